import { parse, parseDocument, stringify } from "yaml";
import { answerSchema } from "../../scripts/load/schema/answer-schema.ts";
import { readModel } from "../../scripts/load/read-model.ts";
import { loadModelSource, readEngineFile } from "../../scripts/io/engine.ts";
import { parseSchema, schemaCheck } from "../../scripts/load/schema-check.ts";
import type { Checklist } from "../../scripts/core/model.ts";
import type { Source, SourceFile } from "../../scripts/core/source.ts";
import type { Form } from "../../scripts/load/validate.ts";

/** The item that is put before all others: no fact, no mark, words alone. */
const FIRST = {
  slug: "greeting",
  section: "application",
  category: "availability",
  title: { ja: "あいさつ", en: "Greeting" },
  requirement: { ja: "最初に述べること", en: "What is said first" },
  unit: { ja: "内容", en: "Content" },
  facts: { must: [] },
};

const moved = (no: number | string): number => Number(no) + 1;

/** The text of a checklist with one item put before all, so that every number is another one. */
export const movedChecklist = (text: string): string => {
  const checklist = parse(text) as Checklist; // the project's own file
  const items = checklist.items.map((item) => ({ ...item, no: moved(item.no) }));
  return stringify(
    { ...checklist, items: [{ no: 1, ...FIRST }, ...items] },
    { lineWidth: 0, version: "1.1" },
  );
};

/** The answer to the first item. */
export const FIRST_ANSWER = {
  name: "01-greeting.yaml",
  text: `no: 1
text:
  ja: 本サービスの回答をまとめたものです。
  en: These are the answers of this service.
facts: {}
owner: "@xtra/security"
reviewed: "2026-11-22"
`,
};

/** The name and the text of an answer's file under its new number. */
export const movedAnswer = ({ name, text }: Pick<SourceFile, "name" | "text">): typeof FIRST_ANSWER => {
  const document = parseDocument(text);
  document.set("no", moved(Number(name.slice(0, 2))));
  return {
    name: `${String(moved(name.slice(0, 2))).padStart(2, "0")}${name.slice(2)}`,
    text: document.toString({ lineWidth: 0 }),
  };
};

/** The form of that checklist. */
export const movedForm: Form = (() => {
  const source = loadModelSource();
  const checklist = { ...source.checklist, text: movedChecklist(source.checklist.text) };
  const { model, findings } = readModel({ ...source, checklist });
  if (model === undefined) throw new Error(JSON.stringify(findings));
  const service = schemaCheck(parseSchema(readEngineFile("schema/service.schema.json")));
  return { model, answer: schemaCheck(answerSchema(model)), service };
})();

/** Answers under their new numbers, the past with them. */
export const movedSource = (source: Source): Source => {
  const path = (name: string): string => `${source.folder}/${name}`;
  const files = source.files.map((file) => {
    const { name, text } = movedAnswer(file);
    return { ...file, name, text, path: path(name) };
  });
  const first = { ...FIRST_ANSWER, path: path(FIRST_ANSWER.name), hasByteOrderMark: false };
  const codeowners = source.codeowners && {
    ...source.codeowners,
    text: `${source.codeowners.text.replace(/^(\/answers\/)(\d\d)(-)/gm, (_line, before: string, no: string, after: string) => `${before}${String(moved(no)).padStart(2, "0")}${after}`)}\n/answers/01-greeting.yaml @xtra/security\n`,
  };
  return {
    ...source,
    ...(codeowners === undefined ? {} : { codeowners }),
    files: [first, ...files],
    past: new Map([...source.past].map(([name, changes]) => [movedAnswer({ name, text: "" }).name, changes])),
  };
};
