/** Where a rule's page stands on this site, under its base. */
export function rulePath(id: string): string {
	return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/authors/rules/${id}/`;
}
