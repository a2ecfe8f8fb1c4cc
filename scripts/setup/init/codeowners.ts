import { kitOf } from "../../kits/kits.ts";
import { type Role, ROLES } from "../../kits/kit.ts";
import { answerFileName, type Checklist, type Item, type Model } from "../../core/model.ts";

export { ROLES, type Role };

/** Who answers for what in a company: the teams that items fall to. */
export type Teams = Readonly<Record<Role, string>>;

/** The role that an item's answer falls to. */
export const roleOf = ({ id }: Checklist, { slug }: Item): Role => kitOf(id).roles[slug] ?? "security";

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
      .filter((item) => roleOf(checklist, item) === role)
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
