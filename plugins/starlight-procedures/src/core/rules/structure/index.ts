import type { Rule } from '../rule.ts';
import { headingLevel } from './heading-level.ts';
import { headingSkip } from './heading-skip.ts';
import { looksLikeMarkup } from './looks-like-markup.ts';
import { markupInFrontmatter } from './markup-in-frontmatter.ts';
import { placeholder } from './placeholder.ts';
import { requiredSection } from './required-section.ts';
import { requiredSlot } from './required-slot.ts';
import { reservedHeading } from './reserved-heading.ts';
import { sectionOrder } from './section-order.ts';
import { tooLong } from './too-long.ts';
import { unclosed } from './unclosed.ts';

export const structureRules: readonly Rule[] = [
	headingLevel,
	headingSkip,
	looksLikeMarkup,
	markupInFrontmatter,
	placeholder,
	requiredSection,
	requiredSlot,
	reservedHeading,
	sectionOrder,
	tooLong,
	unclosed,
];
