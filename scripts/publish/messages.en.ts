import type { Lagging } from "../core/spoken.ts";
import type { Messages } from "./messages.ja.ts";

export const messages: Lagging<Messages> = {
  issue: (team) => `Answers due for review: ${team}`,
  title: "Answers that need a look",
  intro: (day) =>
    `By ${day} these answers will be due for review, or rest on what will have expired. See whether they are still right and open a pull request that renews their day of review.`,
  done: "No answer needs a look.",
};
