import type { JsonProblem } from '../../report/json.ts';

/** What the app lists: the problems of the page being read, and all others by file. */
export interface Groups {
	readonly page: readonly JsonProblem[];
	readonly site: readonly (readonly [file: string, problems: readonly JsonProblem[]])[];
}

/** @param shows the file, or the folder of files, that the page shows. */
export function groupProblems(problems: readonly JsonProblem[], shows: string | undefined): Groups {
	const isHere = ({ file }: JsonProblem) => shows !== undefined && (file === shows || file.startsWith(`${shows}/`));
	const others = problems.filter((problem) => !isHere(problem));
	return { page: problems.filter(isHere), site: [...Map.groupBy(others, ({ file }) => file)] };
}

/** `2 errors and 1 warning`; `nothing` where there is nothing. */
export function countWords(problems: readonly JsonProblem[]): string {
	const parts = (['error', 'warn', 'info'] as const).flatMap((severity) => {
		const count = problems.filter((problem) => problem.severity === severity).length;
		return count === 0 ? [] : [`${count} ${SEVERITY_WORDS[severity].toLowerCase()}${count === 1 ? '' : 's'}`];
	});
	return parts.length === 0 ? 'nothing' : parts.join(' and ');
}

export const SEVERITY_WORDS = { error: 'Error', warn: 'Warning', info: 'Note' } as const satisfies Record<
	JsonProblem['severity'],
	string
>;
