import { describe, expect, it } from 'vitest';
import { content, only, type Content } from './support/content.ts';
import { findingsOf, placesOf } from './support/findings.ts';

const EFFECT = `    effect:
      arms:
        - { label: Treated teeth, events: 93, total: 100 }`;
const CHANCES = `    chances:
      - { low: 2, high: 5, outOf: 100, per: procedure, sources: [kim-2020] }`;

const marked = (site: Content, severity = 'warn') => site.marks.map((mark) => `${mark} ${severity}`);
const effect = (text: string) => content.replace('procedure', EFFECT, `    effect: { ${text} }`);
const prose = (text: string) => content.replace('procedure', 'The dentist numbs the tooth.[^kim-2020]\n', text);
const inShort = (text: string) => content.replace('procedure', 'It can save a tooth that would be pulled.', text);
const publish = (site: Content) =>
	site.replace(
		'procedure',
		'status: not-reviewed',
		'status: reviewed\n  by: { name: A, role: B, affiliation: C, conflicts: none }\n  on: 2026-01-01\n  due: 2029-01-01',
	);
/** The procedure with a second finding of the same pair. */
const second = (lines: string, site = content) =>
	site.replace(
		'procedure',
		'risks:\n',
		`  - id: second
    conditions: [deep-decay]
    outcome: survival
    population: Adults
    timeframe: { text: after 1 year }
    certainty: not-rated
    sources: [kim-2020]
    ${lines}
risks:
`,
	);

describe('evidence/incomplete-finding', () => {
	const rule = 'evidence/incomplete-finding';

	it.each([
		['population: Adults with one treated tooth', 'population: ▲n/a'],
		['population: Adults with one treated tooth', "population: ▲'-'"],
		['population: Adults with one treated tooth', 'population: ▲Unknown.'],
		['{ kind: none }', '{ kind: ▲other }'],
		['{ kind: none }', '{ kind: ▲not-stated }'],
		['{ kind: none }', '{ kind: active, text: ▲TBD }'],
		['{ text: after 8 years, weeks: 416 }', '{ text: ▲n/a, weeks: 416 }'],
		['{ text: after 8 years, weeks: 416 }', '{ text: ▲In the trial }'],
	])('is told at the part that says nothing: %s → %s', (from, to) => {
		const site = content.replace('procedure', from, to);
		expect(placesOf(site, rule)).toEqual(marked(site));
		expect(placesOf(publish(site), rule)).toEqual(marked(publish(site), 'error'));
	});

	it.each([
		['{ kind: none }', '{ kind: other, text: A filling }'],
		['{ kind: none }', '{ kind: not-stated, text: not named in the text we could read }'],
		['{ kind: none }', '{ kind: usual-care }'],
		['{ kind: none }', '{ kind: none, text: none }'],
		['{ text: after 8 years, weeks: 416 }', '{ text: In the trial, weeks: 4 }'],
		['{ text: after 8 years, weeks: 416 }', '{ text: In the long term }'],
		['{ text: after 8 years, weeks: 416 }', '{ text: Time point not given in the text we could read }'],
		['population: Adults with one treated tooth', 'population: People whose teeth are unknown'],
	])('is none of %s → %s', (from, to) => {
		expect(findingsOf(content.replace('procedure', from, to), rule)).toEqual([]);
	});

	it('looks at the course and the care of a condition as well', () => {
		const site = content
			.replace('condition', 'population: Adults with untreated decay', 'population: ▲na')
			.replace('condition', 'population: Adults with early decay', 'population: ▲…');
		expect(placesOf(site, rule)).toEqual(marked(site));
	});

	it('asks for no time where the site empties the list', () => {
		const site = content.replace('procedure', '{ text: after 8 years, weeks: 416 }', '{ text: Im Versuch }');
		expect(findingsOf(site, rule, { rules: [{ rule, options: { timeWords: [] } }] })).toEqual([]);
	});

	it('leaves retired pages alone', () => {
		const site = content
			.replace('procedure', 'population: Adults with one treated tooth', 'population: n/a')
			.replace('procedure', 'review:', 'retired: { on: 2026-01-01, reason: It is gone }\nreview:');
		expect(findingsOf(site, rule)).toEqual([]);
	});
});

describe('evidence/empty-reason', () => {
	it.each([
		[CHANCES, "    unknown: ▲'?'\n    sources: [kim-2020]"],
		['main: tooth-kept', 'noEvidence: ▲unknown'],
		['main: tooth-kept', 'main: tooth-kept\n    noGuidance: ▲none'],
	])('is told at the reason: %s → %s', (from, to) => {
		const site = content.replace('procedure', from, to);
		expect(placesOf(site, 'evidence/empty-reason')).toEqual(marked(site));
	});
});

describe('evidence/no-rater', () => {
	it.each(['findings', 'care'])('is told once, in the certainty of %s', (list) => {
		const site =
			list === 'findings'
				? content.replace('procedure', '{ grade: low, ratedBy: eds-2021 }', '{ grade: low ▲}')
				: content.replace(
						'condition',
						'not-rated\n    sources: [kim-2020]\ntryFirst',
						'{ grade: low ▲}\n    sources: [kim-2020]\ntryFirst',
					);
		expect(site.problems()).toEqual([`${site.marks[0]!} evidence/no-rater`]);
	});
});

describe('evidence/unfit-rater', () => {
	const rule = 'evidence/unfit-rater';
	const rated = content.replace('procedure', 'ratedBy: eds-2021', 'ratedBy: ▲kim-2020');

	it('is told of a study that rates itself', () => {
		expect(placesOf(rated, rule)).toEqual(marked(rated));
		expect(only(findingsOf(rated, rule)).found).toBe('kim-2020');
	});

	it.each(['systematic-review', 'guideline', 'narrative-review', 'regulatory'])('lets a %s rate', (type) => {
		expect(findingsOf(rated.replace('sources', 'studyType: cohort', `studyType: ${type}`), rule)).toEqual([]);
	});

	it('lets others rate where the site says so', () => {
		expect(findingsOf(rated, rule, { rules: [{ rule, options: { raters: ['cohort'] } }] })).toEqual([]);
	});

	it('does not say again that a source is unknown', () => {
		const site = content.replace('procedure', 'ratedBy: eds-2021', 'ratedBy: eds-2020');
		expect(site.diagnostics().map((found) => found.rule)).toEqual(['sources/unknown']);
	});
});

describe('evidence/uncontrolled', () => {
	const rule = 'evidence/uncontrolled';
	const controlled = 'comparator: { kind: sham }\n    studyType: randomized-trial\n    effect: { direction: unknown }';

	it('is told at the main finding where another one compares', () => {
		const site = second(controlled, content.replace('procedure', 'main: tooth-kept', 'main: ▲tooth-kept'));
		expect(placesOf(site, rule)).toEqual(marked(site));
		expect(only(findingsOf(site, rule)).suggestion).toBe('second');
	});

	it.each([
		'comparator: { kind: none }\n    studyType: randomized-trial\n    effect: { direction: unknown }',
		'comparator: { kind: usual-care }\n    studyType: case-series\n    effect: { direction: unknown }',
		'comparator: { kind: usual-care }\n    studyType: registry\n    effect: { shares: [{ label: A, value: 5, outOf: 10 }] }',
		'comparator: { kind: placebo }\n    studyType: cohort\n    effect: { test: { measure: yield, reference: B, value: 5, outOf: 10 } }',
	])('is none where no other compares: %j', (lines) => {
		expect(findingsOf(second(lines), rule)).toEqual([]);
	});

	it('is told of one that calls itself better', () => {
		const site = effect('direction: ▲better');
		expect(placesOf(site, rule)).toEqual(marked(site));
		expect(findingsOf(effect('direction: unknown'), rule)).toEqual([]);
	});

	it('is none of a test, which is no benefit', () => {
		const test = effect('test: { measure: yield, reference: B, value: 5, outOf: 10 }');
		expect(findingsOf(second(controlled, test), rule)).toEqual([]);
	});
});

describe('evidence/no-guidance', () => {
	const rule = 'evidence/no-guidance';
	const silent = content.replace('guideline', '    procedures: [root-canal]\n', '    care: A filling\n');
	const reason = (site: Content) =>
		site.replace(
			'procedure',
			'    main: tooth-kept\n',
			'    main: tooth-kept\n    ▲noGuidance: None speaks about it.\n',
		);

	it('is told at the pair that nobody speaks about', () => {
		const site = silent.replace('procedure', 'condition: deep-decay', 'condition: ▲deep-decay');
		expect(placesOf(site, rule)).toEqual(marked(site));
	});

	it('is none with a reason', () => {
		expect(findingsOf(reason(silent), rule)).toEqual([]);
	});

	it('is told of a reason that is not true', () => {
		const site = reason(content);
		expect(placesOf(site, rule)).toEqual(marked(site));
		expect(only(findingsOf(site, rule)).found).toBe('eds-pulp');
	});

	it.each([
		['guideline', 'conditions: [deep-decay]', 'conditions: [deep-decays]'],
		['guideline', 'procedures: [root-canal]', 'procedures: [root-canals]'],
		['guideline', '    procedures: [root-canal]\n', ''],
		['guideline', 'recommendations:', 'recommendations: ['],
		['procedure', 'condition: deep-decay', 'condition: deep-decays'],
	])('does not follow from another mistake: in the %s %s → %s', (file, from, to) => {
		expect(findingsOf(content.replace(file, from, to), rule)).toEqual([]);
	});
});

describe('evidence/one-sided-summary', () => {
	const rule = 'evidence/one-sided-summary';

	it('is told at the benefit', () => {
		const site = content.replace(
			'procedure',
			'  - text: It can save a tooth that would be pulled.',
			'  - ▲text: It can ease pain.',
		);
		expect(placesOf(site, rule)).toEqual(marked(site));
		expect(placesOf(publish(site), rule)).toEqual(marked(publish(site), 'error'));
	});

	it.each([
		'It can ease pain. An infection can follow.',
		'It can ease pain. Teeth can get cracks.',
		'The tooth stays.',
		'Disease is common.',
	])('is none of "%s"', (text) => {
		expect(findingsOf(inShort(text), rule)).toEqual([]);
	});

	it('knows the names of the risks of the page, but no word that names the procedure itself', () => {
		const named = (name: string) =>
			inShort('It can ease pain. The tooth can wobble.').replace(
				'procedure',
				'name: The tooth cracks',
				`name: ${name}`,
			);
		expect(findingsOf(named('Teeth that wobble'), rule)).toEqual([]);
		expect(findingsOf(named('The tooth turns dark'), rule)).toHaveLength(1);
	});

	it('looks for no benefit where the site empties the list', () => {
		const rules = [{ rule, options: { benefitWords: [] } }];
		expect(findingsOf(inShort('It can ease pain.'), rule, { rules })).toEqual([]);
	});
});

describe('evidence/strong-verb', () => {
	const rule = 'evidence/strong-verb';
	const sure = '{ grade: moderate, ratedBy: eds-2021 }';
	const grade = (site: Content, to: string) => site.replace('procedure', '{ grade: low, ratedBy: eds-2021 }', to);
	const promise = inShort('It ▲relieves pain, but the tooth can crack.');

	it('is told at the word', () => {
		expect(placesOf(promise, rule)).toEqual(marked(promise));
		expect(placesOf(publish(promise), rule)).toEqual(marked(publish(promise), 'error'));
	});

	it.each([
		['The soft inside of a tooth is taken out and the space is filled.', 'A filling that ▲cures the pain.'],
		['for: People whose decay has reached the pulp', 'for: People whom it ▲will\n      help'],
		['- The dentist cleans the inside of the tooth.', '- A ▲proven way.'],
	])('is told in the summary, "In short" and "for": %s → %s', (from, to) => {
		const site = content.replace('procedure', from, to);
		expect(placesOf(site, rule)).toEqual(marked(site));
	});

	it.each(['It may be what eases pain.', 'Nobody knows whether it works.', 'It is meant to be what stops the pain.'])(
		'lets a hedge before the word stand for it: %s',
		(text) => {
			expect(findingsOf(inShort(text), rule)).toEqual([]);
		},
	);

	it.each(['not-rated', '{ grade: very-low, ratedBy: eds-2021 }', '{ grade: low, upTo: high, ratedBy: eds-2021 }'])(
		'is told where the certainty is %s',
		(certainty) => {
			expect(findingsOf(grade(promise, certainty), rule)).toHaveLength(1);
		},
	);

	it('is none where the finding is sure and good, and is told where it shows no clear gain', () => {
		const found = (text: string) =>
			findingsOf(grade(promise, sure).replace('procedure', EFFECT, `    effect: { ${text} }`), rule);
		expect(found('riskDifference: { value: 20, low: 10, high: 30, outOf: 100 }')).toEqual([]);
		expect(found('riskDifference: { value: 20, low: -10, high: 50, outOf: 100 }')).toHaveLength(1);
		expect(found('direction: unknown')).toHaveLength(1);
	});

	it('is told where nothing is known', () => {
		expect(
			findingsOf(promise.replace('procedure', 'main: tooth-kept', 'noEvidence: Nobody looked'), rule),
		).toHaveLength(1);
	});

	it('takes the words of the site', () => {
		const site = inShort('Es lindert. Es relieves.');
		const rules = [{ rule, options: { words: ['lindert'] } }];
		expect(findingsOf(site, rule, { rules }).map(({ found }) => found)).toEqual(['lindert']);
	});
});

describe('evidence/uncounted-harm', () => {
	const rule = 'evidence/uncounted-harm';
	const words = (site: Content, text = 'Nobody counts it.') =>
		site.replace('procedure', CHANCES, `    unknown: ${text}\n    sources: [kim-2020]`);
	const counted = effect('riskDifference: { value: 20, low: 10, high: 30, outOf: 100 }');
	const mild = (site: Content) =>
		site.replace(
			'procedure',
			'contraindications:',
			`  - id: sore
    name: Soreness
    group: after-effect
    serious: false
${CHANCES}
contraindications:`,
		);

	it('is told at the risks where none of them has a number', () => {
		const site = words(effect('direction: better')).replace('procedure', 'risks:', '▲risks:');
		expect(placesOf(site, rule)).toEqual(marked(site));
	});

	it('is told at the first serious risk where only mild ones are counted and the benefit is', () => {
		const site = mild(words(counted)).replace('procedure', '- id: crack', '- id: ▲crack');
		expect(placesOf(site, rule)).toEqual(marked(site));
		expect(findingsOf(mild(words(effect('direction: better'))), rule)).toEqual([]);
	});

	it('is content with how many people were watched', () => {
		expect(findingsOf(words(counted, 'None of 92 people had it, too few to measure.'), rule)).toEqual([]);
	});

	it('is none of a page without a benefit, or with a chance', () => {
		expect(findingsOf(words(content), rule)).toEqual([]);
		expect(findingsOf(words(effect('direction: no-clear-difference')), rule)).toEqual([]);
		expect(findingsOf(counted, rule)).toEqual([]);
	});
});

describe('evidence/unsourced', () => {
	const rule = 'evidence/unsourced';

	it('is told of a risk without any source', () => {
		const site = content
			.replace('procedure', CHANCES, '    unknown: Nobody counts it.')
			.replace('procedure', '- id: crack', '- id: ▲crack');
		expect(placesOf(site, rule)).toEqual(marked(site));
		expect(placesOf(publish(site), rule)).toEqual(marked(publish(site), 'error'));
	});

	it.each([
		['procedure', '- The dentist cleans the inside of the tooth.', '- ▲It can ease pain.'],
		['procedure', '- The dentist cleans the inside of the tooth.', '- ▲An infection can follow.'],
		['procedure', '- A tooth that cannot be restored', '- ▲You are one of the 5 in 100 people who bleed.'],
		['procedure', '- none: true', '- none: true\n    text: ▲It stays in 5 of 100 people.'],
		['condition', '- Keep brushing.', '- ▲Brushing keeps 5 of 100 teeth.'],
	])('is told of a plain text in a %s: %s → %s', (file, from, to) => {
		const site = content.replace(file, from, to);
		expect(placesOf(site, rule)).toEqual(marked(site));
	});

	it.each(['▲It cracks in 2 of 100 people.\n', 'Cited.[^kim-2020]\n\n- ▲2 of 100 crack\n'])(
		'is told of a paragraph that counts and cites nothing: %j',
		(text) => {
			const site = prose(text);
			expect(placesOf(site, rule)).toEqual(marked(site));
		},
	);

	it.each([
		'It cracks in 2 of 100 people.[^kim-2020]\n',
		'You can go home the same day.\n',
		'| a | b |\n| --- | --- |\n| pain[^kim-2020] | 2 of 100 |\n',
	])('is none of %j', (text) => {
		expect(findingsOf(prose(text), rule)).toEqual([]);
	});

	it('asks nothing of guides, which link to their sources', () => {
		const guides = { 'src/content/docs/about.md': '---\ntitle: A\n---\n\n2 of 100 people.\n' };
		expect(findingsOf(content, rule, { guides })).toEqual([]);
	});
});
