import { CCM_DOMAINS, type Standard } from "../../core/identifiers.ts";

interface Place {
  /** UTF-16 offsets into the text; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A standard as a text names it: 「ISO/IEC 27001:2022」, "CAIQ v4.0.2". */
export interface Name extends Place {
  readonly kind: "name";
  /** Numbers are of ISO's standards and their like, codes such as BCR-08 of CSA's. */
  readonly family: "number" | "code";
  /** Whose identifiers it goes by; `other`: none of the crosswalk's. */
  readonly standard: Standard | "other";
  /** Whether it has clauses 4 to 10 besides its Annex A, as ISO/IEC 27001 alone has. */
  readonly hasClauses: boolean;
  /** The edition against the crosswalk's; absent where the text does not say. */
  readonly edition?: "earlier" | "same" | "later";
}

/** 「附属書A」. */
export interface Annex extends Place {
  readonly kind: "annex";
}

/** A number of two or three levels: `8.13`, `A.8.13`, `12.3.1`. */
export interface ControlNumber extends Place {
  readonly kind: "number";
  readonly no: string;
  readonly hasA: boolean;
  /** Written as the standard writes it, `A.8.13`, which counts without the standard's name, too. */
  readonly isOwnSpelling: boolean;
}

/** `CLD.9.5.1`: the number. */
export interface CloudNumber extends Place {
  readonly kind: "cloud";
  readonly no: string;
}

/** `BCR-08`, or a question of CAIQ: `BCR-08.1`. */
export interface Code extends Place {
  readonly kind: "code";
  /** As CCM v4.0 or an earlier edition has it. */
  readonly domain: string;
  readonly no: number;
  readonly isOwnSpelling: boolean;
}

export type Token = Name | Annex | ControlNumber | CloudNumber | Code;

const NUMBERED_STANDARD =
  /(?<![a-z0-9.])(?:(?:ISO(?: ?\/ ?IEC|[- ]IEC)?|IEC|JIS ?[A-Z]) ?[-:]? ?(?<number>\d{4,5})|(?<alone>2700[12]|27017))(?!\d)(?: ?[:-] ?(?<year>20\d\d)(?!\d)(?: ?年?版)?| ?\( ?(?<inside>20\d\d) ?年?版? ?\)| ?(?<edition>20\d\d) ?年?版)?/gi;

const MATRIX =
  /(?<![a-z0-9-])(?:(?:CSA[ -]?)?(?:CCM|CAIQ)(?:[- ]?Lite)?|Cloud Controls? Matrix|クラウド・?コントロールズ?・?マトリッ?クス|CSA(?: STAR)?)(?![a-z](?!er|\d))(?: ?\(?(?:(?:v|ver\.?|version|バージョン|第) ?|(?=\d\.))(?<major>\d)(?:\.(?<minor>\d{1,2}))?(?:\.\d{1,2})*(?!\d) ?版?\)?)?/gi;

const ISMS = /(?<![a-z])ISMS(?![a-z])/gi;

/** CSA's AI Controls Matrix, which has codes of the same form. */
const AI_MATRIX = /(?<![a-z])AICM(?![a-z])/gi;

const ANNEX = /(?:附属書|付属書|annex) ?[「『"(]?A(?![a-z])/gi;

const CLOUD = /(?<![a-z0-9])CLD[-. _]{0,2}(?<no>\d{1,2}(?:\.\d{1,2}){2})(?!\d|\.\d)/gi;

// Not a version, a share, a length or an amount.
const NUMBER =
  /(?<!(?:version|ver\.?|バージョン) ?)(?:(?<![a-z0-9_])(?<!(?:附属書|付属書|annex) ?[「『"(]?)(?<a>A[-. ]{0,2})|(?<![a-z0-9_]|\d\.)|(?<=(?:附属書|付属書|annex) ?A))(?<no>\d{1,2}(?:\.\d{1,2}){1,2})(?![0-9a-z]|\.\d| ?(?:%|時間|日間|か月|年|円|名|[GMT]B|hours?|days?|years?))/gi;

/** Domains that only CCM v3 has. */
const DOMAINS_OF_V3 = ["AAC", "DSI", "EKM", "GRM", "MOS"];

/** CCM v4.1 calls IVS so, with the same numbers. */
const RENAMED: Readonly<Record<string, string>> = { "I&S": "IVS" };

const DOMAINS = [...CCM_DOMAINS, ...Object.keys(RENAMED), ...DOMAINS_OF_V3].map((domain) =>
  domain.replace("&", " ?& ?"),
);

const CODE = new RegExp(
  `(?<![a-z0-9&_-])(?<domain>${DOMAINS.join("|")})[-_. ]?` +
    String.raw`(?<no>\d{1,2})(?:\.\d{1,2})?(?![0-9a-z]|[-_.]\d)`,
  "gi",
);

/** Whether a domain is CCM v3's alone. */
export const isDomainOfV3 = (domain: string): boolean => DOMAINS_OF_V3.includes(domain);

const editionOf = (value: number | undefined, same: number, isLater: boolean): Pick<Name, "edition"> => {
  if (value === undefined) return {};
  if (value < same) return { edition: "earlier" };
  return { edition: isLater ? "later" : "same" };
};

const numbered = (number: string, year: string | undefined): Omit<Name, "start" | "end"> => {
  const base = { kind: "name", family: "number", hasClauses: number === "27001" } as const;
  if (number === "27017") return { ...base, standard: "iso27017" };
  if (number !== "27001" && number !== "27002") return { ...base, standard: "other" };
  const published = year === undefined ? undefined : Number(year);
  return { ...base, standard: "iso27001", ...editionOf(published, 2022, false) };
};

const matrix = (major: string | undefined, minor: string | undefined): Omit<Name, "start" | "end"> => ({
  kind: "name",
  family: "code",
  standard: "ccm",
  hasClauses: false,
  ...editionOf(
    major === undefined ? undefined : Number(major),
    4,
    Number(major) > 4 || Number(minor ?? 0) > 0,
  ),
});

type Groups = Readonly<Record<string, string | undefined>>;

type Placeless = Token extends infer T ? (T extends Token ? Omit<T, "start" | "end"> : never) : never;

/** What each pattern reads; where two read the same words, the one that starts first, then the earlier one. */
const PATTERNS: readonly (readonly [RegExp, (groups: Groups, written: string) => Placeless])[] = [
  [
    NUMBERED_STANDARD,
    (g) => numbered(g["number"] ?? g["alone"] ?? "", g["year"] ?? g["inside"] ?? g["edition"]),
  ],
  [MATRIX, (g) => matrix(g["major"], g["minor"])],
  [ISMS, () => numbered("27001", undefined)],
  [AI_MATRIX, () => ({ kind: "name", family: "code", standard: "other", hasClauses: false })],
  [ANNEX, () => ({ kind: "annex" })],
  [CLOUD, (g) => ({ kind: "cloud", no: g["no"] ?? "" })],
  [
    NUMBER,
    (g, written) => ({
      kind: "number",
      no: g["no"] ?? "",
      hasA: g["a"] !== undefined,
      isOwnSpelling: /^A\.\d/.test(written),
    }),
  ],
  [
    CODE,
    (g, written) => {
      const domain = (g["domain"] ?? "").replaceAll(" ", "").toUpperCase();
      return {
        kind: "code",
        domain: RENAMED[domain] ?? domain,
        no: Number(g["no"]),
        isOwnSpelling: /^[A-Z&]{3}-\d/.test(written),
      };
    },
  ],
];

/** The names of standards and what looks like their identifiers, in the order of the text, which is normalised. */
export const tokensIn = (text: string): readonly Token[] => {
  const all = PATTERNS.flatMap(([pattern, read]) =>
    [...text.matchAll(pattern)].map((match): Token => ({
      ...read(match.groups ?? {}, match[0]),
      start: match.index,
      end: match.index + match[0].length,
    })),
  ).sort((a, b) => a.start - b.start);
  let end = 0;
  return all.filter((token) => {
    if (token.start < end) return false;
    end = token.end;
    return true;
  });
};

const LINKS =
  /[\s.,:;、・/()[\]「」『』【】〔〕<>"'*_|#~&+-]|の|に|と|や|及び|および|並びに|又は|または|管理策|管理目的|箇条|項[目番]?|番号?|規定|参考|(?<![a-z])(?:controls?|clauses?|sections?|normative|no|and|or|of|in|the)(?![a-z])/gi;

/** Whether nothing stands between two tokens but what joins a standard's name and its numbers: 「の管理策」「、」. */
export const isLink = (between: string): boolean => between.replace(LINKS, "") === "";
