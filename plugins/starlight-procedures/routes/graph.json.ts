import type { APIRoute } from 'astro';
import { loadGraph } from '../dist/astro/internal/site.js';
import { toGraphJson } from '../dist/pages/graph-json.js';

export const GET: APIRoute = async () =>
	new Response(`${JSON.stringify(toGraphJson(await loadGraph()), null, '\t')}\n`, {
		headers: { 'Content-Type': 'application/json; charset=utf-8' },
	});
