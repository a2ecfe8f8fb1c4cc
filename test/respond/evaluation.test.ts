import { describe, expect, it, test } from "vitest";
import { respond } from "./asking.ts";
import { casesIn, countsOf } from "./evaluation.ts";

/** The sets that words were chosen on, and those that are only counted. */
const TUNED = ["tuning", "further", "third", "fourth"];
const HELD_OUT = ["held-out", "fresh"];

const counted = new Map(
  [...TUNED, ...HELD_OUT].map((name) => [name, countsOf(casesIn(name), respond)] as const),
);

describe("questions of customers", () => {
  test.each(TUNED)("are answered wrongly nowhere in %s", (name) => {
    expect(counted.get(name)?.["wrong answer"]).toBe(0);
  });

  test.each(HELD_OUT)("are answered wrongly in less than 3 of 100 in %s", (name) => {
    const counts = counted.get(name);
    expect((counts?.["wrong answer"] ?? Infinity) / (counts?.questions ?? 1)).toBeLessThan(0.03);
  });

  it.each([
    ["tuning", 0.95],
    ["further", 0.8],
    ["third", 0.7],
    ["fourth", 0.9],
    ["held-out", 0.7],
    ["fresh", 0.8],
  ])("of %s at least %d of those that our answers do answer are answered", (name, share) => {
    const counts = counted.get(name);
    expect((counts?.["right answer"] ?? 0) / (counts?.answerable ?? 1)).toBeGreaterThanOrEqual(share);
  });

  test.each([...TUNED, ...HELD_OUT])("of %s find their item among the first three", (name) => {
    const counts = counted.get(name);
    expect((counts?.["top-3"] ?? 0) / (counts?.withItem ?? 1)).toBeGreaterThan(0.85);
  });
});
