import { isGroup } from './json.ts';

/** The tags that reference managers write into titles. https://www.zotero.org/support/kb/rich_text_bibliography */
const TAGS = /<\/?(?:i|b|em|strong|sub|sup|sc|u|p|span|br)(?:\s[^<>]*)?\/?>/gi;
const ENTITIES = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['apos', "'"],
	['nbsp', ' '],
]);

/**
 * Text as it stands in sources.yaml: on one line, without tags, in letters that any file can hold.
 * @returns undefined for anything but text and numbers; empty where nothing is left.
 */
export function readText(value: unknown): string | undefined {
	if (typeof value === 'number') return String(value);
	if (typeof value !== 'string') return undefined;
	return value
		.toWellFormed()
		.replaceAll(TAGS, '')
		.replaceAll(/&(?:#(\d{1,7})|(\w+));/g, (all, code?: string, name?: string) => {
			const point = Number(code);
			if (code !== undefined)
				return point > 0x1f && point <= 0x10ffff ? String.fromCodePoint(point).toWellFormed() : ' ';
			return ENTITIES.get(name ?? '') ?? all;
		})
		.replaceAll(/[\s\p{Cc}]+/gu, ' ')
		.trim();
}

/** A name as the schema has it. */
export type Name = Readonly<Record<string, string>>;

/**
 * The names of a list; those without any text are left out.
 * @returns undefined for what is no list of names.
 */
export function readNames(value: unknown): readonly Name[] | undefined {
	const list: unknown = typeof value === 'string' || isGroup(value) ? [value] : value;
	if (!Array.isArray(list)) return undefined;
	const names = (list as unknown[]).map(readName);
	return names.every((name) => name !== undefined) ? names.filter((name) => Object.keys(name).length > 0) : undefined;
}

function readName(value: unknown): Name | undefined {
	if (!isGroup(value)) {
		const text = readText(value);
		return text === undefined ? undefined : text === '' ? {} : { literal: text };
	}
	const part = (key: string) => readText(value[key]) ?? '';
	const [literal, family, given, suffix] = ['literal', 'family', 'given', 'suffix'].map(part);
	if (literal) return { literal };
	if (!family) return given ? { literal: given } : {};
	// References keep every particle in front of the family name: van de Kamp JM.
	const particle = [part('dropping-particle'), part('non-dropping-particle')].filter(Boolean).join(' ');
	return {
		family,
		...(given && { given }),
		...(suffix && { suffix }),
		...(particle && { 'non-dropping-particle': particle }),
	};
}
