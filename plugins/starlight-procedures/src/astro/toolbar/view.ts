import type { JsonProblem } from '../../report/json.ts';
import { countWords, SEVERITY_WORDS, type Groups } from './groups.ts';
import { styles } from './styles.ts';

/** A page with thousands of problems would stop the browser; the terminal has them all. */
const MOST_IN_A_LIST = 100;

/** Draws everything into a window of the toolbar. Only text nodes and attributes: messages quote what authors wrote. */
export function drawWindow(groups: Groups, open: (problem: JsonProblem) => void): HTMLElement {
	const others = groups.site.flatMap(([, problems]) => problems);
	const style = element('style', {}, [styles]);
	const summary = `${capitalize(countWords(groups.page))} on this page, ${countWords(others)} elsewhere.`;
	return element('astro-dev-toolbar-window', { role: 'region', 'aria-label': 'Content checks' }, [
		style,
		element('h1', {}, ['Content checks']),
		element('p', { role: 'status', class: 'summary' }, [summary]),
		element('section', { 'aria-labelledby': 'this-page' }, [
			element('h2', { id: 'this-page' }, ['This page']),
			...(groups.page.length > 0
				? [drawList(groups.page, open)]
				: [element('p', {}, ['Nothing is wrong in the files of this page.'])]),
		]),
		element('section', { 'aria-labelledby': 'whole-site' }, [
			element('h2', { id: 'whole-site' }, ['The rest of the site']),
			...(groups.site.length > 0
				? groups.site.flatMap(([file, problems]) => [
						element('h3', {}, [`${file} (${countWords(problems)})`]),
						drawList(problems, open),
					])
				: [element('p', {}, ['Nothing is wrong elsewhere.'])]),
		]),
	]);
}

function drawList(problems: readonly JsonProblem[], open: (problem: JsonProblem) => void): HTMLElement {
	const rest = problems.length - MOST_IN_A_LIST;
	return element('ul', {}, [
		...problems.slice(0, MOST_IN_A_LIST).map((problem) => drawProblem(problem, open)),
		...(rest > 0 ? [element('li', {}, [`And ${rest} more, which the terminal shows.`])] : []),
	]);
}

function drawProblem(problem: JsonProblem, open: (problem: JsonProblem) => void): HTMLElement {
	const { file, line, column, rule, severity, message, url } = problem;
	const place = `${file}:${line}:${column}`;
	const button = element('button', { type: 'button', 'data-place': place, title: 'Open in your editor' }, [place]);
	button.addEventListener('click', () => {
		open(problem);
	});
	return element('li', {}, [
		element('div', { class: 'head' }, [
			element('span', { class: 'severity', 'data-severity': severity }, [SEVERITY_WORDS[severity]]),
			button,
		]),
		element('p', { class: 'message' }, [message]),
		element('a', { href: url, target: '_blank', rel: 'noreferrer', 'aria-label': `About the rule ${rule}` }, [rule]),
	]);
}

function element(
	name: string,
	attributes: Readonly<Record<string, string>>,
	children: readonly (Node | string)[],
): HTMLElement {
	const made = document.createElement(name);
	for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
	made.append(...children);
	return made;
}

function capitalize(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
