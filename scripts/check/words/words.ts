import { checkWords } from "../messages.ts";
import { everyLang } from "../../core/spoken.ts";
import type { Claim } from "../../reading/claim.ts";
import { type Holding, holdAnswer } from "../../reading/hold.ts";
import type { Verdict } from "../../reading/verdict.ts";
import { sayValue } from "../../reading/say-value.ts";
import { rightValue, rightWords } from "../../reading/remedy.ts";
import { LANGS, type Lang, type Localized } from "../../core/lang.ts";
import type { Expectation } from "../../reading/expect.ts";
import type { Model } from "../../core/model.ts";
import { isCases, isStanding, writtenValue } from "../../core/facts.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import type { Answer, Sheet, Stated } from "../../core/sheet.ts";
import type { Time } from "../../core/values.ts";
import type { Report } from "../rule.ts";
import { sayDuration } from "../say.ts";

/** Verdicts of one kind, over all languages of an answer, as reports. */
export const reportEach = <K extends Verdict["kind"]>(
  answer: Answer,
  { model }: Sheet,
  kind: K,
  report: (
    verdict: Extract<Verdict, { kind: K }>,
    lang: Lang,
    holding: Holding,
  ) => Omit<Report, "item"> | undefined,
): readonly Omit<Report, "item">[] =>
  LANGS.flatMap((lang) => {
    const holding = holdAnswer(model, answer, lang);
    return (holding?.verdicts ?? []).flatMap((verdict) => {
      if (verdict.kind !== kind) return [];
      const made = report(
        verdict as Extract<Verdict, { kind: K }>,
        lang,
        holding ?? { claims: [], verdicts: [] },
      ); // of this kind
      return made === undefined ? [] : [made];
    });
  });

/** The place of a claim in its text. */
export const atClaim = (claim: Claim, lang: Lang): Pick<Report, "path" | "span"> => ({
  path: ["text", lang],
  span: { start: claim.start, end: claim.end },
});

/** A fact of the answer as the other side. */
export const factSide = (answer: Answer, fact: FactKey): NonNullable<Report["related"]> => {
  const value = answer.facts[fact];
  const text = `${fact}: ${value === undefined ? "" : writtenValue(value)}`;
  return [{ item: answer.slug, path: ["facts", fact], message: { ja: text, en: text } }];
};

/** A fact with its label, and its value as a person reads it: 「backupRetention(バックアップの保存期間)は P7D(7日)」. */
export const factWords = (
  model: Model,
  answer: Answer,
  fact: FactKey,
): { readonly name: Localized; readonly value: Localized } => {
  const { label, type } = model.vocabulary.facts[fact];
  const value: Stated | undefined = answer.facts[fact];
  const written = value === undefined ? "" : writtenValue(value);
  const time =
    type === "duration" && value !== undefined && !isStanding(value) && !isCases(value)
      ? (value as Time) // a fact of this type
      : undefined;
  return {
    name: { ja: `${fact}(${label.ja})`, en: `${fact} (${label.en})` },
    value: everyLang((lang) => {
      if (value !== undefined && isCases(value)) return sayValue(model, fact, value, lang);
      return time === undefined ? written : sayDuration(time, lang);
    }),
  };
};

/** Both ways to make words and fact agree: with the right words, and with the right value. */
export const bothRemedies = (model: Model, claim: Claim, expected: Expectation, lang: Lang): Localized => {
  const words = rightWords(claim, expected.value, lang);
  const value = rightValue(claim.value, model.vocabulary.facts[expected.fact]);
  return everyLang((lang) => checkWords[lang].bothRemedies(claim.words, words, expected.fact, value));
};

/** Why a claim is only doubted, or nothing where the grammar is sure. */
export const doubt = (claim: Claim): { severity?: "warning"; note: Localized } =>
  claim.unsure === undefined
    ? { note: { ja: "", en: "" } }
    : { severity: "warning", note: everyLang((lang) => checkWords[lang].unsure[claim.unsure ?? "vague"]) };

/** The name of a text's language, in the language of the report. */
export const textIn = (lang: Lang): Localized => everyLang((reader) => checkWords[reader].textIn[lang]);
