import type { Lang } from "../../core/lang.ts";
import type { Claim, Extent } from "../../reading/claim.ts";
import { standingOf } from "./standing.ts";
import { doubted, type FactReader, heard } from "./reading.ts";
import { isDenied, partAround, saidOf, sentenceAt, textAt, type Words } from "./words.ts";

/** The words for a choice in each language, flag `g`. */
export interface Named {
  readonly name: string;
  readonly ja: RegExp;
  readonly en: RegExp;
}

interface Mention {
  readonly name: string;
  readonly extent: Extent;
}

export interface NameOptions {
  readonly table: readonly Named[];
  /** Only names in sentences that hold these words. */
  readonly near?: Readonly<Record<Lang, RegExp>>;
  /** Whether words such as 「定期的に」 say that none of the names is fixed. */
  readonly vague?: boolean;
  /** Whether a name that is joined with something else is not all there is. */
  readonly isAlone?: boolean;
  /** Whether the names themselves say how sure a thing is, as 「目指して」 does. */
  readonly isModal?: boolean;
}

/** Where the names of a table stand in the text and are affirmed, in the order of the text; undefined where one is in doubt. */
const mentions = (words: Words, { table, isModal = false }: NameOptions): readonly Mention[] | undefined => {
  const found = table.flatMap((row) =>
    [...words.text.matchAll(row[words.lang])].map(({ index, 0: { length } }) => ({
      name: row.name,
      pattern: row[words.lang],
      extent: { start: index, end: index + length },
    })),
  );
  const verdicts = isModal
    ? found.map(({ extent }) => (isDenied(words, extent) ? "no" : undefined))
    : found.map(({ pattern }) => saidOf(words, pattern)?.says);
  if (verdicts.includes("unclear")) return undefined;
  return found
    .filter((_, index) => verdicts[index] !== "no")
    .sort((a, b) => a.extent.start - b.extent.start)
    .map(({ name, extent }) => ({ name, extent }));
};

const distinct = (found: readonly Mention[]): readonly string[] => [
  ...new Set(found.map(({ name }) => name)),
];

const nearby = (words: Words, found: readonly Mention[], near: NameOptions["near"]): readonly Mention[] =>
  found.filter(
    ({ extent }) => near?.[words.lang].test(textAt(words, sentenceAt(words, extent.start))) ?? true,
  );

/** Somebody or something else beside a name, which no table knows: 「役員およびシステム管理者」. */
const JOINED = {
  before: /(?:および|及び|ならびに|並びに|または|又は|・|\/|[一-龠ァ-ヶ][とや]|\b(?:and|or) )$/i,
  behind: /^(?:者|スタッフ)?(?:および|及び|ならびに|並びに|または|又は|・|\/|と(?!し)|や| (?:and|or)\b)/i,
};

const isJoined = ({ text }: Words, { start, end }: Extent): boolean =>
  JOINED.before.test(text.slice(Math.max(0, start - 6), start)) ||
  JOINED.behind.test(text.slice(end, end + 8));

/** Reads the one name of a table that the words hold. Two of them are left to a person. */
export const choice =
  (options: NameOptions): FactReader =>
  (context, definition) => {
    const { words } = context;
    const all = mentions(words, options);
    if (all === undefined) return doubted("conditional");
    const found = nearby(words, all, options.near);
    const [name, ...others] = distinct(found);
    if (name === undefined) return options.vague === true ? standingOf(context, definition) : undefined;
    const extents = found.map(({ extent }) => extent);
    if (options.isAlone === true && extents.some((extent) => isJoined(words, extent)))
      return doubted("several-values", ...extents);
    return others.length > 0 ? doubted("several-values", ...extents) : heard(name, ...extents);
  };

/** Reads all the names of a table that the words hold. */
export const choices =
  (options: NameOptions): FactReader =>
  ({ words }) => {
    const all = mentions(words, options);
    if (all === undefined) return doubted("conditional");
    const found = nearby(words, all, options.near);
    return found.length === 0 ? undefined : heard(distinct(found), ...found.map(({ extent }) => extent));
  };

/** Sentences about the provider's own staff, not about customers. */
const INTERNAL: Readonly<Record<Lang, RegExp>> = {
  ja: /(?:弊社|当社|社内|自社|運用|監視|保守)(?:の)?(?:担当|要員|部門|チーム|スタッフ)/,
  en: /\bour (?:staff|team|engineers|operators)|\boperations (?:staff|team)/i,
};
const CUSTOMER: Readonly<Record<Lang, RegExp>> = {
  ja: /お客様|お客さま|利用者|ご利用|ユーザー?|顧客|契約者|ご担当者/,
  en: /\bcustomers?\b|\busers?\b|\byou\b|\bclients?\b/i,
};

const isChannel = ({ value, unsure }: Claim): boolean =>
  value.kind === "choice" && value.of === "channel" && unsure === undefined;

/** What is said of inquiries is said of another channel than that of notices; a form of that name is one. */
const INQUIRY = /問い?合わ?せ(?!フォーム)|inquir/i;

const channelsIn = (words: Words, isMeant: (claim: Claim) => boolean): ReturnType<FactReader> => {
  const found = words.claims.filter(isChannel).filter(isMeant);
  if (found.some((claim) => isDenied(words, claim))) return doubted("conditional", ...found);
  const names = [...new Set(found.flatMap(({ value }) => (value.kind === "choice" ? [value.name] : [])))];
  return names.length === 0 ? undefined : heard(names, ...found);
};

/** Reads by what channels customers reach the provider: the names that the claims grammar finds. */
export const channels: FactReader = ({ words }) => channelsIn(words, () => true);

/** Reads by what channels customers are reached. */
export const noticeChannel: FactReader = ({ words }) =>
  channelsIn(words, (claim) => {
    const sentence = textAt(words, sentenceAt(words, claim.start));
    const isToCustomers = !INTERNAL[words.lang].test(sentence) || CUSTOMER[words.lang].test(sentence);
    return isToCustomers && !INQUIRY.test(textAt(words, partAround(words, claim)));
  });
