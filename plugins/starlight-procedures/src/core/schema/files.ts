import { guide } from './guide.ts';
import { SCHEMAS } from './index.ts';

/** The schema of each kind of file that the checks read, guides among them. */
export const FILE_SCHEMAS = { ...SCHEMAS, guide } as const;
