export * from '../core/paths.ts';

/** A link to another entry, by name. */
export interface EntryLink {
	readonly id: string;
	readonly title: string;
	readonly path: string;
}
