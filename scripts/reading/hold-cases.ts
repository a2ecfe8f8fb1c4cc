import type { FactKey } from "../core/facts.generated.ts";
import { caseLabel, isStanding } from "../core/facts.ts";
import type { Lang } from "../core/lang.ts";
import type { FactDefinition, WordsFile } from "../core/model.ts";
import type { Case, Cases } from "../core/sheet.ts";
import { says } from "./backs.ts";
import type { Claim, ClaimValue, Extent } from "./claim.ts";
import { expectations } from "./expect.ts";
import { normalise } from "./normalise.ts";
import type { Verdict } from "./verdict.ts";

/** Where a text names a case; none of them where it says "all others". */
interface Mark extends Extent {
  readonly of: Case | undefined;
}

/** A value that the words say of one of several cases: of which, they leave open where there are more. */
interface Binding {
  readonly claim: Claim;
  readonly cases: readonly (Case | undefined)[];
}

const REST = /それ以外|その他|上記以外|通常|\b(?:others|all other|any other|otherwise|everything else)\b/g;

const SENTENCE = /[。\n；;]|\.(?=\s|$)/g;

const COMMA = /[、，,]/;

const scriptOf = (letter: string): string =>
  [/[ぁ-ん]/, /[ァ-ヶー]/, /[一-龠々]/, /[a-z0-9]/].findIndex((script) => script.test(letter)).toString();

/** How many letters all labels share at one end, up to where a word ends in each of them. */
const shared = (labels: readonly string[], at: (label: string, index: number) => string): number => {
  const [first = ""] = labels;
  let length = 0;
  let atWord = 0;
  while (length < first.length && labels.every((label) => at(label, length) === at(first, length))) {
    length += 1;
    if (labels.every((label) => scriptOf(at(label, length - 1)) !== scriptOf(at(label, length))))
      atWord = length;
  }
  return atWord;
};

/** What tells labels apart: 「重大」 of 「重大な障害」 beside 「軽微な障害」; the labels themselves where little would be left. */
const apart = (labels: readonly string[]): readonly string[] => {
  if (labels.length < 2) return labels;
  const behind = shared(labels, (label, index) => label.charAt(label.length - 1 - index));
  const before = shared(labels, (label, index) => label.charAt(index));
  const cut = labels.map((label) => label.slice(before, label.length - behind).trim());
  return cut.every((word) => word.length > 1) ? cut : labels;
};

const placesOf = (text: string, word: string): readonly Extent[] => {
  const places: Extent[] = [];
  const isLetter = (letter: string): boolean => /[a-z0-9]/.test(letter);
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length)) {
    const end = start + word.length;
    const isWhole =
      !(isLetter(word.charAt(0)) && isLetter(text.charAt(start - 1))) &&
      !(isLetter(word.charAt(word.length - 1)) && isLetter(text.charAt(end)));
    // 「重大度に応じて」 names no case.
    if (isWhole && text.charAt(end) !== "度") places.push({ start, end });
  }
  return places;
};

/** Where the words name the cases, by their labels or by the usual words for their ids; the longer of two that overlap. */
const marksIn = (text: string, cases: Cases, lang: Lang, usual: WordsFile["cases"]): readonly Mark[] => {
  const labels = cases.map((each) => normalise(caseLabel(each, lang)).text.toLowerCase());
  const short = apart(labels);
  const words = cases.map((each, index) => [
    ...new Set([labels[index] ?? "", short[index] ?? "", ...(usual?.[each.case] ?? [])]),
  ]);
  const isOwn = (word: string, index: number): boolean =>
    word !== "" && !words.some((others, other) => other !== index && others.includes(word));
  const found = cases.flatMap((of, index) =>
    (words[index] ?? [])
      .filter((word) => isOwn(word, index))
      .flatMap((word) => placesOf(text, word).map((place): Mark => ({ ...place, of }))),
  );
  const rest = [...text.matchAll(REST)].map(({ index, 0: { length } }): Mark => ({
    start: index,
    end: index + length,
    of: undefined,
  }));
  const all = [...found, ...rest];
  const isLonger = (a: Mark, b: Mark): boolean =>
    a.start < b.end && a.end > b.start && a.end - a.start > b.end - b.start;
  return all.filter((mark) => !all.some((other) => isLonger(other, mark))).sort((a, b) => a.start - b.start);
};

type Event =
  | { readonly kind: "mark"; readonly at: Mark }
  | { readonly kind: "value"; readonly at: Extent; readonly claim: Claim };

type Value = Extract<Event, { kind: "value" }>;

/** Neighbours of one kind, taken together; a case named twice in a run counts once. */
const runsOf = (events: readonly Event[]): readonly (readonly Event[])[] => {
  const runs: Event[][] = [];
  for (const event of events) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last === undefined || before?.kind !== event.kind) runs.push([event]);
    else if (event.kind !== "mark" || before.kind !== "mark" || before.at.of !== event.at.of)
      last.push(event);
  }
  return runs;
};

const marksOf = (run: readonly Event[] = []): readonly Mark[] =>
  run.flatMap((event) => (event.kind === "mark" ? [event.at] : []));

const valuesOf = (run: readonly Event[] = []): readonly Value[] =>
  run.flatMap((event) => (event.kind === "value" ? [event] : []));

/** The values of a run with the cases of its neighbour: one by one where they are as many, else with each of them. */
const paired = (values: readonly Value[], marks: readonly Mark[]): readonly Binding[] =>
  values.map(({ claim }, index) => ({
    claim,
    cases: values.length === marks.length ? [marks[index]?.of] : marks.map(({ of }) => of),
  }));

/** The values of a sentence with their cases: before them or behind them, as its ends show; else within commas. */
const bound = (events: readonly Event[], text: string): readonly Binding[] => {
  const runs = runsOf(events);
  const [first, last] = [events[0]?.kind, events.at(-1)?.kind];
  const parted = (a: Extent, b: Extent): boolean => COMMA.test(text.slice(a.end, b.start));
  if (first === "mark" && last === "value")
    return runs.flatMap((run, index): readonly Binding[] => {
      const values = valuesOf(run);
      const marks = marksOf(runs[index - 1]);
      const [value] = values;
      const [near, further] = [marks.at(-1), marks.at(-2)];
      // 「重大な障害と軽微な障害に分け、重大な障害は4時間以内」
      const isOwn =
        value !== undefined &&
        near !== undefined &&
        values.length === 1 &&
        !parted(near, value.at) &&
        (further === undefined || parted(further, near));
      return paired(values, isOwn ? [near] : marks);
    });
  if (first === "value" && last === "mark")
    return runs.flatMap((run, index): readonly Binding[] => {
      const values = valuesOf(run);
      const marks = marksOf(runs[index + 1]);
      const [value, mark] = [values.at(-1), marks[0]];
      const isFar = value !== undefined && mark !== undefined && parted(value.at, mark);
      return isFar && values.length === 1 ? [] : paired(values, marks);
    });
  const segments: Event[][] = [];
  for (const event of events) {
    const segment = segments.at(-1);
    const before = segment?.at(-1);
    if (segment === undefined || before === undefined || parted(before.at, event.at)) segments.push([event]);
    else segment.push(event);
  }
  return segments.flatMap((segment) => {
    const marks = marksOf(segment);
    return paired(valuesOf(segment), marks);
  });
};

/** Cases that stand beside a value which is another one's, while their own is not said of them. */
export const swappedCases = (
  fact: FactKey,
  definition: FactDefinition,
  cases: Cases,
  claims: readonly Claim[],
  text: string,
  lang: Lang,
  usual: WordsFile["cases"],
): readonly Verdict[] => {
  const expectedOf = (of: Case | undefined): readonly ClaimValue[] =>
    of === undefined || isStanding(of.value)
      ? []
      : expectations(fact, definition, of.value)
          .filter(({ kind }) => kind === "quantity")
          .map(({ value }) => value);
  const isOf = (claim: Claim, of: Case | undefined): boolean =>
    expectedOf(of).some((value) => says(claim, value));
  const normal = normalise(text);
  const folded = normal.text.toLowerCase();
  const marks = marksIn(folded, cases, lang, usual).map((mark): Mark => ({
    ...mark,
    ...normal.origin(mark.start, mark.end),
  }));
  const events = [
    ...marks.map((at): Event => ({ kind: "mark", at })),
    ...claims
      .filter((claim) => cases.some((of) => isOf(claim, of)))
      .map((claim): Event => ({ kind: "value", at: claim.core, claim })),
  ].sort((a, b) => a.at.start - b.at.start);
  const ends = [...text.matchAll(SENTENCE)].map(({ index }) => index);
  const sentenceOf = ({ at }: Event): number => ends.filter((end) => end < at.start).length;
  const sentences = [...new Set(events.map(sentenceOf))].map((sentence) =>
    events.filter((event) => sentenceOf(event) === sentence),
  );
  const bindings = sentences.flatMap((sentence) => bound(sentence, text));
  return cases.flatMap((saidOf): readonly Verdict[] => {
    const own = bindings.filter((each) => each.cases.includes(saidOf));
    if (own.some(({ claim }) => isOf(claim, saidOf))) return [];
    const other = own.find((each) => each.cases.length === 1);
    const belongsTo = cases.find((of) => other !== undefined && isOf(other.claim, of));
    return other === undefined || belongsTo === undefined
      ? []
      : [{ kind: "of-other-case", claim: other.claim, fact, saidOf, belongsTo }];
  });
};
