import type { Comparison } from "../../change/comparison.ts";

/** The comparison as JSON, for other programs: `{bump, changes, owners, suspects}`. */
export const comparisonJson = ({ bump, changes, owners, suspects }: Comparison): string =>
  `${JSON.stringify({ bump, changes, owners, suspects }, undefined, 2)}\n`;
