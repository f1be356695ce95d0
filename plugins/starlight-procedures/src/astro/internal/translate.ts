import type { Translate } from '../../pages/effect-text.ts';

/** Starlight's translation function for keys made at run time, such as one per certainty grade. */
export function translator(locals: App.Locals): Translate {
	const translate = locals.t as unknown as (key: string, values: object) => string;
	// Astro escapes what it prints; escaping here as well would show entities to readers.
	return (key, values) => translate(key, { ...values, interpolation: { escapeValue: false } });
}

/** A day such as 2026-11-22 in the reader's language, whatever the time zone of the machine that builds. */
export function formatDay(day: string, lang: string): string {
	return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** A guideline's country by name: 'GB' is the United Kingdom. */
export function formatCountry(country: string, lang: string, t: Translate): string {
	if (country === 'international') return t('starlightProcedures.guidelines.international');
	return new Intl.DisplayNames([lang], { type: 'region' }).of(country) ?? country;
}
