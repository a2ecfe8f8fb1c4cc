import type { Statement } from "../../reading/statement.ts";
import { LANGUAGES } from "../../reading/languages.ts";
import { type Asked, type Context, doubted, type Hearing, heard, isPlain, type Taker } from "./reading.ts";
import { standingIn } from "./standings.ts";
import { partAround, sentenceAt, textAt, withBrackets } from "./words.ts";

export type Named = Statement & {
  readonly says: { readonly kind: "name"; readonly name: string; readonly is: boolean };
};

export const isName = (statement: Statement): statement is Named => statement.says.kind === "name";

/** Somebody or something beside a name that no words know: 「FAXおよびメール」. */
const hasUnreadBeside = ({ words }: Context, all: readonly Named[]): boolean => {
  const { unreadBeside } = LANGUAGES[words.lang];
  return all.some(({ start, end }) => {
    const isKnown = (at: number): boolean =>
      words.reading.statements.some((other) => other.start <= at && other.end > at);
    const before = unreadBeside.before.exec(words.text.slice(Math.max(0, start - 16), start));
    const behind = unreadBeside.behind.exec(words.text.slice(end, end + 16));
    const left =
      before === null
        ? undefined
        : before[0].replace(/(?:および|及び|ならびに|並びに|または|又は|・|\/|、|,|と|や|\s|and|or)+$/i, "");
    const isLeft = left !== undefined && !isKnown(start - (before?.[0].length ?? 0) + left.length - 1);
    const joint = /^\s?(?:および|及び|ならびに|並びに|または|又は|・|\/|、|,|と|や| ?and| ?or)+\s?/i;
    const right = behind === null ? undefined : (joint.exec(behind[0])?.[0].length ?? 0);
    // A known name may begin behind its adjective, or end before 等.
    const isRight =
      right !== undefined && !isKnown(end + right) && !isKnown(end + (behind?.[0].length ?? 0) - 1);
    return isLeft || isRight;
  });
};

/** Names that are surely held of a fact; a doubt where some are not sure, or the list goes on. */
export const namesIn = (
  context: Context,
  { definition, said, statements }: Asked,
): readonly Named[] | Hearing => {
  const { words } = context;
  const all = [...statements.filter(isName)].sort((a, b) => a.start - b.start);
  const sentences = [...new Set(all.map(({ start }) => sentenceAt(words, start).start))].map((start) =>
    textAt(words, sentenceAt(words, start)),
  );
  if (all.some(({ sure }) => !sure) || all.some((each) => !isPlain(context, each)))
    return doubted("conditional", ...all);
  const isSome =
    definition.choices === "channels" &&
    /いずれか|どれか|どちらか|\bone of the following|\beither\b/i.test(words.text);
  if (isSome) return doubted("several-values", ...all);
  // 「毎日(定義ファイルの更新)」: brackets that say of what it is, and it is something else.
  const isOfElse = ({ start, isNamed }: Named): boolean =>
    !isNamed &&
    (said?.not ?? []).some((phrase) => textAt(words, withBrackets(words, start)).includes(phrase));
  if (all.some(isOfElse)) return doubted("unknown-words", ...all);
  if (definition.choices === "channels" && sentences.some((sentence) => words.doubts.either.test(sentence)))
    return doubted("several-values", ...all);
  // One name and 等 are an example; a list that goes on is a list all the same.
  if (
    all.length < 2 &&
    all.some((each) => LANGUAGES[words.lang].isOpenList.test(textAt(words, partAround(words, each))))
  )
    return doubted("several-values", ...all);
  if (hasUnreadBeside(context, all)) return doubted("several-values", ...all);
  return all.filter(({ says }) => says.is);
};

const isDoubt = (found: readonly Named[] | Hearing): found is Hearing => "extents" in found;

const distinct = (found: readonly Named[]): readonly string[] => [
  ...new Set(found.map(({ says }) => says.name)),
];

/** The one name that the text holds of a fact. Two of them are left to a person. */
export const takeChoice: Taker = (context, asked) => {
  const found = namesIn(context, asked);
  if (isDoubt(found)) return found;
  const [name, ...others] = distinct(found);
  if (name === undefined) return standingIn(context, asked);
  return others.length > 0 ? doubted("several-values", ...found) : heard(name, ...found);
};

/** All the names that the text holds of a fact. */
export const takeChoices: Taker = (context, asked) => {
  const found = namesIn(context, asked);
  if (isDoubt(found)) return found;
  return found.length === 0 ? standingIn(context, asked) : heard(distinct(found), ...found);
};
