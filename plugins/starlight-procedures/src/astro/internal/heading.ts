import type { PageSubject } from '../../pages/navigation.ts';

/** What the plugin knows of the page being rendered, for the parts that Starlight renders around it. */
export interface PageHeadingData {
	/** Path from the project's root of the file, or of the folder of files, that it shows; undefined for those of all. */
	readonly shows: string | undefined;
	/** Undefined on generated lists. */
	readonly subject: PageSubject | undefined;
	readonly type: 'procedure' | 'condition' | 'term' | 'list';
	/** Above the title: what kind of page this is. */
	readonly kicker: string | undefined;
	readonly aliases: readonly string[];
	readonly summary: string;
	/** Whether what it shows waits for its first clinical review. */
	readonly unreviewed: boolean;
	/** From home down to the parent of this page. */
	readonly breadcrumbs: readonly { readonly label: string; readonly path: string }[];
	/** Search facets beside the page type, by translation key. */
	readonly facets: readonly { readonly facet: 'condition' | 'procedure' | 'kind'; readonly value: string }[];
}

declare global {
	namespace App {
		interface Locals {
			/** Set by the plugin's own routes before they render. */
			starlightProcedures?: PageHeadingData;
		}
	}
}

/**
 * A facet value that is safe to show: Pagefind's interface prints values as HTML.
 * https://pagefind.app/docs/filtering/
 */
export function facetValue(value: string): string {
	return value.replace(/[<>&"]/g, '');
}
