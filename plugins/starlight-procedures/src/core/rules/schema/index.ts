import type { Rule } from '../rule.ts';
import { controlCharacter } from './control-character.ts';
import { duplicateFile } from './duplicate-file.ts';
import { duplicateKey } from './duplicate-key.ts';
import { enumValue } from './enum.ts';
import { fileName } from './file-name.ts';
import { ignoredFile } from './ignored-file.ts';
import { lostText } from './lost-text.ts';
import { markdownSyntax } from './markdown-syntax.ts';
import { mdxSyntax } from './mdx-syntax.ts';
import { mergeConflict } from './merge-conflict.ts';
import { missingFence } from './missing-fence.ts';
import { missingFile } from './missing-file.ts';
import { missingKey } from './missing-key.ts';
import { type } from './type.ts';
import { unknownKey } from './unknown-key.ts';
import { unreadableFile } from './unreadable-file.ts';
import { value } from './value.ts';
import { yamlSyntax } from './yaml-syntax.ts';

export const schemaRules: readonly Rule[] = [
	controlCharacter,
	duplicateFile,
	duplicateKey,
	enumValue,
	fileName,
	ignoredFile,
	lostText,
	markdownSyntax,
	mdxSyntax,
	mergeConflict,
	missingFence,
	missingFile,
	missingKey,
	type,
	unknownKey,
	unreadableFile,
	value,
	yamlSyntax,
];
