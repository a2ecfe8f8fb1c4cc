import { showable } from "../../core/untrusted.ts";
import { basename, dirname, relative, resolve, sep } from "node:path";
import { parseArgs } from "node:util";
import { tellBrokenOff } from "../answers-folder.ts";
import { writeFiles } from "../../io/write.ts";
import { remember, requireKnowledge } from "./knowledge.ts";
import { choiceOption, dayOption, langOption, wantsColour } from "../options.ts";
import { readInput } from "../read-input.ts";
import { readColumns } from "./read-questionnaire.ts";
import { requireSheet } from "../require-sheet.ts";
import { confirmOption, customerOption, outOption } from "./respond-options.ts";
import { CommandError, run } from "../run.ts";
import { replyFiles } from "./write-reply.ts";
import { releaseTags } from "../../change/tags.ts";
import { MAX_FILE_BYTES } from "../../tables/limits.ts";
import { TableError } from "../../tables/problem.ts";
import { LANGS, type Lang } from "../../core/lang.ts";
import { replyWords } from "../../locales/reply.ts";
import { respondWords } from "../../locales/respond.ts";
import { staleAnswers } from "../../respond/memory/stale.ts";
import { RespondError } from "../../respond/problem.ts";
import type { Outcome } from "../../respond/report/outcome.ts";
import { jsonReport } from "../../respond/report/json.ts";
import { staleJson, staleText } from "../../respond/report/stale.ts";
import { textReport } from "../../respond/report/text.ts";
import { type Knowledge, respondTo } from "../../respond/respond.ts";
import { todayInJapan } from "../../io/load.ts";

const HELP = `npm run respond -- FILE [options]
npm run respond -- --stale

  お客様の質問票(Excel、CSV、Markdown)に、公表している回答から記入します。ファイルはそのままの形で、回答の欄だけが
  埋まります。回答が述べていないことには答えず、空欄のまま、一緒に書き出す報告に理由を示します。
  Fills in a customer's questionnaire (Excel, CSV, Markdown) from the published answers. The file stays as it is; only the
  answers' cells are filled. What our answers do not say is left empty, and the report beside it says why.

  例 / example: npm run respond -- security-check.xlsx --customer midori-bank

  --out FILE             記入したファイル(既定: FILE の名前に .answered を足したもの)。報告は .report.md と .report.html
                         the filled file (default: FILE with .answered in its name), with .report.md and .report.html beside it
  --customer NAME        お客様。questionnaires/NAME/map.yaml の確認済みの回答を使い、今回の案をそこへ書く
                         the customer: answers confirmed in questionnaires/NAME/map.yaml are used, and new ones proposed there
  --confirm ROWS         案を確かめた行: all(記入した全ての回答)、3,7-9、シート名!12。--customer と使う。記入済みのファイルは変えない
                         the rows whose answers you confirm: all (that were filled in), 3,7-9, Sheet1!12; with --customer.
                         A filled file that is there already stays as it is
  --stale                送った回答のうち、その後変わったものを示す / lists the answers sent to customers that have changed since
  --sheet NAME           質問のあるシート / the worksheet with the questions
  --question COLUMN      質問の列(C または見出し) / the column of the questions, by letter or heading
  --answer COLUMN        回答の列 / the column to fill in
  --remark COLUMN        補足の列 / the column for words beside it
  --refill               記入済みの欄にも書く / also fill cells that hold something
  --no-sources           回答に出典を付けない / leave the source out of the answers
  --force                --out のファイルがあっても書き直す / write over an existing file
  --dry-run              何も書かずに結果を示す / writes nothing, shows what it would
  --answers DIR          回答のフォルダ(既定: answers) / folder of answers (default: answers)
  --questionnaires DIR   記録のフォルダ(既定: questionnaires) / folder of what was answered (default: questionnaires)
  --format text|json     結果の形(既定: text) / form of the result (default: text)
  --lang ja|en           報告の言語(既定: service.yaml の lang) / language of the report (default: lang in service.yaml)
  --today YYYY-MM-DD     この日として扱う / taken as today
  --help

  終了コード / exit code: 0 記入した、または変わったものはない / filled in, or nothing has changed, 1 回答にエラー、
  または変わったものがある / errors in the answers, or some have changed, 2 引数や道具の不具合 / wrong use or a fault
`;

const parse = () =>
  parseArgs({
    allowPositionals: true,
    options: {
      out: { type: "string" },
      customer: { type: "string" },
      confirm: { type: "string" },
      stale: { type: "boolean" },
      sheet: { type: "string" },
      question: { type: "string" },
      answer: { type: "string" },
      remark: { type: "string" },
      refill: { type: "boolean" },
      "no-sources": { type: "boolean" },
      force: { type: "boolean" },
      "dry-run": { type: "boolean" },
      answers: { type: "string", default: "answers" },
      questionnaires: { type: "string", default: "questionnaires" },
      format: { type: "string", default: "text" },
      lang: { type: "string" },
      today: { type: "string" },
      help: { type: "boolean" },
    },
  });

type Values = ReturnType<typeof parse>["values"];

const showStale = ({ published, maps }: Knowledge, values: Values, lang: Lang): number => {
  const format = choiceOption("format", values.format, ["text", "json"]);
  const stale = staleAnswers(published, maps);
  process.stdout.write(format === "json" ? staleJson(stale) : staleText(published.model, stale, lang));
  return stale.length === 0 ? 0 : 1;
};

const main = async (values: Values, file: string | undefined): Promise<number> => {
  const format = choiceOption("format", values.format, ["text", "json"]);
  const customer = customerOption(values);
  const today = dayOption("today", values.today) ?? todayInJapan();
  const out = file === undefined ? undefined : outOption(file, values);
  const checked = requireSheet(values.answers, {
    lang: langOption(values.lang),
    today,
    mayHaveErrors: false,
  });
  if (checked === undefined) return 1;
  const { model, sheet, lang } = checked;
  const knowledge = requireKnowledge(checked, values.questionnaires, customer);
  if (knowledge === undefined) return 1;
  if (file === undefined || out === undefined) return showStale(knowledge, values, lang);

  tellBrokenOff(dirname(out));
  const bytes = readInput(file, MAX_FILE_BYTES);
  const questionnaire = await readColumns(bytes, values, lang);
  const grounded = respondTo(knowledge, questionnaire.questions, {
    citing: values["no-sources"] !== true,
    isForced: values.refill === true,
  });
  const [latest] = releaseTags(values.answers);
  const outcome: Outcome = {
    file: basename(file),
    service: sheet.service.name,
    ...(customer !== undefined && { customer }),
    ...(latest !== undefined && { release: latest.version }),
    replies: grounded.map(({ reply }) => reply),
    notes: questionnaire.notes,
    lang,
    model,
    path: file,
    answers: relative(dirname(resolve(out)), resolve(values.answers))
      .split(sep)
      .join("/"),
  };
  const isConfirmed = confirmOption(values, outcome.replies);
  const isDry = values["dry-run"] === true;
  const written = isDry ? [] : await replyFiles(bytes, questionnaire, outcome, out, values);
  const map =
    isDry || customer === undefined
      ? []
      : [
          remember(knowledge, customer, grounded, values.questionnaires, {
            release: latest?.version,
            isConfirmed,
            today,
          }),
        ];
  writeFiles(dirname(out), [...written, ...map]);
  process.stdout.write(
    format === "json"
      ? jsonReport(outcome)
      : textReport(outcome, wantsColour(process.stdout, process.env), process.stdout.columns),
  );
  if (format === "text" && !isDry)
    process.stdout.write(
      showable(`\n${replyWords[lang].written([...written, ...map].map(({ path }) => path))}\n`),
    );
  return 0;
};

await run(async () => {
  const { values, positionals } = parse();
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const [file, ...others] = positionals;
  if (others.length > 0 || (file === undefined) !== (values.stale === true))
    throw new CommandError(
      `質問票のファイルを1つ、または --stale を指定してください / give one questionnaire, or --stale\n\n${HELP}`,
    );
  try {
    return await main(values, file);
  } catch (error) {
    const lang = langOption(values.lang);
    const langs = lang === undefined ? LANGS : [lang];
    if (error instanceof RespondError)
      throw new CommandError(langs.map((each) => error.say(respondWords[each].problems)).join("\n"));
    if (error instanceof TableError) throw new CommandError(langs.map(error.told).join("\n"));
    throw error;
  }
});
