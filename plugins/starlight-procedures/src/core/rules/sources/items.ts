import type { ContentFile } from '../../parse/file.ts';
import type { Range } from '../../parse/yaml.ts';
import { asMap } from '../../site/raw.ts';
import type { Project } from '../project.ts';

/** One item of sources.yaml as it is written, whether or not the schema holds. */
export interface SourceItem {
	readonly file: ContentFile;
	readonly index: number;
	readonly id: string;
	readonly data: Readonly<Record<string, unknown>>;
}

/** What an item has under a key. */
export interface Written {
	readonly text: string;
	readonly range: Range;
}

/** The sources that have an id, in the order of their file. */
export function sourceItems({ files }: Pick<Project, 'files'>): SourceItem[] {
	return files.flatMap((file) => {
		if (file.kind !== 'sources' || !Array.isArray(file.data)) return [];
		return (file.data as unknown[]).flatMap((item, index) => {
			if (typeof item !== 'object' || item === null) return [];
			const data = item as Record<string, unknown>;
			return typeof data.id === 'string' ? [{ file, index, id: data.id, data }] : [];
		});
	});
}

/** The text under a key. Undefined where there is none or something else: the schema says so. */
export function writtenText({ file, index, data }: SourceItem, key: string): Written | undefined {
	const value = data[key];
	if (typeof value !== 'string' || value.trim() === '') return undefined;
	return { text: value.trim(), range: file.yaml.locate([index, key]) };
}

/** The text under a key of `custom`. */
export function writtenInCustom({ file, index, data }: SourceItem, key: string): Written | undefined {
	const value = asMap(data.custom)[key];
	if (typeof value !== 'string' || value.trim() === '') return undefined;
	return { text: value.trim(), range: file.yaml.locate([index, 'custom', key]) };
}

/** The same, of a key that takes numbers as well: as it is written, with the zeros that a number would lose. */
export function writtenNumber(item: SourceItem, key: string): Written | undefined {
	if (typeof item.data[key] !== 'number') return writtenText(item, key);
	const range = item.file.yaml.locate([item.index, key]);
	return { text: item.file.text.slice(range.start, range.end), range };
}
