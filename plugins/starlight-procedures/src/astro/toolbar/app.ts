import type { DevToolbarApp } from 'astro';
import type { JsonProblem } from '../../report/json.ts';
import { groupProblems } from './groups.ts';
import { ASK, PROBLEMS, SHOWS_META, type Problems } from './messages.ts';
import { drawWindow } from './view.ts';

/** The app in Astro's dev toolbar: what is wrong on this page and on the site, one click from its line. */
const app: DevToolbarApp = {
	init(canvas, toolbar, server) {
		let known: Problems | undefined;
		const draw = () => {
			if (!known) return;
			const { root, problems } = known;
			const focused = canvas.activeElement?.getAttribute('data-place');
			const window = drawWindow(groupProblems(problems, shownByPage()), (problem) => void openInEditor(root, problem));
			canvas.replaceChildren(window);
			// A save must not throw a keyboard user out of the list.
			if (focused) canvas.querySelector<HTMLElement>(`[data-place="${CSS.escape(focused)}"]`)?.focus();
			toolbar.toggleNotification(notificationOf(problems));
		};
		server.on<Problems>(PROBLEMS, (problems) => {
			known = problems;
			draw();
		});
		document.addEventListener('astro:page-load', draw);
		server.send(ASK, {});
	},
};

export default app;

function shownByPage(): string | undefined {
	return document.querySelector<HTMLMetaElement>(`meta[name="${SHOWS_META}"]`)?.content;
}

/** Vite's dev server starts the editor; it finds out which one is open. */
async function openInEditor(root: string, { file, line, column }: JsonProblem): Promise<void> {
	const place = `${root}/${file}:${line}:${column}`;
	await fetch(`/__open-in-editor?file=${encodeURIComponent(place)}`);
}

function notificationOf(problems: readonly JsonProblem[]) {
	const has = (severity: JsonProblem['severity']) => problems.some((problem) => problem.severity === severity);
	if (problems.length === 0) return { state: false } as const;
	return { state: true, level: has('error') ? 'error' : has('warn') ? 'warning' : 'info' } as const;
}
