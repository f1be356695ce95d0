import { createRequire } from 'node:module';

/** What is used here of citeproc, which comes without types. https://citeproc-js.readthedocs.io/ */
interface Engine {
	setOutputFormat(format: 'text'): void;
	updateItems(ids: readonly string[]): void;
	makeBibliography(): [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]];
}
interface System {
	retrieveLocale(language: string): string;
	retrieveItem(id: string): object;
}
type EngineClass = new (system: System, style: string, language: string, forceLanguage: boolean) => Engine;

const require = createRequire(import.meta.url);
const CSL = require('citeproc') as { readonly Engine: EngineClass };
/** 'NLM/Vancouver: Citing Medicine 2nd edition (citation-sequence)'. */
const { vancouver } = require('@citation-js/plugin-csl/lib/styles.json') as { vancouver: string };
const { 'en-US': english } = require('@citation-js/plugin-csl/lib/locales.json') as { 'en-US': string };

/** What citeproc takes: a CSL-JSON item. */
export interface CslItem {
	readonly id: string;
}

/** Each item in the Vancouver style of the Citation Style Language project, by id, with its number in front. */
export function formatByCiteproc(items: readonly CslItem[]): ReadonlyMap<string, string> {
	const byId = new Map(items.map((item) => [item.id, item]));
	const system: System = { retrieveLocale: () => english, retrieveItem: (id) => byId.get(id) ?? { id } };
	const engine = new CSL.Engine(system, vancouver, 'en-US', true);
	engine.setOutputFormat('text');
	engine.updateItems([...byId.keys()]);
	const [{ entry_ids }, texts] = engine.makeBibliography();
	return new Map(entry_ids.flat().map((id, at) => [id, (texts[at] ?? '').trim()]));
}
