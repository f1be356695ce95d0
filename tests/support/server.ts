import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** Types a browser insists on; everything else may be guessed. */
const TYPES: Record<string, string> = {
	'.css': 'text/css',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.wasm': 'application/wasm',
	'.xml': 'application/xml',
};

/** Serves a built site at `/`, as any static host does. */
export class StaticServer {
	readonly #server: Server;
	readonly url: string;

	private constructor(server: Server) {
		this.#server = server;
		this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	}

	/** @param folder absolute path of the output folder. */
	static start(folder: string): Promise<StaticServer> {
		const server = createServer((request, response) => {
			const { pathname } = new URL(request.url ?? '/', 'http://site.test');
			const file = fileAt(join(folder, normalize(decodeURIComponent(pathname))));
			if (file === undefined) {
				response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
				return;
			}
			response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
			createReadStream(file).pipe(response);
		});
		return new Promise((resolve, reject) => {
			server.once('error', reject);
			server.listen(0, '127.0.0.1', () => {
				resolve(new StaticServer(server));
			});
		});
	}

	stop(): Promise<void> {
		return new Promise((resolve) => {
			this.#server.close(() => {
				resolve();
			});
			this.#server.closeAllConnections();
		});
	}
}

function fileAt(path: string): string | undefined {
	const found = statSync(path, { throwIfNoEntry: false });
	if (found?.isFile()) return path;
	return found?.isDirectory() ? fileAt(join(path, 'index.html')) : undefined;
}
