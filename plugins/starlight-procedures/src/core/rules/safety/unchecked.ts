import type { CheckedFile } from '../../parse/file.ts';
import { allFiles } from '../project.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { elementsOf } from '../../site/elements.ts';
import { findForeignImports, findHiddenAttributes, findHiddenCode, importedNames } from './program.ts';

export const unchecked: Rule = {
	id: 'safety/unchecked',
	level: 'error',
	locked: 'on-pages',
	what: 'Code that the checks cannot see through: in an .mdx file a function, a call, `set:html` or an address that is worked out, and `srcdoc` in any. In ordinary pages of the site most of it is a warning.',
	why: 'Nobody can tell what it shows a patient, or whom it tells that they are reading.',
	mend: 'Write a plain value in quotes, or put the part into a component file of its own, which somebody reviews, and use it here by name.',
	example: {
		file: 'content/conditions/deep-decay.md',
		as: 'content/conditions/deep-decay.mdx',
		replaces: 'Decay starts in the enamel.[^eds-2021]',
		bad: 'Decay starts in the <a href={"https:" + "//example.org"}>enamel</a>.[^eds-2021]',
		good: 'Decay starts in the [enamel](https://example.org).[^eds-2021]',
	},
	check({ project, report }) {
		for (const file of allFiles(project)) for (const finding of findUnchecked(file)) report(file, finding);
	},
};

function findUnchecked(file: CheckedFile): RuleFinding[] {
	const code = file.prose?.code ?? [];
	const imported = importedNames(file);
	const hidden = [
		...findHiddenCode(code),
		...elementsOf(file).flatMap((element) => findHiddenAttributes(element, file.text, imported)),
	];
	return [
		...hidden.map(({ what, range }) => ({
			range,
			message: `${what} is known only when the page is made, so nothing can check it. Write a plain value, or put the code into a component file and import that.`,
			found: file.text.slice(range.start, range.end),
			expected: 'a plain value, or a component',
			...(file.kind === 'guide' && { atMost: 'warn' as const }),
		})),
		...findForeignImports(code).map(({ from, range }) => ({
			range,
			message: `Code is loaded from "${from}", which can change it at any time. Install it as a package, or keep a copy in this site.`,
			found: from,
			expected: 'a package or a file of this site',
		})),
		...elementsOf(file).flatMap(({ name, attributes }) =>
			attributes
				.filter((attribute) => attribute.name.toLowerCase() === 'srcdoc')
				.map(({ range }) => ({
					range,
					message: `The "srcdoc" of <${name}> holds a whole page that nothing checks. Delete it, and write its text into this page.`,
					found: file.text.slice(range.start, range.end),
				})),
		),
	];
}
