import { coreWords } from "../core/messages.ts";
import { upkeepWords } from "./messages.ts";
import { type Lang, LANGS } from "../core/lang.ts";
import { bullets, heading, inlineCode, githubMarkdown, paragraph, plain } from "../core/markdown.ts";
import type { Finding } from "../core/finding.ts";
import { showable } from "../core/untrusted.ts";
import type { Sheet } from "../core/sheet.ts";

/** The issue that reminds a team of its answers. One without findings is to be closed. */
export interface UpkeepIssue {
  /** The team's name with its organisation, e.g. `@acme/operations`. */
  readonly team: string;
  /** The same from week to week: by it the issue is found again. */
  readonly title: string;
  readonly body: string;
  /** How many answers need to be looked at; 0 closes the issue. */
  readonly findings: number;
}

const line = (finding: Finding, lang: Lang) => [
  ...plain(
    showable(
      `${finding.item === null ? "" : `${coreWords[lang].item(finding.item)}: `}${finding.message[lang]} `,
    ),
  ),
  inlineCode(finding.place.file),
  ...plain(showable(` ${finding.fix?.[lang] ?? ""}`)),
];

const body = (findings: readonly Finding[], day: string, langs: readonly Lang[]): string =>
  githubMarkdown(
    langs.flatMap((lang) => {
      const words = upkeepWords[lang];
      return [
        heading(2, words.title),
        paragraph(...plain(findings.length === 0 ? words.done : words.intro(day))),
        ...(findings.length === 0 ? [] : [bullets(findings.map((finding) => line(finding, lang)))]),
      ];
    }),
  );

/** A service's sheet, with what the check of a day says of its upkeep. */
export interface UpkeepSheet {
  readonly sheet: Sheet;
  readonly findings: readonly Finding[];
}

/** Those of the findings whose answers a team owns. */
const ownFindings = ({ sheet, findings }: UpkeepSheet, team: string): readonly Finding[] => {
  const owners = new Map(sheet.answers.map(({ answer }) => [answer.no, answer.owner]));
  return findings.filter(({ item }) => item !== null && owners.get(item) === team);
};

/**
 * An issue per team that owns answers, in whichever of a company's services: what will be stale, over or expired on a day, as
 * the check of that day says. The findings are those of the upkeep rules alone.
 */
export const upkeepIssues = (services: readonly UpkeepSheet[]): readonly UpkeepIssue[] => {
  const langs = LANGS.filter((lang) => services.some(({ sheet }) => sheet.service.editions.includes(lang)));
  const owners = services.flatMap(({ sheet }) => sheet.answers.map(({ answer }) => answer.owner));
  return [...new Set(owners)].sort().map((team) => {
    const own = services.flatMap((service) => ownFindings(service, team));
    return {
      team,
      title: langs.map((lang) => upkeepWords[lang].issue(team)).join(" / "),
      body: body(own, services[0]?.sheet.today ?? "", langs),
      findings: own.length,
    };
  });
};
