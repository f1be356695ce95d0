import type { Settings } from '../vite-settings.ts';

/**
 * A root-relative path as this site serves it: with base, and with the slash or the ending that its config asks for.
 * @param path such as `/procedures/x/#risks`.
 */
export function formatUrl(
	path: string,
	base: string,
	{ trailingSlash, format }: Pick<Settings, 'trailingSlash' | 'format'>,
): string {
	const [, pathname = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(path) ?? [];
	const root = base.replace(/\/$/, '');
	const bare = pathname.replace(/\/$/, '');
	const ending =
		format === 'file' ? (bare === '' ? '/' : '.html') : trailingSlash === 'never' && bare !== '' ? '' : '/';
	return `${root}${bare}${ending}${rest}`;
}

/** Writes a page's title and address into the template of the `reportUrl` option, encoded. */
export function fillReportUrl(template: string, title: string, page: string): string {
	const values: Record<string, string> = { title, url: page };
	return template.replace(/\{(title|url)\}/g, (_, key: string) => encodeURIComponent(values[key] ?? ''));
}
