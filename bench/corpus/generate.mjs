#!/usr/bin/env node
// @ts-nocheck: kept as it is, so that every site generator is given the same bytes.
// Deterministic corpus of procedure and condition pages. No dependencies; Node 18 or newer.
// The same arguments always write byte-identical files. See README.md beside this file.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const FLAVORS = ['starlight', 'hugo', 'eleventy', 'vitepress', 'docusaurus', 'neutral'];
const { values: opt } = parseArgs({
	options: {
		procedures: { type: 'string' },
		conditions: { type: 'string' },
		out: { type: 'string' },
		flavor: { type: 'string' },
		seed: { type: 'string', default: '1' },
	},
});
const N = Number(opt.procedures);
const M = Number(opt.conditions);
const { out, flavor, seed } = opt;
if (!(Number.isInteger(N) && N >= 1 && Number.isInteger(M) && M >= 6 && out && FLAVORS.includes(flavor))) {
	console.error(
		`usage: corpus.mjs --procedures N(>=1) --conditions M(>=6) --out DIR --flavor ${FLAVORS.join('|')} [--seed S]`
	);
	process.exit(2);
}

// ---- seeded random numbers ------------------------------------------------------------------

const hash = (text) => {
	let h = 2166136261;
	for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
	return h >>> 0;
};
/** One independent stream per name, so that a page's prose does not depend on its neighbours. */
const stream = (name) => {
	let a = hash(`${seed}/${name}`);
	const next = () => {
		a = (a + 0x6d2b79f5) | 0;
		let t = Math.imul(a ^ (a >>> 15), 1 | a);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
	const int = (lo, hi) => lo + Math.floor(next() * (hi - lo + 1));
	const pick = (list) => list[Math.floor(next() * list.length)];
	const shuffle = (list) => {
		for (let i = list.length - 1; i > 0; i--) {
			const j = Math.floor(next() * (i + 1));
			[list[i], list[j]] = [list[j], list[i]];
		}
		return list;
	};
	return { next, int, pick, shuffle };
};
/** Draws indexes 0..n-1 with weight (rank + offset)^-s. */
const zipf = (n, s, offset) => {
	const cumulative = new Float64Array(n);
	let sum = 0;
	for (let i = 0; i < n; i++) cumulative[i] = sum += (i + 1 + offset) ** -s;
	return (r) => {
		const x = r.next() * sum;
		let lo = 0;
		let hi = n - 1;
		while (lo < hi) {
			const mid = (lo + hi) >> 1;
			if (cumulative[mid] <= x) lo = mid + 1;
			else hi = mid;
		}
		return lo;
	};
};

// ---- vocabulary -----------------------------------------------------------------------------

const split = (text) => text.trim().split(/\s+/);
const NOUNS = split(`
patient clinician nurse surgeon team hospital clinic visit referral scan image report plan goal result outcome benefit
risk chance rate pain relief swelling bruising bleeding infection fever wound dressing stitch scar incision skin muscle
nerve vessel tendon ligament joint bone cartilage disc vertebra tissue membrane duct valve artery vein lobe gland
needle catheter probe scope wire stent graft implant screw plate pump monitor electrode laser camera balloon sheath
sedation anaesthetic steroid antibiotic saline contrast medicine dose tablet infusion allergy reaction history
examination test sample measurement pressure temperature pulse oxygen breathing appetite sleep weight diet exercise
walking lifting driving work travel sport school family carer question answer decision consent letter appointment week
month hour minute morning evening night recovery ward theatre table bed chair cushion brace sling crutch garment strap
follow-up physiotherapy rehabilitation stretch movement strength balance posture support advice leaflet record study
trial review guideline evidence comparison difference improvement symptom cause sign complication problem concern
limit reason method technique approach option alternative step stage level side area region border surface layer`);
const ADJS = split(`
small large early late mild severe common rare acute chronic local general deep shallow left right upper lower inner
outer safe careful steady gradual rapid brief long short temporary permanent partial complete simple complex routine
urgent normal abnormal healthy painful numb stiff weak strong tender swollen clean sterile dry warm cool firm soft clear
thin thick narrow wide open closed single repeated daily weekly usual unusual likely unlikely useful reliable direct
indirect visible hidden stable unstable older younger active quiet suitable specific modern minor major`);
const VERBS = split(`
reduces improves supports limits protects reaches replaces removes repairs relieves treats shows confirms guides
follows precedes affects changes controls measures checks explains records prevents delays shortens extends restores
strengthens loosens tightens warms cools numbs drains seals widens narrows stabilises monitors compares suggests
requires allows avoids includes involves depends-on leads-to`).map((v) => v.replace('-', ' '));
const ADVS = split(`
usually often sometimes rarely gently slowly quickly carefully safely clearly mostly partly fully nearly soon later
directly locally briefly steadily closely regularly generally occasionally`);

/** Invented technical words: Greek-like roots with clinical endings, then syllable words. */
const technical = (() => {
	const r = stream('vocabulary');
	const roots = split(`
arthr cardi neur oste my derm gastr hepat nephr pulmon cerebr crani cervic lumb thorac abdomin vascul phleb lymph aden
chondr spondyl fasci tendin burs capsul gangli myel encephal rhin laryng pharyng trache bronch pleur pericardi col rect
cyst ureter prostat kerat retin vitre ot tympan cochle stomat gloss dent gingiv scler fibr lip carcin hem thromb angi`);
	const endings = split(`
oscopy otomy ectomy ostomy oplasty odesis orrhaphy ography ometry opathy itis osis oma algia ogenic otropic olysis
ocentesis ostatic omalacia osclerosis omegaly oid ular oblast`);
	const onset = split('b br c ch cl cr d dr f fl g gl gr h j k l m n p pl pr qu r s sc sh sl sp st t th tr v w z');
	const vowel = split('a e i o u ai ea ia io oa ou y');
	const coda = split('l m n r s t x nd nt rk st lm rn ct');
	const tails = split('ic al ine ate ium ase ol ene ide an or ism ity ous form');
	const words = new Set();
	for (const root of roots) for (const ending of endings) words.add(root + ending);
	while (words.size < 9000) {
		let word = '';
		for (let n = r.int(1, 2); n >= 0; n--) word += r.pick(onset) + r.pick(vowel) + (r.next() < 0.35 ? r.pick(coda) : '');
		word += r.pick(tails);
		if (word.length >= 5 && word.length <= 14) words.add(word);
	}
	return r.shuffle([...words]);
})();
const drawTechnical = zipf(technical.length, 0.35, 5);

const SENTENCES = [
	'The {a} {t} {v} the {n} when the {n} is {a}, and the {n} {d} {v} the {t}.',
	'A {n} with {a} {t} {d} needs a {n} before the {n} can be judged.',
	'Most people notice that the {n} near the {t} {v} the {n} within a {a} {n}.',
	'In one {n} of {k} patients, the {t} {d} {v} the {a} {n} without a {a} {n}.',
	'Before the {n}, tell the {n} about any {t}, {t} or {a} {n} that you have had.',
	'The {n} places a {a} {n} beside the {t} and {d} {v} the {a} {t} with a {n}.',
	'If the {n} becomes {a}, the {n} may stop and use {t} instead of {t}.',
	'It takes about {k} minutes, and the {a} {n} {d} lasts for a {a} {n} after that.',
	'Because the {t} lies close to the {n}, even a {a} {n} {v} the {a} {t}.',
	'Some centres add {t} to the {n}, although the {n} for it is {a}.',
	'You can eat, drink and move the {n} once the {t} has worn off and the {n} is {a}.',
	'There is no {a} {n} that the {t} {v} the {n} better than {a} {t} does.',
	'Ask how often the {n} {d} performs {t} and what the {n} looks like after {k} weeks.',
	'A {a} {n} of the {t} is {d} enough, but a {a} {t} needs a second {n}.',
	'When {t} and {t} occur together, the {n} {d} {v} the {n} first.',
	'Call the {n} if the {n} turns {a}, if the {t} spreads or if the {n} does not settle.',
	'Over the next {k} days the {a} {n} {v} the {t}, so the {n} feels {a}.',
	'Older records describe the {t} as {a}; newer ones prefer the word {t}.',
	'The {n} is {a} on the first day, {a} on the third and {d} gone by the {a} {n}.',
	'Nobody should rely on {t} alone when the {n} shows a {a} {t} or a {a} {n}.',
];
const article = (text) => text.replace(/\b([Aa]) (?=[aeio]|u(?!s[eu]))/g, '$1n ');
const sentence = (r, topic) =>
	article(
		r.pick(SENTENCES).replace(/\{(.)\}/g, (_, slot) => {
			if (slot === 'n') return r.pick(NOUNS);
			if (slot === 'a') return r.pick(ADJS);
			if (slot === 'v') return r.pick(VERBS);
			if (slot === 'd') return r.pick(ADVS);
			if (slot === 'k') return String(r.int(2, 90));
			return r.next() < 0.25 ? r.pick(topic) : technical[drawTechnical(r)];
		})
	);
const countWords = (text) => text.split(/\s+/).filter((w) => /\w/.test(w)).length;
/** Sentences until `words` words are reached, cut into paragraphs of three to five sentences. */
const prose = (r, topic, words) => {
	const paragraphs = [];
	let left = words;
	while (left > 0) {
		const sentences = [];
		for (let k = r.int(3, 5); k > 0 && left > 0; k--) {
			const s = sentence(r, topic);
			left -= countWords(s);
			sentences.push(s);
		}
		paragraphs.push(sentences);
	}
	return paragraphs;
};

// ---- the two kinds of page ------------------------------------------------------------------

const SITES = split(`
Lumbar Cervical Thoracic Sacral Coccygeal Hip Knee Ankle Foot Heel Toe Shoulder Elbow Wrist Hand Thumb Finger Jaw Facial
Occipital Frontal Nasal Sinus Orbital Corneal Retinal Ear Laryngeal Tracheal Bronchial Pleural Pulmonary Cardiac Aortic
Carotid Femoral Popliteal Tibial Radial Ulnar Brachial Abdominal Gastric Hepatic Biliary Pancreatic Splenic Renal
Ureteral Bladder Pelvic Prostatic Ovarian Uterine Inguinal Colonic Rectal Thyroid Parathyroid Dermal`);
const MANNERS = split(`
Guided Percutaneous Endoscopic Robotic Laser Balloon Ultrasound Radiofrequency Cryogenic Open Minimal Staged Pulsed
Arthroscopic Microscopic Fluoroscopic Bilateral Outpatient Selective Regional Targeted Revision Sequential Assisted`);
const ACTS = split(`
Injection Ablation Decompression Fusion Repair Replacement Biopsy Drainage Block Release Resection Stenting Grafting
Stimulation Aspiration Embolisation Debridement Fixation Reconstruction Lavage Dilation Ligation Transplant Infusion
Mobilisation Excision Denervation Augmentation Bypass Scan`);
const DISORDERS = split(`
Pain Stenosis Arthritis Neuropathy Fracture Instability Tendinopathy Impingement Dystrophy Infection Tumour Cyst
Hernia Reflux Ulcer Thrombosis Aneurysm Fibrosis Spasm Weakness Deformity Bursitis Effusion Oedema Sprain Atrophy
Degeneration Obstruction Perforation Prolapse`);
const COURSES = split('Acute Chronic Recurrent Degenerative Congenital Traumatic Idiopathic Postoperative Inflammatory');
const SHORT = ['trouble', 'syndrome', 'complaint', 'disease'];

const slugify = (title) => title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
const titles = (name, count, ...parts) => {
	const total = parts.reduce((n, part) => n * part.length, 1);
	if (count > total) throw new Error(`at most ${total} ${name}`);
	const r = stream(`titles/${name}`);
	const order = r.shuffle(Array.from({ length: total }, (_, i) => i));
	return order.slice(0, count).map((index) => {
		const words = [];
		for (const part of parts) {
			words.push(part[index % part.length]);
			index = Math.floor(index / part.length);
		}
		return words.join(' ');
	});
};

const conditions = titles('conditions', M, COURSES, SITES, DISORDERS).map((title, i) => {
	const r = stream(`condition/${i}`);
	const [course, site, disorder] = title.split(' ');
	return {
		title,
		slug: slugify(title),
		summary: `${course} ${disorder.toLowerCase()} of the ${site.toLowerCase()} region, with ${r.pick(ADJS)} ${r.pick(NOUNS)} and ${r.pick(ADJS)} ${r.pick(NOUNS)}.`,
		aliases: [`${site} ${disorder.toLowerCase()} ${r.pick(SHORT)} ${i + 1}`, `${technical[r.int(0, technical.length - 1)]} ${i + 1}`],
		topic: [course, site, disorder].map((w) => w.toLowerCase()).concat(Array.from({ length: 5 }, () => technical[drawTechnical(r)])),
		procedures: [],
	};
});
const drawCondition = zipf(M, 0.85, 2);
const procedures = titles('procedures', N, SITES, MANNERS, ACTS).map((title, i) => {
	const r = stream(`procedure/${i}`);
	const [site, manner, act] = title.split(' ');
	const treats = new Set();
	for (let k = r.int(2, 6); treats.size < k; ) treats.add(drawCondition(r));
	const procedure = {
		title,
		slug: slugify(title),
		summary: `${manner} ${act.toLowerCase()} in the ${site.toLowerCase()} region for ${r.pick(ADJS)} ${r.pick(NOUNS)} and ${r.pick(ADJS)} ${r.pick(NOUNS)}.`,
		aliases: Array.from({ length: r.int(1, 3) }, (_, k) => `${site} ${technical[r.int(0, technical.length - 1)]} ${i + 1}${'abc'[k]}`),
		topic: [site, manner, act].map((w) => w.toLowerCase()).concat(Array.from({ length: 9 }, () => technical[drawTechnical(r)])),
		treats: [...treats].map((c) => conditions[c]),
	};
	for (const condition of procedure.treats) condition.procedures.push(procedure);
	return procedure;
});
for (const c of conditions) c.procedures.sort((a, b) => (a.slug < b.slug ? -1 : 1));

// ---- flavors --------------------------------------------------------------------------------

const neutral = flavor === 'neutral';
/** How one page links to another: each generator's own documented style. */
const href = (kind, page) =>
	flavor === 'docusaurus'
		? `../${kind}/${page.slug}.md`
		: flavor === 'vitepress'
			? `/${kind}/${page.slug}`
			: `/${kind}/${page.slug}/`;
const link = (kind, page, text = page.title) => `[${text}](${href(kind, page)})`;

const frontmatter = (kind, page) => {
	const lines = ['---', `title: ${page.title}`];
	if (neutral) {
		lines.push(`summary: ${page.summary}`, 'aliases:', ...page.aliases.map((a) => `  - ${a}`));
		if (page.treats) lines.push('treats:', ...page.treats.map((c) => `  - ${c.slug}`));
	} else {
		lines.push(`description: ${page.summary}`);
		if (flavor === 'hugo' && page.treats) lines.push('conditions:', ...page.treats.map((c) => `  - ${c.slug}`));
		if (flavor === 'eleventy') lines.push(`kind: ${kind}`);
	}
	return [...lines, '---', ''].join('\n');
};

const SECTIONS = [
	'What it is',
	'Why it is done',
	'Who it suits',
	'How to prepare',
	'What happens',
	'Recovery',
	'Risks',
	'What the evidence says',
];
const procedureBody = (p, i) => {
	const r = stream(`procedure-text/${i}`);
	const target = r.int(715, 915);
	const sections = SECTIONS.map(() => prose(r, p.topic, Math.round(target / 8) - 6));
	// Three to six links in running text, to conditions that it treats and to other procedures.
	const links = r.int(3, 6);
	for (let k = 0; k < links; k++) {
		const paragraph = r.pick(r.pick(sections));
		const other = procedures[(i + 1 + r.int(0, N - 1)) % N];
		const target = k % 2 ? link('conditions', r.pick(p.treats)) : link('procedures', other);
		const at = r.int(0, paragraph.length - 1);
		paragraph[at] = paragraph[at].replace(/\.$/, ` (see also ${target}).`);
	}
	sections[0][0][0] = `**${p.title}** is described here for people who are about to have it. ${sections[0][0][0]}`;
	const last = sections[7][0];
	last[last.length - 1] += '[^1]';
	const text = (k) => `## ${SECTIONS[k]}\n\n${sections[k].map((s) => s.join(' ')).join('\n\n')}\n`;
	const rows = Array.from({ length: r.int(3, 6) }, () => {
		const term = technical[drawTechnical(r)];
		return `| ${term[0].toUpperCase()}${term.slice(1)} | ${r.int(1, 40)} in ${r.pick([100, 1000, 10000])} | ${article(`A ${r.pick(ADJS)} ${r.pick(NOUNS)}`)} |`;
	});
	const parts = [text(0)];
	if (!neutral) {
		parts.push(
			'## Conditions treated\n',
			p.treats.map((c) => `- ${link('conditions', c)}: ${c.summary}`).join('\n') + '\n'
		);
	}
	parts.push(text(1), text(2), text(3));
	parts.push(
		Array.from({ length: r.int(3, 5) }, (_, k) => `- [${k ? ' ' : 'x'}] Ask about the ${r.pick(ADJS)} ${r.pick(NOUNS)}`).join('\n') + '\n'
	);
	parts.push(text(4), text(5), text(6));
	parts.push(['| Effect | How often | What is done |', '| --- | --- | --- |', ...rows].join('\n') + '\n');
	parts.push(text(7));
	parts.push(
		`[^1]: ${r.pick(['Adams', 'Bose', 'Chen', 'Dahl', 'Evans', 'Fuchs', 'Gomez'])} et al. ${article(`A ${r.pick(ADJS)} ${r.pick(NOUNS)} of ${technical[drawTechnical(r)]}`)}. *Journal of ${p.title.split(' ')[0]} Care*, ${r.int(1995, 2025)}.\n`
	);
	return parts.join('\n');
};
const conditionBody = (c, i) => {
	const r = stream(`condition-text/${i}`);
	const target = r.int(205, 265);
	const heads = ['Overview', 'Symptoms', 'Diagnosis'];
	const parts = heads.map(
		(head) => `## ${head}\n\n${prose(r, c.topic, Math.round(target / 3) - 6).map((s) => s.join(' ')).join('\n\n')}\n`
	);
	if (!neutral) {
		parts.push('## Procedures for this condition\n');
		parts.push(
			c.procedures.length
				? [
						'| Procedure | Summary |',
						'| --- | --- |',
						...c.procedures.map((p) => `| ${link('procedures', p)} | ${p.summary} |`),
					].join('\n') + '\n'
				: 'No procedure is listed yet.\n'
		);
	}
	return parts.join('\n');
};

// ---- files ----------------------------------------------------------------------------------

const indexName = flavor === 'hugo' ? '_index.md' : 'index.md';
for (const path of ['procedures', 'conditions', indexName]) rmSync(join(out, path), { recursive: true, force: true });
let bytes = 0;
const write = (path, text) => {
	const file = join(out, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
	bytes += Buffer.byteLength(text);
};
// In Hugo a condition is a taxonomy term, whose text is a branch page.
const pageFile = (kind, page) =>
	flavor === 'hugo' && kind === 'conditions' ? `${kind}/${page.slug}/_index.md` : `${kind}/${page.slug}.md`;

procedures.forEach((p, i) => write(pageFile('procedures', p), `${frontmatter('procedures', p)}\n${procedureBody(p, i)}`));
conditions.forEach((c, i) => write(pageFile('conditions', c), `${frontmatter('conditions', c)}\n${conditionBody(c, i)}`));

const listPage = (title, description, body) =>
	`---\ntitle: ${title}\n${neutral ? 'summary' : 'description'}: ${description}\n---\n\n${body}`;
const azList = (kind, pages) =>
	[...pages]
		.sort((a, b) => (a.slug < b.slug ? -1 : 1))
		.map((page) => (flavor === 'docusaurus' ? `- [${page.title}](./${page.slug}.md)` : `- ${link(kind, page)}`))
		.join('\n') + '\n';
// The neutral flavor has no list pages (the generator under test makes them) and Hugo's list template makes them.
const writtenLists = !neutral && flavor !== 'hugo';
if (!neutral) {
	write(`procedures/${indexName}`, listPage('Procedures', 'All procedures.', writtenLists ? azList('procedures', procedures) : ''));
	write(`conditions/${indexName}`, listPage('Conditions', 'All conditions.', writtenLists ? azList('conditions', conditions) : ''));
}
const list = (kind) =>
	flavor === 'docusaurus' ? `./${kind}/index.md` : `/${kind}/`;
write(
	indexName,
	listPage(
		'Handbook',
		'Procedures and the conditions that they treat.',
		neutral ? 'Procedures and conditions.\n' : `- [Procedures](${list('procedures')})\n- [Conditions](${list('conditions')})\n`
	)
);

console.log(
	JSON.stringify({
		flavor,
		seed,
		procedures: N,
		conditions: M,
		links: procedures.reduce((n, p) => n + p.treats.length, 0),
		busiestCondition: Math.max(...conditions.map((c) => c.procedures.length)),
		bytes,
		firstProcedure: procedures[0].slug,
		firstCondition: conditions.reduce((a, b) => (b.procedures.length > a.procedures.length ? b : a)).slug,
	})
);
