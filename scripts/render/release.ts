import type { Head } from "../change/tags.ts";
import type { Sheet } from "../core/sheet.ts";
import { latestReview, type Release } from "./edition.ts";

// SemVer's pre-release identifiers keep what is no release apart from what is.
const between = (head: Head): string => {
  const commit = `g${head.commit.slice(0, 12)}`;
  return `${head.tag ?? "0.0.0"}-${commit}${head.isModified ? ".modified" : ""}`;
};

/**
 * Which state of the sheet is built: a release where its tag is checked out, otherwise the commit after the last one.
 * Outside a repository the sheet is dated by its latest review.
 */
export const releaseOf = (head: Head | undefined, sheet: Sheet): Release => {
  if (head === undefined) return { version: "0.0.0-local", date: latestReview(sheet) };
  const { commit, date, tag } = head;
  const isRelease = head.isTagged && !head.isModified && tag !== undefined;
  return { version: isRelease ? tag : between(head), commit, date };
};
