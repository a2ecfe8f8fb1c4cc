import { respondWords } from "../../respond/messages.ts";
import { tellBrokenOff } from "../answers-folder.ts";
import { showable } from "../../core/untrusted.ts";
import type { Io } from "../../io/io.ts";
import { command, CommandError, UsageError, wantsColour } from "../command.ts";
import { OPTIONS, type Values } from "./options.ts";
import { cardFiles, keptCard } from "./card.ts";
import type { Loop } from "./drafting.ts";
import { hear, learn, recordSent, showOpen, showStale } from "./loop.ts";
import { remembered } from "../../respond/memory/remember.ts";
import { basename, dirname, relative, resolve, sep } from "node:path";
import { remember, requireKnowledge } from "./knowledge.ts";
import { readInput } from "../read-input.ts";
import { readColumns } from "./read-questionnaire.ts";
import { requireSheet } from "../require-sheet.ts";
import { oneService } from "../services.ts";
import { placeOf, requireReport, seenIn, takingBack } from "./confirming.ts";
import { customerOption, outOption, rowsOption } from "./respond-options.ts";
import { writeFiles } from "../../io/write.ts";
import { replyFiles } from "./write-reply.ts";
import { releaseTags } from "../../change/tags.ts";
import { MAX_FILE_BYTES } from "../../tables/limits.ts";
import { TableError } from "../../tables/problem.ts";
import { LANGS, type Lang } from "../../core/lang.ts";
import type { Reply } from "../../respond/reply.ts";
import { RespondError } from "../../respond/problem.ts";
import type { Outcome } from "../../respond/report/outcome.ts";
import { jsonReport } from "../../respond/report/json.ts";
import { textReport } from "../../respond/report/text.ts";
import { type Knowledge, respondTo } from "../../respond/respond.ts";
import { todayInJapan } from "../../io/load.ts";

const takeBack = (
  knowledge: Knowledge,
  customer: string,
  replies: readonly Reply[] | undefined,
  values: Values,
  { today, lang }: { readonly today: string; readonly lang: Lang },
  io: Io,
): number => {
  const { "take-back": given = "", questionnaires: folder } = values;
  const { files, told, count } = takingBack(knowledge, customer, { given, replies, today, folder, lang });
  if (!values["dry-run"]) writeFiles(folder, files);
  io.out(told);
  return count === 0 ? 1 : 0;
};

/** What is asked for beside a questionnaire: one thing at a time. @throws UsageError */
const requireOne = (values: Values, file: string | undefined, others: readonly string[]): void => {
  const { learn: learnt, sent, heard, stale, "to-ask": toAsk, "take-back": back } = values;
  const modes = [
    stale,
    toAsk,
    learnt !== undefined,
    sent !== undefined,
    heard !== undefined,
    file === undefined && back !== undefined,
  ].filter(Boolean);
  if (others.length > 0 || modes.length + (file === undefined ? 0 : 1) !== 1)
    throw new UsageError(
      `質問票のファイルを1つ、または --stale などを1つ指定してください / give one questionnaire, or one of --stale, --learn, --sent, --to-ask, --heard`,
    );
};

/** What is done without a questionnaire. */
const runLoop = async (loop: Loop): Promise<number> => {
  const { values } = loop;
  const { learn: learnt, sent, heard, customer, to, by, "approved-by": approvedBy } = values;
  if (learnt !== undefined && customer !== undefined) return learn(loop, learnt, customer);
  if (sent !== undefined && to !== undefined && approvedBy !== undefined)
    return recordSent(loop, sent, to, approvedBy);
  if (heard !== undefined && by !== undefined) return hear(loop, heard, by);
  return values["to-ask"] ? showOpen(loop) : showStale(loop);
};

const main = async (values: Values, file: string | undefined, io: Io): Promise<number> => {
  const { format } = values;
  const customer = customerOption(values);
  const today = values.today ?? todayInJapan();
  const out = file === undefined ? undefined : outOption(file, values);
  const folder = oneService(values.answers, values.service);
  const checked = requireSheet(folder, io, {
    lang: values.lang,
    today,
    mayHaveErrors: false,
  });
  if (checked === undefined) return 1;
  const { model, sheet, lang } = checked;
  const knowledge = requireKnowledge(checked, values.questionnaires, customer, io);
  if (knowledge === undefined) return 1;
  if (file === undefined || out === undefined) {
    if (customer !== undefined && values["take-back"] !== undefined)
      return takeBack(knowledge, customer, undefined, values, { today, lang }, io);
    return await runLoop({ values, folder, checked, knowledge, today, lang, io });
  }
  const card = customer === undefined ? {} : keptCard(values, customer, io, lang);
  if (card === undefined) return 1;

  tellBrokenOff(dirname(out), io);
  const bytes = readInput(file, MAX_FILE_BYTES);
  const questionnaire = await readColumns(bytes, values, lang, io);
  const grounded = respondTo(knowledge, questionnaire.questions, {
    citing: !values["no-sources"],
    isForced: values.refill,
  });
  const [latest] = releaseTags(values.answers);
  const outcome: Outcome = {
    file: basename(file),
    service: sheet.service.name,
    ...(customer !== undefined && { customer }),
    ...(latest !== undefined && { release: latest.version }),
    replies: grounded.map(({ reply }) => reply),
    proposals: grounded.map((each) =>
      remembered(knowledge.published, each, each.from, undefined, {
        release: latest?.version,
        isConfirmed: () => false,
        today,
      }),
    ),
    card,
    notes: questionnaire.notes,
    lang,
    model,
    path: file,
    answers: relative(dirname(resolve(out)), resolve(folder))
      .split(sep)
      .join("/"),
  };
  const isDry = values["dry-run"];
  const { replies } = outcome;
  if (customer !== undefined && values["take-back"] !== undefined)
    return takeBack(knowledge, customer, replies, values, { today, lang }, io);
  const confirming =
    values.confirm === undefined
      ? undefined
      : seenIn(
          requireReport(values.report, out),
          knowledge,
          grounded,
          rowsOption("confirm", values.confirm, replies),
          !values["no-sources"],
        );
  const written =
    isDry || confirming !== undefined
      ? []
      : await replyFiles(bytes, questionnaire, outcome, out, { service: sheet.service, day: today });
  const map =
    isDry || customer === undefined
      ? []
      : [
          remember(knowledge, customer, grounded, values.questionnaires, {
            release: latest?.version,
            isConfirmed: confirming?.isSeen ?? (() => false),
            isOnly: values.only,
            today,
          }),
        ];
  const cards = isDry || customer === undefined ? [] : cardFiles(values, customer, card);
  writeFiles(dirname(out), [...written, ...map, ...cards]);
  io.out(format === "json" ? jsonReport(outcome) : textReport(outcome, wantsColour(io), io.terminal.columns));
  const words = respondWords[lang];
  if (format === "text" && confirming !== undefined)
    io.out(`\n${words.confirmed.count(replies.filter(confirming.isSeen).length)}\n`);
  if (format === "text" && !isDry)
    io.out(showable(`\n${words.written([...written, ...map].map(({ path }) => path))}\n`));
  const unseen = confirming?.unseen ?? [];
  if (unseen.length > 0) io.err(showable(`${words.confirmed.unseen(unseen.map(placeOf))}\n`));
  return unseen.length > 0 ? 1 : 0;
};

/** `respond`: a customer's own questionnaire, filled in. */
export const respondCommand = command({
  name: "respond",
  summary: {
    ja: "お客様の質問票(Excel、CSV、Markdown)に、公表している回答から記入します。ファイルはそのままの形で、回答の欄だけが\n埋まります。回答が述べていないことには答えず、空欄のまま、一緒に書き出す報告に理由を示します",
    en: "fills in a customer's questionnaire (Excel, CSV, Markdown) from the published answers. The file stays as it is; only the\nanswers' cells are filled. What our answers do not say is left empty, and the report beside it says why",
  },
  usage: [
    "FILE",
    "--customer NAME --learn FILLED",
    "--sent FILE --to NAME --approved-by ROLE",
    "--stale",
    "--to-ask",
    "--heard TEXT --by NAME",
    "--customer NAME --take-back WORDS",
  ],
  examples: ["security-check.xlsx --customer midori-bank"],
  options: OPTIONS,
  exits: {
    0: { ja: "記入した、または変わったものはない", en: "filled in, or nothing has changed" },
    1: { ja: "回答にエラー、または変わったものがある", en: "errors in the answers, or some have changed" },
  },
  run: async (values, [file, ...others], io) => {
    requireOne(values, file, others);
    try {
      return await main(values, file, io);
    } catch (error) {
      const { lang } = values;
      const langs = lang === undefined ? LANGS : [lang];
      if (error instanceof RespondError)
        throw new CommandError(langs.map((each) => error.say(respondWords[each].problems)).join("\n"));
      if (error instanceof TableError) throw new CommandError(langs.map(error.told).join("\n"));
      throw error;
    }
  },
});
