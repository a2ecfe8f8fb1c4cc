import { readFileSync } from "node:fs";
import type { FactType } from "../scripts/core/model.ts";
import { form } from "../test/support/sheet.ts";
import { type EditCase, tryEdit, tryWording, type Wording } from "../test/support/words.ts";

/**
 * How well words are held against facts: `node --import tsx bench/words.ts [--quiet] FILE…`, each a set of sentences or of
 * edits as in test/fixtures/cases/. What is judged wrongly is listed, then the counts by kind and language.
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

for (const file of process.argv.slice(2).filter((each) => !each.startsWith("-"))) {
  const set = JSON.parse(readFileSync(file, "utf8")) as
    readonly Wording[] | Record<string, readonly EditCase[]>; // one of the two
  if (Array.isArray(set)) wordings(set as readonly Wording[]);
  else edits(set as Record<string, readonly EditCase[]>);
}
for (const [key, [right, all]] of [...counts].sort())
  process.stdout.write(`${key.padEnd(32)} ${String(right).padStart(4)} / ${String(all)}\n`);
