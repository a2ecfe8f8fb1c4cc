import { createHash } from "node:crypto";
import type { Finding } from "../core/finding.ts";

/** The text that the finding is about; of several lines the first. */
const offending = ({ place: { excerpt, line, column, endLine, endColumn } }: Finding): string =>
  excerpt.slice(column - 1, endLine === line ? endColumn - 1 : undefined);

// An age that grows from day to day makes no new finding; the values concerned stand in the texts.
const withoutNumbers = (message: string): string => message.replace(/\d+/g, "");

const identity = (finding: Finding): string => {
  const { rule, item, place, related, message } = finding;
  const others = related.map((other) => other.message.en);
  const said = [rule, item, place.file, offending(finding), others, withoutNumbers(message.en)];
  return createHash("sha256").update(JSON.stringify(said)).digest("hex").slice(0, 32);
};

/**
 * A name for each finding, in their order, by which it is known again in the next run: made of the rule, the item, the
 * file, and the text and values concerned, not of lines. Of equal findings the second is `…:2`.
 */
export const fingerprints = (findings: readonly Finding[]): readonly string[] => {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const name = identity(finding);
    const ordinal = (seen.get(name) ?? 0) + 1;
    seen.set(name, ordinal);
    return `${name}:${String(ordinal)}`;
  });
};
