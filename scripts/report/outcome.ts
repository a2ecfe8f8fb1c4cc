import type { Finding } from "../core/finding.ts";

/** How many findings there are of each severity. */
export const count = (
  findings: readonly Finding[],
): { readonly errors: number; readonly warnings: number } => {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: findings.length - errors };
};

/** The exit code of a check: 1 where there is an error, or more warnings than allowed (by default any number is). */
export const exitCode = (findings: readonly Finding[], maxWarnings = Infinity): 0 | 1 => {
  const { errors, warnings } = count(findings);
  return errors > 0 || warnings > maxWarnings ? 1 : 0;
};

/** The findings of `after` that `before` does not have. Lines may have moved; what is said tells them apart. */
export const newFindings = (before: readonly Finding[], after: readonly Finding[]): readonly Finding[] => {
  const said = ({ rule, item, message }: Finding): string => `${rule} ${String(item)} ${message.en}`;
  const known = new Set(before.map(said));
  return after.filter((finding) => !known.has(said(finding)));
};

/** Findings by file, line and column, errors before warnings at the same place: the same findings, the same order. */
export const sorted = (findings: readonly Finding[]): readonly Finding[] => {
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...findings].sort(
    (a, b) =>
      order(a.place.file, b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      order(a.severity, b.severity) ||
      order(a.rule, b.rule) ||
      order(a.message.en, b.message.en),
  );
};
