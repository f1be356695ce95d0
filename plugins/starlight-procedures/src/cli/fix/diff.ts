import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import pc from 'picocolors';
import { visible } from '../../report/visible.ts';

/** What changes in a file, as a unified diff that is safe to print. */
export function formatDiff(path: string, before: string, after: string, color: boolean): string {
	const colors = pc.createColors(color);
	const options = { context: 1, headerOptions: FILE_HEADERS_ONLY };
	return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, options)
		.trimEnd()
		.split('\n')
		.map((line) => visible(line.replace(/\r$/, '')))
		.map((line) => {
			if (/^(?:---|\+\+\+) /.test(line)) return colors.bold(line);
			if (line.startsWith('+')) return colors.green(line);
			if (line.startsWith('-')) return colors.red(line);
			return line.startsWith('@@') ? colors.cyan(line) : line;
		})
		.join('\n');
}
