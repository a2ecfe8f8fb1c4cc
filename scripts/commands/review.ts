import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeFiles } from "../io/write.ts";
import { langOption } from "./options.ts";
import { requireSheet } from "./require-sheet.ts";
import { CommandError, run } from "./run.ts";
import { showAnswer, withReview } from "../change/edit/review.ts";
import { messages } from "../locales/messages.ts";
import { relations } from "../kits/kits.ts";

const HELP = `npm run review -- ITEM... [options]

  回答を確認し、確認日(reviewed)を今日にします。本文、事実、関わりのある回答、根拠を示します。
  Confirms answers: shows their words, facts, what they are tied to and their evidence, and sets the day of review to today.

  例 / example: npm run review -- 30 32

  --dry-run       示すだけで書き込まない / show only, write nothing
  --answers DIR   回答のフォルダ(既定: answers) / folder of answers (default: answers)
  --lang ja|en    表示の言語(既定: service.yaml の lang) / language of messages (default: lang of service.yaml)
  --help

  終了コード / exit code: 0 確認した / confirmed, 1 形式の誤り / errors of form, 2 引数や道具の不具合 / wrong use or a fault
`;

const options = {
  "dry-run": { type: "boolean" },
  answers: { type: "string", default: "answers" },
  lang: { type: "string" },
  help: { type: "boolean" },
} as const;

const main = (): number => {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  if (positionals.length === 0)
    throw new CommandError(`項目の番号を指定してください / give the numbers of items\n\n${HELP}`);
  const chosen = langOption(values.lang);
  const checked = requireSheet(values.answers, { lang: chosen, mayHaveErrors: true });
  if (checked === undefined) return 1;
  const { sheet, lang } = checked;
  const stated = [...new Set(positionals)].map((given) => {
    const found = sheet.answers.find(({ answer }) => String(answer.no) === given);
    if (found !== undefined) return found;
    const last = String(sheet.answers.length);
    throw new CommandError(`${given}: 1～${last} の番号ではありません / is not a number from 1 to ${last}`);
  });

  for (const answer of stated) process.stdout.write(`${showAnswer(sheet, answer, relations, lang)}\n`);
  if (values["dry-run"] === true) {
    process.stdout.write(`${messages[lang].review.notWritten}\n`);
    return 0;
  }
  writeFiles(
    values.answers,
    stated.map((answer) => ({
      path: join(values.answers, answer.file.name),
      content: withReview(answer, sheet.today),
    })),
  );
  process.stdout.write(`${messages[lang].review.written(stated.map(({ file }) => file.path))}\n`);
  return 0;
};

await run(main);
