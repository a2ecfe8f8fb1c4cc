import type { UpkeepIssue } from "../../publish/upkeep-issues.ts";
import { gh } from "../gh.ts";

const LABEL = "upkeep";

const NO_ANSWERS = "このチームが担当する回答はなくなりました。 / This team no longer owns any answer.";

interface OpenIssue {
  readonly number: number;
  readonly title: string;
  readonly author?: { readonly is_bot?: boolean };
}

const openIssues = (): readonly OpenIssue[] =>
  // What gh prints has the fields that it is asked for.
  JSON.parse(
    gh([
      ...["issue", "list", "--label", LABEL, "--state", "open", "--limit", "500"],
      ...["--json", "number,title,author"],
    ]),
  ) as readonly OpenIssue[];

const publishIssue = (
  { title, body, findings }: UpkeepIssue,
  number: number | undefined,
): readonly string[] => {
  if (findings > 0 && number !== undefined) {
    gh(["issue", "edit", String(number), "--body-file", "-"], body);
    return [`#${String(number)} ${title}: ${String(findings)}`];
  }
  if (findings > 0) {
    const url = gh(["issue", "create", "--label", LABEL, "--title", title, "--body-file", "-"], body).trim();
    return [`${url} ${title}: ${String(findings)}`];
  }
  if (number === undefined) return [];
  gh(["issue", "close", String(number), "--comment", body]);
  return [`#${String(number)} ${title}: 0`];
};

/**
 * Opens, updates or closes the issue of each team on GitHub. What is found again by its title is not opened twice, and the
 * issue of a team that owns no answer any more is closed. Gives a line on each issue that was touched.
 * @throws CommandError where `gh` fails.
 */
export const publishIssues = (issues: readonly UpkeepIssue[]): readonly string[] => {
  gh(["label", "create", LABEL, "--force", "--description", "回答の確認 / answers due for review"]);
  const open = openIssues();
  const published = issues.flatMap((issue) =>
    publishIssue(issue, open.find(({ title }) => title === issue.title)?.number),
  );
  // An issue that a person opened is that person's to close.
  const orphans = open.filter(
    ({ title, author }) => author?.is_bot === true && !issues.some((issue) => issue.title === title),
  );
  for (const { number } of orphans) gh(["issue", "close", String(number), "--comment", NO_ANSWERS]);
  return [...published, ...orphans.map(({ number, title }) => `#${String(number)} ${title}: 0`)];
};
