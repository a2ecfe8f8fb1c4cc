import type { Lang } from "../../core/lang.ts";

/** How a question is put: for a yes or a no, for something to be told, or as a mere name of what is asked for. */
export type Form = "polar" | "open" | "label" | "mixed";

const OPEN: Readonly<Record<Lang, RegExp>> = {
  ja: /何(?!らか)|どの|どう(?!か)|どれ|いつ|誰|だれ|どこ|いくつ|いくら|どんな/,
  en: /\b(?:what|which|how|when|where|who|whom|whose|why)\b/i,
};

const POLAR: Readonly<Record<Lang, RegExp>> = {
  ja: /(?:か|かどうか|か否か|有無|可否|要否)[?。)」\s]*$|(?:ている|ていること|ております|ています|こと|済みである|である)[。)」\s]*$/,
  en: /^(?:do|does|did|is|are|was|were|has|have|had|can|could|may|will|would|shall|should|must)\b|[,;:] ?(?:do|does|is|are|has|have|can|will)\b/i,
};

/** 「〜の有無を教えてください」 asks for a yes or a no, however it is wrapped up. */
const WHETHER_JA = /有無|可否|要否|かどうか|か否か/;

const AUXILIARY_FIRST =
  /^(?:do|does|did|is|are|was|were|has|have|had|can|could|may|will|would|shall|should|must)\b/i;

/** "When the contract has ended, will …?": a clause before the question is no question of its own. */
const CLAUSE_FIRST = /^(?:when|once|where|if|after|before|in case|in the event)\b[^?]*?,\s*/i;

/** A second question behind a first one: "…, and at which hours?", "Do you state how …?". */
const ALSO_OPEN =
  /(?:\b(?:and|or|so)|[,;:.])\s+(?:(?:at|by|in|to|with|for|from)\s+)?(?:what|which|how|when|where|who|whom|whose|why)\b|\b(?:state|describe|list|specify|explain|indicate|define|tell|know)\b/i;

const formOf = (text: string, lang: Lang): Form => {
  const asked = lang === "en" ? text.replace(CLAUSE_FIRST, "") : text;
  const isPolar = POLAR[lang].test(asked.trim());
  const isOpen = OPEN[lang].test(asked);
  if (lang === "ja") return isOpen ? "open" : isPolar || WHETHER_JA.test(text) ? "polar" : "label";
  // "Is there an API by which …?" is one question, "Is there support, and at which hours?" two.
  if (AUXILIARY_FIRST.test(asked.trim())) return isOpen && ALSO_OPEN.test(asked) ? "mixed" : "polar";
  if (isOpen) return "open";
  return isPolar || /\?\s*$/.test(asked) ? "polar" : "label";
};

/** A number of the customer's own before a question: 「Q3-1.」, "(2)", 「1.10 」. */
const NUMBER =
  /^\s*(?:[(]?(?:q\s?|[a-z]{1,4}[.-]|区分|問|項番|no\.?\s?)?\d{1,3}(?:[.-]\d{1,3})*[).:]?\s+(?=\D)|[(]\d{1,2}[)]\s*|[\u2460-\u2473]\s*)/i;

/** A topic before a question: 「バックアップ:取得サイクル」, 「【監視】24時間か」, "ISO 27001: certified?". */
const TOPIC = /^(?:【(?<marked>[^】]{1,16})】)\s*/u;

/** Where one question ends and another begins. */
const SENTENCE = /(?<=[。?？!])\s*(?=\S)/u;

/** Words that only join a sentence to the one before. */
const JOINT = /^(?:また|なお|かつ|and|also)[、, ]*/i;

/** What joins two things that one question asks for; と within other words is none. */
const LIST = /及び|および|並びに|ならびに|[・/;&、,]|と(?!し|い|き|こ|お|っ|の|も|は)|\band\b/;

/** What a customer says of how to answer, around a question: 「を記載してください」, "please specify". */
const HOW_TO_ANSWER: readonly (readonly [RegExp, string])[] = [
  [
    /[(\s:-]*(?:please )?(?:choose|select|pick|tick)(?: (?:one|all that apply|the (?:closest|best) (?:option|answer)))?[)\s.:]*$/i,
    "",
  ],
  [/[(、。\s]*(?:複数選択可|複数回答可|選択(?:式|してください)?|自由記述|記述式)[)。\s]*$/, ""],
  [
    /(?:について|に関して)?(?:を|は)?(?:、)?(?:具体的に|すべて|全て|可能な範囲で|簡潔に)?(?:ご|お)?(?:記載|記入|回答|明記|記述|教示|提示|列挙|選択|入力|挙げ|示し|教え|答え|知らせ|聞かせ)(?:を)?(?:(?:して|て)?(?:(?:くだ|下)さい|いただけますか|ください|願います)|(?:を)?お願い(?:いた|致)?します|願います|のこと|すること)?[。]?\s*$/,
    "",
  ],
];

/** An imperative before what is asked for: "Please describe your …", "List all …". */
const IMPERATIVE =
  /^(?:(?:please|kindly)\s+)?(?:also\s+)?(?:can you |could you )?(?:please\s+)?(?:provide|describe|explain|state|specify|list|indicate|detail|outline|give|name|enter|identify|summari[sz]e|tell|let)(?: us| me)?(?: know)?(?: with)?(?: (?:all|any)(?: of)?)?(?: (?:the )?(?:details?|information|description|overview|summary)(?: (?:of|on|about|regarding))?)?\s+(?:about )?/i;

/** "Please confirm that …" asks for a yes. */
const CONFIRM = /^(?:please\s+)?(?:confirm|verify|state|indicate)\s+(?:that|whether|if)\s+/i;

/** A sentence without what is said of how to answer, and how it is put. */
const asked = (sentence: string, lang: Lang): { readonly text: string; readonly form: Form } => {
  const bare = HOW_TO_ANSWER.reduce((text, [pattern, by]) => text.replace(pattern, by), sentence);
  const text = bare.trim() === "" ? sentence : bare;
  if (lang === "ja") return { text, form: formOf(text, lang) };
  if (CONFIRM.test(text)) return { text: text.replace(CONFIRM, ""), form: "polar" };
  const found = IMPERATIVE.exec(text);
  if (found === null || found[0].length === text.length) return { text, form: formOf(text, lang) };
  const rest = text.slice(found[0].length);
  return /^(?:if|whether)\b/i.test(rest)
    ? { text: rest.replace(/^(?:if|whether)\b/i, ""), form: "polar" }
    : { text: rest, form: formOf(rest, lang) };
};

/** What happens, and is not a state of ours: its condition is no doubt of the question. */
const HAPPENS_JA =
  /(?:停止|障害|変更|更新|終了|廃止|災害|異常|トラブル|保守|メンテナンス|リリース|バージョンアップ|アップデート|漏えい|漏洩|解約|事故|依頼|要望|要求|影響|アップグレード|追加|改修|不具合)(?:等|など)?(?:が|を|の|は)?$/;

const STATE_JA =
  /(?<what>[^、。]{0,40}?)(?:が?(?:ある|ない)|して(?:いる|いない|おらず)|できる|できない|なっている|有する)場合/gu;

const HAPPENS_EN =
  /\b(?:outage|disaster|fail|down\b|unavailab|interrupt|disrupt|terminat|discontinu|cancel|maintenance|upgrade|update|change|incident|breach|leak|recover|request|delete|ends?\b|shut|fault|occur|happen|expire)/i;

const STATE_EN =
  /^(?:if|where|provided|assuming|in case)\b(?<what>[^,?]*)[,?]|\b(?:unless|except (?:where|when|if))\b/i;

/** Whether a question presupposes something of us that may not be so. */
export const isConditionalIn = (text: string, lang: Lang): boolean => {
  if (lang === "en") {
    const found = STATE_EN.exec(text);
    const what = found?.groups?.["what"];
    if (found === null) return false;
    return what === undefined || (!HAPPENS_EN.test(what) && !/^\s*(?:so|yes|applicable|any)\s*$/i.test(what));
  }
  return [...text.matchAll(STATE_JA)].some(({ 0: whole, groups }) => {
    const what = groups?.["what"] ?? "";
    return (
      !HAPPENS_JA.test(what) &&
      !(whole.endsWith("できない場合") && /(?:利用|使用|復旧|稼働|提供)$/.test(what))
    );
  });
};

const CONDITION: Readonly<Record<Lang, readonly RegExp[]>> = {
  ja: [
    /^(?<condition>.{2,}?(?:とき|場合|際|時点|たら|(?<=[たる])(?:時|後|前))(?:に|で)?(?:は|も)?[、,]?)(?<main>(?!の).{2,})$/su,
  ],
  en: [
    /^(?<condition>(?:when|whenever|if|once|after|before|until|while|upon|in case|in the event)\b[^,?]*),(?<main>.+)$/is,
    /^(?<main>.+?)\b(?<condition>(?:when|whenever|if|once|after|before|until|while|upon|in case|in the event)\b.+)$/is,
  ],
};

/** "Do you define when …?" asks for the time itself. */
const TELLS_WHEN =
  /\b(?:defin|stat|specif|know|tell|told|document|determin|decid|set|fix|inform|disclos|announc|record|log)\w*(?: us| customers| users)?\s*$/i;

/** A question's condition (〜した場合に, "when …") and what is asked of that case; undefined where it has none. */
export const conditionIn = (
  text: string,
  lang: Lang,
): { readonly condition: string; readonly main: string } | undefined => {
  for (const pattern of CONDITION[lang]) {
    const { condition, main } = pattern.exec(text.trim())?.groups ?? {};
    if (condition === undefined || main === undefined) continue;
    return lang === "en" && TELLS_WHEN.test(main) ? undefined : { condition, main };
  }
  return undefined;
};

/** Customers who do something, at the head of a question: "Do your users …", 「利用者は…」; not who gets something. */
const CUSTOMERS_DO: Readonly<Record<Lang, RegExp>> = {
  ja: /(?:^|[、,。] *)(?:各|貴社の)?(?:利用者|利用企業|お客様|お客さま|顧客|ユーザー?|契約者|エンドユーザー?)(?:側|自身|様|企業)*(?:が|は|で|において(?:は)?|では|にて)(?!.*(?:受け|られ|もらえ|いただけ|頂け|知ら|でき(?:ます|る|ない|ません)|可能))/u,
  en: /^(?:(?:how|when|where|how often|how frequently|why)(?: and (?:how|when|where))? )?(?:do|does|did|should|must|shall|have|has|are|can|could|may|will|would|is it required that|are) (?:the |our |your |all |any |each |every )?(?:customers?|users?|clients?|tenants?|we|subscribers?|end[ -]users?|institutions?)(?:'s)?\b(?! (?:be |being |been )?(?:notified|informed|told|given|alerted|advised|warned|updated|compensated|receive|get|obtain|learn|hear|have access|have|isolated|separated|segregated|assigned|kept|issued|limited|access|data|connect|restricted|made aware|contact|reach|data|expect|use|find|accounts?|ids?|logs?|input|in\b))/i,
};

/** Whether it is customers whose doing is asked about. */
export const isOfCustomersIn = (text: string, lang: Lang): boolean => CUSTOMERS_DO[lang].test(text.trim());

/** Whether it lists things. */
export const isListIn = (text: string): boolean => LIST.test(text.toLowerCase());

export const withoutNumber = (text: string): string => text.replace(NUMBER, "");

/** A question without its number and the topic before it. */
export const topicOf = (written: string): { readonly topic: string | undefined; readonly text: string } => {
  const text = withoutNumber(written);
  const topic = TOPIC.exec(text)?.groups?.["marked"];
  return { topic, text: topic === undefined ? text : text.replace(TOPIC, "") };
};

/** The sentences of a question, and how each is put. */
export const sentencesOf = (
  text: string,
  lang: Lang,
): readonly { readonly text: string; readonly form: Form }[] =>
  text
    .split(SENTENCE)
    .map((sentence) => sentence.replace(JOINT, ""))
    .map((sentence) => asked(sentence, lang));
