import type { FactKey } from "../../core/facts.generated.ts";
import { isStanding, partsOf } from "../../core/facts.ts";
import type { ItemNo } from "../../core/model.ts";
import { findClaims } from "../../reading/find.ts";
import type { Stated } from "../../core/sheet.ts";
import type { Verdict } from "../reply/verdict.ts";
import { eitherOf, type SlotKind } from "./file.ts";
import { allFound, type Fit, fitOf, has, type Judging } from "./fit.ts";
import { isDefined, together, verdictOf } from "./judge.ts";
import type { Asking } from "./read.ts";
import type { Form } from "./sentence.ts";

/** One slot of a question: what fills it, or that nothing does. */
export interface QuestionSlot {
  readonly slot: SlotKind | "value" | "unknown";
  /** As the question puts it. */
  readonly words: string;
  /** The facts that fill it; none where it is missing. */
  readonly facts: readonly FactKey[];
}

/** What the facts say to a question whose every slot they fill. */
export interface Certain {
  /** Undefined where a text is asked for. */
  readonly verdict: Verdict;
  readonly facts: readonly FactKey[];
  readonly items: readonly ItemNo[];
  /** Whether it rests on a quantity of the question: what falls short of it may as well be met in part. */
  readonly isCompared: boolean;
}

/** The facts that come nearest to a question that is not certain. */
export interface Nearest {
  readonly facts: readonly FactKey[];
  readonly items: readonly ItemNo[];
  /** Whether all that these facts are about stands in the question: only something besides is not filled. */
  readonly isOnTopic: boolean;
}

/** How far a question was understood. */
export interface Judgement {
  readonly certain: Certain | undefined;
  readonly slots: readonly QuestionSlot[];
  /** What comes nearest where it is not certain. */
  readonly near: Nearest | undefined;
}

const valueOf = ({ published }: Judging, items: readonly ItemNo[], fact: FactKey): Stated | undefined =>
  items.map((no) => published.answer(no)?.facts[fact]).find((value) => value !== undefined);

/** Whether an answer's text says outright that nothing is fixed: 「定めはございません」, and not 「一定期間」. */
const saysUnspecified = ({ published }: Judging, items: readonly ItemNo[]): boolean =>
  items.some((no) =>
    findClaims(published.answer(no)?.text.ja ?? "", "ja").some(
      ({ value, unsure }) =>
        unsure === undefined && value.kind === "standing" && value.standing === "unspecified",
    ),
  );

/** What a whole frame says; undefined where its facts settle nothing, or the question is put in another form. */
const saidBy = (
  judging: Judging,
  { frame, items, narrows }: Fit,
  { contents, isOfCustomers }: Asking,
  form: Form,
): Certain | undefined => {
  // What customers do, only a fact about customers tells.
  if (isOfCustomers === true && !frame.about.flatMap(eitherOf).includes("customer")) return undefined;
  const { model } = judging;
  const { of: facts } = frame;
  const stated = facts.map((fact) => ({ fact, value: valueOf(judging, items, fact) }));
  const cases = (frame.cases ?? [])
    .map((fact) => ({ fact, value: valueOf(judging, items, fact) }))
    .filter(({ value }) => value !== undefined);
  const set = facts.map((fact) => model.vocabulary.facts[fact].choices);
  const names = contents.flatMap((content) =>
    content.names.filter((each) => set.includes(each.set)).map(({ name }) => name),
  );
  const claims = contents.flatMap(({ claim }) => claim ?? []);
  const asksDefined = frame.asks === "what" && contents.some((content) => has(content, ["defined"]));
  const whether = (of: (fact: FactKey, value: Stated) => Verdict): Certain | undefined => {
    const verdict = together(
      [...stated, ...cases].map(({ fact, value }) => (value === undefined ? undefined : of(fact, value))),
    );
    return verdict === undefined || (narrows && verdict === "yes")
      ? undefined
      : { verdict, facts, items, isCompared: claims.length > 0 };
  };
  if (frame.asks === "whether") {
    if (form === "open" || form === "mixed") return undefined;
    return whether((fact, value) => verdictOf(model, frame, fact, value, names, claims));
  }
  if (form === "polar") {
    if (claims.length > 0) {
      return whether((fact, value) => verdictOf(model, frame, fact, value, [], claims));
    }
    return asksDefined
      ? whether((_fact, value) => isDefined(value, saysUnspecified(judging, items)))
      : undefined;
  }
  if (form === "mixed" || claims.length > 0) return undefined;
  const isTold = stated.every(
    ({ value }) =>
      value !== undefined &&
      partsOf(value).every(
        (part) => !isStanding(part.value) || part.value !== "unspecified" || saysUnspecified(judging, items),
      ),
  );
  return isTold ? { verdict: undefined, facts, items, isCompared: false } : undefined;
};

const slotsOf = ({ contents, strange }: Asking, fit: Fit | undefined): readonly QuestionSlot[] => [
  ...contents.map((content): QuestionSlot => {
    const isMissing = fit === undefined || fit.left.includes(content);
    return {
      slot:
        content.words[0]?.slot ??
        (content.claim === undefined && content.names.length === 0 ? "unknown" : "value"),
      words: content.text,
      facts: isMissing ? [] : fit.frame.of,
    };
  }),
  ...strange.map((words): QuestionSlot => ({ slot: "unknown", words, facts: [] })),
];

/** The frame that comes nearest: that takes most of what it is about, and leaves least. */
const nearest = (fits: readonly Fit[], { contents }: Asking): Fit | undefined => {
  const found = ({ frame }: Fit): number =>
    frame.about.filter((entry) => contents.some((content) => has(content, eitherOf(entry)))).length;
  const score = (fit: Fit): number =>
    found(fit) * 4 - (fit.frame.about.length - found(fit)) * 2 - fit.left.length * 2;
  return fits
    .filter((fit) => found(fit) > 0 && fit.items.length > 0)
    .toSorted((a, b) => score(b) - score(a))[0];
};

/** Two things that a question asks to be told: 「バックアップの取得間隔と保存期間」. Each has a frame, and no word is left of both. */
const inTwo = (judging: Judging, fits: readonly Fit[], asking: Asking): Certain | undefined => {
  if (!asking.isList || (asking.form !== "label" && asking.form !== "open")) return undefined;
  if (asking.isConditional === true || asking.strange.length > 0) return undefined;
  if (asking.contents.some(({ claim }) => claim !== undefined)) return undefined;
  const told = fits
    .filter(({ isWhole, frame, narrows }) => isWhole && !narrows && frame.asks === "what")
    .flatMap((fit) => {
      const certain = saidBy(judging, fit, asking, asking.form);
      return certain === undefined ? [] : [{ fit, certain }];
    });
  for (const one of told)
    for (const other of told) {
      const isNew = other.certain.facts.some((fact) => !one.certain.facts.includes(fact));
      if (!isNew || one.fit.left.some((content) => other.fit.left.includes(content))) continue;
      return {
        verdict: undefined,
        facts: [...new Set([...one.certain.facts, ...other.certain.facts])],
        items: [...new Set([...one.certain.items, ...other.certain.items])],
        isCompared: false,
      };
    }
  return undefined;
};

/** Judges one sentence of a question. `hasYesNo`: whether the cell offers a yes and a no to choose from. */
const judgeOne = (judging: Judging, asking: Asking, hasYesNo: boolean): Judgement => {
  const { form } = asking;
  const fits = judging.frames.flatMap((frame) => fitOf(judging, frame, asking) ?? []);
  const asked: Form = form === "label" && hasYesNo ? "polar" : form === "mixed" && !hasYesNo ? "open" : form;
  const whole =
    asking.strange.length > 0 || asking.isConditional === true
      ? []
      : fits.filter(({ isWhole, left }) => isWhole && left.length === 0);
  const said = whole
    .flatMap((fit) => {
      const certain = saidBy(judging, fit, asking, asked);
      return certain === undefined ? [] : [{ fit, certain }];
    })
    .toSorted((a, b) => b.fit.frame.about.length - a.fit.frame.about.length);
  const [best] = said;
  const verdicts = new Set(said.map(({ certain }) => certain.verdict).filter((each) => each !== undefined));
  const single = verdicts.size > 1 ? undefined : best?.certain;
  const both = hasYesNo ? undefined : inTwo(judging, fits, asking);
  // Of two things that are asked for, one frame may take the other one's words along.
  const certain = both ?? single;
  const isSingle = both === undefined && single !== undefined;
  const shown = !isSingle ? nearest(fits, asking) : best?.fit;
  return {
    certain,
    slots:
      certain === undefined || isSingle
        ? slotsOf(asking, shown)
        : asking.contents.map(({ text, words: [first] }): QuestionSlot => ({
            slot: first?.slot ?? "value",
            words: text,
            facts: certain.facts,
          })),
    near:
      shown === undefined
        ? undefined
        : {
            facts: shown.frame.of,
            items: shown.items,
            isOnTopic: allFound(shown.frame.about, asking.contents),
          },
  };
};

/** Judges a question: certain only where every sentence of it is, and all say the same. */
export const judge = (judging: Judging, askings: readonly Asking[], hasYesNo: boolean): Judgement => {
  const each = askings.map((asking) => judgeOne(judging, asking, hasYesNo));
  const certain = each.flatMap((one) => one.certain ?? []);
  const verdict = together(certain.map((one) => one.verdict));
  const agree = !hasYesNo || verdict !== undefined;
  const nears = each.flatMap((one) => one.near ?? []);
  const near = nears.find(({ isOnTopic }) => isOnTopic) ?? nears[0];
  return {
    certain:
      certain.length === each.length && certain.length > 0 && agree
        ? {
            verdict,
            facts: [...new Set(certain.flatMap(({ facts }) => facts))],
            items: [...new Set(certain.flatMap(({ items }) => items))],
            isCompared: certain.some(({ isCompared }) => isCompared),
          }
        : undefined,
    slots: each.flatMap(({ slots }) => slots),
    near,
  };
};
