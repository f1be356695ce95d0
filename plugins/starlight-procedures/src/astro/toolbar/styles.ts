/** The app's own styles: it stands in a shadow tree, where the site's do not reach. */
export const styles = `
	:host astro-dev-toolbar-window {
		overflow-y: auto;
		font-family: system-ui, sans-serif;
		line-height: 1.45;
		color: #e7e9ef;
	}
	h1, h2, h3, p, ul { margin: 0; padding: 0; }
	h1 { font-size: 1.25rem; color: #fff; }
	h2 { margin-block: 1.25rem 0.5rem; font-size: 1.05rem; color: #fff; }
	h3 { margin-block: 0.9rem 0.3rem; font-size: 0.9rem; color: #d6d9e2; overflow-wrap: anywhere; }
	.summary { margin-block-start: 0.25rem; }
	ul { list-style: none; }
	li { padding-block: 0.6rem; border-block-start: 1px solid #4a4f60; }
	.head { display: flex; flex-wrap: wrap; gap: 0.25rem 0.6rem; align-items: baseline; }
	.severity { padding: 0 0.4rem; border-radius: 0.25rem; font-size: 0.8rem; font-weight: 700; }
	.severity[data-severity='error'] { background: #a31030; color: #fff; }
	.severity[data-severity='warn'] { background: #f2a65a; color: #1c1303; }
	.severity[data-severity='info'] { background: #2f4a8f; color: #fff; }
	button {
		min-block-size: 1.75rem;
		padding: 0;
		border: 0;
		background: none;
		color: #b9c6ff;
		font: 0.85rem ui-monospace, monospace;
		text-align: start;
		text-decoration: underline;
		overflow-wrap: anywhere;
		cursor: pointer;
	}
	a { color: #b9c6ff; font-size: 0.85rem; }
	:is(a, button):focus-visible { outline: 2px solid #fff; outline-offset: 2px; }
	.message { overflow-wrap: anywhere; white-space: pre-wrap; }
`;
