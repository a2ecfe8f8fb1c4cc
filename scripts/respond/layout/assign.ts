import { answeringOf } from "./answering.ts";
import { type Asking, askingOf } from "./asking.ts";
import { contentAt, type Known, named } from "./known.ts";

/** Where a table's parts are, counted from 0. */
export interface Assigned {
  /** Several where a number is split. */
  readonly no: readonly number[];
  /** The outermost first. */
  readonly headings: readonly number[];
  /** All columns of a question's words, from left to right. */
  readonly asking: readonly number[];
  /** The one among them that every question fills. */
  readonly main: number;
  readonly answer: number;
  readonly remark?: number;
}

/** The columns that a person named, where this table has them. */
export interface Chosen {
  readonly question?: number | undefined;
  readonly answer?: number | undefined;
  readonly remark?: number | undefined;
}

/** What could be told of a table. */
export type Outcome =
  /** By headings alone; by heading and content; by content that could mean something else. */
  | { readonly kind: "found"; readonly sure: "surely" | "likely" | "perhaps"; readonly assigned: Assigned }
  /** It asks something, and several columns could take the answers, or none is known to ask. */
  | { readonly kind: "unsure"; readonly isSerious: boolean }
  | { readonly kind: "none" };

const numbersOf = (known: Known, taken: readonly number[]): readonly number[] => {
  const [first] = named(known, "no").filter((column) => !taken.includes(column));
  if (first === undefined) return [];
  const all = [first];
  // A number of two parts stands under one merged heading.
  while (known.headings[(all.at(-1) ?? 0) + 1]?.isRepeated === true) all.push((all.at(-1) ?? 0) + 1);
  return all;
};

const sureness = (
  known: Known,
  asking: Asking,
  by: "heading" | "content",
): "surely" | "likely" | "perhaps" | undefined => {
  if (asking.by === "heading") return by === "heading" ? "surely" : "likely";
  const { asks, filled } = contentAt(known, asking.main);
  const doesAsk = asks >= 2 && asks * 3 >= filled;
  if (by === "heading") return doesAsk || asking.by === "vague" ? (doesAsk ? "surely" : "likely") : "perhaps";
  return doesAsk ? "perhaps" : undefined;
};

/**
 * The columns of a table by what they hold: by their headings, and where these do not decide by drop-downs, emptiness and the
 * length of texts.
 */
export const assign = (known: Known, chosen: Chosen): Outcome => {
  const answers =
    chosen.answer === undefined ? named(known, "answer", "choice", "words", "verdict") : [chosen.answer];
  const asking = askingOf(known, answers, chosen.question);
  if (asking === undefined) {
    const isTable = named(known, "answer").length > 0 && known.headings.length > 1 && known.rows.length > 1;
    return isTable ? { kind: "unsure", isSerious: false } : { kind: "none" };
  }
  const answering = answeringOf(known, asking.columns, chosen);
  const isHeaded = asking.by === "heading";
  if (!("answer" in answering)) {
    const { asks } = contentAt(known, asking.main);
    if (answering.length > 1 && (isHeaded || asks >= 2)) return { kind: "unsure", isSerious: isHeaded };
    // Texts that ask and nowhere to answer: a person may know where.
    return asks >= 3 && !isHeaded ? { kind: "unsure", isSerious: false } : { kind: "none" };
  }
  const sure = chosen.answer === undefined ? sureness(known, asking, answering.by) : "surely";
  if (sure === undefined) return { kind: "none" };
  const taken = [
    ...asking.columns,
    answering.answer,
    ...(answering.remark === undefined ? [] : [answering.remark]),
  ];
  return {
    kind: "found",
    sure,
    assigned: {
      no: numbersOf(known, taken),
      headings: asking.headings.filter((column) => !taken.includes(column)),
      asking: asking.columns,
      main: asking.main,
      answer: answering.answer,
      ...(answering.remark === undefined ? {} : { remark: answering.remark }),
    },
  };
};
