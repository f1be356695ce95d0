// Builds the site and serves it, as it will be published.
import { connect } from 'node:net';
import { ensureInstalled } from './install.mjs';
import { fail, run } from './process.mjs';

const port = 4321;

await ensureInstalled();
await ensurePortIsFree();

// Silent is npm alone, which would repeat the failure in its own words; the build's messages are shown.
const built = await run('npm', ['run', '--silent', 'build']);
if (built !== 0) process.exit(built);

await ensurePortIsFree();
console.log(`Serving dist on http://localhost:${port} (Ctrl+C stops it).`);
// What `npm run preview` runs, without the npm in between, which would leave the server behind on a signal.
process.exit(await run('astro', ['preview', '--port', String(port)]));

async function ensurePortIsFree() {
	if (await answers(port)) {
		fail(
			`Port ${port} is taken. Stop the program that uses it, or serve dist elsewhere: npm run preview -- --port 4322`,
		);
	}
}

/**
 * Whether a program on this machine listens on a port.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function answers(port) {
	return new Promise((resolve) => {
		const socket = connect({ host: 'localhost', port, autoSelectFamily: true });
		/** @param {boolean} answer */
		const settle = (answer) => {
			socket.destroy();
			resolve(answer);
		};
		socket.on('connect', () => settle(true));
		socket.on('error', () => settle(false));
	});
}
