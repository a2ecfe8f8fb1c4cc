import { LANGS, type Lang } from "../../core/lang.ts";
import { expectations } from "../../reading/expect.ts";
import { holdAnswer } from "../../reading/hold.ts";
import { normalise } from "../../reading/normalise.ts";
import { type Model, itemOf } from "../../core/model.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import type { Answer, Sheet } from "../../core/sheet.ts";
import { defineSheetRule, type Report, type SheetRule } from "../rule.ts";

/**
 * How many letters an answer has to have, besides standings, negations and punctuation, to say something of its own item:
 * 「公開しておりません。」 and 「対応しています。」 answer any item.
 */
const OWN_LETTERS: Readonly<Record<Lang, number>> = { ja: 12, en: 30 };

/** An answer that only says where to look may be the same everywhere. */
const REFERS = /参照|ご覧|に記載|(?:定め|規定)(?:する|る)?(?:とおり|通り)|\b(?:refer to|see|described in)\b/i;

type AskApart = readonly (readonly [string, string])[];

const plain = (text: string): string =>
  normalise(text)
    .text.toLowerCase()
    .replace(/\s|[。.]$/g, "");

/** The text without width and white space; undefined where it could answer any item. */
const ownText = (model: Model, answer: Answer, lang: Lang): string | undefined => {
  const text = answer.text[lang];
  if (text === undefined || REFERS.test(text)) return undefined;
  const said = (holdAnswer(model, answer, lang)?.claims ?? []).filter(
    ({ value }) => value.kind === "standing" || value.kind === "negation",
  );
  const left = said.map(({ start }, index) => text.slice(said[index - 1]?.end ?? 0, start));
  const rest = [...left, text.slice(said.at(-1)?.end ?? 0)].join("");
  const letters = rest.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "").length;
  return letters < OWN_LETTERS[lang] ? undefined : plain(text);
};

const keysOf = (answer: Answer): readonly FactKey[] => Object.keys(answer.facts) as FactKey[]; // known to the schema

/** Whether the words say values that the answer states: then they answer its item, whatever else is said alike. */
const saysItsFacts = ({ vocabulary }: Model, answer: Answer): boolean =>
  keysOf(answer).some((fact) => {
    const value = answer.facts[fact];
    return value !== undefined && expectations(fact, vocabulary.facts[fact], value).length > 0;
  });

/** Whether one text may answer both: their items ask for the same fact, or each gets the values it asks for. */
const mayShare = (model: Model, askApart: AskApart, a: Answer, b: Answer): boolean => {
  if (askApart.some((pair) => pair.includes(a.slug) && pair.includes(b.slug))) return false;
  const shared = keysOf(a).some((fact) => b.facts[fact] !== undefined);
  return shared || (saysItsFacts(model, a) && saysItsFacts(model, b));
};

const copies = ({ model, answers }: Sheet, askApart: AskApart, lang: Lang): readonly Report[] => {
  const byText = new Map<string, readonly Answer[]>();
  return answers.flatMap(({ answer }): readonly Report[] => {
    const text = ownText(model, answer, lang);
    if (text === undefined) return [];
    const earlier = byText.get(text) ?? [];
    byText.set(text, [...earlier, answer]);
    const [original] = earlier;
    const item = itemOf(model, answer.slug);
    const other = original && itemOf(model, original.slug);
    if (original === undefined || item === undefined || other === undefined) return [];
    if (earlier.some((each) => mayShare(model, askApart, each, answer))) return [];
    return [
      {
        item: answer.slug,
        path: ["text", lang],
        words: {
          message: {
            ja: `項目${original.no}「${other.title.ja}」と同じ文ですが、この項目は「${item.title.ja}」を尋ねています。`,
            en: `The text is that of item ${original.no}, “${other.title.en}”, but this item asks about “${item.title.en}”.`,
          },
          fix: {
            ja: `「${item.requirement.ja}」に答える文にしてください。`,
            en: `Answer what this item asks: “${item.requirement.en}”.`,
          },
        },
        related: [
          {
            item: original.slug,
            path: ["text", lang],
            message: { ja: "同じ文", en: "the same text" },
          },
        ],
      },
    ];
  });
};

/**
 * Two items with one text although they ask different things: one of the two is not answered. `askApart` tells items, by their
 * slugs, that overlap and yet ask different things.
 */
export const copiedAnswer = (askApart: AskApart): SheetRule =>
  defineSheetRule({
    id: "copied-answer",
    severity: "warning",
    title: {
      ja: "別のことを問う項目に同じ文を使わない",
      en: "One text does not answer two different questions",
    },
    source:
      "METI 2010; items {data-handling-environment} and {data-access-restriction} ask different things of the same arrangements",
    why: {
      ja: "同じ文が並ぶと、顧客は少なくとも一方が答えになっていないと判断します。",
      en: "Where one text stands twice, customers conclude that at least one item is not answered.",
    },
    check: (sheet) => {
      const [inJapanese = [], ...inOthers] = LANGS.map((lang) => copies(sheet, askApart, lang));
      const known = new Set(inJapanese.map(({ item }) => item));
      // The translation of a copy is a copy, too.
      return [...inJapanese, ...inOthers.flat().filter(({ item }) => !known.has(item))];
    },
    fails: {
      "input-validation": { ja: "入力項目の要件に合わせて、形式や長さのチェックを行っています。" },
      "tenant-isolation": { ja: "入力項目の要件に合わせて、形式や長さのチェックを行っています。" },
    },
    passes: {
      "input-validation": { ja: "入力項目の要件に合わせて、形式や長さのチェックを行っています。" },
      "tenant-isolation": {
        ja: "契約スペースごとにデータを分け、他社の契約スペースにはアクセスできません。",
      },
    },
  });
