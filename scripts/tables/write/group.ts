import type { Fill } from "../../respond/questionnaire.ts";

/** Texts for cells by the place of their table, or by their row. */
export const groupedBy = (
  fills: readonly Fill[],
  key: "table" | "row",
): ReadonlyMap<number, readonly Fill[]> => {
  const groups = new Map<number, Fill[]>();
  for (const fill of fills) {
    const same = groups.get(fill.slot[key]);
    if (same === undefined) groups.set(fill.slot[key], [fill]);
    else same.push(fill);
  }
  return groups;
};
