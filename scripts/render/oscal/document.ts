import { v5 as uuid } from "uuid";
import { LANGS, type Lang, type Localized } from "../../core/lang.ts";
import type { Service } from "../../core/sheet.ts";
import type { Release } from "../edition.ts";
import { markupLine, oneLine } from "./markup.ts";

/** The version of NIST's Open Security Controls Assessment Language that the documents are written in. */
const OSCAL_VERSION = "1.2.1";

// Made once, at random, for this project: who made a UUID owns its URN (RFC 9562), and no domain is needed that could
// pass to somebody else. It names our props and parts, and all other identifiers derive from it.
const OURS = "5b431f55-6645-43da-9ded-8b347539f1d1";

/** The namespace of the props and parts that OSCAL does not define. */
export const NAMESPACE = `urn:uuid:${OURS}`;

/** The language of titles and prose. What is said in another one has it as its `class`. */
const MAIN: Lang = "ja";

/** The languages besides the main one. */
export const TRANSLATIONS: readonly Lang[] = LANGS.filter((lang) => lang !== MAIN);

/** An identifier (UUIDv5, RFC 9562) that is the same for the same thing in every build. */
export const identifier = (...names: readonly string[]): string => uuid(JSON.stringify(names), OURS);

/** What identifies a service among those of all companies. */
export const identityOf = ({ id, provider }: Service): readonly string[] => [provider.ja, id];

export interface Prop {
  readonly name: string;
  readonly value: string;
  readonly ns?: string;
  readonly class?: string;
  readonly group?: string;
  readonly remarks?: string;
}

/** A property of our own; its value on one line, as OSCAL wants it. */
export const prop = (name: string, value: string, more: Omit<Prop, "name" | "value" | "ns"> = {}): Prop => ({
  name,
  ns: NAMESPACE,
  value: oneLine(value),
  ...more,
});

/** A text in the languages besides the main one. */
export const translated = (name: string, text: Localized): readonly Prop[] =>
  TRANSLATIONS.map((lang) => prop(name, text[lang], { class: lang }));

export interface Party {
  readonly name: Localized;
  readonly role: { readonly id: string; readonly title: Localized };
}

const both = (text: Localized): string => LANGS.map((lang) => text[lang]).join(" / ");

const partyIdentifier = ({ name }: Party): string => identifier("party", name.ja);

/** A reference to a party in its role. */
export const responsible = (party: Party): object => ({
  "role-id": party.role.id,
  "party-uuids": [partyIdentifier(party)],
});

// Roles that OSCAL names (NIST, metadata and component models).
const ROLES = {
  "prepared-by": { ja: "本資料の作成者", en: "Author of this document" },
  maintainer: { ja: "サービスの提供者", en: "Provider of the service" },
} as const;

/** The provider in one of its roles. */
export const provider = (service: Service, id: keyof typeof ROLES): Party => ({
  name: service.provider,
  role: { id, title: ROLES[id] },
});

/** The head of a document: its title, state and parties. The day of a release is one in Japan. */
export const metadata = (
  title: Localized,
  release: Release,
  parties: readonly Party[],
  props: readonly Prop[] = [],
): object => {
  const { version, commit, date } = release;
  const distinct = new Map(parties.map((party) => [partyIdentifier(party), party]));
  return {
    title: markupLine(title.ja),
    "last-modified": `${date}T00:00:00+09:00`,
    version,
    "oscal-version": OSCAL_VERSION,
    props: [
      prop("language", MAIN),
      ...translated("title", title),
      ...(commit === undefined ? [] : [prop("commit", commit)]),
      ...props,
    ],
    roles: parties.map(({ role }) => ({ id: role.id, title: markupLine(both(role.title)) })),
    parties: [...distinct].map(([id, { name }]) => ({
      uuid: id,
      type: "organization",
      name: oneLine(name.ja),
      props: translated("name", name),
    })),
    "responsible-parties": parties.filter(({ role }) => role.id !== "maintainer").map(responsible),
  };
};

/** A document as text. */
export const written = (document: object): string => `${JSON.stringify(document, undefined, 2)}\n`;
