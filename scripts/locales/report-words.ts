import type { Layer } from "../report/catalogue/entry.ts";
import type { Severity } from "../core/finding.ts";

/** What reports say besides the findings. */
export interface ReportWords {
  readonly title: string;
  readonly columns: readonly string[];
  readonly counts: (errors: number, warnings: number) => string;
  /** Heads the findings that concern no single item. */
  readonly withoutItem: string;
  /** Heads the findings about answers whose owner cannot be told. */
  readonly withoutOwner: string;
  /** Says of a list that it is cut, and where all of it is. */
  readonly leftOut: (left: string, total: number) => string;
  /** The other places of a finding that are not listed. */
  readonly otherPlaces: (n: number) => string;
  /** Stands in place of the annotations that GitHub would drop. */
  readonly more: Readonly<Record<Severity, (n: number) => string>>;
  readonly moreWhere: string;
  /** The last line under each report of `--watch`. */
  /** What of the past could not be looked at; why, and what to do about it. */
  readonly unseen: (why: string) => string;
  readonly watching: (time: string) => string;
}

/** What the pages about the rules say besides the rules' own words. */
export interface RulesWords {
  readonly title: string;
  readonly introduction: readonly string[];
  readonly columns: readonly [rule: string, severity: string, title: string];
  readonly layers: Readonly<Record<Layer, { readonly title: string; readonly about: string }>>;
  readonly layer: string;
  readonly source: string;
  readonly fails: Readonly<Record<Severity, string>>;
  readonly passes: string;
  /** In an example: what is not written. */
  readonly absent: (key: string) => string;
  /** In an example: heads what an answer said until a day. */
  readonly before: (day: string) => string;
  readonly exceptions: string;
  readonly switchOff: string;
  readonly acceptWarning: string;
  /** Why an error has no acceptance. */
  readonly noAcceptance: string;
  /** Why what the check needs for itself cannot be switched off, and which rules these are. */
  readonly alwaysOn: string;
  readonly whichAlwaysOn: string;
  readonly reasonOff: string;
  readonly reasonAccepted: string;
  /** Closes a list of rules: how to see one of them. */
  readonly oneRule: string;
}
