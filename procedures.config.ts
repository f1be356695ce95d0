import { defineProcedures } from 'starlight-procedures/config';

// No country: readers come from anywhere, so pages show the neutral emergency wording.
export default defineProcedures({
	content: 'content',
});
