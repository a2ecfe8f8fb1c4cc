import type { Lagging } from "../../core/spoken.ts";
import type { Messages } from "./messages.ja.ts";

export const messages: Lagging<Messages> = {
  title: "What customers will see change",
  groups: {
    weaker: "Promises that got weaker",
    withdrawn: "Promises that were withdrawn",
    changed: "Content that changed",
    stronger: "Promises that got stronger",
    disclosed: "Newly disclosed",
    wording: "Changes of wording",
  },
  noChange: "No answer has changed.",
  firstRelease: "There is no earlier release to compare with.",
  bump: {
    major: "Includes promises that got weaker (major)",
    minor: "Promises got stronger, or content changed (minor)",
    patch: "Only words changed (patch)",
    none: "No change",
  },
  version: (last, next) => (last === undefined ? `First version: ${next}` : `Version: ${last} → ${next}`),
  columns: ["Item", "Promise", "Before", "After"],
  texts: "Text",
  compared: (commit) => `As of commit ${commit}.`,
  notCompared: (commit) =>
    `The answers of commit ${commit} could not be compared: their form is broken, or the check did not run to its end. See the result of the check.`,
  refused: (commit) =>
    `What the check${commit === "" ? "" : ` of commit ${commit}`} left is no comparison as npm run diff writes it, or far too large for one. It is not shown: somebody may have changed it. Look at the changed answers themselves.`,
  cut: "Too long to show in full; the summary of the check has all of it.",
  cutNotes: "Too long to show in full; changelog.md in the attached archive has all of it.",
  together: "All services are released as one version; the greatest change decides it.",
  owners: (owners) => `Owners: ${owners.join(", ")}`,
  suspects: (items) => `Tied to what changed, to be looked at again: ${items.join(", ")}`,
};
