import type { ContentFile } from '../../parse/file.ts';
import type { Path, Range } from '../../parse/yaml.ts';
import type { Rule } from '../rule.ts';

export const markupInFrontmatter: Rule = {
	id: 'structure/markup-in-frontmatter',
	level: 'error',
	what: "A citation, link, emphasis or tag in a text of an entry's frontmatter, where it is printed as it is written.",
	why: 'A patient reads brackets and stars in the middle of a sentence, and the figure stands there without its source.',
	mend: 'Write plain words. For a source, make the item { text: "…", sources: [id] }; for a link, move the sentence to the running text.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: '  - The dentist cleans the inside of the tooth.\n',
		bad: '  - The dentist **cleans** the inside of the tooth.[^kim-2020]\n',
		good: '  - text: The dentist cleans the inside of the tooth.\n    sources: [kim-2020]\n',
	},
	check({ project: { files }, report }) {
		for (const file of files) {
			// Titles of works come as their publishers write them.
			if (file.kind === 'sources' || !MAY_HOLD.test(file.split.yaml)) continue;
			for (const { text, path } of textsOf(file)) {
				const kind = KINDS.find(({ pattern }) => pattern.test(text));
				if (!kind) continue;
				report(file, {
					range: placeOf(text, kind.pattern, file, path),
					message: `This text holds ${kind.what}, but it is printed as it is written. ${kind.mend(path, text)}`,
					found: kind.pattern.exec(text)?.[0],
					expected: 'plain text',
				});
			}
		}
	},
};

/** Lists whose items are a text, or a text with its sources. */
const WITH_SOURCES: ReadonlySet<PropertyKey | undefined> = new Set([
	...['inShort', 'tryFirst', 'contraindications', 'extraCare'],
]);

interface Kind {
	readonly what: string;
	readonly pattern: RegExp;
	readonly mend: (path: Path, text: string) => string;
}

const KINDS: readonly Kind[] = [
	{
		what: 'a citation',
		pattern: /\[\^[^\]\n]{0,200}\]?/,
		mend: (path, text) => {
			const ids = Array.from(text.matchAll(/\[\^([^\][\s]+)\]/g), ([, id]) => id);
			const list = `sources: [${ids.join(', ') || 'id'}]`;
			return WITH_SOURCES.has(path.at(-2)) || (path.at(-1) === 'text' && WITH_SOURCES.has(path.at(-3)))
				? `Write { text: "…", ${list} } in its place.`
				: `Take it out, and write ${list} beside the text if that is a key there; otherwise cite it in the running text.`;
		},
	},
	{
		what: 'a link',
		pattern:
			/!?\[[^\][\n]{1,200}\](?:\([^()\n]{0,200}\)|[ \t]\((?:\.{0,2}\/|#|https?:|www\.)[^()\n]{0,200}\))|\[[^\][\n]{1,200}\]\[[^\][\n]{0,200}\]/,
		mend: () => 'Leave the words and take the address away, or put the sentence into the running text.',
	},
	{
		what: 'a tag of HTML',
		pattern: /<\/?[a-z][a-z0-9-]*(?:\s[^<>]{0,200})?\/?>|<!--/i,
		mend: () => 'Leave the words and delete the tag.',
	},
	{
		what: 'emphasis or code',
		pattern:
			/\*\*(?=\S)[^*\n]{1,200}\*\*|(?<=\s)__(?=\w)[^_\n]{1,200}__(?![\w_])|`[^`\n]{1,200}`|(?<![\w*])\*(?=\p{L})[^*\n]{1,200}(?<=\p{L})\*(?![\w*])/u,
		mend: () => 'Leave the words and delete the signs.',
	},
];

/** Whether it is worth looking at the texts one by one. */
const ANY = /\[\^|\][([]|\] \(|<[a-z/!]|\*|__|`/i;

/** In a file a sign may be written as an escape. */
const MAY_HOLD = new RegExp(`${ANY.source}|\\\\[ux]`, 'i');

/** Texts, each once: an alias repeats what its anchor says. Ids and addresses hold none of these signs. */
function textsOf({ data, yaml }: ContentFile): { readonly text: string; readonly path: Path }[] {
	const found = new Map<number, { text: string; path: Path }>();
	const walk = (value: unknown, path: Path): void => {
		if (typeof value === 'string') {
			if (ANY.test(value)) found.set(yaml.locate(path).start, { text: value, path });
		} else if (typeof value === 'object' && value !== null) {
			for (const [key, inner] of Object.entries(value))
				walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
		}
	};
	walk(data, []);
	return [...found.values()];
}

/** Where the markup itself is written; all of the value where YAML writes its signs in another way. */
function placeOf(text: string, pattern: RegExp, file: ContentFile, path: Path): Range {
	const range = file.yaml.locate(path);
	const markup = pattern.exec(text)?.[0] ?? '';
	const at = file.text.slice(range.start, range.end).indexOf(markup);
	return at === -1 ? range : { start: range.start + at, end: range.start + at + markup.length };
}
