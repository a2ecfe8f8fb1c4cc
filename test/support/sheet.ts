import { readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { type Node, parseDocument, visit } from "yaml";
import { readForm } from "../../scripts/commands/judge.ts";
import { NO_PAST } from "../../scripts/core/past.ts";
import type { Finding } from "../../scripts/core/finding.ts";
import { sorted } from "../../scripts/report/outcome.ts";
import { check } from "../../scripts/check/check.ts";
import type { AnswerExample, Rule } from "../../scripts/check/rule.ts";
import { rules } from "../../scripts/kits/kits.ts";
import { engineFile } from "../../scripts/io/engine.ts";
import { loadSource } from "../../scripts/io/load.ts";
import type { Sheet } from "../../scripts/core/sheet.ts";
import type { Source, SourceFile } from "../../scripts/core/source.ts";
import { type Form, validate } from "../../scripts/load/validate.ts";
import { QLINGO, QLINGO_ANSWERS } from "./qlingo.ts";

/** The form that answers are held to. */
export const form: Form = (() => {
  const reading = readForm();
  if (reading.form === undefined) throw new Error(JSON.stringify(reading.findings));
  return reading.form;
})();

/** The real answers of a company, as they are read in the folder of their repository, on a fixed day and without a past. */
export const realSource: Source = (() => {
  const source = loadSource(QLINGO_ANSWERS, "2026-11-23");
  if (source === undefined) throw new Error(`${QLINGO_ANSWERS} cannot be read`);
  const { codeowners, service, files } = source;
  const inRepository = (file: SourceFile): SourceFile => ({
    ...file,
    path: relative(QLINGO, resolve(file.path)).split(sep).join("/"),
  });
  return {
    ...source,
    folder: "answers",
    past: NO_PAST,
    codeowners: codeowners && inRepository(codeowners),
    // Here the day is fixed, and answers get stale as they do.
    service: service && {
      ...inRepository(service),
      text: service.text.replace("freshness: P50Y", "freshness: P1Y"),
    },
    files: files.map(inRepository),
  };
})();

/** What differs from the real answer to an item, or the whole text of its file. */
export type Change = string | { readonly [K in keyof AnswerExample]: AnswerExample[K] | undefined };

/** A day stands in quotes, so that other YAML readers keep it text. */
const quoteDays = (node: Node): Node => {
  visit(node, {
    Scalar: (_key, scalar) => {
      if (/^\d{4}-\d{2}-\d{2}$/.test(String(scalar.value))) scalar.type = "QUOTE_DOUBLE";
    },
  });
  return node;
};

const changed = (file: SourceFile, change: Change): SourceFile => {
  if (typeof change === "string") return { ...file, text: change };
  const document = parseDocument(file.text);
  const put = (path: readonly string[], value: unknown): void => {
    if (value === undefined || value === null) document.deleteIn(path);
    else document.setIn(path, quoteDays(document.createNode(value, { flow: true })));
  };
  const { facts = {}, ja, en, ...others } = change;
  for (const [fact, value] of Object.entries(facts)) put(["facts", fact], value);
  if ("ja" in change) put(["text", "ja"], ja);
  if ("en" in change) put(["text", "en"], en);
  for (const [key, value] of Object.entries(others)) if (key !== "was") put([key], value);
  return { ...file, text: document.toString({ lineWidth: 0 }) };
};

export const fileOf = (source: Source, item: number): SourceFile => {
  const file = source.files.find(({ name }) => name.startsWith(String(item).padStart(2, "0")));
  if (file === undefined) throw new Error(`no file answers item ${String(item)}`);
  return file;
};

/** Changes of the real answers, by their items' numbers or slugs. */
export type Changes = Readonly<Record<number | string, Change | null>>;

/** The real answers with some items changed; `null` takes an answer away. */
export const sourceWith = (changes: Changes = {}): Source => {
  const parts = realSource.files.flatMap((file) => {
    const [no, slug] = [Number(file.name.slice(0, 2)), file.name.slice(3, -".yaml".length)];
    const change = no in changes ? changes[no] : changes[slug];
    if (change === undefined) return [{ file, past: [] }];
    if (change === null) return [];
    const now = changed(file, change);
    if (typeof change === "string" || change.was === undefined) return [{ file: now, past: [] }];
    const { changedOn, ...was } = change.was;
    const before = changed(now, was).text;
    return [{ file: now, past: [{ commit: "0123456789", date: changedOn, before, after: now.text }] }];
  });
  return {
    ...realSource,
    files: parts.map(({ file }) => file),
    past: new Map(parts.map(({ file, past }) => [file.name, past])),
  };
};

/** The same, valid. @throws Error where the form is broken. */
export const sheetWith = (changes: Changes = {}): Sheet => {
  const { sheet, findings } = validate(form, sourceWith(changes));
  if (sheet === undefined) throw new Error(findings.map(({ message }) => message.en).join("\n"));
  return sheet;
};

/** Everything that the check says of the real answers with some items changed. */
export const findingsWith = (changes: Changes, held: readonly Rule[] = rules): readonly Finding[] => {
  const { sheet, findings } = validate(form, sourceWith(changes));
  return sorted(sheet === undefined ? findings : check(held, sheet));
};

const ruleAndItem = ({ rule, item }: Finding): string => `${rule} ${String(item)}`;

let usual: ReadonlySet<string> | undefined;

/** The findings that the real answers do not have. */
export const newFindings = (changes: Changes, held: readonly Rule[] = rules): readonly Finding[] => {
  const known = (usual ??= new Set(findingsWith({}).map(ruleAndItem)));
  return findingsWith(changes, held).filter((finding) => !known.has(ruleAndItem(finding)));
};

/** A finding in one line: rule, item, line, and the items on the other side. */
export const brief = ({ rule, item, place, related }: Finding): string =>
  `${rule} ${String(item)}:${String(place.line)} [${related.map((other) => String(other.item)).join(" ")}]`;

export const projectText = (path: string): string => readFileSync(engineFile(path), "utf8");

export const fixture = (name: string): string => projectText(join("test/fixtures", name));
