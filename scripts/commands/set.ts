import { checkWords } from "../check/messages.ts";
import { editWords } from "../change/edit/messages.ts";

import { tellBrokenOff } from "./answers-folder.ts";
import {
  answersFolder,
  command,
  CommandError,
  UsageError,
  flag,
  spokenLang,
  wantsColour,
} from "./command.ts";
import { join } from "node:path";
import { writeFiles } from "../io/write.ts";
import { judgeSource, readForm } from "./judge.ts";
import { readAssignment } from "../change/edit/read-assignment.ts";
import { setFact } from "../change/edit/set-fact.ts";
import { showChanges } from "../change/edit/show-changes.ts";
import { exitCode, newFindings } from "../report/outcome.ts";
import { NO_PAST } from "../core/past.ts";
import { formatText } from "../report/text.ts";
import { loadSource } from "../io/load.ts";

/** `set`: a commitment changed wherever it is made. */
export const setCommand = command({
  name: "set",
  summary: {
    ja: "約束している値を、それを述べるすべての回答で変えます。事実と、その値を述べる日英の本文を書き換えます",
    en: "changes a commitment in every answer that makes it: the fact, and the words that say its value in both languages",
  },
  usage: ["FACT=VALUE"],
  examples: ["backupRetention=P14D"],
  options: {
    write: flag({
      ja: "書き込む(付けなければ差分と検査結果を示すだけ)",
      en: "write the files; without it the changes and what the check says of them are only shown",
    }),
    answers: answersFolder(),
    lang: spokenLang(),
  },
  notes: {
    ja: "確認日(reviewed)は変えません。担当者が確認してから直してください。",
    en: "Review dates stay as they are: they are for the owners to renew.",
  },
  exits: {
    0: { ja: "問題なし", en: "fine" },
    1: { ja: "変更後の回答にエラー", en: "errors in the changed answers" },
  },
  run: (values, [assignmentText, ...more], io) => {
    if (assignmentText === undefined || more.length > 0)
      throw new UsageError(`事実=値 を1つ指定してください / give one FACT=VALUE`);
    const chosen = values.lang;
    const colour = wantsColour(io);

    tellBrokenOff(values.answers, io);
    const { form, findings: ofForm } = readForm(values.answers);
    if (form === undefined)
      throw new CommandError(formatText(ofForm, { lang: chosen ?? "ja", colour, answers: 0 }));
    const source = loadSource(values.answers);
    const before = judgeSource(form, source, values.answers);
    const lang = chosen ?? before.lang ?? "ja";
    const said = editWords[lang].set;
    if (source === undefined || before.sheet === undefined) {
      io.err(formatText(before.findings, { lang, colour, answers: before.answers, isFormOnly: true }));
      return 1;
    }
    const reading = readAssignment(form.model, assignmentText);
    if (reading.assignment === undefined) throw new CommandError(reading.problem(lang));

    const { fact, value, of } = reading.assignment;
    const { changes, byHand } = setFact(before.sheet, fact, value, of);
    const numberOf = new Map(before.sheet.answers.map(({ answer, file }) => [file.name, answer.no]));
    const changed = new Map(changes.map(({ file, text }) => [file.name, text]));
    const files = source.files.map((file) => {
      const text = changed.get(file.name);
      return text === undefined ? file : { ...file, text };
    });
    // That a review is due is told below: what counts here is what the change contradicts.
    const after = judgeSource(form, { ...source, files, past: NO_PAST }, values.answers);

    io.out(changes.length === 0 ? `${said.nothing(fact)}\n` : showChanges(changes));
    for (const { file, lang: textLang, words } of byHand)
      io.out(`${said.byHand(file.path, checkWords[lang].textIn[textLang], words)}\n`);
    const raised = newFindings(before.findings, after.findings);
    io.out(`\n${formatText(raised, { lang, colour, answers: after.answers })}`);
    if (changes.length > 0)
      io.out(`${said.reviewDue(changes.flatMap(({ file }) => numberOf.get(file.name) ?? []))}\n`);
    if (values.write)
      writeFiles(
        values.answers,
        [...changed].map(([name, content]) => ({ path: join(values.answers, name), content })),
      );
    else if (changes.length > 0) io.out(`${said.notWritten}\n`);
    return exitCode(after.findings);
  },
});
