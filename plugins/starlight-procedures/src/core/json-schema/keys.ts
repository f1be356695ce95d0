import type { EntryKind } from '../schema/index.ts';
import { childrenOf } from './children.ts';
import { createJsonSchemas, type JsonSchema } from './index.ts';

/** One key of a kind of file, for a list of them. */
export interface ListedKey {
	/** Where it stands: `findings[].effect.arms`. A key that authors choose, such as an id, is `…`. */
	readonly path: string;
	/** What it holds, in one sentence or more; empty where its name says it. */
	readonly description: string;
	/** Whether the group it stands in cannot do without it. */
	readonly required: boolean;
	/** The words it takes, where it takes only some. */
	readonly words: readonly string[];
}

/** Every key that a kind of file can have, in the order of the schema. */
export function listKeys(kind: EntryKind): readonly ListedKey[] {
	const listed = new Map<string, ListedKey>();
	const root = createJsonSchemas(new Map())[kind];
	walk(root, '', neededIn(root));
	return [...listed.values()];

	/** @param needed the keys that every form of this group has to have. */
	function walk(schema: JsonSchema, path: string, needed: ReadonlySet<string>): void {
		for (const { step, schema: inner } of childrenOf(schema)) {
			if (step === undefined) walk(inner, path, needed);
			else if (step !== '*') add([path, step].filter((part) => part !== '').join('.'), inner, needed.has(step));
			else if (schema.items === inner) walk(inner, path === '' ? '' : `${path}[]`, neededIn(inner));
			else if (schema.additionalProperties === inner) walk(inner, `${path}.…`, neededIn(inner));
		}
	}

	function add(path: string, schema: JsonSchema, required: boolean): void {
		const before = listed.get(path);
		const description = describe(schema);
		listed.set(path, {
			path,
			// Forms of a group that share a key mostly say the same of it.
			description: before?.description === description ? description : join(before?.description, description),
			required,
			words: [...new Set([...(before?.words ?? []), ...wordsOf(schema)])],
		});
		walk(schema, path, neededIn(schema));
	}
}

function neededIn({ required = [], anyOf, oneOf }: JsonSchema): ReadonlySet<string> {
	const forms = [...(anyOf ?? []), ...(oneOf ?? [])].filter((form) => typeof form === 'object' && form.properties);
	const shared = forms.map((form) => neededIn(form));
	return new Set([...required, ...(shared[0] ?? [])].filter((key) => shared.every((keys) => keys.has(key))));
}

function describe({ const: word, description = '' }: JsonSchema): string {
	return word === undefined || description === '' ? description : `${JSON.stringify(word)}: ${description}`;
}

function join(...texts: readonly (string | undefined)[]): string {
	return texts.filter((text) => text !== undefined && text !== '').join(' ');
}

function wordsOf({ const: word, enum: words = [] }: JsonSchema): readonly string[] {
	return (word === undefined ? words : [word]).map(String);
}
