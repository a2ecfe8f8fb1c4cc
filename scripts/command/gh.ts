import { spawnSync } from "node:child_process";
import type { UpkeepIssue } from "../history/upkeep-issues.ts";
import { CommandError } from "./run.ts";

const LABEL = "upkeep";

/** Runs GitHub's command line tool and gives what it prints. @throws CommandError where it fails or is not there. */
const gh = (args: readonly string[], input = ""): string => {
  const { status, stdout, stderr, error } = spawnSync("gh", args, { input, encoding: "utf8" });
  if (status === 0) return stdout;
  const said = error === undefined ? stderr.trim() : error.message;
  throw new CommandError(`gh ${args.slice(0, 2).join(" ")}: 失敗しました / failed: ${said}`);
};

interface OpenIssue {
  readonly number: number;
  readonly title: string;
}

const openIssues = (): readonly OpenIssue[] =>
  // What gh prints has the fields that it is asked for.
  JSON.parse(
    gh(["issue", "list", "--label", LABEL, "--state", "open", "--limit", "200", "--json", "number,title"]),
  ) as readonly OpenIssue[];

/**
 * Opens, updates or closes the issue of each team on GitHub, in the repository of the working folder. What is found again
 * by its title is not opened twice. Gives a line on each issue that was touched.
 * @throws CommandError where `gh` fails.
 */
export const publishIssues = (issues: readonly UpkeepIssue[]): readonly string[] => {
  gh(["label", "create", LABEL, "--force", "--description", "回答の確認 / answers due for review"]);
  const open = openIssues();
  return issues.flatMap(({ title, body, findings }) => {
    const number = open.find((issue) => issue.title === title)?.number;
    if (findings > 0 && number !== undefined) {
      gh(["issue", "edit", String(number), "--body-file", "-"], body);
      return [`#${String(number)} ${title}: ${String(findings)}`];
    }
    if (findings > 0) {
      const url = gh(
        ["issue", "create", "--label", LABEL, "--title", title, "--body-file", "-"],
        body,
      ).trim();
      return [`${url} ${title}: ${String(findings)}`];
    }
    if (number === undefined) return [];
    gh(["issue", "close", String(number), "--comment", body]);
    return [`#${String(number)} ${title}: 0`];
  });
};
