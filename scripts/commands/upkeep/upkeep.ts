import { showable, visibleJson } from "../../core/untrusted.ts";
import { answersFolder, command, day, flag } from "../command.ts";
import { requireServices } from "../require-sheet.ts";
import { serviceOption } from "../services.ts";
import { publishIssues } from "./publish-issues.ts";
import { upkeepIssues } from "../../publish/upkeep-issues.ts";
import { datedRules } from "../../kits/kits.ts";
import { daysAfter } from "../../core/day.ts";
import { todayInJapan } from "../../io/load.ts";

const DAYS_AHEAD = 30;

/** `upkeep`: what will be stale soon, by owner. */
export const upkeepCommand = command({
  name: "upkeep",
  summary: {
    ja: "もうすぐ期限の来る回答(確認日、根拠、承知した警告、認証)を、担当チームごとの課題(Issue)の形で JSON で示します",
    en: "shows, as JSON, an issue per owner team with its answers that will soon be stale, or rest on what will have expired",
  },
  options: {
    until: day({
      ja: "この日まで見る(既定: 今日から30日後)",
      en: "look ahead to this day (default: 30 days from today)",
    }),
    github: flag({
      ja: "GitHub の課題を作る、直す、閉じる(gh コマンドを使う)",
      en: "open, update or close the issues on GitHub, with gh",
    }),
    answers: answersFolder(),
    service: serviceOption(),
  },
  notes: {
    ja: '出力: [{"team", "title", "body", "findings"}]、findings が 0 なら閉じてよい',
    en: 'output: [{"team", "title", "body", "findings"}]; where findings is 0, the issue can be closed',
  },
  exits: { 0: { ja: "示した", en: "shown" }, 1: { ja: "形式の誤り", en: "errors of form" } },
  run: (values, _, io) => {
    const until = values.until ?? daysAfter(todayInJapan(), DAYS_AHEAD);
    const checked = requireServices(values.answers, io, {
      ...{ today: until, service: values.service, mayHaveErrors: true },
    });
    if (checked === undefined) return 1;
    const issues = upkeepIssues(
      checked.services.map(({ sheet, findings }) => ({
        sheet,
        findings: findings.filter(({ rule }) => datedRules.includes(rule)),
      })),
    );
    if (values.github) for (const line of publishIssues(issues)) io.out(`${showable(line)}\n`);
    else io.out(visibleJson(issues));
    return 0;
  },
});
