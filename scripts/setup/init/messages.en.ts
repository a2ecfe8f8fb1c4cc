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
  done: (folder, files) => `${String(files)} files written to ${folder}.`,
  noOrigin:
    "Git has no remote named origin, so service.yaml has no repository (the link “Propose a change”) and no site (the published page): write them once the repository is on GitHub.",
  next: (folder, isRepository) => [
    "Next:",
    `  cd ${folder}`,
    ...(isRepository ? [] : ["  git init -b main"]),
    "  npm install",
    "  npx checklist import YOUR-SHEET   (e.g. npx checklist import ../checklist.xlsx --dry-run)",
    "  npm run check                     and mend what it shows",
    "  git add -A, git commit, and push to GitHub; npx checklist doctor says which settings are left",
  ],
  readme: {
    title: (service) => `${service}: answers to security checklists`,
    intro: (service, provider) =>
      `The answers of ${provider} for ${service} to METI's “Checklist of service levels for cloud services” and others, kept as a file per item. A check finds answers that contradict each other, that nothing backs, or that nobody has confirmed for too long.`,
    page: "The published page: ",
    changeTitle: "Change an answer",
    change: [
      "Edit the item's file in answers/ with GitHub's pencil button and make a pull request. Three things change: the words (text), the values (facts) and the day of review (reviewed).",
      "The check says what contradicts what, where, and how to mend it. With the owner's approval and a successful check it can be merged.",
      "A merge publishes a version, by what became different for customers.",
    ],
    commandsTitle: "Commands",
    commands: [
      ["npm run check", "checks the answers"],
      ["npm run build", "makes what is published, in dist/"],
      ["npm run set -- backupRetention=P14D", "changes a commitment in every answer that makes it"],
      [
        "npm run respond -- questionnaire.xlsx",
        "fills in a customer's questionnaire from the published answers",
      ],
      [
        "npx checklist upgrade",
        "renews generated files after a new version of security-checklist was installed",
      ],
    ],
  },
  upgrade: {
    renewed: (paths) => `Renewed:\n${paths.map((path) => `  ${path}`).join("\n")}`,
    left: (paths) =>
      `Changed or removed by hand, and left so (--overwrite puts the engine's in their place):\n${paths.map((path) => `  ${path}`).join("\n")}`,
    none: "There is nothing to renew.",
    from: (before, now) => `security-checklist ${before} → ${now}`,
  },
};
