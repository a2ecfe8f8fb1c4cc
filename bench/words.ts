import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { FactType } from "../scripts/core/model.ts";
import { type Cell, scoreCell } from "../test/support/imported.ts";
import { form } from "../test/support/sheet.ts";
import { type EditCase, tryEdit, tryWording, type Wording } from "../test/support/words.ts";

/**
 * How well words are read: `node --import tsx bench/words.ts [--quiet] [--open] FILE…`, each a JSON or YAML file with a set of
 * sentences, of edits or of cells of sheets, as in test/fixtures/cases/. Sentences and edits are held against facts; from cells,
 * `{item, text, facts}` or `[item, text, facts]`, facts are imported, and are right, open or wrong. What is judged wrongly is
 * listed (with `--open` also what the import leaves open), then the counts by kind and language.
 */

type Count = [right: number, all: number];
const counts = new Map<string, Count>();
const tally = (key: string, isRight: boolean): void => {
  const count = counts.get(key) ?? [0, 0];
  counts.set(key, [count[0] + (isRight ? 1 : 0), count[1] + 1]);
};

const STANDINGS = ["none", "undisclosed", "unspecified", "by-plan"];

const kindOf = ({ fact, true: right, false: wrong }: Wording): FactType | "standing" => {
  if (STANDINGS.includes(String(right)) && STANDINGS.includes(String(wrong))) return "standing";
  return Object.entries(form.model.vocabulary.facts).find(([key]) => key === fact)?.[1].type ?? "flag";
};

const show = (line: string): void => {
  if (!process.argv.includes("--quiet")) process.stdout.write(`${line}\n`);
};

const wordings = (set: readonly Wording[]): void => {
  for (const wording of set) {
    const { id, fact, text, lang } = wording;
    const kind = kindOf(wording);
    try {
      const { onTrue, isBlocked } = tryWording(wording);
      tally(`true passes      ${lang} ${kind}`, onTrue.length === 0);
      tally(`false is blocked ${lang} ${kind}`, isBlocked);
      tally("true passes      all", onTrue.length === 0);
      tally("false is blocked all", isBlocked);
      if (onTrue.length > 0)
        show(
          `T ${id} ${fact}=${JSON.stringify(wording.true)} ${text}\n     ${onTrue.map(({ rule, message }) => `${rule}: ${message.ja}`).join("\n     ")}`,
        );
      if (!isBlocked) show(`F ${id} ${fact}=${JSON.stringify(wording.false)} ${text}`);
    } catch (error) {
      tally("cannot be tried", false);
      show(`! ${id} ${fact} ${String(error).slice(0, 200)}`);
    }
  }
};

const edits = (set: Readonly<Record<string, readonly EditCase[]>>): void => {
  for (const [group, cases] of Object.entries(set))
    for (const edit of cases) {
      try {
        const { isRight, findings } = tryEdit(edit);
        tally(group, isRight);
        if (!isRight)
          show(
            `E ${edit.id} ${group} ${edit.why}\n     ${findings.map(({ severity, rule, item, message }) => `${severity} ${rule} ${String(item)} ${message.ja}`).join("\n     ")}`,
          );
      } catch (error) {
        tally("cannot be tried", false);
        show(`! ${edit.id} ${String(error).slice(0, 200)}`);
      }
    }
};

type CellRow = Cell | readonly [item: number, text: string, facts: Cell["facts"]];

const cells = (set: readonly CellRow[]): void => {
  const totals = { right: 0, open: 0, wrong: 0 };
  for (const row of set) {
    const cell = "item" in row ? row : { item: row[0], text: row[1], facts: row[2] };
    const score = scoreCell(cell);
    for (const each of score.wrong) show(`W ${each}, not ${JSON.stringify(cell.facts)}`);
    if (process.argv.includes("--open")) for (const each of score.open) show(`O ${each}`);
    totals.right += score.right.length;
    totals.open += score.open.length;
    totals.wrong += score.wrong.length;
  }
  const all = totals.right + totals.open + totals.wrong;
  for (const [key, count] of Object.entries(totals)) counts.set(`facts ${key} in cells`, [count, all]);
};

/** A set of one of the four kinds: YAML reads JSON as well. */
type Set = readonly Wording[] | readonly CellRow[] | Readonly<Record<string, readonly EditCase[]>>;

const isList = (set: Set): set is readonly Wording[] | readonly CellRow[] => Array.isArray(set);
const areCells = (set: readonly Wording[] | readonly CellRow[]): set is readonly CellRow[] => {
  const [first] = set;
  return first !== undefined && (Array.isArray(first) || "facts" in first);
};

for (const file of process.argv.slice(2).filter((each) => !each.startsWith("-"))) {
  const set = parse(readFileSync(file, "utf8")) as Set; // one of these, whoever wrote it
  if (!isList(set)) edits(set);
  else if (areCells(set)) cells(set);
  else wordings(set);
}
for (const [key, [right, all]] of [...counts].sort())
  process.stdout.write(`${key.padEnd(32)} ${String(right).padStart(4)} / ${String(all)}\n`);
