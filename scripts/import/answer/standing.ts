import type { Claim } from "../../reading/claim.ts";
import { type FactDefinition } from "../../core/model.ts";
import { type Context, doubted, heard, type Hearing } from "./reading.ts";
import { isDenied, partAround, sentenceAt, textAt, type Words } from "./words.ts";

/** 「定期的に」 says nothing of how soon, and 「速やかに」 nothing of how often. */
const RECURRING = /(?<!一)定期|regular|periodic/i;
const PROMPT = /速やか|すみやか|早急|直ち|ただちに|遅滞|早く|早期|prompt|soon|delay|timely/i;

const suits = ({ text }: Words, claim: Claim, definition: FactDefinition): boolean =>
  !(definition.recurs === true || definition.type === "choice" ? PROMPT : RECURRING).test(
    text.slice(claim.start, claim.end),
  );

export interface SilenceOptions {
  /** Words that the clause of a standing has to hold to be about the fact. */
  readonly silence?: RegExp | undefined;
  /** Whether 「都度」 and 「一定期間」, which name no value, say that none is fixed. */
  readonly vague?: boolean;
}

/** The standing that a text gives in place of a value. */
export const standingOf = (
  { words }: Context,
  definition: FactDefinition,
  { silence, vague = true }: SilenceOptions = {},
): Hearing | undefined => {
  const standings = words.claims.filter(
    (claim) =>
      claim.value.kind === "standing" && (silence?.test(textAt(words, partAround(words, claim))) ?? true),
  );
  // 「定めはございませんが、できるだけ早く」: what is sure counts, and what is vague goes with it.
  const sure = standings.filter(({ unsure }) => unsure === undefined);
  const unfixed = vague
    ? standings.filter((claim) => claim.unsure === "vague" && suits(words, claim, definition))
    : [];
  const named = sure.length > 0 ? sure : unfixed;
  const values = new Set(named.flatMap(({ value }) => (value.kind === "standing" ? [value.standing] : [])));
  const [standing] = values;
  if (standing === undefined) return undefined;
  if (values.size > 1) return doubted("several-values", ...named);
  // A number that the grammar does not read may be the value all the same.
  if (named.some((claim) => isConceded(words, claim) && /\d/.test(words.text.slice(claim.end))))
    return doubted("standing-beside-value", ...named);
  if (named.some((claim) => isDenied(words, claim))) return doubted("conditional", ...named);
  // 「該当なし」 and 「-」 are none to the grammar: whether a fact is none or the item does not apply, its reader has to know.
  return standing === "none" ? undefined : heard(standing, ...named);
};

/** Whether a standing is taken back by what follows: 「時点は公開しておりませんが、24時間以内のデータを保証」. */
const isConceded = ({ text }: Words, standing: Claim): boolean =>
  /^[^。\n]{0,4}(?:が|けれど(?:も)?|ものの)、?|^,? but\b/.test(text.slice(standing.end));

/** A standing that the text gives beside a value, and does not take back: one of the two is wrong, or about something else. */
export const standingBeside = (
  { item, words }: Context,
  claims: readonly Claim[],
  silence: RegExp | undefined,
): Claim | undefined => {
  const isOnlyFact = item.facts.must.length === 1 && item.facts.may === undefined;
  return words.claims.find((standing) => {
    const { value, unsure, start } = standing;
    if (value.kind !== "standing" || value.standing === "none" || unsure !== undefined) return false;
    const isNear = claims.some(
      (claim) => sentenceAt(words, claim.start).start === sentenceAt(words, start).start,
    );
    const isAbout = silence?.test(textAt(words, partAround(words, standing))) ?? true;
    const isTakenBack = isConceded(words, standing) && claims.some((claim) => claim.start > start);
    return (isNear || isOnlyFact) && isAbout && !isTakenBack;
  });
};
