import { showable, visibleJson } from "../../core/untrusted.ts";
import { parseArgs } from "node:util";
import { dayOption } from "../options.ts";
import { requireSheet } from "../require-sheet.ts";
import { publishIssues } from "./publish-issues.ts";
import { run } from "../run.ts";
import { upkeepIssues } from "../../publish/upkeep-issues.ts";
import { LANGS } from "../../core/lang.ts";
import { datedRules } from "../../kits/kits.ts";
import { daysAfter } from "../../core/day.ts";
import { todayInJapan } from "../../io/load.ts";

const HELP = `npm run upkeep [-- options]

  もうすぐ期限の来る回答(確認日、根拠、承知した警告、認証)を、担当チームごとの課題(Issue)の形で JSON で示します。
  Shows, as JSON, an issue per owner team with its answers that will soon be stale, or rest on what will have expired.

  --until DAY     この日まで見る(既定: 今日から30日後) / look ahead to this day (default: 30 days from today)
  --github        GitHub の課題を作る、直す、閉じる(gh コマンドを使う) / open, update or close the issues on GitHub, with gh
  --answers DIR   回答のフォルダ(既定: answers) / folder of answers (default: answers)
  --help

  出力 / output: [{"team", "title", "body", "findings"}]、findings が 0 なら閉じてよい / 0 means that the issue can be closed
  終了コード / exit code: 0 示した / shown, 1 形式の誤り / errors of form, 2 引数や道具の不具合 / wrong use or a fault
`;

const DAYS_AHEAD = 30;

const options = {
  until: { type: "string" },
  github: { type: "boolean" },
  answers: { type: "string", default: "answers" },
  help: { type: "boolean" },
} as const;

const main = (): number => {
  const { values } = parseArgs({ options });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const until = dayOption("until", values.until) ?? daysAfter(todayInJapan(), DAYS_AHEAD);
  const checked = requireSheet(values.answers, { today: until, mayHaveErrors: true });
  if (checked === undefined) return 1;
  const dated = checked.findings.filter(({ rule }) => datedRules.includes(rule));
  const issues = upkeepIssues(checked.sheet, dated, LANGS);
  if (values.github === true)
    for (const line of publishIssues(issues)) process.stdout.write(`${showable(line)}\n`);
  else process.stdout.write(visibleJson(issues));
  return 0;
};

await run(main);
