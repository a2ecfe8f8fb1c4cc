import { editWords } from "../change/edit/messages.ts";
import { answersFolder, command, CommandError, UsageError, flag, spokenLang } from "./command.ts";
import { join } from "node:path";
import { writeFiles } from "../io/write.ts";
import { requireSheet } from "./require-sheet.ts";
import { oneService, serviceOption } from "./services.ts";
import { showAnswer, withReview } from "../change/edit/review.ts";
import { ownRelations } from "../check/own-rules.ts";
import { relations } from "../kits/kits.ts";

/** `review`: answers confirmed by the people who own them. */
export const reviewCommand = command({
  name: "review",
  summary: {
    ja: "回答を確認し、確認日(reviewed)を今日にします。本文、事実、関わりのある回答、根拠を示します",
    en: "confirms answers: shows their words, facts, what they are tied to and their evidence, and sets the day of review to today",
  },
  usage: ["ITEM..."],
  examples: ["30 32"],
  options: {
    "dry-run": flag({ ja: "示すだけで書き込まない", en: "show only, write nothing" }),
    answers: answersFolder(),
    service: serviceOption(),
    lang: spokenLang(),
  },
  exits: { 0: { ja: "確認した", en: "confirmed" }, 1: { ja: "形式の誤り", en: "errors of form" } },
  run: (values, positionals, io) => {
    if (positionals.length === 0)
      throw new UsageError(`項目の番号を指定してください / give the numbers of items`);
    const chosen = values.lang;
    const folder = oneService(values.answers, values.service);
    const checked = requireSheet(folder, io, { lang: chosen, mayHaveErrors: true });
    if (checked === undefined) return 1;
    const { sheet, lang } = checked;
    const stated = [...new Set(positionals)].map((given) => {
      const found = sheet.answers.find(({ answer }) => String(answer.no) === given);
      if (found !== undefined) return found;
      const last = String(sheet.answers.length);
      throw new CommandError(`${given}: 1～${last} の番号ではありません / is not a number from 1 to ${last}`);
    });

    for (const answer of stated)
      io.out(`${showAnswer(sheet, answer, [...relations, ...ownRelations(sheet.model)], lang)}\n`);
    if (values["dry-run"]) {
      io.out(`${editWords[lang].review.notWritten}\n`);
      return 0;
    }
    writeFiles(
      folder,
      stated.map((answer) => ({
        path: join(folder, answer.file.name),
        content: withReview(answer, sheet.today),
      })),
    );
    io.out(`${editWords[lang].review.written(stated.map(({ file }) => file.path))}\n`);
    return 0;
  },
});
