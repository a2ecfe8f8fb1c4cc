import type { Bound, Claim } from "../../reading/claim.ts";
import { sameClaimValue } from "../../reading/equal.ts";
import { type Context, doubted, type Hearing } from "./reading.ts";
import { standingBeside } from "./standing.ts";
import { isDenied, isPlanned, type Words } from "./words.ts";

/** Whether claims say different values. */
export const differ = (claims: readonly Claim[]): boolean => {
  const [first] = claims;
  return first !== undefined && claims.some((claim) => !sameClaimValue(claim.value, first.value));
};

/** An amount before the value that is no part of its claim: the value is then only the end of it. */
const isCutOff = ({ text }: Words, { start }: Claim): boolean =>
  /[\d〇一二三四五六七八九十]\s?(?:年|[ヶか箇カヵ]月|週間?|日|時間|分|hours?|days?|minutes?)(?:と|\s)?$/.test(
    text.slice(Math.max(0, start - 8), start),
  );

/** What follows a value and makes it a rough one: 「2営業日以内を目安に」. */
const isRough = ({ text }: Words, { end }: Claim): boolean =>
  /^(?:を|が)?(?:目安|目途|目処|めど)/.test(text.slice(end, end + 6));

/** What holds for some cases only: 「30分以内、それ以外は翌営業日」. */
const ELSEWHERE = /それ以外|以外は|その他の(?:場合|時間)|otherwise|in other cases/i;

/** What holds at some times, or for some customers: 「営業時間内は30分以内」. */
const SOME_CASES =
  /平日|日中|夜間|休日|時間内|時間外|重大|重要|軽微|プランの|プランは|有料|無料|business hours|severity|critical/i;

/** An amount of time: what the grammar leaves of these may be another value, 「平均0.8秒、最大3秒」. */
const AMOUNT =
  /(?<![\d.])\d{1,3}(?:\.\d{1,3})?\s?(?:秒|分(?![のけ])|時間|日間|週間|[ヶか箇カヵ]月|seconds?\b|minutes?\b|hours?\b|days?\b)/g;

const hasUnreadAmount = ({ text, claims }: Words): boolean =>
  [...text.matchAll(AMOUNT)].some(
    ({ index }) => !claims.some(({ start, end }) => index >= start && index < end),
  );

const hasOtherTime = (words: Words, claims: readonly Claim[]): boolean =>
  ELSEWHERE.test(words.text) ||
  SOME_CASES.test(words.text) ||
  hasUnreadAmount(words) ||
  words.claims.some((claim) => claim.value.kind === "working-days" && !claims.includes(claim));

/** What a value has to be to count; see `QuantityOptions`. */
export interface Firmness {
  readonly bounds: readonly Bound[];
  readonly silence?: RegExp;
  readonly alone?: boolean;
}

/** Why claims of a fact's type do not say its value for sure; undefined where they do. */
export const doubtOn = (
  context: Context,
  claims: readonly Claim[],
  { bounds, silence, alone = false }: Firmness,
): Hearing | undefined => {
  const { words } = context;
  if (differ(claims)) return doubted("several-values", ...claims);
  if (claims.some(({ bound, unsure }) => unsure !== undefined || !bounds.includes(bound)))
    return doubted("inexact", ...claims);
  if (claims.some((claim) => isCutOff(words, claim) || isRough(words, claim)))
    return doubted("inexact", ...claims);
  if (claims.some((claim) => isPlanned(words, claim))) return doubted("conditional", ...claims);
  if (alone && hasOtherTime(words, claims)) return doubted("several-values", ...claims);
  const standing = standingBeside(context, claims, silence);
  if (standing !== undefined) return doubted("standing-beside-value", standing, ...claims);
  // "No outages" is a number, and nothing that is denied.
  const isCounted = claims.some(({ value }) => value.kind === "count" && value.value === 0);
  return !isCounted && claims.some((claim) => isDenied(words, claim))
    ? doubted("conditional", ...claims)
    : undefined;
};
