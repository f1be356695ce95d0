import type { Rule } from '../rule.ts';
import { bareDoi } from './doi.ts';
import { sourceItems, writtenNumber, writtenText, type SourceItem } from './items.ts';

export const duplicateWork: Rule = {
	id: 'sources/duplicate-work',
	level: 'error',
	what: 'One work under two ids: the same DOI, the same PubMed number, or the same title, year and first author.',
	why: 'One study would stand in the list of references twice and look like two that agree.',
	mend: 'Keep one of the two, list the id of the other under its formerIds, and cite it everywhere by the one that is kept. If they are two works, correct the number or title that was copied wrongly.',
	example: {
		file: 'content/sources.yaml',
		replaces: `  custom: { studyType: cohort, formerIds: [kim-preprint] }
`,
		bad: `  custom: { studyType: cohort, formerIds: [kim-preprint] }
- id: kim-teeth
  type: article-journal
  title: Teeth after root canal treatment
  DOI: 10.1000/Teeth.11
  custom: { studyType: cohort }
`,
		good: `  custom: { studyType: cohort, formerIds: [kim-preprint, kim-teeth] }
`,
	},
	check({ project, report }) {
		const seen = new Map<string, SourceItem>();
		const ids = new Set<string>();
		for (const item of sourceItems(project)) {
			// The same id twice is a mistake of its own.
			if (ids.has(item.id)) continue;
			ids.add(item.id);
			const marks = marksOf(item);
			const same = marks.find(({ key, lookUp }) => isSame(item, seen.get(lookUp), key));
			const first = same && seen.get(same.lookUp);
			for (const { keep } of marks) for (const key of keep) if (!seen.has(key)) seen.set(key, item);
			if (!same || !first) continue;
			report(item.file, {
				range: item.file.yaml.locate([item.index, same.key]),
				message: `The sources "${item.id}" and "${first.id}" are one work: they have the same ${same.what}. Keep one, list the other's id under its formerIds, and cite it everywhere. If they are two works, mend what is wrong in one.`,
				found: item.id,
				expected: 'one id for one work',
				related: [
					{
						file: first.file,
						range: first.file.yaml.locate([first.index, 'id']),
						message: `The same work is "${first.id}" here.`,
					},
				],
			});
		}
	},
};

/** Something by which a work is known again. */
interface Mark {
	readonly key: string;
	readonly what: string;
	/** What to look for among the sources before this one. */
	readonly lookUp: string;
	/** Under what those after this one find it. */
	readonly keep: readonly string[];
}

function marksOf(item: SourceItem): Mark[] {
	const doi = doiOf(item);
	const pmid = pmidOf(item);
	const marks: Mark[] = [];
	if (doi !== undefined) marks.push({ key: 'DOI', what: 'DOI', lookUp: `doi ${doi}`, keep: [`doi ${doi}`] });
	if (pmid !== undefined) marks.push({ key: 'PMID', what: 'PMID', lookUp: `pmid ${pmid}`, keep: [`pmid ${pmid}`] });
	const title = plain(item.data.title);
	const year = yearOf(item);
	if (title === '' || year === undefined) return marks;
	// Many bodies publish a page called "Sciatica": where both name an author, it has to be the same one.
	const work = `title ${year} ${title}`;
	const author = authorOf(item);
	const byAuthor = `${work} / ${author}`;
	const what = author === '' ? 'title and year' : 'title, year and author';
	marks.push({ key: 'title', what, lookUp: author === '' ? work : byAuthor, keep: [work, byAuthor] });
	if (author !== '') marks.push({ key: 'title', what: 'title and year', lookUp: `${work} / `, keep: [] });
	return marks;
}

/** Whether two sources that agree in `key` are one work: a preprint and its article have one title and two DOIs. */
function isSame(item: SourceItem, other: SourceItem | undefined, key: string): boolean {
	if (!other || key !== 'title') return other !== undefined;
	return [doiOf, pmidOf].every((read) => {
		const [one, two] = [read(item), read(other)];
		return one === undefined || two === undefined || one === two;
	});
}

/** DOIs do not tell small letters from capitals. */
function doiOf(item: SourceItem): string | undefined {
	const text = writtenText(item, 'DOI')?.text;
	return text === undefined ? undefined : bareDoi(text).toLowerCase();
}

function pmidOf(item: SourceItem): string | undefined {
	return writtenNumber(item, 'PMID')?.text;
}

function yearOf({ data }: SourceItem): number | undefined {
	const { issued } = data;
	if (typeof issued !== 'object' || issued === null || !('date-parts' in issued)) return undefined;
	const parts: unknown = issued['date-parts'];
	const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
	const year: unknown = Array.isArray(first) ? first[0] : undefined;
	return typeof year === 'number' ? year : undefined;
}

function authorOf({ data }: SourceItem): string {
	const first: unknown = Array.isArray(data.author) ? data.author[0] : undefined;
	if (typeof first !== 'object' || first === null) return '';
	return plain('family' in first ? first.family : 'literal' in first ? first.literal : '');
}

/** Letters and digits alone: without capitals, accents, signs and spaces. */
function plain(value: unknown): string {
	if (typeof value !== 'string') return '';
	return value
		.normalize('NFKD')
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
