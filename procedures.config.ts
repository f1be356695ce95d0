import { defineProcedures } from 'starlight-procedures/config';

// No country: readers come from anywhere, so pages show the neutral emergency wording.
export default defineProcedures({
	content: 'content',
	reportUrl: 'https://github.com/back-pain-procedures/back-pain-procedures/issues/new?title={title}&body=Page:%20{url}',
	rules: [
		{
			rule: 'structure/required-section',
			options: {
				procedure: ['how-it-works', 'before', 'on-the-day', 'after', 'recovery-and-daily-life', 'living-with-it'],
				condition: ['what-it-is', 'how-common-it-is', 'how-it-is-found-out', 'living-with-it'],
			},
		},
	],
});
