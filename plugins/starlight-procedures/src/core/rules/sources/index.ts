import type { Rule } from '../rule.ts';
import { definition } from './definition.ts';
import { doi } from './doi.ts';
import { duplicateWork } from './duplicate-work.ts';
import { duplicate } from './duplicate.ts';
import { isbn } from './isbn.ts';
import { pmid } from './pmid.ts';
import { retracted } from './retracted.ts';
import { superseded } from './superseded.ts';
import { unknown } from './unknown.ts';
import { unused } from './unused.ts';
import { url } from './url.ts';

export const sourcesRules: readonly Rule[] = [
	definition,
	doi,
	duplicate,
	duplicateWork,
	isbn,
	pmid,
	retracted,
	superseded,
	unknown,
	unused,
	url,
];
