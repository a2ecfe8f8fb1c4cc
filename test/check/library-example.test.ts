import { describe, expect, it, test } from "vitest";
import { parse } from "yaml";
import type { Finding } from "../../scripts/core/finding.ts";
import type { FactKey } from "../../scripts/core/facts.generated.ts";
import type { SourceFile } from "../../scripts/core/source.ts";
import { check } from "../../scripts/check/check.ts";
import { engineFile } from "../../scripts/io/engine.ts";
import { loadSource } from "../../scripts/io/load.ts";
import { rules } from "../../scripts/kits/kits.ts";
import { validate } from "../../scripts/load/validate.ts";
import { form } from "../support/sheet.ts";

const source = (() => {
  const found = loadSource(engineFile("test/fixtures/example/answers/desk"), "2026-11-23");
  if (found === undefined) throw new Error("the example cannot be read");
  return found;
})();

const { library = [] } = source;

const findingsWith = (files: readonly SourceFile[]): readonly Finding[] => {
  const { sheet, findings } = validate(form, { ...source, library: files });
  return (sheet === undefined ? findings : check(rules, sheet)).filter(({ place, related }) =>
    [place, ...related.map((other) => other.place)].some(({ file }) => file.includes("library/")),
  );
};

interface Written {
  readonly id: string;
  readonly facts?: Readonly<Partial<Record<FactKey, unknown>>>;
}

const entries = library.map((file) => ({ file, written: parse(file.text) as Written }));

/** Another value than the one that is stated, as it is written. */
const OTHER: Readonly<Record<string, string>> = {
  true: "false",
  false: "true",
  P1Y: "P2Y",
  P6M: "P3M",
  P30D: "P60D",
  P7D: "P14D",
};

describe("the library of the made-up company", () => {
  it("has ten entries and more, and nothing that the check minds", () => {
    expect(entries.length).toBeGreaterThanOrEqual(10);
    expect(findingsWith(library)).toEqual([]);
  });

  const stated = entries.flatMap(({ file, written: { id, facts = {} } }) =>
    Object.entries(facts).map(([fact, value]) => [id, fact, JSON.stringify(value), file] as const),
  );

  test.each(stated.filter(([, , value]) => JSON.parse(value) in OTHER))(
    "%s: another value of %s than %s is an error",
    (_id, fact, value, file) => {
      const said = String(JSON.parse(value));
      const wrong = file.text.replace(`${fact}: ${said}`, `${fact}: ${OTHER[said] ?? ""}`);
      expect(wrong).not.toBe(file.text);
      const found = findingsWith(library.map((each) => (each === file ? { ...file, text: wrong } : each)));
      const errors = found.filter(({ severity }) => severity === "error");
      expect(errors.map(({ rule }) => rule)).toEqual(
        expect.arrayContaining([expect.stringMatching(/^(?:words-agree-with-facts|facts-agree)$/)]),
      );
    },
  );
});
