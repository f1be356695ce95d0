import type { Entries } from '../entries.ts';
import type { CheckedFile, ContentFile, GuideFile } from '../parse/file.ts';
import type { Serving } from '../site/serving.ts';
import type { KnownIds } from '../validate/relations.ts';

/** All that a rule may look at. Nothing here is changed by a check. */
export interface Project {
	/** The content folder as shown to authors: `content`. */
	readonly content: string;
	/** Every content file that could be read, in the order of their paths. */
	readonly files: readonly ContentFile[];
	/** Ordinary pages of the site, such as `src/content/docs/about.md`. */
	readonly guides: readonly GuideFile[];
	/** Files that are there but cannot be read: their ids exist all the same. */
	readonly unread: readonly Pick<ContentFile, 'kind' | 'id'>[];
	/** Entries whose own schema holds. */
	readonly entries: Entries;
	/** Ids that exist, taken from the raw data. */
	readonly known: KnownIds;
	/** Former id of a source → its id today. */
	readonly formerIds: ReadonlyMap<string, string>;
	readonly country: string | undefined;
	/** YYYY-MM-DD. */
	readonly today: string;
	/** How the addresses that guides write differ from paths. */
	readonly serving: Serving;
	/** Whether the site serves a file of its own at a path without base, such as `/report.pdf`. */
	readonly serves: (path: string) => boolean;
}

/** Content files and guides: everything with text of an author in it. */
export function allFiles({ files, guides }: Pick<Project, 'files' | 'guides'>): readonly CheckedFile[] {
	return [...files, ...guides];
}
