// @ts-check
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import starlightProcedures from 'starlight-procedures';
import { baseLinks } from './src/markdown/base-links.mjs';

const base = process.env.BASE ?? '/';
const repository = 'https://github.com/back-pain-procedures/back-pain-procedures';

export default defineConfig({
	site: process.env.SITE ?? 'https://back-pain-procedures.pages.dev',
	base,
	markdown: {
		// GFM comes from remark-gfm, so that the version of our choice reads tables and footnotes.
		processor: unified({ gfm: false, remarkPlugins: [remarkGfm], rehypePlugins: [baseLinks(base)] }),
	},
	// Editors complete and check the frontmatter of entries.
	experimental: { contentIntellisense: true },
	integrations: [
		starlight({
			title: 'Back Pain Procedures',
			description:
				'Minimally invasive procedures for back pain: what they are, how well they work, how sure we are, and who disagrees.',
			plugins: [starlightProcedures()],
			customCss: ['./src/styles/theme.css'],
			lastUpdated: true,
			credits: false,
			editLink: { baseUrl: `${repository}/edit/main/` },
			sidebar: [
				{
					label: 'Start here',
					items: ['index', 'urgent-help', 'before-a-procedure', 'prepare'],
				},
				{ label: 'Procedures', items: [{ label: 'All procedures', link: '/procedures/' }] },
				{ label: 'Conditions', items: [{ label: 'All conditions', link: '/conditions/' }] },
				{
					label: 'Compare and look up',
					items: [
						{ label: 'Compare your options', link: '/compare/' },
						{ label: 'What guidelines say', link: '/guidelines/' },
						{ label: 'A to Z', link: '/a-to-z/' },
						{ label: 'Words explained', link: '/glossary/' },
						{ label: 'Sources', link: '/sources/' },
					],
				},
				{ label: 'About this site', items: ['evidence', 'about', 'accessibility', 'changes'] },
				{ label: 'For authors', collapsed: true, items: ['authors', { label: 'Rules', link: '/authors/rules/' }] },
			],
		}),
		// After Starlight, whose code blocks have to come first.
		mdx({ optimize: true }),
	],
});
