import type { UnsureTable } from "../../respond/problem.ts";
import type { RespondWords } from "../respond.ts";

const quoted = (names: readonly string[]): string => names.map((name) => `「${name}」`).join("、");

const oneLine = (text: string): string => text.replace(/\s+/g, " ");

/** More tables than this help nobody to choose. */
const MOST_TABLES = 8;

const listed = (tables: readonly UnsureTable[]): string =>
  tables
    .slice(0, MOST_TABLES)
    .map(({ table, row, columns }) => {
      const said = columns.map(({ letter, heading, sample }) =>
        heading === "" ? `${letter}(例: ${oneLine(sample)})` : `${letter}「${oneLine(heading)}」`,
      );
      return `\n  ${table === "" ? "表" : `シート「${table}」`}(${String(row)}行目から): ${said.join(" ")}`;
    })
    .join("");

const FLAGS =
  "--question と --answer で列を指定してください。列は記号(例: --answer D)か見出し(例: --answer 回答)で書きます。補足を書く列は --remark、シートは --sheet で指定できます。";

export const responding: RespondWords = {
  problems: {
    html: "HTMLには回答を書き込めません。Excel(.xlsx)、CSV、Markdown のいずれかの質問票を指定してください。",
    unsure: (tables) => `質問と回答の列を判別できません。${FLAGS}${listed(tables)}`,
    noQuestions: (tables) =>
      `質問の表が見つかりません。${tables.length === 0 ? "質問と回答欄のある表を、Excel(.xlsx)、CSV、Markdown のいずれかで指定してください。" : `${FLAGS}${listed(tables)}`}`,
    noSuchSheet: (named, names) =>
      `シート「${named}」がありません(非表示のシートには回答しません)。あるのは: ${quoted(names)}`,
    noSuchColumn: (named, tables) => `列「${named}」がありません。このファイルの表と列:${listed(tables)}`,
  },
};
