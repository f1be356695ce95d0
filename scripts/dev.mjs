// Serves the site while it is being written: pages follow every saved file.
import { ensureInstalled } from './install.mjs';
import { run } from './process.mjs';

await ensureInstalled();
const built = await run('npm', ['run', '--silent', 'build:plugin']);
if (built !== 0) process.exit(built);
process.exit(await run('astro', ['dev', ...process.argv.slice(2)]));
