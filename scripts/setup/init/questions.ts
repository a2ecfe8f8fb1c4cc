import type { Lang } from "../../core/lang.ts";
import type { Messages } from "./messages.ts";
import type { Ask, Question } from "../../core/ask.ts";
import { isOwner } from "../../load/schema/answer-schema.ts";
import { type Role, ROLES, type Teams } from "./codeowners.ts";

/** What flags said, by their names. */
export type Given = Readonly<
  Partial<
    Record<
      "service-id" | "service" | "service-en" | "provider" | "provider-en" | "org" | "owner" | Role,
      string | undefined
    >
  >
>;

/** A name in the languages that are published. */
type CompanyName = Readonly<Partial<Record<Lang, string>>>;

export interface Company {
  readonly id: string;
  readonly name: CompanyName;
  readonly provider: CompanyName;
  readonly teams: Teams;
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const ORG = /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;

/** A name in Latin letters can stand for itself in English. */
const asItIs = (name: string): string | undefined => (/^[ -~]+$/.test(name) ? name : undefined);

const askTeams = async (ask: Ask, given: Given, { questions, team, roles }: Messages): Promise<Teams> => {
  const isComplete = given.owner !== undefined || ROLES.every((role) => given[role] !== undefined);
  const org = isComplete
    ? undefined
    : await ask({ flag: "org", given: given.org, text: questions.org, isValid: (text) => ORG.test(text) });
  const askTeam = (role: Role): Promise<string> => {
    const usual = given.owner ?? `@${org ?? ""}/${role}`;
    // Who names the organisation on the command line need not be asked for each of its teams.
    const said = given[role] ?? given.owner ?? (given.org === undefined ? undefined : usual);
    return ask({ flag: role, given: said, text: team(roles[role]), otherwise: usual, isValid: isOwner });
  };
  return {
    operations: await askTeam("operations"),
    legal: await askTeam("legal"),
    support: await askTeam("support"),
    security: await askTeam("security"),
  };
};

/** Who answers for what, as flags and a person at the terminal say it. @throws CommandError where something is missing */
export const askCompany = async (
  ask: Ask,
  given: Given,
  words: Messages,
  editions: readonly Lang[],
): Promise<Company> => {
  const { questions } = words;
  const isText: Question["isValid"] = (text) => text.trim() !== "";
  const text = (
    flag: "service" | "service-en" | "provider" | "provider-en",
    question: string,
    otherwise?: string,
  ) => ask({ flag, given: given[flag], text: question, otherwise, isValid: isText });
  const id = await ask({
    flag: "service-id",
    given: given["service-id"],
    text: questions.id,
    isValid: (answer) => ID.test(answer),
  });
  const service = await text("service", questions.service);
  // Nobody is asked for names in a language that is not published.
  const isEnglish = editions.includes("en");
  const serviceEn = isEnglish && (await text("service-en", questions.serviceEn, asItIs(service)));
  const provider = await text("provider", questions.provider);
  const providerEn = isEnglish && (await text("provider-en", questions.providerEn, asItIs(provider)));
  const teams = await askTeams(ask, given, words);
  const named = (ja: string, en: string | false): CompanyName => ({ ja, ...(en !== false && { en }) });
  return { id, name: named(service, serviceEn), provider: named(provider, providerEn), teams };
};
