import { settings } from 'virtual:starlight-procedures/settings';
import { fillReportUrl, formatUrl } from './url.ts';

// No content here: Astro renders components that can reach `astro:content` before Starlight has set up their page.
// https://github.com/withastro/astro/issues/13724

/** A root-relative path as this site serves it. */
export function url(path: string): string {
	return formatUrl(path, import.meta.env.BASE_URL, settings);
}

/** Where a content file is edited, or undefined where the site names no such place. */
export function editUrl(file: string): string | undefined {
	if (!settings.editBaseUrl) return undefined;
	return new URL(file, settings.editBaseUrl.replace(/\/?$/, '/')).href;
}

/** Where a mistake on a page is reported, or undefined where the site names no such place. */
export function reportUrl(title: string, page: URL): string | undefined {
	return settings.reportUrl && fillReportUrl(settings.reportUrl, title, page.href);
}
