import { compareText } from '../../diagnostic.ts';
import type { ContentFile } from '../../parse/file.ts';
import type { Path } from '../../parse/yaml.ts';
import { asMap } from '../../site/raw.ts';
import { retirementOf } from '../../site/retired.ts';
import type { Rule } from '../rule.ts';

export const duplicateAlias: Rule = {
	id: 'relations/duplicate-alias',
	level: 'warn',
	what: 'The same title or alias on two pages or on two terms, or twice on one. A page and a term may share a name: the term explains the word.',
	why: 'A reader who looks the name up in the A to Z or by search may end on the page that is not about them.',
	mend: 'Keep the name on the page that readers look for when they type it, and delete it from the other. If two things really share a name, add what tells them apart.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: 'aliases: [endodontic treatment]',
		bad: 'aliases: [endodontic treatment, Deep Tooth Decay]',
		good: 'aliases: [endodontic treatment]',
	},
	check({ project: { files }, report }) {
		// Titles first: of a title and an alias that are the same, the alias is the one to go.
		const ordered = files.toSorted((a, b) => compareText(a.path, b.path));
		const names = [...ordered.flatMap(titleOf), ...ordered.flatMap(aliasesOf)];
		const first = new Map<string, Name>();
		for (const name of names) {
			const key = `${name.file.kind === 'term' ? 'term' : 'page'} ${fold(name.text)}`;
			const other = first.get(key);
			if (!other) {
				first.set(key, name);
				continue;
			}
			// Two files of one id are one mistake, of which another rule speaks.
			if (other.file !== name.file && other.file.kind === name.file.kind && other.file.id === name.file.id) continue;
			const range = name.file.yaml.locate(name.path);
			const otherRange = other.file.yaml.locate(other.path);
			report(name.file, {
				range,
				message: describe(name, other),
				found: name.text,
				related: [{ file: other.file, range: otherRange, message: `"${other.text}" stands here first.` }],
			});
		}
	},
};

interface Name {
	readonly file: ContentFile;
	readonly path: Path;
	readonly text: string;
}

function describe({ file, text }: Name, other: Name): string {
	if (file === other.file)
		return other.path[0] === 'title'
			? `The alias "${text}" is the title of this page. Delete it.`
			: `The alias "${text}" stands twice on this page. Delete one of the two.`;
	return `"${text}" is also a name of the ${other.file.kind} "${other.file.id}" (${other.file.path}), so the A to Z and search lead to either. Keep it on the page that readers look for, or reword one.`;
}

/** A retired page leaves its names to the page that took its place. */
function hasNames(file: ContentFile): boolean {
	return ['procedure', 'condition', 'term'].includes(file.kind) && !retirementOf(file);
}

function titleOf(file: ContentFile): Name[] {
	const { title } = asMap(file.data);
	return hasNames(file) && typeof title === 'string' ? [{ file, path: ['title'], text: title }] : [];
}

function aliasesOf(file: ContentFile): Name[] {
	const { aliases } = asMap(file.data);
	if (!hasNames(file) || !Array.isArray(aliases)) return [];
	return (aliases as unknown[]).flatMap((text, at) =>
		typeof text === 'string' && text.trim() !== '' ? [{ file, path: ['aliases', at], text }] : [],
	);
}

/** The name as a reader types it: case, accents, hyphens, white space, what cannot be seen and a full stop do not count. */
function fold(name: string): string {
	return name
		.normalize('NFKD')
		.replace(/[\p{M}\p{Cf}]/gu, '')
		.replace(/[\s\p{Pd}]+/gu, ' ')
		.trim()
		.replace(/\.$/, '')
		.toLowerCase();
}
