import type { AnnotationProperties } from "@actions/core";
import type { Lang } from "../locales/lang.ts";
import { messages } from "../locales/messages.ts";
import type { Finding, Severity } from "./finding.ts";

/** An annotation on a pull request's file. */
export interface Annotation {
  readonly severity: Severity;
  readonly message: string;
  readonly properties: AnnotationProperties;
}

const annotation = (finding: Finding, lang: Lang): Annotation => {
  const { place, severity, rule, message, why, fix, related, item } = finding;
  const m = messages[lang];
  const lines = [
    `${item === null ? "" : `${m.item(item)}: `}${message[lang]}`,
    ...related.map(
      (other) => `${m.related}: ${other.place.file}:${String(other.place.line)}  ${other.message[lang]}`,
    ),
    ...(why === undefined ? [] : [`${m.why}: ${why[lang]}`]),
    ...(fix === undefined ? [] : [`${m.fix}: ${fix[lang]}`]),
  ];
  // GitHub refuses columns where start and end line differ.
  const columns =
    place.line === place.endLine ? { startColumn: place.column, endColumn: place.endColumn } : {};
  return {
    severity,
    message: lines.join("\n"),
    properties: { title: rule, file: place.file, startLine: place.line, endLine: place.endLine, ...columns },
  };
};

/** The findings as annotations, errors first: GitHub shows ten of each severity per step and drops the rest. */
export const annotations = (findings: readonly Finding[], lang: Lang): readonly Annotation[] =>
  (["error", "warning"] as const).flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity).map((finding) => annotation(finding, lang)),
  );
