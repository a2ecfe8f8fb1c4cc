import type { Localized } from "./lang.ts";
import type { ItemNo } from "./model.ts";
import type { Place } from "./source.ts";

/** An error blocks; a warning does not, unless asked to. */
export type Severity = "error" | "warning";

/** What a finding says, in every language. */
export interface Words {
  /** What is wrong, with the value. */
  readonly message: Localized;
  /** Why it matters to a customer. */
  readonly why?: Localized;
  /** How to mend it. */
  readonly fix?: Localized;
}

/** One finding's words in one language. */
export interface Said {
  readonly message: string;
  readonly why?: string;
  readonly fix?: string;
}

/** The other side of a contradiction. */
export interface Related {
  readonly message: Localized;
  readonly item: ItemNo | null;
  readonly place: Place;
}

/** What a rule or a validation reports. */
export interface Finding extends Words {
  readonly rule: string;
  readonly severity: Severity;
  /** The item's number, as its checklist prints it; null where the finding concerns no single item. */
  readonly item: ItemNo | null;
  readonly place: Place;
  readonly related: readonly Related[];
}
