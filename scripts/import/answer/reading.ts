import type { Extent } from "../../reading/claim.ts";
import type { FactDefinition, FactWords, Item } from "../../core/model.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import type { Mark } from "../../core/sheet.ts";
import type { Statement } from "../../reading/statement.ts";
import { clauseUpTo, partAround, rootAt, textAt, type Words, withBrackets } from "./words.ts";

/** An answer from which facts are read. */
export interface Context {
  readonly item: Item;
  readonly mark: Mark | undefined;
  readonly words: Words;
  /** Whether the cell holds a mark and no words. */
  readonly isBare: boolean;
}

/** A fact that is asked for, and what the text says of it. */
export interface Asked {
  readonly fact: FactKey;
  readonly definition: FactDefinition;
  /** How the fact is said, in the language of the text. */
  readonly said: FactWords | undefined;
  readonly statements: readonly Statement[];
  /** Whether another fact of the answer says the value of another case: a recovery time outside business hours. */
  readonly hasCases: boolean;
  /** Whether the fact is itself a limit, which のみ says and does not narrow: of a firewall. */
  readonly isLimit?: true;
  /** Whether words may stand in place of its value although the item need not state it. */
  readonly mayStand?: true;
  /** What the text says of the availability figure, which other facts qualify. */
  readonly figure: (take: Taker) => Hearing | undefined;
}

/** Why a fact that is named could not be read: a person has to. */
export type Doubt =
  /** Several values, and no telling which is the fact's. */
  | "several-values"
  /** About, at least where at most is meant, or a value under a condition. */
  | "inexact"
  /** Working days, which no duration tells. */
  | "working-days"
  /** Planned, in some cases, on request. */
  | "conditional"
  /** The mark says one thing and the words another. */
  | "mark-against-words"
  /** A value, and that it is not told. */
  | "standing-beside-value"
  /** The words are somebody else's: a data centre's certificate. */
  | "not-own"
  /** Not applicable, which is neither yes nor no. */
  | "not-applicable"
  /** Words that no table knows. */
  | "unknown-words";

/** What a text says of a fact; that a value is one of the fact's type is for the schema to say. */
export type Hearing =
  | { readonly value: unknown; readonly by: "words" | "mark"; readonly extents: readonly Extent[] }
  | { readonly doubt: Doubt; readonly extents: readonly Extent[] };

/** Takes one fact from its statements; undefined where the text says nothing of it. */
export type Taker = (context: Context, asked: Asked) => Hearing | undefined;

/** A value read from the words. */
export const heard = (value: unknown, ...extents: readonly Extent[]): Hearing => ({
  value,
  by: "words",
  extents,
});

/** A value that follows from the mark. */
export const marked = (value: unknown): Hearing => ({ value, by: "mark", extents: [] });

export const doubted = (doubt: Doubt, ...extents: readonly Extent[]): Hearing => ({ doubt, extents });

/** Whether a statement is of today and for everybody: neither planned nor possible, on request or for some. */
export const isPlain = ({ words }: Context, statement: Statement): boolean => {
  const { force, says, start } = statement;
  const { doubts } = words;
  if (force === "planned" || force === "possible" || doubts.proviso.test(words.text)) return false;
  const around = textAt(
    words,
    says.kind === "quantity" ? withBrackets(words, start) : clauseUpTo(words, statement),
  );
  return !doubts.conditional.test(around) && !(says.kind === "flag" && doubts.principle.test(around));
};

/** Whether the sentence of a statement takes some of it out: のみ, を除く. For a yes or no, the part that it stands in does. */
export const isPartial = ({ words }: Context, statement: Statement): boolean => {
  const whole = withBrackets(words, statement.start);
  const part = statement.says.kind === "flag" ? partAround(words, statement) : whole;
  const brackets = statement.end >= rootAt(words, statement.start).end - 1 ? textAt(words, whole) : "";
  const text =
    statement.says.kind === "flag" && brackets !== ""
      ? brackets.slice(part.start - whole.start)
      : textAt(words, part);
  return words.doubts.partial.test(text.replace(words.doubts.plannedOut, ""));
};
