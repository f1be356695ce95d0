import type { Rule } from '../rule.ts';
import { duplicateAlias } from './duplicate-alias.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateIndication } from './duplicate-indication.ts';
import { mainFinding } from './main-finding.ts';
import { noIndication } from './no-indication.ts';
import { orphan } from './orphan.ts';
import { retired } from './retired.ts';
import { self } from './self.ts';
import { unknown } from './unknown.ts';
import { unknownFinding } from './unknown-finding.ts';
import { unknownRecommendation } from './unknown-recommendation.ts';

export const relationsRules: readonly Rule[] = [
	duplicateAlias,
	duplicateId,
	duplicateIndication,
	mainFinding,
	noIndication,
	orphan,
	retired,
	self,
	unknown,
	unknownFinding,
	unknownRecommendation,
];
