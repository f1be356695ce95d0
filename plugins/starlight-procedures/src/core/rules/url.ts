/** The site that holds a page for each rule. */
const RULE_PAGES = 'https://back-pain-procedures.pages.dev/authors/rules/';

/** The address of a rule's page: cause, mending, examples. */
export function ruleUrl(id: string): string {
	return `${RULE_PAGES}${id}/`;
}
