import type { ItemNo } from "../core/model.ts";
import type { Standard } from "../core/identifiers.ts";
import { crosswalk as en } from "../report/crosswalk/messages.en.ts";
import { crosswalk as ja } from "../report/crosswalk/messages.ja.ts";
import type { Lang } from "../core/lang.ts";

/** What is wrong with an entry of the crosswalk, and how to mend it. */
export interface CrosswalkProblem {
  readonly message: string;
  readonly fix: string;
}

/** What is said of the crosswalk: its page, and what may be wrong with its file. */
export interface CrosswalkWords {
  /** The standards by name and edition. */
  readonly standards: Readonly<Record<Standard, string>>;
  readonly title: string;
  /** The link to the page in the other language. */
  readonly otherLanguage: string;
  /** What stands between backticks is code. */
  readonly introduction: readonly string[];
  readonly byItem: string;
  readonly columns: readonly [no: string, item: string];
  readonly byIdentifier: string;
  readonly indexColumns: readonly [identifier: string, items: string];
  /** An item in the index. */
  readonly item: (no: ItemNo, title: string) => string;
  readonly comma: string;
  readonly problems: {
    readonly unknownItem: (item: string) => CrosswalkProblem;
    readonly itemTwice: (item: string) => CrosswalkProblem;
    readonly itemMissing: (item: string) => CrosswalkProblem;
    readonly unknownIdentifier: (identifier: string, standard: string) => CrosswalkProblem;
    readonly identifierTwice: (identifier: string, item: string) => CrosswalkProblem;
  };
}

/** These words in each language. */
export const crosswalkWords: Readonly<Record<Lang, CrosswalkWords>> = { ja, en };
