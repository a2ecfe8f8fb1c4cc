import type { Messages } from "./messages.ts";
import { coreWords } from "../core/messages.ts";
import { reportWords } from "./messages.ts";
import { styleText } from "node:util";
import { eastAsianWidth } from "get-east-asian-width";
import type { Lang } from "../core/lang.ts";
import type { Place } from "../core/source.ts";
import type { Finding, Related } from "../core/finding.ts";
import { count } from "./outcome.ts";
import { showableLine } from "../core/untrusted.ts";

export interface TextOptions {
  readonly lang: Lang;
  readonly colour: boolean;
  /** How many answer files were looked at. */
  readonly answers: number;
  /** Whether the findings stop short of the rules, as the form is broken. */
  readonly isFormOnly?: boolean;
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

// Long lines would wrap, and the marker below would point nowhere.
const EXCERPT_WIDTH = 100;

// Columns of a terminal: Japanese takes two each.
const width = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + eastAsianWidth(character.codePointAt(0) ?? 0), 0);

/** The part of the line around the place that fits, with a marker under it. */
const excerpt = (place: Place, paint: Paint): readonly string[] => {
  const { excerpt: line, column, endColumn, endLine } = place;
  if (line.trim() === "") return [];
  const start = column - 1;
  const end = endLine === place.line ? endColumn - 1 : line.length;
  const from = width(line.slice(0, end)) > EXCERPT_WIDTH ? Math.max(0, start - 20) : 0;
  // Half of a surrogate pair at the end would be no character.
  const shown = showableLine(line.slice(from))
    .slice(0, EXCERPT_WIDTH)
    .replace(/[\uD800-\uDBFF]$/, "");
  const indent = " ".repeat(width(showableLine(line.slice(from, start))));
  const marked = Math.min(EXCERPT_WIDTH, Math.max(1, width(showableLine(line.slice(start, end)))));
  const gutter = `${String(place.line).padStart(5)} │ `;
  return [
    `${paint("dim", gutter)}${from > 0 ? "…" : ""}${shown}`,
    `${paint("dim", `${" ".repeat(5)} │ `)}${from > 0 ? " " : ""}${indent}${paint("red", "^".repeat(marked))}`,
  ];
};

const relatedLine = (related: Related, lang: Lang): string =>
  showableLine(`${related.place.file}:${String(related.place.line)}  ${related.message[lang]}`);

const formatFinding = (finding: Finding, lang: Lang, m: Messages, paint: Paint): readonly string[] => {
  const { place, severity, rule, message, why, fix, related, item } = finding;
  const where = showableLine(`${place.file}:${String(place.line)}:${String(place.column)}`);
  const style = severity === "error" ? "red" : "yellow";
  const label = `  ${m.related}: `;
  const others = related.map(
    (other, index) => `${index === 0 ? label : " ".repeat(width(label))}${relatedLine(other, lang)}`,
  );
  return [
    `${paint("bold", where)}  ${paint(style, m.severity[severity])}  ${paint("dim", rule)}`,
    `  ${item === null ? "" : `${coreWords[lang].item(item)}: `}${showableLine(message[lang])}`,
    ...excerpt(place, paint),
    ...others,
    ...(why === undefined ? [] : [`  ${m.why}: ${showableLine(why[lang])}`]),
    ...(fix === undefined ? [] : [`  ${m.fix}: ${showableLine(fix[lang])}`]),
    "",
  ];
};

/** The report for people at a terminal: each finding with its place, both sides and remedy, and a closing line. */
export const formatText = (findings: readonly Finding[], options: TextOptions): string => {
  const m = reportWords[options.lang];
  // The caller knows whether anyone sees colours; the library would ask the environment again.
  const paint: Paint = (style, text) =>
    options.colour ? styleText(style, text, { validateStream: false }) : text;
  const { errors, warnings } = count(findings);
  const style = errors > 0 ? "red" : warnings > 0 ? "yellow" : "green";
  return [
    ...findings.flatMap((finding) => formatFinding(finding, options.lang, m, paint)),
    ...(options.isFormOnly === true ? [m.formFirst] : []),
    paint(style, m.summary(errors, warnings, options.answers)),
    "",
  ].join("\n");
};
