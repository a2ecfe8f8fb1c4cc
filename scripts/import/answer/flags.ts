import { factsOf, markedFacts } from "../../core/model.ts";
import type { Statement } from "../../reading/statement.ts";
import {
  type Context,
  doubted,
  type Hearing,
  heard,
  isPartial,
  isPlain,
  marked,
  type Taker,
} from "./reading.ts";

type Flagged = Statement & { readonly says: { readonly kind: "flag"; readonly is: boolean } };

const isFlag = (statement: Statement): statement is Flagged => statement.says.kind === "flag";

/** Whether the text as a whole only denies, or speaks of plans. */
const tone = ({ words }: Context): { readonly denies: boolean; readonly plans: boolean } => ({
  denies: words.claims.some(
    ({ value, unsure }) =>
      unsure === undefined &&
      (value.kind === "negation" || (value.kind === "standing" && value.standing === "none")),
  ),
  plans:
    words.doubts.conditional.test(words.text) ||
    words.reading.statements.some(({ force }) => force === "planned"),
});

/** What the mark alone says: nothing where the words as a whole point the other way. */
export const byMark = (context: Context): boolean | undefined => {
  const { mark, isBare } = context;
  if (mark === undefined) return undefined;
  if (isBare) return mark === "有";
  const { denies, plans } = tone(context);
  if (context.words.doubts.proviso.test(context.words.text)) return undefined;
  if (plans) return undefined;
  // 【無】 before words that deny nothing, or 【有】 before words that deny, is perhaps a slip.
  return denies === (mark === "無") ? !denies : undefined;
};

/** Whether there is something: from the words that name it, and from the mark where it stands for it. The two have to agree. */
export const takeFlag: Taker = (context, { fact, statements, isLimit }): Hearing | undefined => {
  const { item, mark } = context;
  const standsFor = markedFacts(item);
  const isMarked = standsFor.length === 1 && standsFor[0] === fact;
  const all = statements.filter(isFlag);
  const named = all.filter(({ isNamed }) => isNamed);
  const said = named.length > 0 ? named : all;
  const standing = statements.find(({ says, sure }) => says.kind === "standing" && sure);
  const [first] = said;
  if (first === undefined) {
    if (standing?.says.kind === "standing" && standing.says.standing !== "none")
      return heard(standing.says.standing, standing);
    // 【有】 before words that name nothing of what is asked says less than it seems to.
    const isOfItem = context.words.reading.statements.some(
      (each) => each.isNamed && each.fact !== fact && factsOf(item).includes(each.fact),
    );
    const isOfElse =
      !isOfItem && mark === "有" && !context.isBare && !/^[^。\n、]{0,8}$/.test(context.words.text);
    // 【有】 before words about another flag of the item may stand for that one.
    const isOfAnother = context.words.reading.statements.some(
      (each) => isFlag(each) && item.facts.must.includes(each.fact) && each.says.is === (mark === "有"),
    );
    const value = isMarked && !isOfAnother && !isOfElse ? byMark(context) : undefined;
    if (value !== undefined) return marked(value);
    return isMarked && mark !== undefined ? doubted("mark-against-words") : undefined;
  }
  if (said.some(({ sure }) => !sure) || said.some((each) => !isPlain(context, each)))
    return doubted("conditional", ...said);
  if (said.some(({ says }) => says.is !== first.says.is)) return doubted("several-values", ...said);
  // To guarantee nothing is not to do nothing; and a gap in a phrase may hold an English denial.
  const isOdd = ({ says, force, words }: Flagged): boolean =>
    (force === "promised" && !says.is) ||
    words.includes("につき") ||
    (says.is && /未(?:加入|取得|実施|対応|導入|提供|整備|使用|利用)|非対応/.test(words)) ||
    (says.is && /\b(?:not|no|never|without)\b/i.test(words));
  if (said.some(isOdd)) return doubted("conditional", ...said);
  if (isLimit !== true && said.some((each) => isPartial(context, each)))
    return doubted("conditional", ...said);
  const isAgreed = standsFor.includes(fact) && mark !== undefined && first.says.is === (mark === "有");
  if (
    (isMarked || (standsFor.includes(fact) && first.says.is)) &&
    mark !== undefined &&
    first.says.is !== (mark === "有")
  )
    return doubted("mark-against-words", ...said);
  // Words that may speak of many things count where the item asks for nothing else, or the mark says the same.
  const isAsked = item.facts.must.length === 1 && item.facts.must[0] === fact;
  if (named.length === 0 && !isAgreed && !isAsked) return undefined;
  // 「国外には保存していません」 denies something else than what is asked.
  const isBareNo = ({ words }: Flagged): boolean =>
    /^(?:現在|当社|弊社|特に|一切|は|を|の|、|実施|対応|提供|用意|取得|使用|利用|行|設|ご|ござい|あり|いたし|して|し|い|お|り|て|で|き|け|ません|ない|なし|無し|です|。)+$/.test(
      words,
    );
  if (named.length === 0 && mark === undefined && !first.says.is && !said.every(isBareNo))
    return doubted("unknown-words", ...said);
  return heard(first.says.is, ...said);
};
