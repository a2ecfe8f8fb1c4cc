import { coreWords } from "../core/messages.ts";
import { reportWords } from "./messages.ts";
import type { Location, Log, ReportingDescriptor, Result } from "sarif";
import type { Lang } from "../core/lang.ts";
import { bullets, markdown, paragraph, plain, strong } from "../core/markdown.ts";
import { type Model, withNumbers } from "../core/model.ts";
import type { Place } from "../core/source.ts";
import type { Entry } from "./catalogue/entry.ts";
import { fingerprints } from "./fingerprint.ts";
import type { Finding } from "../core/finding.ts";
import { ruleBlocks } from "./rules-doc.ts";
import { showable, visibleJson } from "../core/untrusted.ts";

export interface SarifOptions {
  readonly lang: Lang;
  readonly tool: { readonly name: string; readonly version: string; readonly homepage?: string };
  /** Every id that findings carry. */
  readonly catalogue: readonly Entry[];
  /** For the names in examples; undefined where `schema/` is broken. */
  readonly model: Model | undefined;
}

// SARIF 2.1.0, 3.11.5: braces stand for placeholders, unless they are doubled.
const literalBraces = (text: string): string => text.replace(/[{}]/g, "$&$&");

// 3.11.6: elsewhere brackets need no escape, so that words like `[a](b)` would be a link.
const withoutLinks = (text: string): string => text.replaceAll("](", "] (");

const said = (text: string): string => literalBraces(withoutLinks(showable(text)));

const linkText = (text: string): string => said(text).replace(/[\\[\]]/g, "\\$&");

// One line, as HTML for a line end is forbidden in SARIF's Markdown (3.11.4.2).
const line = (text: string): string => showable(text).replace(/\s*\n\s*/g, " ");

const isAbsolute = (path: string): boolean => /^(?:\/|[A-Za-z]:\/)/.test(path);

const artifactOf = (file: string): { uri: string; uriBaseId?: string } => {
  const encoded = showable(file).split("/").map(encodeURIComponent).join("/");
  if (!isAbsolute(file)) return { uri: encoded, uriBaseId: "%SRCROOT%" };
  // A drive's colon is no part of a name.
  return { uri: `file://${file.startsWith("/") ? "" : "/"}${encoded.replace(/^([A-Za-z])%3A/, "$1:")}` };
};

const locationOf = ({ file, line: startLine, column, endLine, endColumn }: Place): Location => ({
  physicalLocation: {
    artifactLocation: artifactOf(file),
    region: { startLine, startColumn: column, endLine, endColumn },
  },
});

const messageOf = ({ item, message, related, why, fix }: Finding, lang: Lang): Result["message"] => {
  const m = reportWords[lang];
  const first = `${item === null ? "" : `${coreWords[lang].item(item)}: `}${message[lang]}`;
  const reasons = [
    ...(why === undefined ? [] : [[m.why, why[lang]] as const]),
    ...(fix === undefined ? [] : [[m.fix, fix[lang]] as const]),
  ];
  const text = [
    said(first),
    ...related.map(
      ({ message: other }, index) => `${m.related}: [${linkText(other[lang])}](${String(index + 1)})`,
    ),
    ...reasons.map(([label, words]) => said(`${label}: ${words}`)),
  ];
  const blocks = [
    paragraph(...plain(line(first))),
    ...(related.length === 0
      ? []
      : [
          bullets(
            related.map(({ message: other }, index) => [
              ...plain(`${m.related}: `),
              { type: "text", value: " " },
              { type: "link", url: String(index + 1), children: plain(line(other[lang])) },
            ]),
          ),
        ]),
    ...reasons.map(([label, words]) => paragraph(strong(`${label}:`), ...plain(` ${line(words)}`))),
  ];
  return { text: text.join("\n"), markdown: literalBraces(markdown(blocks)) };
};

const pascal = (id: string): string =>
  id.replace(/(?:^|-)([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());

const descriptorOf = (entry: Entry, { lang, model }: SarifOptions): ReportingDescriptor => {
  const { id, title, why, source, severity, layer } = entry;
  const m = reportWords[lang];
  return {
    id,
    name: pascal(id),
    shortDescription: { text: title[lang] },
    fullDescription: { text: why[lang] },
    help: {
      text: `${title[lang]}\n${m.why}: ${why[lang]}\n${m.rules.source}: ${withNumbers(source[lang], undefined)}`,
      markdown: markdown(ruleBlocks(entry, model, lang)),
    },
    defaultConfiguration: { level: severity },
    properties: { tags: [layer], "problem.severity": severity },
  };
};

/** The findings as a SARIF 2.1.0 log (OASIS), for GitHub code scanning and editors, in one language. */
export const formatSarif = (findings: readonly Finding[], options: SarifOptions): string => {
  const { lang, tool, catalogue } = options;
  const names = fingerprints(findings);
  const indexes = new Map(catalogue.map(({ id }, index) => [id, index]));
  const results = findings.map((finding, index): Result => {
    const ruleIndex = indexes.get(finding.rule);
    const { place, related } = finding;
    return {
      ruleId: finding.rule,
      ...(ruleIndex === undefined ? {} : { ruleIndex }),
      level: finding.severity,
      message: messageOf(finding, lang),
      // A rule that crashed points at no file.
      ...(place.file === "" ? {} : { locations: [locationOf(place)] }),
      ...(related.length === 0
        ? {}
        : {
            relatedLocations: related.map((other, at) => ({
              id: at + 1,
              message: { text: said(other.message[lang]) },
              ...locationOf(other.place),
            })),
          }),
      // A key of our own: GitHub computes `primaryLocationLineHash` itself and warns of any other value.
      partialFingerprints: { "finding/v1": names[index] ?? "" },
      ...(finding.item === null ? {} : { properties: { item: finding.item } }),
    };
  });
  const log: Log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            ...(tool.homepage === undefined ? {} : { informationUri: tool.homepage }),
            language: lang,
            rules: catalogue.map((entry) => descriptorOf(entry, options)),
          },
        },
        language: lang,
        columnKind: "utf16CodeUnits",
        results,
      },
    ],
  };
  return visibleJson(log);
};
