import { sha256 } from "../../core/sums.ts";
import { isRecord } from "../../load/content.ts";

/** The engine as a repository depends on it. */
export interface Engine {
  readonly name: string;
  readonly version: string;
  /** What npm installs it by: a range of versions, or an address. */
  readonly spec: string;
  /** The versions of Node that it runs on, as npm's `engines` has them. */
  readonly node: string;
}

/** What the engine wrote into a repository: its version then, and the sum of each file, so that a later one knows its own. */
export interface Written {
  readonly engine: string;
  readonly files: Readonly<Record<string, string>>;
}

/** How the record names a text: the first half of its SHA-256 (hexadecimal). */
export const sumOf = (text: string): string => sha256(text).slice(0, 32);

/** The record of files just written. */
export const writtenBy = (
  engine: string,
  files: readonly { readonly path: string; readonly text: string }[],
): Written => ({ engine, files: Object.fromEntries(files.map(({ path, text }) => [path, sumOf(text)])) });

/** The record in a `package.json`; undefined where it holds none, or is no JSON. */
export const readWritten = (text: string): Written | undefined => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { engine, files } = isRecord(value) && isRecord(value["checklist"]) ? value["checklist"] : {};
  if (typeof engine !== "string") return undefined;
  const sums = isRecord(files) ? Object.entries(files) : [];
  return {
    engine,
    files: Object.fromEntries(
      sums.filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    ),
  };
};

/** A `package.json` as npm writes it. */
const asJson = (value: object): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** The text of a `package.json` with another record; all else in it stays. @throws SyntaxError where it is no JSON */
export const withWritten = (text: string, written: Written): string =>
  // It is an object: the record of before was read from it.
  asJson({ ...(JSON.parse(text) as object), checklist: written });

/** The `package.json` of a new repository: the engine, the part that makes PDFs where they are wanted, and a script per command. */
export const packageFile = (
  id: string,
  engine: Engine,
  pdf: string | undefined,
  commands: readonly string[],
  written: Written,
): string =>
  asJson({
    name: `${id}-checklist`,
    version: "0.0.0",
    private: true,
    type: "module",
    engines: { node: engine.node },
    scripts: Object.fromEntries(commands.map((name) => [name, `checklist ${name}`])),
    devDependencies: {
      [engine.name]: engine.spec,
      ...(pdf === undefined ? {} : { [`${engine.name}-pdf`]: pdf }),
    },
    checklist: written,
  });

/** What counts as incompatible between versions: the first number, or the second below 1.0.0 (SemVer 2.0.0, items 4 and 8). */
const lineOf = (version: string): string => /^(?:0\.\d+|\d+)/.exec(version)?.[0] ?? version;

/** Whether a repository that one version of the engine wrote can be worked on by another one. */
export const isCompatible = (a: string, b: string): boolean => lineOf(a) === lineOf(b);
