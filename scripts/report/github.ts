import { coreWords } from "../core/messages.ts";
import { reportWords } from "./messages.ts";
import type { Lang } from "../core/lang.ts";
import type { Finding, Severity } from "../core/finding.ts";
import { clipped, showable } from "../core/untrusted.ts";

/** An annotation on a pull request's file, or, without a file, on the whole run. */
export interface Annotation {
  readonly severity: Severity;
  readonly message: string;
  /** By the names of GitHub's workflow commands, in the order in which they are written. */
  readonly properties: {
    readonly title: string;
    readonly file?: string;
    readonly line?: number;
    readonly endLine?: number;
    readonly col?: number;
    readonly endColumn?: number;
  };
}

// GitHub shows ten annotations of each severity per step, and 4,096 characters of each.
const MOST = 10;
const MOST_PLACES = 5;
const MOST_CHARACTERS = 400;

const annotation = (finding: Finding, lang: Lang): Annotation => {
  const { place, severity, rule, message, why, fix, related, item } = finding;
  const m = reportWords[lang];
  const hidden = related.length - MOST_PLACES;
  const lines = [
    `${item === null ? "" : `${coreWords[lang].item(item)}: `}${message[lang]}`,
    ...related
      .slice(0, MOST_PLACES)
      .map(
        (other) => `${m.related}: ${other.place.file}:${String(other.place.line)}  ${other.message[lang]}`,
      ),
    ...(hidden > 0 ? [`${m.related}: ${m.otherPlaces(hidden)}`] : []),
    ...(why === undefined ? [] : [`${m.why}: ${why[lang]}`]),
    ...(fix === undefined ? [] : [`${m.fix}: ${fix[lang]}`]),
  ];
  // GitHub refuses columns where start and end line differ.
  const columns = place.line === place.endLine ? { col: place.column, endColumn: place.endColumn } : {};
  return {
    severity,
    message: lines.map((line) => clipped(showable(line), MOST_CHARACTERS)).join("\n"),
    properties: { title: rule, file: place.file, line: place.line, endLine: place.endLine, ...columns },
  };
};

/** Some of the findings, in their order: those whose rule and file are not shown yet go before their like. */
const spread = (findings: readonly Finding[], most: number): readonly Finding[] => {
  const shown = new Set<Finding>();
  const times = new Map<string, number>();
  const shownTimes = ({ rule, place }: Finding): number =>
    (times.get(`rule ${rule}`) ?? 0) + (times.get(`file ${place.file}`) ?? 0);
  while (shown.size < Math.min(most, findings.length)) {
    const next = findings
      .filter((finding) => !shown.has(finding))
      .reduce((best, finding) => (shownTimes(finding) < shownTimes(best) ? finding : best));
    shown.add(next);
    for (const key of [`rule ${next.rule}`, `file ${next.place.file}`])
      times.set(key, (times.get(key) ?? 0) + 1);
  }
  return findings.filter((finding) => shown.has(finding));
};

const ofSeverity = (findings: readonly Finding[], severity: Severity, lang: Lang): readonly Annotation[] => {
  if (findings.length <= MOST) return findings.map((finding) => annotation(finding, lang));
  const shown = spread(findings, MOST - 1);
  const { more, moreWhere } = reportWords[lang];
  return [
    ...shown.map((finding) => annotation(finding, lang)),
    { severity, message: moreWhere, properties: { title: more[severity](findings.length - shown.length) } },
  ];
};

/**
 * The findings as annotations, errors first. Of more than GitHub shows of a severity, the last one says how many there
 * are besides, and where.
 */
export const annotations = (findings: readonly Finding[], lang: Lang): readonly Annotation[] =>
  (["error", "warning"] as const).flatMap((severity) =>
    ofSeverity(
      findings.filter((finding) => finding.severity === severity),
      severity,
      lang,
    ),
  );

// GitHub's workflow commands: what ends a line, a value or the properties is escaped, as its own toolkit does.
const escapedMessage = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const escapedProperty = (text: string): string =>
  escapedMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

/** The findings as workflow commands, a line each, which GitHub shows as annotations on the pull request's files. */
export const formatGithub = (findings: readonly Finding[], lang: Lang): string =>
  annotations(findings, lang)
    .map(({ severity, message, properties }) => {
      const given = Object.entries(properties).map(
        ([name, value]) => `${name}=${escapedProperty(String(value))}`,
      );
      return `::${severity} ${given.join(",")}::${escapedMessage(message)}\n`;
    })
    .join("");
