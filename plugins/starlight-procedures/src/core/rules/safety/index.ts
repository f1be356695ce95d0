import type { Rule } from '../rule.ts';
import { embed } from './embed.ts';
import { handler } from './handler.ts';
import { javascriptUrl } from './javascript-url.ts';
import { rawHtml } from './raw-html.ts';
import { redirect } from './redirect.ts';
import { script } from './script.ts';
import { style } from './style.ts';
import { unchecked } from './unchecked.ts';

export const safetyRules: readonly Rule[] = [
	embed,
	handler,
	javascriptUrl,
	rawHtml,
	redirect,
	script,
	style,
	unchecked,
];
