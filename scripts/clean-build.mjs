// Removes `dist` below the folder it is run in, so that a build leaves no file of an earlier one.
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';

rmSync(resolve('dist'), { recursive: true, force: true });
