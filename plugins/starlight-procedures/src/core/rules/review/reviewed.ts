import type { CheckedFile } from '../../parse/file.ts';
import { isDate } from '../../schema/primitives.ts';
import { allFiles, type Project } from '../project.ts';

/** A page that says it was reviewed, with the days it names as far as they are days. */
export interface ReviewedPage {
	readonly file: CheckedFile;
	/** YYYY-MM-DD. */
	readonly on: string | undefined;
	/** YYYY-MM-DD. */
	readonly due: string | undefined;
}

/** Every reviewed procedure, condition and guide. */
export function reviewedPages(project: Pick<Project, 'files' | 'guides'>): ReviewedPage[] {
	return allFiles(project).flatMap((file) => {
		if (file.kind !== 'procedure' && file.kind !== 'condition' && file.kind !== 'guide') return [];
		if (typeof file.data !== 'object' || file.data === null || !('review' in file.data)) return [];
		const { review } = file.data;
		if (typeof review !== 'object' || review === null) return [];
		const { status, on, due } = review as Record<string, unknown>;
		if (status !== 'reviewed') return [];
		return [{ file, on: isDate(on) ? on : undefined, due: isDate(due) ? due : undefined }];
	});
}
