/**
 * The model without Astro: parse with positions, validate, join to a graph, digest.
 * Everything here takes plain data and returns plain data; only `readProject` touches the disk, and only to read.
 */
export { listKeys, type ListedKey } from './json-schema/keys.ts';
export { formatReference, type Reference } from './citation/vancouver.ts';
export { compareDiagnostics, type Diagnostic, type Severity } from './diagnostic.ts';
export { digest } from './digest.ts';
export type { Entries } from './entries.ts';
export type { Claim } from './graph/cited-by.ts';
export { buildGraph, type Edge, type Graph, type Guidance } from './graph/graph.ts';
export {
	parseFile,
	type CheckedFile,
	type ContentFile,
	type FileKind,
	type GuideFile,
	type RawFile,
} from './parse/file.ts';
export { splitFrontmatter, type Split } from './parse/frontmatter.ts';
export { parseProse, type Citation, type Heading, type Prose } from './parse/prose.ts';
export { parseYaml, type Path, type Range, type YamlSource } from './parse/yaml.ts';
export { hasErrors, readProject, type ReadOptions, type Snapshot } from './project.ts';
export { measure, sentencesOf, type Readability, type Sentence } from './readability/measure.ts';
export { RULES, RULES_BY_ID } from './rules/index.ts';
export { showExample, type ShownExample, type ShownPart } from './rules/shown-example.ts';
export type { Example, Level, Rule, RuleContext, RuleSetting } from './rules/rule.ts';
export * from './schema/index.ts';
export { type Point } from './text.ts';
export { today } from './today.ts';
export { validate } from './validate/index.ts';
