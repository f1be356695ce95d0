import type { Rule } from '../rule.ts';
import { empty } from './empty.ts';
import { missingAnchor } from './missing-anchor.ts';
import { missingImage } from './missing-image.ts';
import { missingPage } from './missing-page.ts';
import { unknownProtocol } from './unknown-protocol.ts';

export const linksRules: readonly Rule[] = [empty, missingAnchor, missingImage, missingPage, unknownProtocol];
