import type { Bound, ClaimValue, Extent, Unsure } from "./claim.ts";
import type { BoundWords, Grammar, Reading } from "./pattern.ts";

/** The kinds that a bound can limit. 「約24時間365日」 or "at most not disclosed" are no bounds. */
const BOUNDED: ReadonlySet<ClaimValue["kind"]> = new Set<ClaimValue["kind"]>([
  "duration",
  "frequency",
  "percent",
  "count",
  "range",
  "working-days",
  "clock",
  "tls",
]);

/** Longest bound word of any language, with room for a space. */
const REACH = 32;

interface Around extends Extent {
  readonly bound: Bound;
  readonly unsure?: Unsure;
}

interface Found {
  readonly length: number;
  readonly words: BoundWords;
}

/**
 * Widens a value's span by the bound words that touch it. Where words on both sides limit it (最大1週間以内), a hard
 * bound beats 約, and two hard ones that differ make the claim unsure. `free` is where the last claim ended.
 */
export function boundAround(
  text: string,
  core: Extent,
  reading: Reading,
  grammar: Grammar,
  free: number,
): Around {
  const own = reading.bound ?? "exact";
  if (!BOUNDED.has(reading.value.kind)) return { ...core, start: core.start, end: core.end, bound: own };
  const left = text.slice(Math.max(free, core.start - REACH), core.start);
  const right = text.slice(core.end, core.end + REACH);
  const before = longest(left, grammar.before, (words) => new RegExp(`(?:${words})[ \\n]?$`));
  const after = longest(right, grammar.after, (words) => new RegExp(`^[ \\n]?(?:${words})`));
  const rest = right.slice(after?.length ?? 0);
  const lead = grammar.lead.test(rest) || grammar.lead.test(right);
  const bounds = [own, meaning(after, lead), meaning(before, lead)].filter((bound) => bound !== "exact");
  const hard = bounds.filter((bound) => bound !== "about");
  const bound = hard[0] ?? bounds[0] ?? "exact";
  return {
    start: core.start - (before?.length ?? 0),
    end: core.end + (after?.length ?? 0),
    bound,
    ...(hard.some((other) => other !== bound) && { unsure: "conflicting-bounds" }),
  };
}

function meaning(found: Found | undefined, lead: boolean): Bound {
  if (found === undefined) return "exact";
  return (lead ? found.words.withLead : undefined) ?? found.words.bound;
}

const compiled = new Map<BoundWords, RegExp>();

function longest(
  text: string,
  rows: readonly BoundWords[],
  compile: (words: string) => RegExp,
): Found | undefined {
  let best: Found | undefined;
  for (const row of rows) {
    const regex = compiled.get(row) ?? compile(row.words);
    compiled.set(row, regex);
    const length = regex.exec(text)?.[0].length ?? 0;
    if (length > (best?.length ?? 0)) best = { length, words: row };
  }
  return best;
}
