import { importWords } from "../messages.ts";
import { type Lang, LANGS } from "../../core/lang.ts";
import { writeText } from "../../load/normal/normal-scalar.ts";

/** What is known of the service; the file states no more than that. */
export interface KnownService {
  readonly id?: string;
  readonly name: Readonly<Partial<Record<Lang, string>>>;
  readonly provider: Readonly<Partial<Record<Lang, string>>>;
  readonly preface: Readonly<Partial<Record<Lang, string>>>;
  readonly lang: Lang;
  /** The languages that are published, where these are not all. */
  readonly editions?: readonly Lang[];
  /** The checklists that are answered, where that is not the usual one alone. */
  readonly checklists?: readonly string[];
  /** Whether a PDF is published, where there is none. */
  readonly pdf?: boolean;
  readonly repository?: string;
  readonly site?: string;
}

const COMMENT = "# yaml-language-server: $schema=../schema/service.schema.json";

/** A name in Latin letters is the same in every language. */
export const inEveryLang = (name: string | undefined): KnownService["name"] => {
  if (name === undefined) return {};
  return /^[\u0020-\u024f]+$/.test(name) ? { ja: name, en: name } : { ja: name };
};

/** What published files are called: letters, digits and hyphens of the name, where it is made of them. */
export const idOf = (name: string | undefined): string | undefined => {
  if (name === undefined || !/^[\u0020-\u007e]+$/.test(name)) return undefined;
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return id === "" ? undefined : id;
};

/** A preface of one sentence for each language in which service and provider have a name. */
export const plainPreface = ({
  name,
  provider,
}: Pick<KnownService, "name" | "provider">): KnownService["preface"] =>
  Object.fromEntries(
    LANGS.flatMap((lang) => {
      const [service, by] = [name[lang], provider[lang]];
      return service === undefined || by === undefined
        ? []
        : [[lang, importWords[lang].preface(service, by)]];
    }),
  );

const localized = (key: string, texts: KnownService["name"], isBlock: boolean): readonly string[] => {
  const lines = LANGS.flatMap((lang) => {
    const text = texts[lang];
    return text === undefined
      ? []
      : [`  ${lang}: ${writeText(isBlock ? `${text.trimEnd()}\n` : text, "    ")}`];
  });
  return lines.length === 0 ? [] : [`${key}:`, ...lines];
};

/** `service.yaml`. What is not known is left out, for the check to ask for. */
export const serviceFile = ({ id, name, provider, preface, lang, editions, ...more }: KnownService): string =>
  [
    COMMENT,
    ...(id === undefined ? [] : [`id: ${writeText(id, "  ")}`]),
    ...localized("name", name, false),
    ...localized("provider", provider, false),
    ...localized("preface", preface, true),
    `lang: ${lang}`,
    ...(editions === undefined ? [] : [`editions: [${editions.join(", ")}]`]),
    ...(more.checklists === undefined ? [] : [`checklists: [${more.checklists.join(", ")}]`]),
    "freshness: P1Y",
    ...(more.pdf === undefined ? [] : [`pdf: ${String(more.pdf)}`]),
    ...(more.repository === undefined ? [] : [`repository: ${writeText(more.repository, "  ")}`]),
    ...(more.site === undefined ? [] : [`site: ${writeText(more.site, "  ")}`]),
    "",
  ].join("\n");

/** The keys that the file has to state and does not, as paths: `provider.en`. */
export const missingIn = ({ id, name, provider, preface }: KnownService): readonly string[] => [
  ...(id === undefined ? ["id"] : []),
  ...Object.entries({ name, provider, preface }).flatMap(([key, texts]) =>
    LANGS.filter((lang) => texts[lang] === undefined).map((lang) => `${key}.${lang}`),
  ),
];
