import type { Lang } from "../../core/lang.ts";
import { type Grid, ownText, textAt } from "../../tables/grid.ts";
import { plain } from "../../core/plain.ts";
import type { CoverCell, CoverField, Question } from "../questionnaire.ts";

// The one who asks has labels of their own (依頼元, 発注者), which are none of these.
const LABELS: Readonly<Record<CoverField, Readonly<Record<Lang, readonly string[]>>>> = {
  company: {
    ja: [
      "会社名",
      "貴社名",
      "御社名",
      "事業者名",
      "回答会社名",
      "回答者会社名",
      "貴社名称",
      "法人名",
      "回答企業名",
    ],
    en: [
      "company",
      "company name",
      "vendor",
      "vendor name",
      "supplier name",
      "provider name",
      "name of company",
    ],
  },
  service: {
    ja: ["サービス名", "対象サービス名", "サービス名称", "クラウドサービス名"],
    en: ["service name", "name of service", "product name", "name of the service"],
  },
  department: {
    ja: ["部署", "部署名", "所属", "所属部署", "ご所属", "回答部署", "担当部署"],
    en: ["department", "division"],
  },
  name: {
    ja: [
      "氏名",
      "ご氏名",
      "お名前",
      "担当者",
      "担当者名",
      "ご担当者名",
      "ご担当者",
      "回答者",
      "回答者名",
      "回答者氏名",
      "記入者",
      "記入者名",
      "記入者氏名",
    ],
    en: [
      "respondent",
      "respondent name",
      "completed by",
      "contact name",
      "contact person",
      "name of respondent",
    ],
  },
  mail: {
    ja: ["メールアドレス", "メール", "連絡先メールアドレス"],
    en: ["email", "email address", "mail address", "contact email"],
  },
  day: {
    ja: ["回答日", "ご回答日", "記入日", "ご記入日", "回答年月日", "記入年月日"],
    en: ["date of response", "response date", "date completed", "date of completion"],
  },
};

const FIELDS = new Map(
  Object.entries(LABELS).flatMap(([field, byLang]) =>
    (["ja", "en"] as const).flatMap((lang) =>
      // The keys are those of the record above.
      byLang[lang].map((label) => [plain(label), { field: field as CoverField, lang }] as const),
    ),
  ),
);

const labelled = (text: string): { readonly field: CoverField; readonly lang: Lang } | undefined =>
  FIELDS.get(plain(text.replace(/[\s::*※]+$/u, "").replace(/^[■□●・\s]+/u, "")));

/** More labels in one row than this are the header of a table. */
const MOST_IN_ROW = 3;

const cellsIn = (grid: Grid, isTaken: (row: number, column: number) => boolean): readonly CoverCell[] =>
  grid.rows.flatMap((row) => {
    const texts = row.cells.map((_, column) => ownText(row, column));
    const written = texts.filter((text) => text !== "");
    const labels = texts.flatMap((text, column) => {
      const known = text === "" ? undefined : labelled(text);
      return known === undefined ? [] : [{ ...known, column }];
    });
    // A row that says anything else is a question, or the header of a table.
    if (labels.length === 0 || written.length > labels.length || labels.length > MOST_IN_ROW) return [];
    return labels.flatMap(({ field, lang, column }): readonly CoverCell[] => {
      const label = grid.anchor({ row: row.line, column });
      const next = Array.from({ length: grid.width - column }, (_, index) => column + index + 1).find(
        (at) => {
          const anchor = grid.anchor({ row: row.line, column: at });
          return anchor.column !== label.column || anchor.row !== label.row;
        },
      );
      if (next === undefined) return [];
      const at = grid.anchor({ row: row.line, column: next });
      const isFree =
        row.cells[next] !== undefined &&
        textAt(row, next) === "" &&
        at.row === row.line &&
        !grid.isFormula(at) &&
        !grid.isHidden(at.column) &&
        grid.isOpen(at) !== false &&
        !isTaken(at.row, at.column);
      return isFree ? [{ field, lang, slot: { table: grid.place, ...at, written: "" } }] : [];
    });
  });

/**
 * The empty cells of a cover that ask who answers: 会社名, 部署, 氏名, 回答日. A label stands alone in its row with what it asks for to its
 * right; where something is written already, or a question's answer goes, nothing is taken.
 */
export const coverIn = (grids: readonly Grid[], questions: readonly Question[]): readonly CoverCell[] =>
  grids.flatMap((grid) => {
    const slots = questions
      .filter(({ answer }) => answer.table === grid.place)
      .flatMap(({ answer, remark }) => [answer, ...(remark === undefined ? [] : [remark])]);
    const rows = new Set(slots.map(({ row }) => row));
    return cellsIn(
      grid,
      (row, column) => rows.has(row) || slots.some((slot) => slot.row === row && slot.column === column),
    );
  });
