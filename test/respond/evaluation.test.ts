import { describe, expect, it, test } from "vitest";
import { respond } from "./asking.ts";
import { casesIn, countsOf } from "./evaluation.ts";

/** Questions put in many ways, colloquial ones among them, and what part of those that our answers do answer is certain. */
const SETS = [
  ["tuning", 0.15],
  ["further", 0.01],
  ["third", 0.01],
  ["fourth", 0.1],
  ["held-out", 0.01],
  ["fresh", 0.1],
] as const;

const counted = new Map(SETS.map(([name]) => [name, countsOf(casesIn(name), respond)] as const));

describe("questions of customers", () => {
  test.each(SETS)("are answered wrongly nowhere in %s", (name) => {
    expect(counted.get(name)?.["wrong answer"]).toBe(0);
  });

  it.each(SETS)("of %s at least %d of those that our answers do answer are certain", (name, share) => {
    const counts = counted.get(name);
    expect((counts?.["right answer"] ?? 0) / (counts?.answerable ?? 1)).toBeGreaterThanOrEqual(share);
  });

  test.each(SETS)("of %s find their item among the first three", (name) => {
    const counts = counted.get(name);
    expect((counts?.["top-3"] ?? 0) / (counts?.withItem ?? 1)).toBeGreaterThan(0.85);
  });
});
