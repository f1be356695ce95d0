import type { APIRoute } from 'astro';
import { graphJsonSchema } from '../dist/pages/graph-json.js';

export const GET: APIRoute = () =>
	new Response(`${JSON.stringify(graphJsonSchema(), null, '\t')}\n`, {
		headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
	});
