/** A small, valid site about teeth: one entry of each kind, and nothing that points nowhere. */
export const BASE_FILES = {
	'content/procedures/root-canal.md': `---
title: Root canal treatment
aliases: [endodontic treatment]
summary: The soft inside of a tooth is taken out and the space is filled.
inShort:
  - The dentist cleans the inside of the tooth.
  - text: It can save a tooth that would be pulled.
    sources: [kim-2020]
kind: filling
purpose: treat
targets: [pulp]
facts:
  setting: A dental clinic
  minutes: { value: [30, 90], sources: [kim-2020] }
  anesthesia: [local]
  stay: same-day
indications:
  - condition: deep-decay
    for: People whose decay has reached the pulp
    main: tooth-kept
findings:
  - id: tooth-kept
    conditions: [deep-decay]
    outcome: survival
    comparator: { kind: none }
    population: Adults with one treated tooth
    timeframe: { text: after 8 years, weeks: 416 }
    effect:
      arms:
        - { label: Treated teeth, events: 93, total: 100 }
    trials: 3
    participants: 300
    studyType: cohort
    certainty: { grade: low, ratedBy: eds-2021 }
    sources: [kim-2020]
risks:
  - id: crack
    name: The tooth cracks
    group: complication
    serious: true
    chances:
      - { low: 2, high: 5, outOf: 100, per: procedure, sources: [kim-2020] }
contraindications:
  - A tooth that cannot be restored
alternatives:
  - { care: Pulling the tooth, sources: [eds-2021] }
  - none: true
help:
  - { level: emergency, signs: [you cannot breathe] }
  - level: urgent
    signs: [your face swells]
    sources: [eds-2021]
questions: [Will I need a crown?, How many visits does it take?, What does it cost?]
review:
  status: not-reviewed
---

## What happens

The dentist numbs the tooth.[^kim-2020]
`,
	'content/conditions/deep-decay.md': `---
title: Deep tooth decay
summary: Decay that has reached the soft inside of a tooth.
inShort:
  - Decay can reach the pulp.
help:
  - level: emergency
    signs: [you cannot swallow]
questions:
  [Can the tooth be kept?, What can I do myself?, When should I come back?]
review: { status: not-reviewed }
targets: [pulp]
course:
  - id: spreads
    outcome: survival
    comparator: { kind: none }
    population: Adults with untreated decay
    timeframe: { text: after 1 year }
    effect: { direction: worse }
    studyType: cohort
    certainty: not-rated
    sources: [kim-2020]
care:
  - id: varnish
    care: Fluoride varnish
    outcome: survival
    comparator: { kind: usual-care }
    population: Adults with early decay
    timeframe: { text: after 1 year }
    effect: { direction: unknown }
    studyType: cohort
    certainty: not-rated
    sources: [kim-2020]
tryFirst:
  - Keep brushing.
codes:
  - { system: icd-10, code: K02.1 }
---

Decay starts in the enamel.[^eds-2021]
`,
	'content/guidelines/eds-pulp.yaml': `title: Care of the exposed pulp
body: EDS
kind: society
year: 2021
country: international
source: eds-2021
url: https://example.org/eds
recommendations:
  - id: keep-tooth
    procedures: [root-canal]
    conditions: [deep-decay]
    direction: for
    strength: strong
    appliesTo: Adults with a tooth that can be restored
    says: Advises root canal treatment before pulling the tooth.
disputes:
  - id: cost
    by: A group of dentists
    says: They say the advice leaves out the price.
    sources: [kim-2020]
`,
	'content/glossary/pulp.md': `---
title: Pulp
aliases: [tooth nerve]
definition: The soft inside of a tooth.
sources: [kim-2020]
---
`,
	'content/sources.yaml': `- id: kim-2020
  type: article-journal
  title: Teeth kept after root canal treatment
  author:
    - { family: Kim, given: Ada Bo }
  issued: { date-parts: [[2020, 5, 4]] }
  container-title: Journal of Teeth
  volume: 11
  DOI: 10.1000/teeth.11
  custom: { studyType: cohort, formerIds: [kim-preprint] }
- id: eds-2021
  type: webpage
  title: Care of the exposed pulp
  author: [{ literal: European Dental Society }]
  URL: https://example.org/eds
  custom: { studyType: guideline }
`,
	'content/vocabulary.yaml': `kinds:
  filling: { label: Filling }
targets:
  pulp: { label: Pulp, description: The soft inside of a tooth. }
anesthesia:
  local: { label: Numbing injection }
outcomes:
  survival: { label: Tooth still there, wanted: more }
scales:
  pain-10:
    label: Pain from 0 to 10
    min: 0
    max: 10
    better: lower
emergency:
  neutral:
    emergency: Call your emergency number now
    urgent: Call your dentist today
    routine: Tell your dentist
  NZ:
    emergency: Call 111 now
    urgent: Call your dentist or Healthline today
    routine: Tell your dentist
`,
} as const;

/** Short names for the files above. */
export const PATHS = {
	procedure: 'content/procedures/root-canal.md',
	condition: 'content/conditions/deep-decay.md',
	guideline: 'content/guidelines/eds-pulp.yaml',
	term: 'content/glossary/pulp.md',
	sources: 'content/sources.yaml',
	vocabulary: 'content/vocabulary.yaml',
} as const;

export type FileName = keyof typeof PATHS;
