import type { Extent } from "../claim.ts";
import { type Clause, type Language, LONGEST_CLAUSE, type Predicate } from "../language.ts";
import type { Force } from "../statement.ts";
import { doubts } from "./doubts.ts";

/** What ends a clause that stands for itself: the end of the words, or a comma or a conjunction behind a verb. */
const END = "(?=[。、)|\\n;/]|$|が(?:、|[^あ-ん])|けれど|ものの|ので|ため|から、|し、|とと|一方)";

/** Words that deny, two spaces being where brackets stood, where they end a clause or stand before the noun that does. */
const NO = [
  "(?<!問題は|問題|影響は|影響|必要は|支障は|心配は|懸念は|差し支え)ません(?!か)(?:でした)?",
  "かね(?:ます|る|て|ており)",
  "(?<=[てで])(?:い|お)(?:ら)?ず(?!れ|に済)",
  "(?:(?<!必)(?:せ|行わ|用い|設け|持た|使わ|でき|され|取ら|伴わ|認め|受け|講じ|置か|含ま|含め|定め|有さ|要せ|備え))ず(?=[、に。)]|$|[一-龠ァ-ヶ])",
  "(?:こと|の)(?:も)?なく(?=[、]|$)",
  `(?<!少|すく|危|違い|とは限ら)ない(?:です)?(?=[。)\\n|]|$|ため|ので|が、|もの(?:と|で)|こと(?:と|に|を)|方針|旨|状態|状況|、)`,
  "(?<!問題|影響|支障|異常|漏れ|もれ|例外|滞り|遅滞|(?<![年月日週])間|関係)(?:なし|無し)(?=[。、)|\\n/(]| {2}|$|です|とな|とし)",
  "(?<![一-龠])無(?=[。、)|\\n(]| {2}|$)",
  "不可(?!欠|能性|分|避)",
  "非対応|未(?:対応|実施|取得|導入|提供|整備|加入|設置|策定|実装|採用|使用|利用|準備|保有|搭載|構築|付与|検査|公開)(?!の(?:場合|機能))",
  "未(?!満|達|然|明|来|払|読|成年)[一-龠]{2,3}(?=です|であ|。|、|\\)|\\n|$|とな|のため|の状態)",
  "対象外|適用外|禁止|停止中|休止|撤廃|見送|取り?やめ|差し?控え|ご?辞退|お断り|ご?遠慮|廃止(?=し|済|いたし|と|[。、)]|$)|無効化?(?!化?[はをもがの])|限りで(?:は)?な",
  "(?:終了|中止)(?=しまし|して(?:い|お)|いたし|済)",
].join("|");

/** Verbs and nouns that affirm, where they end a clause. */
const YES = [
  `ます${END}`,
  "ました",
  "(?:[てで](?:いる|おる)|行う|する|ある|できる)(?=ものの|が、|けれど|一方)",
  `(?:です|でした)${END}`,
  "(?:(?<![と関際対通だも但])(?:し|して)|しており|しておりまして|行い|行って|行っており|おこない|ており|でおり|設け|用い|取り|とり|分け|定め|備え|であり|可能であり|いただき|頂き|され|得て|けて|ており|限り(?<!ない限り)|基づき(?!、))、(?!もしく)",
  "可能(?!性)",
  "(?<!未)(?:済み?|有り|あり)(?=[。、)|\\n/(]| {2}|$|です|とな|とし)",
  "(?<![一-龠])有(?=[。、)|\\n(]| {2}|$)",
  "(?<=は|:|が|も|[一-龠])可(?=[。、)|\\n/(]|$)",
].join("|");

const PREDICATE = new RegExp(`(?<no>${NO})|(?<yes>${YES})`, "g");

/** What makes a predicate one of intent: looked for from the topic to just behind the verb. */
const FORCES: readonly (readonly [Force, RegExp])[] = [
  [
    "planned",
    /(?:取得|対応|実施|導入|提供|公開|開始|実装|移行|整備|策定|構築|加入|設置|利用|リリース|更新|拡充|追加|廃止|の)?(?:を|に(?:向けて?|ついて)|が)?(?:予定(?:です|して|であり|しており|とな|としており|がありま|中)|予定(?=[。、)\n]|$)|検討(?:して|中|いたし|を(?:進め|行)|し(?:ており|ます))|検討(?=[。、)\n]|$)|準備(?:中|を(?:進め|行)|して(?:おり|い))|計画(?:中|して(?:おり|い)|で(?:す|あ))|見込み(?:です|であ)|申請中|審査中|取り組み中|開発中|構築中)/,
  ],
  ["possible", /(?:場合|こと)(?:が|も)(?:あり|ござい)ます|可能性(?:が|も)/],
  ["aimed-at", /目標|目指|努め|努力|目安|目途|目処|めど|ベストエフォート|心がけ/],
  ["promised", /保証|確約|お?約束|担保/],
];

/** Between a topic and a negative verb: what takes some of it out of the negation. */
const EXCEPT =
  /以外|を?除(?:き|いて|く|外)|(?:場合|限り|許可|承認|同意|依頼|要望|求め)(?:を|が|の)?(?:除|ない|なく|なし|なけれ)|なければ|ない限り|必ずしも|とは限|だけで(?:は|なく)|のみなら/;

/** 「ご依頼がない限り行いません」 is a no that a request may change, and so a no. */
const ON_REQUEST =
  /ご?(?:依頼|要望|希望|申し?出|申請|指示|お?求め)(?:が|の)?(?:ない限り|なければ|ない場合(?:は|、))/g;

const LIMITS = /しか|に限(?:り|って)|のみ|だけ/;

/** Behind a negation: 「ないわけではありません」, 「とは限りません」. */
const DOUBLE = /(?:ない|なく|ぬ)(?:わけ|もの|こと|という(?:わけ|こと))(?:で)?(?:は|も)(?:あり|ござい)?$/;

const forceOf = (words: string): Force => FORCES.find(([, sign]) => sign.test(words))?.[0] ?? "done";

const NOTHING: Predicate = { start: 0, end: 0, is: true, force: "done", isBare: true };

interface Unit extends Extent {
  readonly text: string;
  readonly inBrackets: boolean;
  readonly sentence: number;
}

/** Sentences with what stands in brackets blanked out, and each pair of brackets as a unit of its own. */
const unitsOf = (text: string): readonly Unit[] => {
  const units: Unit[] = [];
  let start = 0;
  let sentence = 0;
  let depth = 0;
  let open = 0;
  let plain = "";
  const close = (end: number): void => {
    if (plain.trim() !== "") units.push({ start, end, text: plain, inBrackets: false, sentence });
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === "(" && text.indexOf(")", at) > 0) {
      if (depth === 0) open = at + 1;
      depth += 1;
    }
    const isLong = at - start >= LONGEST_CLAUSE;
    const isEnd = depth === 0 && (sign === "。" || sign === "\n" || isLong);
    plain += depth > 0 ? " " : sign;
    if (sign === ")" && depth > 0) {
      depth -= 1;
      for (let from = open; depth === 0 && from < at; from += LONGEST_CLAUSE) {
        const end = Math.min(at, from + LONGEST_CLAUSE);
        units.push({ start: from, end, text: text.slice(from, end), inBrackets: true, sentence });
      }
    }
    if (isEnd) {
      close(at + 1);
      // Brackets behind a full stop belong to the sentence before.
      start = at + 1;
      plain = "";
      if (text[at + 1] !== "(") sentence += 1;
    }
  }
  close(text.length);
  return units;
};

const predicatesIn = ({ text, start }: Unit): readonly (Extent & { readonly is: boolean })[] =>
  [...text.matchAll(PREDICATE)].map(({ index, 0: { length }, groups }) => ({
    start: start + index,
    end: start + index + length,
    is: groups?.["no"] === undefined,
  }));

const clausesOfUnit = (unit: Unit): readonly Clause[] => {
  const { start, end, sentence, inBrackets } = unit;
  const found: Clause[] = [];
  let from = start;
  for (const predicate of predicatesIn(unit)) {
    const force = forceOf(unit.text.slice(from - start, predicate.end - start + 8));
    found.push({
      start: from,
      end: predicate.end,
      predicate: { ...predicate, force, isBare: false },
      sentence,
      inBrackets,
    });
    from = predicate.end;
  }
  const rest = unit.text.slice(from - start);
  // 「、」 or 「が、」 behind the last verb is nothing of its own.
  if (/[一-龠ァ-ヶa-z0-9]/.test(rest)) {
    const predicate = { ...NOTHING, start: end, end, force: forceOf(rest) };
    found.push({ start: from, end, predicate, sentence, inBrackets });
  }
  return found;
};

const clauses = (text: string): readonly Clause[] =>
  unitsOf(text)
    .flatMap(clausesOfUnit)
    .sort((a, b) => a.start - b.start);

const predicateOf = (text: string, clause: Clause, topic: Extent, isNegative = false): Predicate => {
  const { predicate } = clause;
  // 「データベースは未暗号化」: the denial is a part of the words that name the fact.
  const isDenialWithin =
    !isNegative &&
    predicate.is === false &&
    predicate.start > topic.start &&
    predicate.start < topic.end &&
    predicate.end >= topic.end;
  if (isDenialWithin) return { ...predicate, start: topic.end };
  // The topic's own words hold the verb: 「計画停止を含みません」.
  const isWithin = predicate.start < topic.start && predicate.end >= topic.end;
  if (predicate.start < topic.end && !predicate.isBare && !isWithin)
    return { ...NOTHING, start: topic.end, end: topic.end };
  const between = text.slice(topic.end, predicate.start);
  const whole = text.slice(topic.start, Math.min(text.length, predicate.end + 10)).replace(/[。\n][^]*$/, "");
  const force = forceOf(predicate.isBare ? text.slice(topic.start, clause.end) : whole);
  if (predicate.is !== false) {
    const isPartial = /一部の?(?:データ|機能|お客様|ユーザ|プラン)?/.test(
      text.slice(clause.start, topic.start),
    );
    return { ...predicate, force, ...(isPartial && { is: undefined }) };
  }
  if (force === "planned" && /予定(?:は|が|も)|検討(?:は|して)|計画(?:は|して)|準備(?:は|して)/.test(whole))
    return { ...predicate, force: "done" };
  const upTo = text.slice(clause.start, predicate.start);
  if (DOUBLE.test(upTo)) return { ...predicate, is: undefined, force };
  if (/しか[^、]{0,12}$/.test(between) || (LIMITS.test(between) && between.includes("しか")))
    return { ...predicate, is: true, force };
  if (EXCEPT.test(upTo.replace(ON_REQUEST, "")) || upTo.includes("原則"))
    return { ...predicate, is: undefined, force };
  return { ...predicate, force };
};

const EMPTY =
  /該当する|そのような|当該|措置|対策|現在|現時点(?:で)?|当社|弊社|本サービス|当サービス|特に|とくに|一切|申し訳(?:ござい|あり)ませんが|恐れ入りますが|誠に|いずれも|上記|[はをもがでにのてと、。\s]/g;

/** The Japanese of answers: verbs end their clauses, so a topic is governed by the next verb behind it. */
export const japaneseClauses: Language = {
  doubts,
  clauses,
  predicateOf,
  endsTopics: false,
  condition: {
    behind:
      /^[^、。\n]{0,18}(?:場合|とき|際に|たら、|れば|に(?:達|満た)|継続(?:し|す)|続(?:い|く)|応答(?:が|し))|^(?:を|が)(?:下回|超え)|^を過ぎ/,
    before:
      /(?:うち|内訳|一方|ただし|但し|なお|最悪|例外(?:的に|として)?|緊急(?:時|の)|場合によ(?:り|って)|内容によ|それ以外)[^。、]{0,14}、?[^、。]{0,24}$/,
    part: /^うち/,
  },
  past: /(?:過去|直近|ここ|この|昨年度?|前)の?$/,
  denies: (words) =>
    !/超|上回|遅れ|下回|かから|未満|満たない|(?:利用|使用|アクセス|接続|応答)(?:が)?(?:でき|し)ない|使えない/.test(
      words,
    ),
  counted: {
    between:
      /^(?:数|件数|人数)?(?:の)?(?:上限|制限|値)?(?:数)?(?: |は|:|=|が|、)*(?:最大|最多|上限|合計|計|約)?(?:で)?$/,
    number: /(?<![\d.,/a-z-]|\d:)(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(?![\d.,:/%a-z-])/g,
    behind: /^ ?(?:です|でした|とな|とし|まで|以内|以下|程度|に(?:設定|制限)|[。、)(\n/]|$)/,
    most: /上限|最大|制限/,
  },
  joined: /^[^、。はをがもで]{0,6}(?:および|及び|ならびに|並びに|・|と|や|、|\/)[^、。はをがもで]{0,6}$/,
  comma: /[、。\n;|]|(?<=[)])/,
  isTerse: (clause) => clause.replace(EMPTY, "").length <= 9,
  isOpenList: /等|など|ほか|その他/,
  unreadBeside: {
    before: /[ァ-ヶー一-龠a-z]{2}(?:および|及び|ならびに|並びに|または|又は|・|\/|、|と|や)$/,
    behind:
      /^(?:および|及び|ならびに|並びに|または|又は|・|\/|、|と(?!し|な|定義|設定|す|考|い)|や)[ァ-ヶー一-龠a-z]{2,}/,
  },
};
