import { visibleJson } from "../../core/untrusted.ts";
import type { Comparison } from "../../change/comparison.ts";

/** The comparison as JSON, for other programs: `{bump, changes, owners, suspects}`. */
export const comparisonJson = ({ bump, changes, owners, suspects }: Comparison): string =>
  visibleJson({ bump, changes, owners, suspects });
