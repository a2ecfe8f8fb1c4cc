import { words } from "./messages.ts";
import type { ItemNo } from "../core/model.ts";
import type { Finding, Words } from "../core/finding.ts";
import { MAX_FILE_KIB, placeAt, type SourceFile } from "../core/source.ts";
import { locate } from "./yaml-places.ts";
import { readYaml } from "./yaml.ts";

/** What a data file holds. `value` is undefined where it cannot be told. */
export interface DataReading {
  readonly value: unknown;
  readonly findings: readonly Finding[];
}

/** A deviation at a path of property names and indexes in a data file. */
export interface DataError {
  readonly rule: string;
  readonly path: readonly (string | number)[];
  readonly part: "key" | "value";
  readonly words: Words;
}

/** An error about a stretch of a file, given by offsets into its text. */
export const errorAt = (
  file: SourceFile,
  item: ItemNo | null,
  rule: string,
  said: Words,
  [start, end] = [0, 0],
): Finding => ({ rule, severity: "error", ...said, item, place: placeAt(file, start, end), related: [] });

/** The same, about a path in its data. */
export const errorAtPath = (file: SourceFile, item: ItemNo | null, error: DataError): Finding => ({
  ...errorAt(file, item, error.rule, error.words),
  place: locate(file, error.path, error.part),
});

const stretchOf = (text: string, part: string): [number, number] => {
  const start = Math.max(0, text.indexOf(part));
  return [start, start + part.length];
};

/** Reads a file as plain data, with all that is wrong with its bytes and its YAML. */
export const readData = (file: SourceFile, item: ItemNo | null): DataReading => {
  const { text, problem } = file;
  if (problem !== undefined) {
    const said = words((m) => m.file(problem, String(file.maxKib ?? MAX_FILE_KIB)));
    const stretch = problem === "not-utf8" ? stretchOf(text, "\uFFFD") : undefined;
    return { value: undefined, findings: [errorAt(file, item, problem, said, stretch)] };
  }
  const mark = file.hasByteOrderMark
    ? [
        errorAt(
          file,
          item,
          "byte-order-mark",
          words((m) => m.byteOrderMark()),
        ),
      ]
    : [];
  const carriageReturn = text.includes("\r")
    ? [
        errorAt(
          file,
          item,
          "line-ends",
          words((m) => m.carriageReturn()),
          stretchOf(text, "\r"),
        ),
      ]
    : [];
  const reading = readYaml(text);
  if (reading.ok) return { value: reading.value, findings: [...mark, ...carriageReturn] };
  const problems = reading.problems.map(({ code, detail, hint, start, end }) =>
    errorAt(
      file,
      item,
      `yaml-${code}`,
      words((m) => m.yaml(code, detail, hint)),
      [start, end],
    ),
  );
  return { value: undefined, findings: [...mark, ...carriageReturn, ...problems] };
};
