import { projectCrosswalk } from "../../scripts/commands/project-crosswalk.ts";
import { crosswalkFrom } from "../../scripts/respond/match/crosswalk.ts";
import { type Matcher, matcherOf } from "../../scripts/respond/match/match.ts";
import { readTerms } from "../../scripts/respond/match/terms.ts";
import { readQuestions } from "../../scripts/respond/question/file.ts";
import { type Questioner, questionerOf } from "../../scripts/respond/question/questioner.ts";
import type { CustomerMap } from "../../scripts/respond/memory/map.ts";
import type { Question, Slot } from "../../scripts/respond/questionnaire.ts";
import type { Reply } from "../../scripts/respond/reply.ts";
import type { ReplyOptions } from "../../scripts/respond/reply/decide.ts";
import { publishedBy } from "../../scripts/respond/reply/said.ts";
import { type Grounded, respondTo } from "../../scripts/respond/respond.ts";
import { readEngineFile } from "../../scripts/io/engine.ts";
import type { Sheet } from "../../scripts/core/sheet.ts";
import { type Change, form, sheetWith } from "../support/sheet.ts";

/** The words of questionnaires, the checklist and the crosswalk of this project. */
export const matcher: Matcher = (() => {
  const reading = readTerms(
    readEngineFile("schema/terms.yaml"),
    readEngineFile("schema/terms.schema.json"),
    form.model,
  );
  const { table } = projectCrosswalk(form.model.checklist);
  if (reading.terms === undefined || table === undefined) throw new Error(JSON.stringify(reading.findings));
  return matcherOf(form.model, reading.terms, crosswalkFrom(table, form.model.checklist));
})();

/** How customers ask, as this project reads it. */
export const questioner: Questioner = (() => {
  const reading = readQuestions(
    readEngineFile("schema/questions.yaml"),
    readEngineFile("schema/questions.schema.json"),
    form.model,
  );
  if (reading.questions === undefined) throw new Error(JSON.stringify(reading.findings));
  return questionerOf(reading.questions, form.model);
})();

/** What differs from a plain question in a cell of its own. */
export interface Asked {
  readonly headings?: readonly string[];
  readonly options?: readonly string[];
  readonly maxLength?: number;
  readonly written?: string;
  /** Whether a column for words stands beside it, and what it holds. */
  readonly remark?: string;
}

/** A question of a customer. */
export const question = (text: string, asked: Asked = {}, row = 2): Question => {
  const slot: Slot = { table: 0, row, column: 2, written: "" };
  const { headings = [], options, maxLength, written = "", remark } = asked;
  return {
    table: "",
    row,
    no: "",
    headings,
    text,
    answer: {
      ...slot,
      written,
      ...(options !== undefined && { options }),
      ...(maxLength !== undefined && { maxLength }),
    },
    ...(remark !== undefined && { remark: { ...slot, column: 3, written: remark } }),
  };
};

export interface Setting {
  readonly changes?: Readonly<Record<number, Change | null>>;
  readonly maps?: readonly CustomerMap[];
  readonly customer?: string;
  readonly options?: Partial<ReplyOptions>;
}

const real = sheetWith();

/** What the real answers, or changed ones, say to questions. */
export const respond = (
  questions: readonly Question[],
  { changes, maps = [], customer, options }: Setting = {},
): readonly Grounded[] => {
  const sheet: Sheet = changes === undefined ? real : sheetWith(changes);
  return respondTo({ matcher, questioner, published: publishedBy(sheet), maps, customer }, questions, {
    citing: false,
    isForced: false,
    ...options,
  });
};

/** The same for one question. */
export const replyTo = (text: string, asked: Asked = {}, setting: Setting = {}): Reply => {
  const [grounded] = respond([question(text, asked)], setting);
  if (grounded === undefined) throw new Error("no reply");
  return grounded.reply;
};
