import type { Severity } from '../diagnostic.ts';
import type { CheckedFile, FileKind } from '../parse/file.ts';
import type { Range } from '../parse/yaml.ts';
import type { Project } from './project.ts';

/** How loud a rule is; `off` is silent. */
export type Level = Severity | 'off';

/** A page that no clinician has reviewed is a draft; everything else counts as published. */
export type Status = 'draft' | 'published';

/** A small mistake in the text of a file and its mending. Tests put both into `tests/unit/support/base-files.ts`. */
export interface TextExample {
	/** The file's path in a project. */
	readonly file: string;
	/** What the example takes the place of, which stands once in that file; not shown to readers. */
	readonly replaces: string;
	readonly bad: string;
	readonly good: string;
	/** The path it is put at instead, where the example needs another ending. */
	readonly as?: string;
	/** How the bytes of the bad one are written, where that is the mistake. */
	readonly encoding?: 'latin1';
	/** What else stands in the project, in both: shown to readers in one sentence. */
	readonly given?: { readonly what: string; readonly file: string; readonly adds: string };
	/** What the site says of rules, where the rule finds nothing by its defaults. */
	readonly rules?: readonly RuleSetting[];
}

/** Files that should not stand in a project as they do, and how they should, by path. */
export interface FilesExample {
	/** Each holds what the good one at the same place of the list holds, or the last of them. */
	readonly badFiles: readonly string[];
	readonly goodFiles: readonly string[];
}

export type Example = TextExample | FilesExample;

export interface Option {
	readonly default: number | readonly string[];
	/** What it sets, in one sentence, with its unit. */
	readonly what: string;
}

/** What a rule says of one place. */
export interface RuleFinding {
	readonly range: Range;
	/** What is wrong and how to mend it, in full sentences. */
	readonly message: string;
	readonly found?: string | undefined;
	readonly expected?: string | undefined;
	readonly suggestion?: string | undefined;
	/** Other places that belong to it. */
	readonly related?: readonly { readonly file: CheckedFile; readonly range: Range; readonly message: string }[];
	/** For a rule whose level depends on how bad it is, never louder than the site allows. */
	readonly atMost?: Severity;
}

/** What a check gets: the project, its own options, and where to report. */
export interface RuleContext {
	readonly project: Project;
	/** The value of an option for a file. */
	readonly number: (file: CheckedFile, option: string) => number;
	/** @param rule whose option it is, if another's. */
	readonly list: (file: CheckedFile, option: string, rule?: string) => readonly string[];
	readonly report: (file: CheckedFile, finding: RuleFinding) => void;
}

/**
 * One rule: what it finds, why a patient is better off without it, and how it is mended.
 * `explain`, the rule's page and its test are made from this object alone.
 */
export interface Rule {
	/** `group/name`. Never changes once published. */
	readonly id: string;
	/** How loud it is unless the site says otherwise. */
	readonly level: Level | Readonly<Record<Status, Level>>;
	/** When it is quieter than that, in one sentence. */
	readonly quieter?: string;
	/**
	 * Where it cannot be silenced: `true` nowhere, since no page can be made without what it asks for; `on-pages` not by
	 * the author of a page, only by the site.
	 */
	readonly locked?: true | 'on-pages';
	/** What it finds, in one or two sentences. */
	readonly what: string;
	/** Why it matters to a patient. */
	readonly why: string;
	/** How to mend it so that the page is right, not only so that the rule is silent. In whole sentences. */
	readonly mend: string;
	readonly example: Example;
	readonly options?: Readonly<Record<string, Option>>;
	/** Undefined where reading a file finds it: syntax, and what the schema asks for. */
	readonly check?: (context: RuleContext) => void;
}

/** A site's own word on a rule; later ones win. */
export interface RuleSetting {
	readonly rule: string;
	/** Only for files of this kind. */
	readonly kind?: FileKind | undefined;
	/** Only for drafts, or only for published pages. */
	readonly status?: Status | undefined;
	readonly level?: Level | undefined;
	readonly options?: Readonly<Record<string, number | readonly string[]>> | undefined;
}
