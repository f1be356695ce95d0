import type { Rule } from '../rule.ts';
import { countAboveTotal } from './count-above-total.ts';
import { decimalPeople } from './decimal-people.ts';
import { frequencyWord } from './frequency-word.ts';
import { interval } from './interval.ts';
import { mixedDenominators } from './mixed-denominators.ts';
import { percentage } from './percentage.ts';
import { relativeAlone } from './relative-alone.ts';
import { unitMissing } from './unit-missing.ts';

export const numbersRules: readonly Rule[] = [
	countAboveTotal,
	decimalPeople,
	frequencyWord,
	interval,
	mixedDenominators,
	percentage,
	relativeAlone,
	unitMissing,
];
