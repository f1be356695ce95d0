import type { Translate } from '../../../plugins/starlight-procedures/src/pages/effect-text.ts';
import { en } from '../../../plugins/starlight-procedures/src/translations/en.ts';

const STRINGS: Readonly<Record<string, string>> = en;

/** English, with `{{value}}` filled in. Throws for a key or a value that is not there. */
export const translate: Translate = (key, values = {}) => {
	const text = STRINGS[key];
	if (text === undefined) throw new Error(`There is no translation of ${key}.`);
	return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
		const value = values[name];
		if (value === undefined) throw new Error(`${key} needs a value for ${name}.`);
		return String(value);
	});
};
