import type { Messages } from "./messages.ja.ts";

export const messages: Partial<Messages> = {
  nothing: "There is nothing to migrate: the answers are of the present vocabulary.\n",
  moved: (was, fact, value) => `${was} → ${fact}: ${value}`,
  stated: (fact, before, after) =>
    before === undefined ? `${fact}: ${after} (new)` : `${fact}: ${before} → ${after}`,
  by: (words) => `the text says “${words}”`,
  decide: "For the owners to decide",
  unknownFact:
    "The vocabulary has no such fact. Mend its name, or define it in own/facts.yaml. It was left as it is.",
  notOfItem:
    "Answers to this item do not state this fact. Move it to an item that does. It was left as it is.",
  newErrors: (errors) =>
    `The text reads so, but stated it makes the check find errors. It was left as it is: ${errors}`,
  unread: (paths) => `Left as they are, as they cannot be read: ${paths}`,
  summary: (files, decisions) =>
    `Answers migrated: ${String(files)}. For the owners to decide: ${String(decisions)}.`,
  dryRun: "Nothing was written (--dry-run).",
  next: "Texts and marks are as they were. See npm run check; the owners confirm with npm run review.",
};
