import { readingWords } from "../reading/messages.ts";
import { changeWords } from "../change/messages.ts";
import { renderWords } from "./messages.ts";
import type { PhrasingContent, RootContent } from "mdast";
import { heading, link, markdown, paragraph, plain, table } from "../core/markdown.ts";
import type { Evidence } from "../core/sheet.ts";
import { type Edition, printedText, type Row, type SaidChanges } from "./edition.ts";

type Cell = readonly PhrasingContent[];

/** Text whose address is a link. */
const linked = (text: string): Cell => {
  const [, before = "", url, after = ""] = /^(.*?)(https:\/\/\S+)(.*)$/s.exec(text) ?? [];
  return url === undefined ? plain(text) : [...plain(before), link(url, url), ...plain(after)];
};

const titleBlock = (edition: Edition): RootContent => {
  const words = renderWords[edition.lang];
  const { version, date, commit } = edition.release;
  const entries: readonly (readonly [string, string])[] = [
    [words.provider, edition.provider],
    [words.checklist, edition.checklist],
    [words.source, edition.source],
    ...(edition.businessHours === undefined ? [] : [[words.businessHours, edition.businessHours] as const]),
    [words.version, version],
    [words.issued, date],
    [words.latestReview, edition.reviewed],
    ...(commit === undefined ? [] : [[words.commit, commit] as const]),
  ];
  const [first, ...others] = entries;
  return table(
    first ?? [],
    others.map((entry) => entry.map(linked)),
  );
};

const evidenceCell = ({ title, url, until }: Evidence, edition: Edition): Cell => {
  const { validUntil } = readingWords[edition.lang];
  const text = until === undefined ? title : validUntil(title, until);
  return url === undefined ? plain(text) : [link(url, text)];
};

const changesBlocks = (edition: Edition, { since, changes }: SaidChanges): readonly RootContent[] => {
  const { changesSince, changeColumns } = renderWords[edition.lang];
  const { direction } = changeWords[edition.lang];
  const rows = changes.map((change) => [
    plain(String(change.item)),
    plain(change.label === undefined ? change.title : `${change.title}: ${change.label}`),
    plain(direction[change.direction]),
    plain(change.before),
    plain(change.after),
  ]);
  return changes.length === 0 ? [] : [heading(2, changesSince(since)), table(changeColumns, rows)];
};

/**
 * The sheet as Markdown (GFM): which state of it this is, what changed, a heading and a table per section, and then every
 * fact and every piece of evidence with the items that state it.
 */
export const toMarkdown = (edition: Edition): string => {
  const { columns, factColumns } = renderWords[edition.lang];
  const header = [
    columns.no,
    columns.category,
    columns.title,
    columns.requirement,
    columns.unit,
    columns.answer,
    columns.reviewed,
  ];
  const row = ({ no, category, title, requirement, unit, answer, reviewed }: Row): readonly Cell[] =>
    [String(no), category, title, requirement, unit, printedText(answer, edition.lang), reviewed].map(plain);
  const evidence = edition.sections.flatMap(({ rows }) =>
    rows.flatMap((item) =>
      item.evidence.map((entry) => [plain(String(item.no)), plain(item.title), evidenceCell(entry, edition)]),
    ),
  );
  return markdown([
    heading(1, edition.title),
    ...edition.preface.map((line) => paragraph(...plain(line))),
    titleBlock(edition),
    ...(edition.changed === undefined ? [] : changesBlocks(edition, edition.changed)),
    ...edition.sections.flatMap(({ title, rows }) => [heading(2, title), table(header, rows.map(row))]),
    heading(2, columns.facts),
    table(
      factColumns,
      edition.facts.map(({ label, value, items }) => [label, value, items.join(", ")].map(plain)),
    ),
    ...(evidence.length === 0
      ? []
      : [heading(2, columns.evidence), table([columns.no, columns.title, columns.evidence], evidence)]),
  ]);
};
