import { type Lang, LANGS } from "../core/lang.ts";
import type { Collected } from "./collect.ts";
import type { About } from "./layout/about.ts";
import { idOf, inEveryLang, type KnownService, plainPreface } from "./write/service-file.ts";

/** Names that a person gave, as the command line calls them. */
export interface GivenNames {
  readonly "service-id"?: string | undefined;
  readonly service?: string | undefined;
  readonly "service-en"?: string | undefined;
  readonly provider?: string | undefined;
  readonly "provider-en"?: string | undefined;
}

interface ToldAbout {
  readonly lang: Lang;
  readonly about: About;
}

const named = (
  given: { readonly ja: string | undefined; readonly en: string | undefined },
  told: readonly { readonly lang: Lang; readonly name: string }[],
): KnownService["name"] => {
  const of = (lang: Lang): string | undefined => told.find((each) => each.lang === lang)?.name;
  const ja = given.ja ?? of("ja") ?? (of("en") === undefined ? undefined : inEveryLang(of("en")).ja);
  const en = given.en ?? of("en");
  return { ...inEveryLang(ja), ...(en === undefined ? {} : { en }) };
};

const namesIn = (abouts: readonly ToldAbout[], pick: (about: About) => string | undefined) =>
  abouts.flatMap(({ lang, about }) => {
    const name = pick(about);
    return name === undefined ? [] : [{ lang, name }];
  });

const prefaceIn = (abouts: readonly ToldAbout[], lang: Lang): string | undefined => {
  const sentences = abouts
    .flatMap(({ about }) => about.preface)
    .filter((text) => /[\u3041-\u30ff]/.test(text) === (lang === "ja"));
  return sentences.length === 0 ? undefined : [...new Set(sentences)].join("\n");
};

/** What is known of the service: what a person said first, then what the sheets say of themselves. */
export const knownService = (given: GivenNames, files: readonly Collected[], lang: Lang): KnownService => {
  const abouts = files.map(({ sheets: [sheet], about }) => ({ lang: sheet?.lang ?? "ja", about }));
  const name = named(
    { ja: given.service, en: given["service-en"] },
    namesIn(abouts, ({ service }) => service),
  );
  const provider = named(
    { ja: given.provider, en: given["provider-en"] },
    namesIn(abouts, ({ provider: by }) => by),
  );
  const own = Object.fromEntries(
    LANGS.flatMap((each) => {
      const text = prefaceIn(abouts, each);
      return text === undefined ? [] : [[each, text]];
    }),
  );
  const id = given["service-id"] ?? idOf(name.en);
  return {
    ...(id === undefined ? {} : { id }),
    name,
    provider,
    preface: { ...plainPreface({ name, provider }), ...own },
    lang,
  };
};
