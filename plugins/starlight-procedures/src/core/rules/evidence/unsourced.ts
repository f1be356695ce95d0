import type { ContentFile } from '../../parse/file.ts';
import type { Path } from '../../parse/yaml.ts';
import type { Condition, Procedure, Statement } from '../../schema/index.ts';
import { retirementOf } from '../../site/retired.ts';
import { hasCount } from '../count.ts';
import { proceduresOf } from '../findings.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { holds } from '../wording.ts';

const SUMMARY = 'evidence/one-sided-summary';

export const unsourced: Rule = {
	id: 'evidence/unsourced',
	level: { draft: 'warn', published: 'error' },
	what: 'A benefit, a harm or a count of people without a source: a risk that names none, a plain text in the frontmatter, or a paragraph of the running text without a citation.',
	why: 'A patient, or the doctor they show it to, has no way to find out whether it is true.',
	mend: 'Add the source: { text, sources } in the frontmatter, [^id] at the end of the sentence in the running text. If there is no source for it, take the sentence out.',
	example: {
		file: 'content/procedures/root-canal.md',
		replaces: 'The dentist numbs the tooth.[^kim-2020]',
		bad: 'The tooth cracks in 2 of 100 people.',
		good: 'The tooth cracks in 2 of 100 people.[^kim-2020]',
	},
	check(context) {
		const { project } = context;
		for (const page of proceduresOf(project)) checkRisks(page, context);
		for (const file of project.files) {
			if ((file.kind !== 'procedure' && file.kind !== 'condition') || retirementOf(file)) continue;
			checkStatements(file, context);
			checkParagraphs(file, context);
		}
	},
};

function checkRisks({ file, entry }: { file: ContentFile; entry: Procedure }, { report }: RuleContext): void {
	for (const [index, { id, chances, sources }] of entry.risks.entries()) {
		if (sources || chances) continue;
		report(file, {
			range: file.yaml.locate(['risks', index, 'id']),
			message: `The risk "${id}" names no source. Add "sources:" with where you read of it.`,
			found: id,
			expected: 'sources',
		});
	}
}

/** Texts that may stand alone or with sources, and stand alone. */
function checkStatements(file: ContentFile, { project, list, report }: RuleContext): void {
	const entry = project.entries[file.kind === 'procedure' ? 'procedures' : 'conditions'].get(file.id);
	if (!entry) return;
	const claims = [...list(file, 'benefitWords', SUMMARY), ...list(file, 'harmWords', SUMMARY)];
	for (const { text, path } of plainTexts(entry)) {
		if (!hasCount(text) && !(path[0] === 'inShort' && holds(text, claims))) continue;
		report(file, {
			range: file.yaml.locate(path),
			message: 'This states a benefit, a harm or a count, and no source carries it. Add sources.',
			expected: 'sources',
		});
	}
}

function plainTexts(entry: Procedure | Condition): { text: string; path: Path }[] {
	const statements = (key: string, items: readonly Statement[]) =>
		items.flatMap((item, index) => (typeof item === 'string' ? [{ text: item, path: [key, index] }] : []));
	const inShort = statements('inShort', entry.inShort);
	if ('tryFirst' in entry) return [...inShort, ...statements('tryFirst', entry.tryFirst)];
	return [
		...inShort,
		...statements('contraindications', entry.contraindications),
		...statements('extraCare', entry.extraCare),
		...entry.alternatives.flatMap(({ text, sources }, index) =>
			text !== undefined && !sources ? [{ text, path: ['alternatives', index, 'text'] }] : [],
		),
	];
}

function checkParagraphs(file: ContentFile, { report }: RuleContext): void {
	const { blocks = [], citations = [], tables = [] } = file.prose ?? {};
	for (const { text, range } of blocks) {
		// The cells of a table share the citations that stand in it.
		const scope = tables.find(({ start, end }) => start <= range.start && range.end <= end) ?? range;
		const isCited = citations.some(
			(citation) => scope.start <= citation.range.start && citation.range.end <= scope.end,
		);
		if (isCited || !hasCount(text)) continue;
		report(file, {
			range,
			message: 'This counts people, and nothing is cited for it. Add the source it was read in, as in [^some-source].',
			expected: 'a citation',
		});
	}
}
