import type { CheckedFile, ContentFile } from '../../parse/file.ts';
import type { Range } from '../../parse/yaml.ts';
import { conditionPath, procedurePath } from '../../paths.ts';
import { retirementOf, type RawRetirement } from '../../site/retired.ts';
import { siteMapOf, type SiteMap } from '../../site/site-map.ts';
import { findReferences } from '../../validate/references.ts';
import { allFiles } from '../project.ts';
import type { Rule, RuleFinding } from '../rule.ts';

export const retired: Rule = {
	id: 'relations/retired',
	level: 'warn',
	what: 'A page, guideline or guide that still names a procedure or condition whose page is retired.',
	why: 'A reader would weigh an option that is out of use, or act on a page that nobody keeps up to date.',
	mend: 'Take the mention out, or lead readers to the page that took its place. Do not put another name where a study or a guideline spoke of the retired one: what a source said stays as it said it.',
	example: {
		file: 'content/procedures/root-canal.md',
		given: {
			what: 'The page of gum-burning is retired, and nothing takes its place.',
			file: 'content/procedures/gum-burning.md',
			adds: `---
title: Gum burning
summary: Heat closes the gum.
inShort: [Heat closes the gum.]
kind: filling
purpose: treat
targets: [pulp]
indications: [{ condition: deep-decay, for: Adults, noEvidence: Nobody has looked }]
risks:
  - { id: burn, name: A burn, group: complication, serious: true, unknown: Nobody has counted }
contraindications: [A loose tooth]
alternatives: [{ care: Brushing }, { none: true }]
help:
  - { level: emergency, signs: [you cannot breathe] }
questions: [Is it done here?, What else helps?, What does it cost?]
review: { status: not-reviewed }
retired: { on: 2026-05-01, reason: The device is no longer made }
---
`,
		},
		replaces: '  - { care: Pulling the tooth, sources: [eds-2021] }\n',
		bad: '  - { care: Pulling the tooth, sources: [eds-2021] }\n  - { procedure: gum-burning, sources: [eds-2021] }\n',
		good: '  - { care: Pulling the tooth, sources: [eds-2021] }\n',
	},
	check({ project, report }) {
		const pages = new Map(project.files.flatMap((file) => [...retiredPage(file)]));
		if (pages.size === 0) return;
		const site = siteMapOf(project);
		for (const file of allFiles(project)) {
			const places = [...references(file, pages), ...links(file, site, pages)];
			// One finding for all places of a file: a page may name what is retired in each of its findings.
			for (const [page, named] of Map.groupBy(places, (place) => place.page))
				report(file, findingOf(file, page, named));
		}
	},
};

function findingOf(
	file: CheckedFile,
	{ file: target, retirement }: RetiredPage,
	places: readonly Place[],
): RuleFinding {
	const [first, ...others] = places.toSorted((a, b) => a.range.start - b.range.start) as [Place, ...Place[]];
	const { on } = retirement;
	const instead = insteadFor(file, target, retirement);
	const advice = new Set([first, ...others].map(({ role }) => adviceFor(role, instead)));
	const lines = [...new Set(others.map(({ range }) => file.lines.pointAt(range.start).line))];
	return {
		range: first.range,
		message: [
			`The ${target.kind} "${target.id}" is retired${on ? ` since ${on}` : ''}.`,
			...advice,
			...(lines.length === 0
				? []
				: [`It is named again in ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}.`]),
		].join(' '),
		found: first.found,
		suggestion: instead === undefined || first.role !== 'option' ? undefined : first.as(instead),
		related: [{ file: target, range: target.yaml.locateKey(['retired']), message: 'It is retired here.' }],
	};
}

/** What takes the place of a retired page. A page is no replacement for what it names itself. */
function insteadFor(file: CheckedFile, target: ContentFile, { instead }: RawRetirement): string | undefined {
	return file.kind === target.kind && file.id === instead ? undefined : instead;
}

function adviceFor(role: Role, instead: string | undefined): string {
	switch (role) {
		case 'option':
			return instead === undefined ? 'Take it out, or name another.' : `Name "${instead}" instead, or take it out.`;
		case 'evidence':
			return 'What a source said of it was said of no other: put no other name in its place. Take it out, or let it stand under checks with the reason.';
		case 'other':
			return 'Take it out, or name another.';
	}
}

/** What a reader can go on to, what a source said, and everything else. */
type Role = 'option' | 'evidence' | 'other';

const ROLES: ReadonlyMap<unknown, Role> = new Map([
	...['alternatives', 'leadsTo', 'retired'].map((key) => [key, 'option'] as const),
	...['findings', 'course', 'care', 'recommendations'].map((key) => [key, 'evidence'] as const),
]);

interface RetiredPage {
	readonly file: ContentFile;
	readonly retirement: RawRetirement;
}

interface Place {
	readonly page: RetiredPage;
	readonly range: Range;
	readonly found: string;
	readonly role: Role;
	/** How an id is written here. */
	readonly as: (id: string) => string;
}

type RetiredPages = ReadonlyMap<string, RetiredPage>;

function retiredPage(file: ContentFile): (readonly [string, RetiredPage])[] {
	const retirement = retirementOf(file);
	return retirement ? [[`${file.kind} ${file.id}`, { file, retirement }]] : [];
}

/** Ids in frontmatter. A retired page names what it named; only what takes its place has to be live. */
function references(file: CheckedFile, pages: RetiredPages): Place[] {
	if (file.kind === 'guide') return [];
	const own = retirementOf(file) !== undefined;
	return findReferences(file.kind, file.data).flatMap(({ path, id, target }) => {
		const page = pages.get(`${target} ${id}`);
		if (!page || page.file === file || (own && path[0] !== 'retired')) return [];
		return [{ page, range: file.yaml.locate(path), found: id, role: ROLES.get(path[0]) ?? 'other', as: (own) => own }];
	});
}

/** Links in running text, and in the frontmatter of guides. */
function links(file: CheckedFile, site: SiteMap, pages: RetiredPages): Place[] {
	if (retirementOf(file)) return [];
	return site.links(file).flatMap(({ url, path, range }) => {
		const target = site.page(path)?.file;
		const page = target && pages.get(`${target.kind} ${target.id}`);
		if (!page) return [];
		return [
			{ page, range, found: url, role: 'option', as: page.file.kind === 'procedure' ? procedurePath : conditionPath },
		];
	});
}
