import { expect, test } from "vitest";
import { projectText } from "../support/sheet.ts";
import { type EditCase, tryEdit, tryWording, type Wording } from "../support/words.ts";

/** Each of so many is tried here, as each takes a check of its own; \`bench/words.ts\` tries all of them, and lists what is judged wrongly. */
const EVERY = 6;

/** Sets in JSON, of the form that their names say. */
const wordings = (path: string): readonly Wording[] =>
  (JSON.parse(projectText(path)) as readonly Wording[]).filter((_, index) => index % EVERY === 0);

/** How many may be judged wrongly: a true sentence that is refused, a false one that passes. A floor that only gets higher. */
test.each<[path: string, refused: number, missed: number]>([
  ["test/fixtures/practice/ja.json", 0, 0],
  ["test/fixtures/practice/en.json", 0, 1],
  ["test/fixtures/cases/wordings.json", 0, 0],
])("sentences as companies write them: %s", (path, refused, missed) => {
  const outcomes = wordings(path).map(tryWording);
  const wrong = outcomes.filter(({ onTrue }) => onTrue.length > 0).map(({ wording }) => wording.text);
  const passed = outcomes.filter(({ isBlocked }) => !isBlocked).map(({ wording }) => wording.text);
  expect(wrong.slice(refused)).toEqual([]);
  expect(passed.slice(missed)).toEqual([]);
});

test("edits of the real sheet: no harmless one is refused, and all but one contradiction is found", () => {
  const edits = JSON.parse(projectText("test/fixtures/cases/edits.json")) as {
    readonly harmless: readonly EditCase[];
    readonly contradictions: readonly EditCase[];
  };
  const wrong = ({ id, why, ...rest }: EditCase): readonly string[] =>
    tryEdit({ id, why, ...rest }).isRight ? [] : [`${id} ${why}`];
  expect(edits.harmless.flatMap(wrong)).toEqual([]);
  expect(edits.contradictions.flatMap(wrong).length).toBeLessThanOrEqual(1);
});
