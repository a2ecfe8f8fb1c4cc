import { answerFileName, factsOf, type Model } from "../../core/model.ts";
import { normalForm } from "../../load/normal/normal-form.ts";
import { narrowDigits, writeText } from "../../load/normal/normal-scalar.ts";
import { isCases, saysSame, writtenValue } from "../../core/facts.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import type { Answer, Evidence, Facts } from "../../core/sheet.ts";
import type { SourceFile } from "../../core/source.ts";
import { readYaml } from "../../load/yaml.ts";
import { valueStretch } from "../../load/yaml-places.ts";
import type { ImportedItem } from "../merge.ts";

/** What belongs to an answer and no sheet says. */
export interface Upkeep {
  readonly owner: string;
  /** The day of the last review, YYYY-MM-DD. */
  readonly reviewed: string;
}

const COMMENT = "# yaml-language-server: $schema=../schema/answer.schema.json";

/** A text as an answer's file holds it: digits in half width, and of several lines each with its end. */
export const textToWrite = (text: string): string => {
  const narrow = narrowDigits(text.trimEnd());
  return narrow.includes("\n") ? `${narrow}\n` : narrow;
};

const flow = (text: string): string => {
  const written = writeText(text, "");
  return /^["']/.test(written) || !/[[\]{},]|:$/.test(written) ? written : JSON.stringify(text);
};

const writeFact = (facts: Facts, fact: FactKey): string | undefined => {
  const value = facts[fact];
  if (value === undefined) return undefined;
  const names = facts.certifications;
  if (fact !== "certifications" || names === undefined || typeof names === "string" || isCases(names))
    return writtenValue(value);
  const parts = names.map((each) => {
    if (typeof each === "string") return flow(each);
    return each.until === undefined
      ? `{ name: ${flow(each.name)} }`
      : `{ name: ${flow(each.name)}, until: "${each.until}" }`;
  });
  return `[${parts.join(", ")}]`;
};

const evidenceLines = (evidence: readonly Evidence[]): readonly string[] =>
  evidence.length === 0
    ? []
    : [
        "evidence:",
        ...evidence.map(({ title, url, until }) => {
          const more = [
            ...(url === undefined ? [] : [`url: ${flow(url)}`]),
            ...(until === undefined ? [] : [`until: "${until}"`]),
          ];
          return `  - { ${[`title: ${flow(title)}`, ...more].join(", ")} }`;
        }),
      ];

/** The file of a new answer, in normal form. Facts and texts that the sheet does not give are left out, for the check to ask for. */
export const newAnswer = (
  { item, mark, text, facts, evidence }: ImportedItem,
  { owner, reviewed }: Upkeep,
): string => {
  const texts = (["ja", "en"] as const).flatMap((lang) => {
    const written = text[lang];
    return written === undefined ? [] : [`  ${lang}: ${writeText(textToWrite(written), "    ")}`];
  });
  const stated = factsOf(item).flatMap((fact) => {
    const written = writeFact(facts, fact);
    return written === undefined ? [] : [`  ${fact}: ${written}`];
  });
  return [
    COMMENT,
    // Text that YAML would take for a number has to be quoted.
    `no: ${typeof item.no === "string" && /^\d/.test(item.no) ? JSON.stringify(item.no) : String(item.no)}`,
    ...(mark === undefined ? [] : [`mark: ${mark}`]),
    "text:",
    ...texts,
    ...(stated.length === 0 ? ["facts: {}"] : ["facts:", ...stated]),
    `owner: "${owner}"`,
    `reviewed: "${reviewed}"`,
    ...evidenceLines(evidence),
    "",
  ].join("\n");
};

/** What an import changes in an answer that is there already, and what it leaves for a person to see. */
export interface UpdatedAnswer {
  readonly text: string;
  readonly changed: readonly ("mark" | "text.ja" | "text.en" | "facts" | "reviewed" | "evidence")[];
  /** Facts that the file states and that were not read now: kept. */
  readonly kept: readonly FactKey[];
  /** Whether the Japanese text changed beside an English one that did not. */
  readonly isTranslationOlder: boolean;
}

/** Puts a value at a path of keys, where it stands or as a new line below its parent. */
const put = (
  source: string,
  path: readonly [string] | readonly [string, string],
  written: string,
): string => {
  const stretch = valueStretch(source, path);
  const [parent, key] = path;
  if (stretch !== undefined) {
    const old = source.slice(stretch.start, stretch.end);
    const end = old.endsWith("\n") && !written.endsWith("\n") ? "\n" : "";
    return source.slice(0, stretch.start) + written + end + source.slice(stretch.end);
  }
  if (key === undefined) return source.replace(/^(no:.*\n)/m, (line) => `${line}${parent}: ${written}\n`);
  const map = valueStretch(source, [parent]);
  // `facts: {}` has no lines to add to.
  if (map !== undefined && source.slice(map.start, map.end) === "{}")
    return `${source.slice(0, map.start).trimEnd()}\n  ${key}: ${written}${source.slice(map.end)}`;
  return source.replace(new RegExp(`^(${parent}:.*\\n)`, "m"), (line) => `${line}  ${key}: ${written}\n`);
};

/** An answer's data, as far as its file can be read. */
export const readExisting = (file: SourceFile): Answer | undefined => {
  const reading = readYaml(file.text);
  const value = reading.ok ? reading.value : undefined;
  const isAnswer =
    typeof value === "object" &&
    value !== null &&
    "text" in value &&
    typeof value.text === "object" &&
    value.text !== null &&
    "facts" in value &&
    typeof value.facts === "object" &&
    value.facts !== null &&
    "owner" in value &&
    "no" in value;
  // Whether it keeps to the schema is for the check to say; these parts are what is read of it here.
  return isAnswer ? (value as Answer) : undefined;
};

/**
 * The file of an answer with what a sheet now says: texts, mark and the facts that were read. Owner, review, acceptances, comments
 * and the facts that were not read stay. A file that says the same already stays to the character.
 */
export const updatedAnswer = (
  file: SourceFile,
  existing: Answer,
  imported: ImportedItem,
  model: Model,
): UpdatedAnswer => {
  const { item, mark, text, facts, reviewed, evidence } = imported;
  let source = file.text;
  const changed: UpdatedAnswer["changed"][number][] = [];
  if (mark !== undefined && mark !== existing.mark) {
    source = put(source, ["mark"], mark);
    changed.push("mark");
  }
  for (const lang of ["ja", "en"] as const) {
    const written = text[lang];
    if (written === undefined || textToWrite(written).trimEnd() === existing.text[lang]?.trimEnd()) continue;
    source = put(source, ["text", lang], writeText(textToWrite(written), "    "));
    changed.push(lang === "ja" ? "text.ja" : "text.en");
  }
  for (const fact of factsOf(item).toReversed()) {
    const [now, before] = [facts[fact], existing.facts[fact]];
    const written = writeFact(facts, fact);
    if (now === undefined || written === undefined) continue;
    if (before !== undefined && saysSame(model.vocabulary, model.vocabulary.facts[fact], now, before))
      continue;
    source = put(source, ["facts", fact], written);
    if (!changed.includes("facts")) changed.push("facts");
  }
  if (reviewed !== undefined && reviewed !== existing.reviewed) {
    source = put(source, ["reviewed"], `"${reviewed}"`);
    changed.push("reviewed");
  }
  if (evidence.length > 0 && existing.evidence === undefined) {
    source = `${source.trimEnd()}\n${evidenceLines(evidence).join("\n")}\n`;
    changed.push("evidence");
  }
  const isSame = changed.length === 0;
  return {
    text: isSame
      ? file.text
      : (normalForm({ ...file, text: source, name: answerFileName(item) }, model) ?? source),
    changed,
    kept: factsOf(item).filter((fact) => existing.facts[fact] !== undefined && facts[fact] === undefined),
    isTranslationOlder:
      changed.includes("text.ja") && existing.text.en !== undefined && !changed.includes("text.en"),
  };
};
