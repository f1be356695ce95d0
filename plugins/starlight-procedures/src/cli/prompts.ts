/** What a person chooses by its label, and what is then written. */
export interface Choice {
	readonly value: string;
	readonly label: string;
}

/** One thing to ask of a person. */
export interface Question {
	readonly message: string;
	/** What is taken if the person just agrees. */
	readonly initial?: string | undefined;
	/** What there is to choose from; without it any text that `problem` accepts. */
	readonly choices?: readonly Choice[] | undefined;
	/** What is wrong with an answer, or undefined. */
	readonly problem: (answer: string) => string | undefined;
}

/** Asks questions. An answer of undefined means that the person gave up. */
export interface Prompts {
	ask(question: Question): Promise<string | undefined>;
}

/** Questions in a terminal. */
export const terminalPrompts: Prompts = {
	async ask({ message, initial, choices, problem }) {
		const { isCancel, select, text } = await import('@clack/prompts');
		const answer = choices
			? await select({ message, options: choices.map(({ value, label }) => ({ value, label, hint: value })) })
			: await text({
					message,
					...(initial === undefined ? {} : { initialValue: initial }),
					validate: (value) => problem(value ?? ''),
				});
		return isCancel(answer) ? undefined : answer;
	},
};
