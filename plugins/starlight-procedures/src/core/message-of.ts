/** Whatever was thrown, in words. A config file is a program, which may throw anything. */
export function messageOf(error: unknown): string {
	try {
		// What calls itself an error may have anything for a message.
		const words: unknown = error instanceof Error ? error.message : error;
		return String(words);
	} catch {
		return 'something was thrown that cannot be printed';
	}
}

/** The system's reason without the call and the whole path: `ENOENT: no such file or directory, open '/a/b'`. */
export function reasonOf(error: unknown): string {
	return messageOf(error).replace(/, \w+(?: '.*')?$/s, '');
}
