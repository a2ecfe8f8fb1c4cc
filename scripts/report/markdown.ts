import type { Messages } from "./messages.ts";
import { reportWords } from "./messages.ts";
import type { PhrasingContent, RootContent } from "mdast";
import type { Lang } from "../core/lang.ts";
import { heading, inlineCode, githubMarkdown, paragraph, plain, strong, table } from "../core/markdown.ts";
import type { Finding } from "../core/finding.ts";
import { count } from "./outcome.ts";
import { clipped, showable, showableLine } from "../core/untrusted.ts";

export interface MarkdownOptions {
  readonly lang: Lang;
  readonly answers: number;
  readonly isFormOnly: boolean;
  /** The owner of the answer in each file. Empty where the form is broken: then the findings are one list. */
  readonly owners?: ReadonlyMap<string, string>;
}

// A step's summary has 1 MiB at most, and one that is larger is not shown at all; other lines may stand beside ours.
const MOST_BYTES = 1_000_000;
const MOST_CHARACTERS = 1000;

const lineBreak: PhrasingContent = { type: "html", value: "<br>" };

const shown = (text: string): PhrasingContent[] => plain(clipped(showable(text), MOST_CHARACTERS));

const said = (finding: Finding, lang: Lang, m: Messages): readonly PhrasingContent[] => {
  const others = finding.related.flatMap(({ place, message }) => [
    lineBreak,
    ...shown(`${m.related}: ${place.file}:${String(place.line)}  ${message[lang]}`),
  ]);
  const why = finding.why === undefined ? [] : [lineBreak, ...shown(`${m.why}: ${finding.why[lang]}`)];
  return [...shown(finding.message[lang]), ...others, ...why];
};

const row = (finding: Finding, lang: Lang, m: Messages): readonly (readonly PhrasingContent[])[] => [
  plain(m.severity[finding.severity]),
  plain(finding.item === null ? "" : String(finding.item)),
  [
    inlineCode(showableLine(`${finding.place.file}:${String(finding.place.line)}`)),
    lineBreak,
    ...plain(finding.rule),
  ],
  said(finding, lang, m),
  shown(finding.fix?.[lang] ?? ""),
];

const errorsFirst = (findings: readonly Finding[]): readonly Finding[] => [
  ...findings.filter(({ severity }) => severity === "error"),
  ...findings.filter(({ severity }) => severity === "warning"),
];

const rows = (findings: readonly Finding[], lang: Lang): RootContent => {
  const m = reportWords[lang];
  return table(
    m.columns,
    errorsFirst(findings).map((finding) => row(finding, lang, m)),
  );
};

interface Group {
  readonly heading: PhrasingContent;
  readonly findings: readonly Finding[];
}

const byWeight = (a: Group, b: Group): number => {
  const [left, right] = [count(a.findings), count(b.findings)];
  return right.errors - left.errors || right.warnings - left.warnings;
};

/** The findings of each team and those of none, the group with most errors first. */
const groupsOf = (
  findings: readonly Finding[],
  owners: ReadonlyMap<string, string>,
  m: Messages,
): readonly Group[] => {
  const ownerOf = ({ item, place }: Finding): string | undefined =>
    item === null ? undefined : owners.get(place.file);
  const teams = [...new Set(findings.flatMap((finding) => ownerOf(finding) ?? []))].sort();
  const group = (title: PhrasingContent, belongs: (finding: Finding) => boolean): Group => ({
    heading: title,
    findings: findings.filter(belongs),
  });
  const isStray = (finding: Finding): boolean => finding.item !== null && ownerOf(finding) === undefined;
  const groups = [
    // As code, GitHub does not take a team's name for a call to it.
    ...teams.map((team) => group(inlineCode(team), (finding) => ownerOf(finding) === team)),
    group({ type: "text", value: m.withoutOwner }, isStray),
    group({ type: "text", value: m.withoutItem }, ({ item }) => item === null),
  ];
  return groups.filter((each) => each.findings.length > 0).sort(byWeight);
};

const groupBlocks = (group: Group, lang: Lang): readonly RootContent[] => {
  const { errors, warnings } = count(group.findings);
  const counts = reportWords[lang].counts(errors, warnings);
  return [heading(3, [group.heading, { type: "text", value: ` (${counts})` }]), rows(group.findings, lang)];
};

const page = (findings: readonly Finding[], kept: readonly Finding[], options: MarkdownOptions): string => {
  const { lang, owners = new Map<string, string>(), answers, isFormOnly } = options;
  const m = reportWords[lang];
  const { errors, warnings } = count(findings);
  const left = { errors: errors - count(kept).errors, warnings: warnings - count(kept).warnings };
  const lists =
    owners.size === 0
      ? [rows(kept, lang)]
      : groupsOf(kept, owners, m).flatMap((group) => groupBlocks(group, lang));
  return githubMarkdown([
    heading(2, m.title),
    paragraph(...plain(m.summary(errors, warnings, answers))),
    ...(isFormOnly ? [paragraph(...plain(m.formFirst))] : []),
    ...(kept.length < findings.length
      ? [paragraph(strong(m.leftOut(m.counts(left.errors, left.warnings), findings.length)))]
      : []),
    ...(kept.length === 0 ? [] : lists),
  ]);
};

/** As many findings as surely fit, errors first. A row of its own, with a header, is larger than a row of a table. */
const fitting = (findings: readonly Finding[], lang: Lang): readonly Finding[] => {
  let bytes = 0;
  const ranked = errorsFirst(findings);
  const end = ranked.findIndex((finding) => {
    bytes += Buffer.byteLength(githubMarkdown([rows([finding], lang)]));
    return bytes > MOST_BYTES;
  });
  return end === -1 ? ranked : ranked.slice(0, end);
};

/**
 * The full list of findings as Markdown, for GitHub's job summary: per owning team, errors first. Where that is more
 * than GitHub shows, it says how much is left out.
 */
export const formatMarkdown = (findings: readonly Finding[], options: MarkdownOptions): string => {
  const whole = page(findings, findings, options);
  if (Buffer.byteLength(whole) <= MOST_BYTES) return whole;
  return page(findings, fitting(findings, options.lang), options);
};
