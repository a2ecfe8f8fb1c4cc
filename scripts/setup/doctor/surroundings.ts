import type { HistoryLack } from "../../core/past.ts";
import type { Localized } from "../../core/lang.ts";
import type { Forge } from "../../core/codeowners.ts";

/** What can be seen, without a network, of the repository that the answers are kept in. */
export interface Surroundings {
  /** The Node that runs, e.g. `20.19.1`, and the range that package.json asks for, e.g. `>=20.19`. */
  readonly node: string;
  readonly engines: string;
  /** What git knows. */
  readonly git: {
    /** Why it knows nothing, or not all. */
    readonly lack?: HistoryLack;
    /** The address of the remote `origin`, as git has it. */
    readonly origin?: string;
    /** The default branch of `origin`, as far as it has been fetched. */
    readonly defaultBranch?: string;
  };
  /** Where CODEOWNERS stands, and its text. */
  readonly codeowners?: { readonly path: string; readonly text: string; readonly forge: Forge };
  /** The service, and what the check says of the answers; none where their form is broken. */
  readonly sheet?: {
    readonly id: string;
    readonly repository?: string;
    readonly site?: string;
    /** Rules that report an error, one entry for each. */
    readonly errors: readonly string[];
  };
  /** The texts of the answers and of service.yaml, by file name. */
  readonly answers: ReadonlyMap<string, string>;
  /** Generated files that are out of date, or a file of `schema/` that is broken. */
  readonly stale: readonly string[];
  /** The workflows by file name: what they hold as data. */
  readonly workflows: ReadonlyMap<string, unknown>;
}

/** Something that is missing, and how to mend it. */
export interface Missing {
  readonly message: Localized;
  readonly remedy: Localized;
}

/** `unseen` where it cannot be told from here, or not yet. */
export type Verdict = "unseen" | readonly Missing[];

/** One thing to look at. */
export interface Check {
  readonly id: string;
  /** How it should be. */
  readonly title: Localized;
  readonly look: (seen: Surroundings) => Verdict;
}

/** What one check saw. */
export interface Seen {
  readonly check: Check;
  readonly verdict: Verdict;
}
