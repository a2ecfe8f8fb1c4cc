import { Document, parseDocument } from "yaml";
import type { Finding } from "../../scripts/core/finding.ts";
import type { Lang } from "../../scripts/core/lang.ts";
import { locate } from "../../scripts/load/yaml-places.ts";
import { validate } from "../../scripts/load/validate.ts";
import { check } from "../../scripts/check/check.ts";
import { rules } from "../../scripts/kits/kits.ts";
import type { Source, SourceFile } from "../../scripts/core/source.ts";
import { engineFile } from "../../scripts/io/engine.ts";
import { loadSource } from "../../scripts/io/load.ts";
import { fileOf, form, realSource } from "./sheet.ts";

/** A service that answers METI's checklist and MVSP's: for items that are not METI's. */
const exampleSource = (): Source => {
  const source = loadSource(engineFile("test/fixtures/example/answers/desk"), "2026-11-23");
  if (source === undefined) throw new Error("the example cannot be read");
  return source;
};
let example: Source | undefined;

const sourceOf = (item: number | string): Source =>
  typeof item === "number" ? realSource : (example ??= exampleSource());

const fileFor = (source: Source, item: number | string): SourceFile => {
  if (typeof item === "number") return fileOf(source, item);
  const file = source.files.find(({ name }) => name.split("/").at(-1)?.startsWith(`${item}-`) === true);
  if (file === undefined) throw new Error(`no file answers item ${item}`);
  return file;
};

/** A sentence for an item, with a value of a fact that makes it true and one that makes it false. */
export interface Wording {
  readonly id: string;
  /** A string where it is no item of METI's. */
  readonly item: number | string;
  readonly fact: string;
  readonly true: unknown;
  readonly false: unknown;
  readonly lang: Lang;
  readonly text: string;
  readonly otherFacts?: Readonly<Record<string, unknown>>;
}

/** A change of one answer, or of another file of the repository. */
export interface Edit {
  readonly no?: number | string;
  readonly path?: string;
  readonly mark?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly text?: string | readonly (readonly [string, string])[];
  readonly en?: string | readonly (readonly [string, string])[];
  readonly keepEn?: boolean;
  readonly raw?: readonly (readonly [string, string])[];
}

/** An edit of the real sheet that is harmless, or that contradicts another answer or its own facts. */
export interface EditCase {
  readonly id: string;
  readonly why: string;
  readonly quiet?: boolean;
  readonly items?: readonly number[];
  readonly expect?: "block" | "flag";
  readonly edits: readonly Edit[];
}

const replaceAll = (text: string, stretches: readonly (readonly [string, string])[]): string =>
  stretches.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`no “${from}” in ${now}`);
    return now.replace(from, to);
  }, text);

const put = (document: Document, path: readonly string[], value: unknown): void => {
  if (value === null || value === undefined) document.deleteIn(path);
  else document.setIn(path, document.createNode(value, { flow: true }));
};

const QUOTED_DAY = /(until: )"?(\d{4}-\d{2}-\d{2})"?/g;

const edited = (file: SourceFile, edit: Edit): SourceFile => {
  if (edit.raw !== undefined) return { ...file, text: replaceAll(file.text, edit.raw) };
  const document = parseDocument(file.text);
  const said = (lang: Lang): string => {
    const now: unknown = document.getIn(["text", lang]);
    return typeof now === "string" ? now : "";
  };
  const now = (lang: Lang, change: NonNullable<Edit["text"]>): string =>
    typeof change === "string" ? change : replaceAll(said(lang), change);
  const { mark, facts = {}, text, en, keepEn } = edit;
  if (en !== undefined) put(document, ["text", "en"], now("en", en));
  else if (text !== undefined && keepEn !== true) put(document, ["text", "en"], null);
  if (text !== undefined) put(document, ["text", "ja"], now("ja", text));
  if (mark !== undefined) put(document, ["mark"], mark);
  for (const [fact, value] of Object.entries(facts)) put(document, ["facts", fact], value);
  return { ...file, text: document.toString({ lineWidth: 0 }).replace(QUOTED_DAY, '$1"$2"') };
};

const withEdits = (source: Source, edits: readonly Edit[]): Source =>
  edits.reduce((now, edit) => {
    if (edit.no === undefined) {
      const { codeowners } = now;
      return edit.path?.endsWith("CODEOWNERS") === true && codeowners !== undefined
        ? { ...now, codeowners: { ...codeowners, text: replaceAll(codeowners.text, edit.raw ?? []) } }
        : now;
    }
    const before = fileFor(now, edit.no);
    const after = edited(before, edit);
    return { ...now, files: now.files.map((file) => (file === before ? after : file)) };
  }, source);

/** Everything that the check says of a source. */
const findingsOf = (source: Source): readonly Finding[] => {
  const { sheet, findings } = validate(form, source);
  return sheet === undefined ? findings : check(rules, sheet);
};

/** What stands on the words of an item in one language. */
const onWords = (
  source: Source,
  item: number | string,
  lang: Lang,
  findings: readonly Finding[],
): readonly Finding[] => {
  const { line, endLine } = locate(fileFor(source, item), ["text", lang], "value");
  return findings.filter(
    (finding) => finding.item === item && finding.place.line >= line && finding.place.line <= endLine,
  );
};

/** What stands on a sentence, where the fact has a value. */
export const findingsOnSentence = (wording: Wording, value: unknown): readonly Finding[] => {
  const { item, fact, lang, text, otherFacts = {} } = wording;
  const facts = { ...otherFacts, [fact]: value };
  const edit: Edit = lang === "ja" ? { no: item, facts, text } : { no: item, facts, en: text };
  const source = withEdits(sourceOf(item), [edit]);
  return onWords(source, item, lang, findingsOf(source));
};

const ruleAndItem = ({ rule, item }: Finding): string => `${rule} ${String(item)}`;
let usual: ReadonlySet<string> | undefined;

/** What an edit brings that the real sheet does not have. */
export const findingsOfEdit = ({ edits }: EditCase): readonly Finding[] => {
  const known = (usual ??= new Set(findingsOf(realSource).map(ruleAndItem)));
  return findingsOf(withEdits(realSource, edits)).filter(
    (finding) => !known.has(ruleAndItem(finding)) && finding.rule !== "translation-missing",
  );
};

/** Whether a sentence passes with its true value, and is blocked with its false one. */
export interface WordingOutcome {
  readonly wording: Wording;
  readonly onTrue: readonly Finding[];
  readonly isBlocked: boolean;
}

export const tryWording = (wording: Wording): WordingOutcome => ({
  wording,
  onTrue: findingsOnSentence(wording, wording.true).filter(({ severity }) => severity === "error"),
  isBlocked: findingsOnSentence(wording, wording.false).some(({ severity }) => severity === "error"),
});

/** Whether an edit is judged as it should be, and what was found. */
export const tryEdit = (
  edit: EditCase,
): { readonly isRight: boolean; readonly findings: readonly Finding[] } => {
  const findings = findingsOfEdit(edit);
  const errors = findings.filter(({ severity }) => severity === "error");
  if (edit.items === undefined)
    return { isRight: errors.length === 0 && (edit.quiet !== true || findings.length === 0), findings };
  const wanted = edit.expect === "block" ? errors : findings;
  return {
    isRight: wanted.some(({ item }) => item !== null && edit.items?.includes(Number(item)) === true),
    findings,
  };
};
