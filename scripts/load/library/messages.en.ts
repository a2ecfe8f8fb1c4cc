import type { Lagging } from "../../core/spoken.ts";
import type { Messages } from "./messages.ja.ts";

export const messages: Lagging<Messages> = {
  wrongName: (name, id) => ({
    message: `The file name ${name} and id: ${id} differ.`,
    fix: `Rename the file to ${id}.yaml, or correct the id.`,
  }),
  twice: (id) => ({
    message: `The library has two entries called “${id}”.`,
    fix: "Keep the right one and delete the other file, or give it another id and file name.",
  }),
  unexpected: (name) => ({
    message: `${name} is no file of an entry and is not read.`,
    fix: "Name it id.yaml if it is an entry; move it out of library/ if not.",
  }),
  unknownFact: (fact, near) => ({
    message: `There is no fact “${fact}”.`,
    fix: `Write a name that stands in schema/facts.yaml, or in own/facts.yaml.${near.length === 0 ? "" : ` Near it: ${near.join(", ")}.`}`,
  }),
};
