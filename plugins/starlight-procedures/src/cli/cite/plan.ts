import { isbns13 } from '../../core/citation/identifiers.ts';
import { KnownWorks, workOf, type Work } from '../../core/citation/same-work.ts';
import { parseFile, type RawFile } from '../../core/parse/file.ts';
import { findFormerIds, knownIds } from '../../core/validate/index.ts';
import { convert, type Mistake } from './convert.ts';
import { chooseId } from './id.ts';
import { isGroup, type JsonItem } from './json.ts';
import { sourceLines } from './lines.ts';
import { findMistakes } from './mistakes.ts';

/** What becomes of each item of an export. */
export interface Plan {
	readonly added: readonly Addition[];
	readonly known: readonly Known[];
	readonly refused: readonly (Mistake & { readonly item: JsonItem })[];
}

/** An item that becomes a source. */
export interface Addition {
	readonly id: string;
	readonly title: string;
	readonly lines: readonly string[];
	readonly leftOut: readonly string[];
}

/** An item that is a source already. */
export interface Known {
	readonly item: JsonItem;
	readonly title: string;
	readonly id: string;
	/** What both have in common: `DOI`. */
	readonly what: string;
}

/** Parts of a book carry its ISBN without being the book. */
const PARTS = new Set<unknown>(['chapter', 'entry-encyclopedia', 'paper-conference']);

/**
 * Sorts items: those that are new, those that are there already, those that would break a rule.
 * @param sources the file they would be added to; its own mistakes are not looked at.
 * @param today YYYY-MM-DD.
 */
export function planImport(items: readonly JsonItem[], sources: RawFile<'sources'>, today: string): Plan {
	const file = parseFile(sources);
	const taken = new Set([...(knownIds([file]).get('source') ?? []), ...findFormerIds([file]).keys()]);
	const works = new KnownWorks<string>();
	for (const data of Array.isArray(file.data) ? (file.data as unknown[]) : [])
		if (isGroup(data) && typeof data.id === 'string') works.add(describe(data), data.id);
	const converted = items.map(({ value }) => (isGroup(value) ? convert(value) : undefined));
	const mistakes = findMistakes(converted, sources.path, today);
	const plan = { added: [] as Addition[], known: [] as Known[], refused: [] as (Mistake & { item: JsonItem })[] };
	items.forEach((item, at) => {
		const source = converted[at];
		const wrong = mistakes[at] ?? [];
		plan.refused.push(...wrong.map((mistake) => ({ ...mistake, item })));
		if (!source || wrong.length > 0) return;
		const title = source.fields.get('title') as string;
		const work = describe(Object.fromEntries(source.fields));
		const same = works.find(work);
		if (same) {
			plan.known.push({ item, title, id: same.item, what: same.what });
			return;
		}
		const id = chooseId(source, taken);
		taken.add(id);
		works.add(work, id);
		plan.added.push({ id, title, lines: sourceLines(id, source), leftOut: source.leftOut });
	});
	return plan;
}

/** A source as a work; of one whose title holds no letters the title as it is written. */
function describe(data: Readonly<Record<string, unknown>>): Work {
	const text = (key: string) => {
		const value = data[key];
		return typeof value === 'number' ? String(value) : typeof value === 'string' && value !== '' ? value : undefined;
	};
	const work = workOf(data, text('DOI'), text('PMID'));
	const isbn = PARTS.has(data.type) ? undefined : text('ISBN');
	return {
		...work,
		title: work.title || (text('title') ?? ''),
		isbns: isbn === undefined ? [] : isbns13(isbn),
		url: text('URL') ?? '',
	};
}
