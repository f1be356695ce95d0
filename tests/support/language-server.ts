import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { REPOSITORY, type Site } from './site.ts';

const SERVER = join(REPOSITORY, 'node_modules/@astrojs/language-server/bin/nodeServer.js');
const HEAD_END = '\r\n\r\n';

interface Message {
	readonly id?: number;
	readonly method?: string;
	readonly params?: unknown;
	readonly result?: unknown;
}

/** Astro's language server, which its VS Code extension starts, opened on a site. */
export class LanguageServer {
	readonly #child: ChildProcessWithoutNullStreams;
	readonly #site: Site;
	readonly #waiting = new Map<number, (result: unknown) => void>();
	#received = Buffer.alloc(0);
	#last = 0;

	private constructor(site: Site) {
		this.#site = site;
		this.#child = spawn(process.execPath, [SERVER, '--stdio']);
		this.#child.stdout.on('data', (chunk: Buffer) => {
			this.#received = Buffer.concat([this.#received, chunk]);
			this.#readMessages();
		});
	}

	static async start(site: Site): Promise<LanguageServer> {
		const server = new LanguageServer(site);
		const uri = pathToFileURL(site.root).href;
		await server.#ask('initialize', {
			processId: process.pid,
			rootUri: uri,
			workspaceFolders: [{ uri, name: 'site' }],
			initializationOptions: {
				typescript: { tsdk: join(REPOSITORY, 'node_modules/typescript/lib') },
				contentIntellisense: true,
			},
			capabilities: {},
		});
		server.#send({ method: 'initialized', params: {} });
		return server;
	}

	open(path: string, text = this.#site.read(path)): void {
		const textDocument = { uri: this.#uri(path), languageId: 'markdown', version: 1, text };
		this.#send({ method: 'textDocument/didOpen', params: { textDocument } });
	}

	/** What the editor offers at a place. Lines and characters count from 0. */
	async complete(path: string, line: number, character: number): Promise<string[]> {
		const found = await this.#ask('textDocument/completion', {
			textDocument: { uri: this.#uri(path) },
			position: { line, character },
		});
		return (found as { items: { label: string }[] }).items.map(({ label }) => label);
	}

	/** What the editor says of a place. */
	async hover(path: string, line: number, character: number): Promise<string> {
		const found = await this.#ask('textDocument/hover', {
			textDocument: { uri: this.#uri(path) },
			position: { line, character },
		});
		return JSON.stringify((found as { contents: unknown } | null)?.contents ?? '');
	}

	/** What is wrong, in the server's words. */
	async problems(path: string): Promise<string[]> {
		const found = await this.#ask('textDocument/diagnostic', { textDocument: { uri: this.#uri(path) } });
		return (found as { items: { message: string }[] }).items.map(({ message }) => message);
	}

	stop(): void {
		this.#child.kill();
	}

	#uri(path: string): string {
		return pathToFileURL(this.#site.path(path)).href;
	}

	#ask(method: string, params: unknown): Promise<unknown> {
		const id = ++this.#last;
		this.#send({ id, method, params });
		return new Promise((resolve) => this.#waiting.set(id, resolve));
	}

	#send(message: Message): void {
		const body = JSON.stringify({ jsonrpc: '2.0', ...message });
		this.#child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}${HEAD_END}${body}`);
	}

	#readMessages(): void {
		for (;;) {
			const head = this.#received.indexOf(HEAD_END);
			if (head === -1) return;
			const start = head + HEAD_END.length;
			const length = Number(/Content-Length: (\d+)/.exec(this.#received.toString('utf8', 0, head))?.[1]);
			if (this.#received.length < start + length) return;
			const message = JSON.parse(this.#received.toString('utf8', start, start + length)) as Message;
			this.#received = this.#received.subarray(start + length);
			this.#take(message);
		}
	}

	#take({ id, method, result }: Message): void {
		if (id === undefined) return;
		// The server asks for things as well; it gets nothing, and makes do with its defaults.
		if (method !== undefined) this.#send({ id, result: null });
		else this.#waiting.get(id)?.(result);
	}
}
