import { answerFileName, type Item, type Model } from "../../core/model.ts";

/** Who answers for what in a company: the teams that METI's items fall to. */
export const ROLES = ["operations", "legal", "support", "security"] as const;

export type Role = (typeof ROLES)[number];

export type Teams = Readonly<Record<Role, string>>;

// Contract, its end, and liability; then what customers talk to support about; the rest goes by section.
const LEGAL = new Set([3, 4, 31, 35, 36, 37, 49]);
const SUPPORT = new Set([14, 17, 22, 23, 26, 27]);
// Data items about protection rather than about keeping copies, and security items about operation.
const SECURITY_OF_DATA = new Set([33, 34, 38]);
const OPERATION_OF_SECURITY = new Set([47, 48]);

/** The role that an item's answer falls to. */
export const roleOf = ({ no, section }: Item): Role => {
  if (LEGAL.has(no)) return "legal";
  if (SUPPORT.has(no)) return "support";
  if (SECURITY_OF_DATA.has(no)) return "security";
  return section === "security" && !OPERATION_OF_SECURITY.has(no) ? "security" : "operations";
};

const TITLES: Teams = {
  operations: "Operations: availability, backups, monitoring",
  legal: "Legal: contract, termination, liability",
  support: "Support: customer contact, requests",
  security: "Security: encryption, access, audits",
};

/**
 * The CODEOWNERS file of a repository whose answers lie in `folder`, a path from its root: a line for each answer, by role. The file
 * asks for each change to be approved by who answers for it.
 */
export const codeownersFile = ({ checklist }: Model, teams: Teams, folderName: string): string => {
  // A blank ends a path; other characters have a meaning in patterns.
  const folder = folderName.replace(/[\s\\*?[\]]/g, "\\$&");
  const lines = ROLES.flatMap((role) => [
    "",
    `# ${TITLES[role]}`,
    ...checklist.items
      .filter((item) => roleOf(item) === role)
      .map((item) => `/${folder}/${answerFileName(item)} ${teams[role]}`),
  ]);
  return [
    "# Who approves a change to which file. Each answer's `owner` must be named in its line: npm run check.",
    "",
    `* ${teams.security}`,
    `/.github/ ${teams.security}`,
    `/schema/ ${[...new Set([teams.security, teams.legal])].join(" ")}`,
    `/${folder}/service.yaml ${teams.legal}`,
    ...lines,
    "",
  ].join("\n");
};
