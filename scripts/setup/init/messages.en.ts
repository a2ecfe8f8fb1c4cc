import type { Lagging } from "../../core/spoken.ts";
import type { Messages } from "./messages.ja.ts";

export const messages: Lagging<Messages> = {
  questions: {
    id: "Id of the service (lower-case letters, digits, hyphens; names the published files)",
    service: "Name of the service in Japanese",
    serviceEn: "Name of the service in English",
    provider: "Name of the company in Japanese",
    providerEn: "Name of the company in English",
    org: "GitHub organisation (e.g. acme)",
  },
  team: (role) => `Team for ${role}`,
  roles: { operations: "operations", legal: "legal", support: "support", security: "security" },
  done: (removed, written) =>
    `Removed ${String(removed)} answers of the company before you, and wrote ${written.join(" and ")}. Git can bring them back.`,
  kept: (count, folder) =>
    `${String(count)} ${count === 1 ? "file that is" : "files that are"} not in git: kept in ${folder}, not removed.`,
  next: [
    "Next:",
    "  1. npm run import -- YOUR SHEET   (e.g. npm run import -- checklist.xlsx --dry-run)",
    "  2. mend what npm run check shows",
    "  3. put README.md and docs/pictures in your own words and pictures, and commit",
  ],
};
