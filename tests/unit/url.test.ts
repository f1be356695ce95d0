import { describe, expect, it } from 'vitest';
import { fillReportUrl } from '../../plugins/starlight-procedures/src/astro/internal/url.ts';

describe('the address for reports', () => {
	it("carries the page's title and address, encoded", () => {
		expect(
			fillReportUrl('https://x.example/new?title={title}&body=Page:%20{url}', 'A & "B"', 'https://s.example/p/?q'),
		).toBe('https://x.example/new?title=A%20%26%20%22B%22&body=Page:%20https%3A%2F%2Fs.example%2Fp%2F%3Fq');
	});

	it('takes each place holder as often as it stands there, and a title is never read as one', () => {
		expect(fillReportUrl('mailto:a@b.example?subject={title}&body={title}{url}', '{url}', 'u')).toBe(
			'mailto:a@b.example?subject=%7Burl%7D&body=%7Burl%7Du',
		);
	});
});
