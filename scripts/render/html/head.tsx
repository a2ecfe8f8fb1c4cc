import type { Tongue } from "./bilingual.tsx";
import { Data } from "./document.tsx";
import { beside, webAddress } from "./links.ts";
import type { PageInput } from "./body.tsx";

/** The same sheet in a form for programs, or a feed of its changes. */
export interface Alternate {
  readonly path: string;
  /** Media type, e.g. `application/atom+xml`. */
  readonly type: string;
}

/** Where the page stands among other pages. */
export interface Surroundings {
  readonly alternates?: readonly Alternate[];
  /** The page's own address (https), where it is known. */
  readonly canonical?: string | undefined;
}

// A tick, in the page's accent.
const ICON =
  "data:image/svg+xml," +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="#0b5f6b"/><path d="M4 8.5l3 3 5-6" fill="none" stroke="#fff" stroke-width="2"/></svg>',
  );

const OPEN_GRAPH_LOCALES = { ja: "ja_JP", en: "en_US" } as const;

interface HeadProps {
  readonly input: PageInput;
  readonly tongues: readonly [Tongue, ...Tongue[]];
  readonly surroundings: Surroundings;
}

// schema.org has no type for a questionnaire that is answered; a data set with its files comes nearest.
const structured = ({ input, tongues, surroundings }: HeadProps) => {
  const { sheet, release, downloads = [] } = input;
  const [{ edition }, ...others] = tongues;
  const { checklist } = sheet.model;
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: edition.title,
    alternateName: others.map((other) => other.edition.title),
    description: edition.preface.join(" "),
    url: webAddress(surroundings.canonical),
    version: release.version,
    datePublished: release.date,
    dateModified: edition.reviewed,
    inLanguage: tongues.map(({ lang }) => lang),
    about: { "@type": "SoftwareApplication", name: edition.service },
    creator: { "@type": "Organization", name: edition.provider },
    isBasedOn: { "@type": "CreativeWork", name: checklist.title.ja, publisher: checklist.publisher.ja },
    distribution: downloads.map(({ path, bytes, sha256 }) => ({
      "@type": "DataDownload",
      contentUrl: beside(path),
      contentSize: `${String(bytes)} B`,
      sha256,
    })),
  };
};

/** What programs read of the page: search engines, feed readers, previews of a shared link. */
export const Head = (props: HeadProps) => {
  const [{ lang, edition }, ...others] = props.tongues;
  const { alternates = [] } = props.surroundings;
  const canonical = webAddress(props.surroundings.canonical);
  const description = edition.preface.join(" ");
  return (
    <>
      <meta name="description" content={description} />
      <link rel="icon" href={ICON} />
      {canonical !== undefined && <link rel="canonical" href={canonical} />}
      {alternates.map(({ path, type }) => (
        <link rel="alternate" type={type} href={beside(path)} key={path} />
      ))}
      <meta property="og:type" content="website" />
      <meta property="og:title" content={edition.title} />
      <meta property="og:description" content={description} />
      <meta property="og:site_name" content={edition.service} />
      <meta property="og:locale" content={OPEN_GRAPH_LOCALES[lang]} />
      {others.map((other) => (
        <meta property="og:locale:alternate" content={OPEN_GRAPH_LOCALES[other.lang]} key={other.lang} />
      ))}
      {canonical !== undefined && <meta property="og:url" content={canonical} />}
      <Data type="application/ld+json" data={structured(props)} />
    </>
  );
};
