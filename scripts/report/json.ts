import type { Lang } from "../core/lang.ts";
import type { ItemNo } from "../core/model.ts";
import type { Place } from "../core/source.ts";
import type { Finding } from "../core/finding.ts";
import { visibleJson } from "../core/untrusted.ts";

/** Another place that a finding speaks of: the other side of a contradiction. */
export interface ToldPlace {
  readonly message: string;
  readonly item: ItemNo | null;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A finding as other programs get it: the keys are fixed, the words in one language. Lines and columns count from 1. */
export interface ToldFinding extends ToldPlace {
  readonly rule: string;
  readonly severity: Finding["severity"];
  readonly endLine?: number | undefined;
  readonly endColumn?: number | undefined;
  readonly related: readonly ToldPlace[];
  /** How to mend it. */
  readonly fix?: string;
}

const position = ({ file, line, column }: Place): Pick<ToldPlace, "file" | "line" | "column"> => ({
  file,
  line,
  column,
});

/** Findings in one language. */
export const tell = (findings: readonly Finding[], lang: Lang): readonly ToldFinding[] =>
  findings.map(({ rule, severity, message, item, place, related, fix }) => ({
    rule,
    severity,
    message: message[lang],
    item,
    ...position(place),
    endLine: place.endLine,
    endColumn: place.endColumn,
    related: related.map((other) => ({
      message: other.message[lang],
      item: other.item,
      ...position(other.place),
    })),
    ...(fix === undefined ? {} : { fix: fix[lang] }),
  }));

/** The findings as a JSON array, for other programs. */
export const formatJson = (findings: readonly Finding[], lang: Lang): string =>
  visibleJson(tell(findings, lang));
