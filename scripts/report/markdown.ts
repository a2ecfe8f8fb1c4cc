import type { PhrasingContent } from "mdast";
import type { Lang } from "../locales/lang.ts";
import { messages, type Messages } from "../locales/messages.ts";
import { heading, markdown, paragraph, plain, table } from "../markup/markdown.ts";
import type { Finding } from "./finding.ts";
import { count } from "./outcome.ts";

export interface MarkdownOptions {
  readonly lang: Lang;
  readonly answers: number;
  readonly isFormOnly: boolean;
}

const lineBreak: PhrasingContent = { type: "html", value: "<br>" };

const said = (finding: Finding, lang: Lang, m: Messages): readonly PhrasingContent[] => {
  const others = finding.related.flatMap(({ place, message }) => [
    lineBreak,
    ...plain(`${m.related}: ${place.file}:${String(place.line)}  ${message[lang]}`),
  ]);
  const why = finding.why === undefined ? [] : [lineBreak, ...plain(`${m.why}: ${finding.why[lang]}`)];
  return [...plain(finding.message[lang]), ...others, ...why];
};

const row = (finding: Finding, lang: Lang, m: Messages): readonly (readonly PhrasingContent[])[] => [
  plain(m.severity[finding.severity]),
  plain(finding.item === null ? "" : String(finding.item)),
  [
    { type: "inlineCode", value: `${finding.place.file}:${String(finding.place.line)}` },
    lineBreak,
    ...plain(finding.rule),
  ],
  said(finding, lang, m),
  plain(finding.fix?.[lang] ?? ""),
];

/** The full list of findings as Markdown, for GitHub's job summary. */
export const formatMarkdown = (findings: readonly Finding[], options: MarkdownOptions): string => {
  const { lang } = options;
  const m = messages[lang];
  const { errors, warnings } = count(findings);
  return markdown([
    heading(2, m.report.title),
    paragraph(...plain(m.summary(errors, warnings, options.answers))),
    ...(options.isFormOnly ? [paragraph(...plain(m.formFirst))] : []),
    ...(findings.length === 0
      ? []
      : [
          table(
            m.report.columns,
            findings.map((finding) => row(finding, lang, m)),
          ),
        ]),
  ]);
};
