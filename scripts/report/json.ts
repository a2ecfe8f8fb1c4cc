import type { Lang } from "../core/lang.ts";
import type { Place } from "../core/source.ts";
import type { Finding } from "../core/finding.ts";
import { visibleJson } from "../core/untrusted.ts";

const position = ({ file, line, column }: Place): object => ({ file, line, column });

/** The findings as a JSON array, for other programs: the keys are fixed, the words in one language. */
export const formatJson = (findings: readonly Finding[], lang: Lang): string => {
  const entries = findings.map(({ rule, severity, message, item, place, related, fix }) => ({
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
  return visibleJson(entries);
};
