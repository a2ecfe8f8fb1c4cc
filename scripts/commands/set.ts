import { tellBrokenOff } from "./answers-folder.ts";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeFiles } from "../io/write.ts";
import { judgeSource, readForm } from "./judge.ts";
import { langOption, wantsColour } from "./options.ts";
import { CommandError, run } from "./run.ts";
import { readAssignment } from "../change/edit/read-assignment.ts";
import { setFact } from "../change/edit/set-fact.ts";
import { showChanges } from "../change/edit/show-changes.ts";
import { messages } from "../locales/messages.ts";
import { exitCode, newFindings } from "../report/outcome.ts";
import { NO_PAST } from "../core/past.ts";
import { formatText } from "../report/text.ts";
import { loadSource } from "../io/load.ts";

const HELP = `npm run set -- FACT=VALUE [options]

  約束している値を、それを述べるすべての回答で変えます。事実と、その値を述べる日英の本文を書き換えます。
  Changes a commitment in every answer that makes it: the fact, and the words that say its value in both languages.

  例 / example: npm run set -- backupRetention=P14D

  --write         書き込む(付けなければ差分と検査結果を示すだけ)
                  write the files; without it the changes and what the check says of them are only shown
  --answers DIR   回答のフォルダ(既定: answers) / folder of answers (default: answers)
  --lang ja|en    表示の言語(既定: service.yaml の lang) / language of messages (default: lang of service.yaml)
  --help

  確認日(reviewed)は変えません。担当者が確認してから直してください。
  Review dates stay as they are: they are for the owners to renew.
  終了コード / exit code: 0 問題なし / fine, 1 変更後の回答にエラー / errors in the changed answers, 2 引数や道具の不具合 / wrong use or a fault
`;

const options = {
  write: { type: "boolean" },
  answers: { type: "string", default: "answers" },
  lang: { type: "string" },
  help: { type: "boolean" },
} as const;

const main = (): number => {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [assignmentText, ...more] = positionals;
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  if (assignmentText === undefined || more.length > 0)
    throw new CommandError(`事実=値 を1つ指定してください / give one FACT=VALUE\n\n${HELP}`);
  const chosen = langOption(values.lang);
  const colour = wantsColour(process.stdout, process.env);

  tellBrokenOff(values.answers);
  const { form, findings: ofForm } = readForm();
  if (form === undefined)
    throw new CommandError(formatText(ofForm, { lang: chosen ?? "ja", colour, answers: 0 }));
  const source = loadSource(values.answers);
  const before = judgeSource(form, source, values.answers);
  const lang = chosen ?? before.lang ?? "ja";
  const m = messages[lang];
  if (source === undefined || before.sheet === undefined) {
    process.stderr.write(
      formatText(before.findings, { lang, colour, answers: before.answers, isFormOnly: true }),
    );
    return 1;
  }
  const reading = readAssignment(form.model, assignmentText);
  if (reading.assignment === undefined) throw new CommandError(reading.problem(lang));

  const { fact, value, of } = reading.assignment;
  const { changes, byHand } = setFact(before.sheet, fact, value, of);
  const changed = new Map(changes.map(({ file, text }) => [file.name, text]));
  const files = source.files.map((file) => {
    const text = changed.get(file.name);
    return text === undefined ? file : { ...file, text };
  });
  // That a review is due is told below: what counts here is what the change contradicts.
  const after = judgeSource(form, { ...source, files, past: NO_PAST }, values.answers);

  process.stdout.write(changes.length === 0 ? `${m.set.nothing(fact)}\n` : showChanges(changes));
  for (const { file, lang: textLang, words } of byHand)
    process.stdout.write(`${m.set.byHand(file.path, m.prose.textIn[textLang], words)}\n`);
  const raised = newFindings(before.findings, after.findings);
  process.stdout.write(`\n${formatText(raised, { lang, colour, answers: after.answers })}`);
  if (changes.length > 0)
    process.stdout.write(`${m.set.reviewDue(changes.map(({ file }) => Number(file.name.slice(0, 2))))}\n`);
  if (values.write === true)
    writeFiles(
      values.answers,
      [...changed].map(([name, content]) => ({ path: join(values.answers, name), content })),
    );
  else if (changes.length > 0) process.stdout.write(`${m.set.notWritten}\n`);
  return exitCode(after.findings);
};

await run(main);
