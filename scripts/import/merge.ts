import { renderWords } from "../render/messages.ts";
import type { Lang } from "../core/lang.ts";
import { factsOf, type Item, type Model, type ItemNo } from "../core/model.ts";
import type { FactKey } from "../core/facts.generated.ts";
import type { Evidence, Facts, Mark } from "../core/sheet.ts";
import {
  type Concern,
  isAnswered,
  readAnswer,
  type ReadFact,
  type UnreadFact,
} from "./answer/read-answer.ts";
import { isSaidAs, readSaidFacts } from "./answer/said-facts.ts";
import type { Collected, Sheet } from "./collect.ts";
import { readDay } from "./layout/day.ts";
import { readEvidence } from "./layout/evidence.ts";
import type { Ground, Match, Stray } from "./match/match.ts";

/** Where in its file an answer stands. */
export interface Origin {
  readonly lang: Lang;
  readonly table: string;
  readonly line: number;
  readonly ground: Ground;
  /** Its own number, where that is another item's. */
  readonly no?: ItemNo;
  /** Whether its cells were displaced. */
  readonly isShifted: boolean;
  /** What stands in the column of remarks, which is not imported. */
  readonly remark: string;
}

/** What all files together say of one item. */
export interface ImportedItem {
  readonly item: Item;
  readonly origins: readonly Origin[];
  readonly mark?: Mark;
  readonly text: { readonly ja?: string; readonly en?: string };
  readonly facts: Facts;
  readonly read: readonly ReadFact[];
  readonly unread: readonly UnreadFact[];
  readonly concerns: readonly Concern[];
  readonly reviewed?: string;
  readonly evidence: readonly Evidence[];
}

/** What the files say of all items. */
export interface Imported {
  readonly items: readonly ImportedItem[];
  /** Items whose row is there and blank. */
  readonly blank: readonly Item[];
  /** Items without a row. */
  readonly absent: readonly Item[];
  readonly strays: readonly Stray[];
}

interface Part {
  readonly lang: Lang;
  readonly match: Match;
}

/** A text whose translation is missing is printed in the other language, behind a note. */
const isTranslated = ({ lang, match }: Part): boolean => {
  const note = renderWords[lang].untranslated.trim();
  return note === "" || !match.row.answer.replace(/^\[[^\]]*\]\s*|^【[^】]*】/, "").startsWith(note);
};

const originOf = ({ lang, match: { row, ground } }: Part): Origin => ({
  lang,
  table: row.grid,
  line: row.line,
  ground,
  ...(ground === "title-against-number" && row.no !== undefined ? { no: row.no } : {}),
  isShifted: row.shift !== 0,
  remark: row.remark,
});

const ofItem = (model: Model, item: Item, parts: readonly Part[]): ImportedItem => {
  const answers = parts.map(({ lang, match }) => ({
    lang,
    row: match.row,
    answer: readAnswer(model, item, match.row, lang),
  }));
  // Facts are read from the Japanese words: they are what was answered, and the others a translation.
  const [first] = answers;
  const stated = answers
    .filter(({ row }) => row.facts !== "")
    .map(({ lang, row }) => ({ lang, ...readSaidFacts(model, item, row.facts, lang) }))
    .find(({ listed }) => listed.size > 0);
  const known = new Set<FactKey>((stated?.read ?? []).map(({ fact }) => fact));
  // A bundle lists all facts of an answer: the words can only tell the value of one that is listed, if it is printed so.
  const isOpen = ({ fact, value }: ReadFact): boolean => {
    if (known.has(fact)) return false;
    const said = stated?.listed.get(fact);
    return stated === undefined || (said !== undefined && isSaidAs(model, fact, value, said, stated.lang));
  };
  const read = [...(stated?.read ?? []), ...(first?.answer.read ?? []).filter(isOpen)];
  const isRead = (fact: FactKey): boolean => read.some((each) => each.fact === fact);
  const unprinted = [...(stated?.listed ?? [])].filter(([fact]) => !isRead(fact));
  const unread: readonly UnreadFact[] =
    stated === undefined
      ? (first?.answer.unread ?? [])
      : unprinted.map(([fact, said]) => ({
          fact,
          isRequired: item.facts.must.includes(fact),
          why: "unknown-words",
          words: [said],
        }));
  const facts: Facts = Object.fromEntries(
    factsOf(item).flatMap((fact) => {
      const found = read.find((each) => each.fact === fact);
      return found === undefined ? [] : [[fact, found.value]];
    }),
  );
  const reviewed = answers.map(({ row }) => readDay(row.reviewed)).find((day) => day !== undefined);
  const marks = new Set(answers.flatMap(({ answer }) => answer.mark ?? []));
  const [mark] = marks;
  return {
    item,
    origins: parts.map(originOf),
    ...(mark === undefined || marks.size > 1 ? {} : { mark }),
    text: Object.fromEntries(answers.map(({ lang, answer }) => [lang, answer.text])),
    facts,
    read,
    unread,
    concerns: [
      ...new Set([
        ...answers.flatMap(({ answer }) => answer.concerns),
        ...(marks.size > 1 ? (["two-marks"] as const) : []),
      ]),
    ],
    ...(reviewed === undefined ? {} : { reviewed }),
    evidence: answers.map(({ row }) => readEvidence(row.evidence)).find((list) => list.length > 0) ?? [],
  };
};

/** What the sheets of all files say, item by item; of one language the first file that answers an item counts. */
export const merge = (model: Model, files: readonly Collected[]): Imported => {
  const sheets: readonly Sheet[] = files.flatMap(({ sheets: each }) => each);
  const parts = (item: Item): readonly Part[] =>
    sheets
      .flatMap(({ lang, matching }) => matching.matches.map((match) => ({ lang, match })))
      .filter(({ match }) => match.item.no === item.no)
      .sort((a, b) => (a.lang === b.lang ? 0 : a.lang === "ja" ? -1 : 1));
  const answered = model.checklist.items.map((item) => {
    const all = parts(item);
    const filled = all.filter((part) => isAnswered(item, part.match.row) && isTranslated(part));
    const first = filled.filter(
      (part, index) => filled.findIndex(({ lang }) => lang === part.lang) === index,
    );
    return { item, all, first };
  });
  return {
    items: answered.flatMap(({ item, first }) => (first.length === 0 ? [] : [ofItem(model, item, first)])),
    blank: answered.filter(({ all, first }) => first.length === 0 && all.length > 0).map(({ item }) => item),
    absent: answered.filter(({ all }) => all.length === 0).map(({ item }) => item),
    strays: sheets.flatMap(({ matching }) => matching.strays),
  };
};
