// Prints every pair of procedure and condition with every result, as the built data file has them:
// npm run evidence (after npm run build)
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.mjs';
import { fail } from './process.mjs';

/**
 * @typedef {object} Finding
 * @property {string} id
 * @property {{ label: string }} outcome
 * @property {{ kind: string, text?: string }} comparator
 * @property {string} population
 * @property {{ text: string }} timeframe
 * @property {Record<string, unknown>} effect
 * @property {number} [trials]
 * @property {number} [participants]
 * @property {{ grade: string, upTo?: string, ratedBy?: string }} certainty
 * @property {string[]} sources
 * @typedef {{ id: string, title: string, findings: Finding[] }} Procedure
 * @typedef {{ procedure: string, condition: string, main: Finding | null, findings: string[] }} Indication
 * @typedef {{ procedures: Procedure[], indications: Indication[] }} Graph
 */

const file = join(root, 'dist/api/graph.json');
if (!existsSync(file)) fail('There is no dist/api/graph.json. Build the site first: npm run build');
/** @type {unknown} */
const data = JSON.parse(readFileSync(file, 'utf8'));
const graph = /** @type {Graph} */ (data);
const procedures = new Map(graph.procedures.map((procedure) => [procedure.id, procedure]));

const head = ['Procedure', 'Condition', 'Result', 'Outcome', 'Compared with', 'When', 'Effect', 'Certainty', 'Sources'];
console.log(`| ${head.join(' | ')} |\n|${' --- |'.repeat(head.length)}`);
let count = 0;
for (const edge of graph.indications) {
	const procedure = procedures.get(edge.procedure);
	const findings = (procedure?.findings ?? []).filter(({ id }) => edge.findings.includes(id));
	for (const finding of findings) {
		count += 1;
		const cells = [
			edge.procedure,
			edge.condition,
			finding.id + (finding.id === edge.main?.id ? ' (main)' : ''),
			finding.outcome.label,
			finding.comparator.text ?? finding.comparator.kind,
			finding.timeframe.text,
			describe(finding),
			[finding.certainty.grade, finding.certainty.upTo, finding.certainty.ratedBy].filter(Boolean).join(', '),
			finding.sources.join(', '),
		];
		console.log(`| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`);
	}
	if (findings.length === 0) console.log(`| ${edge.procedure} | ${edge.condition} |${' |'.repeat(head.length - 2)}`);
}
console.log(`\n${graph.indications.length} pairs, ${count} results.`);

/**
 * The effect as the data has it, nothing rounded.
 * @param {Finding} finding
 */
function describe({ effect, trials, participants }) {
	const stated = Object.entries(effect)
		.filter(([, value]) => value !== undefined)
		.map(
			([kind, value]) => `${kind} ${typeof value === 'string' ? value : JSON.stringify(value).replace(/["{}]/g, '')}`,
		);
	const size = [trials && `${trials} trials`, participants && `${participants} people`].filter(Boolean).join(', ');
	return [...stated, ...(size ? [size] : [])].join('; ');
}
