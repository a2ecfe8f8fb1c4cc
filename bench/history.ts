import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { QLINGO } from "../test/support/qlingo.ts";

const DAY_SECONDS = 86_400;

const data = (text: string): string => `data ${String(Buffer.byteLength(text))}\n${text}\n`;

const commit = (seconds: number, files: readonly (readonly [string, string])[]): string =>
  [
    "commit refs/heads/main\n",
    `committer A <a@example.com> ${String(seconds)} +0900\n`,
    data("change"),
    ...files.map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`),
  ].join("");

/**
 * Makes a repository of the real answers in a folder, with a history in which one answer after the other gets another
 * owner, words and facts, until they say again what they say today. Gives the folder of its answers.
 */
export const makeHistory = (root: string, commits: number): string => {
  const answers = join(root, "answers");
  cpSync(QLINGO, root, { recursive: true });
  const names = readdirSync(answers);
  const texts = new Map(names.map((name) => [name, readFileSync(join(answers, name), "utf8")]));
  const last = Date.parse("2026-11-22T12:00:00+09:00") / 1000;
  const past = Array.from({ length: commits }, (_, index) => {
    const age = commits - index;
    const name = names[index % (names.length - 1)] ?? "";
    const day = new Date((last - age * (DAY_SECONDS / 4)) * 1000).toISOString().slice(0, 10);
    const text = (texts.get(name) ?? "")
      .replace(/^facts:$/m, `facts: # ${String(age)}`)
      .replace(/^( {2}ja: )/m, `$1第${String(age)}版、`)
      .replace(/^( {2}en: )/m, `$1Edition ${String(age)}, `)
      .replace(/^reviewed: .*$/m, `reviewed: "${day}"`);
    return commit(last - age * (DAY_SECONDS / 4), [[`answers/${name}`, text]]);
  });
  const all = [...texts].map(([name, text]) => [`answers/${name}`, text] as const);
  const stream = [commit(last - commits * DAY_SECONDS, all), ...past, commit(last, all)].join("");
  for (const [args, input] of [
    [["init", "-q", "-b", "main"], ""],
    [["fast-import", "--quiet"], stream],
    [["reset", "-q"], ""],
  ] as const) {
    const { status, stderr } = spawnSync("git", ["-C", root, ...args], { input, encoding: "utf8" });
    if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
  }
  return answers;
};
