import type { Question } from "../questionnaire.ts";
import type { Reply } from "../reply.ts";

/** Which questions a person confirms; undefined where the words name none. */
export type Confirmation = (reply: Reply) => boolean;

const PART = /^(?:(?<table>.+)!)?(?<from>\d{1,7})(?:-(?<to>\d{1,7}))?$/u;

const part = (written: string): ((question: Question) => boolean) | undefined => {
  const groups = PART.exec(written.trim())?.groups;
  if (groups === undefined) return undefined;
  const [from, to] = [Number(groups["from"]), Number(groups["to"] ?? groups["from"])];
  const table = groups["table"];
  return (question) =>
    question.row >= from && question.row <= to && (table === undefined || question.table === table);
};

/**
 * Reads `--confirm`: `all` for every answer that was filled in; rows (`3,7-9`, `Sheet1!12`) for what stands in them, drafts
 * among them: a row without any is confirmed to stay unanswered. Undefined where it can't be read.
 */
export const confirmationOf = (written: string): Confirmation | undefined => {
  if (written === "all") return ({ status }) => status === "answered";
  const parts = written.split(",").map(part);
  const known = parts.flatMap((each) => each ?? []);
  return known.length < parts.length ? undefined : ({ question }) => known.some((each) => each(question));
};
