import { Random } from './random.mjs';

/**
 * A page of the generated corpus: its frontmatter and its running text.
 * @typedef {object} Page
 * @property {string} id
 * @property {string} title
 * @property {string} summary
 * @property {string[]} aliases
 * @property {string[]} treats ids of conditions; empty for a condition
 * @property {string} text
 */

const COMPARATORS = [
	{ kind: 'placebo', text: 'an injection of salt water' },
	{ kind: 'sham', text: 'a pretend procedure' },
	{ kind: 'usual-care', text: 'usual care' },
];
const OUTCOMES = ['pain', 'walking', 'daily-life'];
const GRADES = ['high', 'moderate', 'low', 'very-low'];
const RISKS = [
	{ name: 'Soreness', group: 'after-effect', serious: false, lasts: 'A day or two.', do: 'Rest and cool the place.' },
	{ name: 'Feeling faint', group: 'after-effect', serious: false, lasts: 'A few minutes.', do: 'Lie down.' },
	{ name: 'Bleeding', group: 'complication', serious: false, feels: 'A swelling under the skin.', done: 'Pressure.' },
	{ name: 'Infection', group: 'complication', serious: true, feels: 'Fever and more pain.', done: 'Antibiotics.' },
];

/**
 * The source of a page: every page has one of its own, and pages cite each other's.
 * @param {string} id
 */
export function sourceId(id) {
	const random = new Random(`source/${id}`);
	return `${id}-${String(random.integer(1990, 2025))}`;
}

/**
 * The frontmatter of a procedure, as our schema has it.
 * @param {Page} page
 * @param {readonly Page[]} procedures all of them; neighbors become alternatives and further sources
 */
export function procedureEntry({ id, title, summary, aliases, treats }, procedures) {
	const random = new Random(`procedure/${id}`);
	const own = sourceId(id);
	const other = sourceId(random.pick(procedures).id);
	const sources = other === own ? [own] : [own, other];
	const findings = treats.flatMap((condition, index) =>
		OUTCOMES.slice(0, index === 0 ? 3 : 1).map((outcome) => finding(random, condition, outcome, sources)),
	);
	return {
		title,
		aliases,
		summary,
		inShort: [
			{ text: `${title} is done in one visit.`, sources: [own] },
			{ text: 'Some people are helped, and some are not.', sources },
			'You can say no, and you can ask for time.',
		],
		kind: random.pick(['injection', 'surgery', 'implant']),
		purpose: 'treat',
		targets: [random.pick(['joint', 'nerve', 'bone'])],
		facts: {
			setting: { value: 'A hospital clinic', sources: [own] },
			minutes: { value: [random.integer(5, 20), random.integer(21, 60)], sources: [own] },
			anesthesia: { value: ['local'], sources: [own] },
			stay: 'same-day',
			goHome: 'After an hour or two',
			recovery: { value: 'A few days', sources },
		},
		indications: treats.map((condition) => ({
			condition,
			for: 'Adults whose pain has lasted for 3 months',
			main: `pain-${condition}`,
		})),
		findings,
		risks: RISKS.map((risk) => ({
			id: risk.name.toLowerCase().replaceAll(' ', '-'),
			...risk,
			chances: [chance(random, risk.serious, sources)],
		})),
		contraindications: ['You have an infection.', { text: 'Your blood does not clot well.', sources: [own] }],
		alternatives: [
			{ procedure: alternative(random, id, procedures) },
			{ care: 'Exercise', text: 'With a physical therapist.' },
			{ none: true, text: 'The pain may ease by itself.' },
		],
		help: helpFor(own),
		questions: [
			'How many people like me were helped?',
			'What can go wrong, and how often?',
			'What happens if I wait?',
			'Who will do it?',
		],
		review: { status: 'not-reviewed' },
	};
}

/**
 * The frontmatter of a condition.
 * @param {Page} page
 */
export function conditionEntry({ id, title, summary, aliases }) {
	const random = new Random(`condition/${id}`);
	const own = sourceId(id);
	return {
		title,
		aliases,
		summary,
		inShort: [{ text: `${title} often gets better.`, sources: [own] }, 'Most people need no procedure.'],
		tryFirst: [{ text: 'Exercise', sources: [own] }, 'Heat'],
		course: [{ ...result(random, 'pain', [own]), id: 'course', comparator: { kind: 'none' } }],
		care: [],
		help: helpFor(own),
		questions: ['What can I do myself?', 'Will it get worse?', 'When should I come back?'],
		review: { status: 'not-reviewed' },
	};
}

/**
 * One item of sources.yaml.
 * @param {Page} page
 */
export function sourceEntry({ id, title }) {
	const random = new Random(`work/${id}`);
	const key = sourceId(id);
	return {
		id: key,
		type: 'article-journal',
		title: `${random.pick(['Outcomes of', 'A trial of', 'Harms of', 'A review of'])} ${title.toLowerCase()}`,
		author: [
			{ family: random.pick(['Lee', 'Okoro', 'Bose', 'Park']), given: random.pick(['A', 'B', 'C M']) },
			{ family: random.pick(['Silva', 'Nowak', 'Haddad']), given: random.pick(['D', 'E']) },
		],
		issued: { 'date-parts': [[Number(key.slice(-4))]] },
		'container-title': 'Journal of Procedures',
		volume: random.integer(1, 60),
		page: `${String(random.integer(1, 99))}-${String(random.integer(100, 199))}`,
		// The prefix that is kept for examples.
		DOI: `10.5555/${id}`,
		custom: { studyType: random.pick(['randomized-trial', 'systematic-review', 'cohort']), status: 'current' },
	};
}

/**
 * A guideline for or against one procedure.
 * @param {Page} page
 * @param {number} index
 */
export function guidelineEntry({ id, title, treats }, index) {
	const random = new Random(`guideline/${id}`);
	return {
		title: `Guideline on ${title.toLowerCase()}`,
		body: `Society ${String(index + 1)}`,
		kind: 'society',
		year: Number(sourceId(id).slice(-4)),
		country: random.pick(['US', 'GB', 'international']),
		source: sourceId(id),
		recommendations: [
			{
				id: 'offer',
				procedures: [id],
				conditions: treats,
				direction: random.pick(['for', 'against', 'insufficient']),
				strength: 'weak',
				appliesTo: 'Adults whose pain has lasted for 3 months',
				says: 'May be talked over with people whom other care did not help.',
			},
		],
	};
}

export const VOCABULARY = {
	kinds: { injection: { label: 'Injection' }, surgery: { label: 'Surgery' }, implant: { label: 'Implant' } },
	targets: {
		joint: { label: 'Joint', description: 'Where two bones meet.' },
		nerve: { label: 'Nerve', description: 'Carries feeling.' },
		bone: { label: 'Bone', description: 'Carries the body.' },
	},
	anesthesia: { local: { label: 'Numbing injection' } },
	outcomes: {
		pain: { label: 'Pain', wanted: 'less' },
		walking: { label: 'Walking', wanted: 'more' },
		'daily-life': { label: 'Daily life', wanted: 'more' },
	},
	scales: { 'points-100': { label: 'Scale from 0 to 100', min: 0, max: 100, better: 'lower' } },
	emergency: {
		neutral: {
			emergency: 'Call your local emergency number now',
			urgent: 'Call your team today',
			routine: 'Tell your team',
		},
	},
};

/**
 * @param {Random} random
 * @param {string} condition
 * @param {string} outcome
 * @param {readonly string[]} sources
 */
function finding(random, condition, outcome, sources) {
	return {
		id: `${outcome}-${condition}`,
		conditions: [condition],
		...result(random, outcome, sources),
	};
}

/**
 * @param {Random} random
 * @param {string} outcome
 * @param {readonly string[]} sources
 */
function result(random, outcome, sources) {
	return {
		outcome,
		comparator: random.pick(COMPARATORS),
		population: 'Adults whose pain has lasted for 3 months',
		timeframe: random.pick([
			{ text: 'After 3 months', weeks: 13 },
			{ text: 'After 1 year', weeks: 52 },
		]),
		effect: effect(random),
		trials: random.integer(1, 20),
		participants: random.integer(40, 4000),
		studyType: random.pick(['systematic-review', 'randomized-trial']),
		certainty: random.pick([
			{ grade: random.pick(GRADES), ratedBy: /** @type {string} */ (sources[0]) },
			/** @type {const} */ ('not-rated'),
		]),
		sources,
	};
}

/** @param {Random} random */
function effect(random) {
	const total = random.integer(40, 400);
	switch (random.integer(0, 2)) {
		case 0:
			return {
				arms: [
					{ label: 'With it', events: random.integer(5, total), total },
					{ label: 'Without it', events: random.integer(5, total), total },
				],
			};
		case 1: {
			const value = random.integer(-20, 5);
			return {
				difference: {
					value,
					low: value - random.integer(1, 9),
					high: value + random.integer(1, 9),
					scale: 'points-100',
				},
			};
		}
		default: {
			const value = random.integer(5, 30) / 10;
			return { ratio: { kind: 'RR', value, low: value / 2, high: value * 2 } };
		}
	}
}

/**
 * @param {Random} random
 * @param {boolean} isSerious
 * @param {readonly string[]} sources
 */
function chance(random, isSerious, sources) {
	const low = random.integer(1, 10);
	return { low, high: low + random.integer(0, 10), outOf: isSerious ? 10000 : 100, per: 'person', sources };
}

/**
 * @param {Random} random
 * @param {string} id
 * @param {readonly Page[]} procedures at least two
 */
function alternative(random, id, procedures) {
	let other = random.pick(procedures).id;
	while (other === id) other = random.pick(procedures).id;
	return other;
}

/** @param {string} source */
function helpFor(source) {
	return [
		{ level: 'emergency', signs: ['you cannot breathe well', 'your legs go weak'], sources: [source] },
		{ level: 'urgent', signs: ['you have a fever', 'the place is red and hot'], sources: [source] },
		{ level: 'routine', signs: ['the pain is back'] },
	];
}
