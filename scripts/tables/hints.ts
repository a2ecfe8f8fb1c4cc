import { bareScaleIn, legendIn } from "./legend.ts";

/** Words that answers are chosen from, as forms print them. N/A comes first, as it holds what separates others. */
const CHOICE =
  "N/A|NA|n/a|はい|いいえ|有り|無し|あり|なし|有|無|可能|不可|可|否|適合|不適合|適用外|適|不適|否|済み|済|未対応|未実施|未|実施済み?|一部実施|実施|対応済み?|一部対応|対応予定|対応不可|対応可|対応|該当なし|該当しない|非該当|該当|対象外|準拠|非準拠|部分的|一部|不明|YES|Yes|yes|NO|No|no|Y|N|Partially compliant|Partially|Partial|Non-compliant|Compliant|Not applicable|Planned|True|False";

const SEPARATOR = "\\s*(?:[/\uff0f・,\uff0c、|\uff5c]|\\bor\\b|または|又は|もしくは)\\s*(?:or\\s+|or)?";

const WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${CHOICE})(?:${SEPARATOR}(?:${CHOICE}))+(?![A-Za-z0-9])`,
  "u",
);

const IN_BRACKETS =
  /[(\uff08【〔[\uff3b<\uff1c]([^(\uff08)\uff09【】〔〕[\]<>]{2,80})[)\uff09】〕\]\uff3d>\uff1e]/gu;

const MARK = /[◎○◯〇●△▲×✕✖☓]/gu;

/** 「/-」 at the end of marks: what does not apply. */
const DASH = /[◎○◯〇●△▲×✕✖☓]\s*[/\uff0f・,、]\s*([-\uff0dー―−–])(?![\p{L}\p{N}])/u;

const NOT_APPLICABLE = /(?<![A-Za-z])N\/A(?![A-Za-z])/;

/** Headings that name two answers in one word. */
const PAIRS: Readonly<Record<string, readonly string[]>> = {
  有無: ["有", "無"],
  適否: ["適", "否"],
  可否: ["可", "否"],
};

/** 「N/A」 holds a slash of its own. */
const split = (text: string): readonly string[] =>
  text
    .replaceAll("N/A", "N\u0000A")
    .split(/[/\uff0f・,\uff0c、|\uff5c]|\bor\b/)
    .map((part) => part.replaceAll("\u0000", "/").trim())
    .filter((part) => part !== "");

const isChoice = new RegExp(`^(?:${CHOICE})$`);

/** Whether a text is one word that answers are chosen from. */
export const isChoiceWord = (text: string): boolean => isChoice.test(text);

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

const marksIn = (heading: string): readonly string[] => {
  const marks = distinct(heading.match(MARK) ?? []);
  if (marks.length < 2) return [];
  const dash = DASH.exec(heading)?.[1];
  return [...marks, ...(dash === undefined ? [] : [dash]), ...(NOT_APPLICABLE.test(heading) ? ["N/A"] : [])];
};

/** 「(対応済/一部対応/計画中)」: brackets that list short words, one of which is a usual choice. */
const listedIn = (heading: string): readonly string[] => {
  for (const [, inner = ""] of heading.matchAll(IN_BRACKETS)) {
    const parts = split(inner);
    const isList = parts.length >= 2 && parts.every((part) => part.length <= 16);
    if (isList && parts.some((part) => isChoice.test(part))) return distinct(parts);
  }
  return [];
};

/** What an answer is chosen from, as its heading says: 「回答(○/△/×)」「はい・いいえ」 "Y/N"; none where it says nothing of it. */
export const optionsIn = (heading: string): readonly string[] => {
  const marks = marksIn(heading);
  if (marks.length > 0) return marks;
  const legend = legendIn(heading);
  const scale = legend.length > 0 ? legend : bareScaleIn(heading);
  if (scale.length > 0) return scale.map(({ code }) => code);
  const listed = listedIn(heading);
  if (listed.length > 0) return listed;
  const run = WORDS.exec(heading)?.[0];
  if (run !== undefined) return distinct(split(run).filter((part) => isChoice.test(part)));
  const pair = Object.keys(PAIRS).find((word) => heading.trim().endsWith(word));
  return pair === undefined ? [] : (PAIRS[pair] ?? []);
};

/** The words that a text is made of, where it lists what answers are chosen from and holds nothing else: 「はい ・ いいえ」. */
export const choicesIn = (text: string): readonly string[] => {
  const parts = text
    .replaceAll("N/A", "N\u0000A")
    .split(/[/\uff0f・･·,\uff0c、|\uff5c\n]|\bor\b|または|又は|もしくは|\u3000|\s{2,}/)
    .map((part) => part.replaceAll("\u0000", "/").trim())
    .filter((part) => part !== "");
  const isList = parts.length >= 2 && parts.every((part) => isChoice.test(part));
  return isList && distinct(parts).length === parts.length ? parts : [];
};

const JA_LIMIT = "([\\d,]{1,6})\\s*(?:文字|字)\\s*(?:以内|まで|以下|程度まで)";
const JA_MOST = "(?:最大|上限)\\s*:?\\s*([\\d,]{1,6})\\s*(?:文字|字)";
const EN_LIMIT = "([\\d,]{1,6})[\\s-]*char(?:acter)?s?\\.?\\s*(?:or\\s+(?:less|fewer)|max(?:imum)?|limit)";
const EN_MOST =
  "(?:max(?:imum)?(?:\\s+of|\\s+length)?\\.?|up\\s+to|at\\s+most|no\\s+more\\s+than|not\\s+exceed(?:ing)?|limit(?:ed)?\\s*(?:to)?|within|under)\\s*:?\\s*([\\d,]{1,6})[\\s-]*char";

const LIMITS = [JA_LIMIT, JA_MOST, EN_LIMIT, EN_MOST];

const smallest = (text: string, patterns: readonly RegExp[]): number | undefined => {
  const found = patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ([, limit = ""]) => Number(limit.replaceAll(",", ""))),
  );
  const limits = found.filter((limit) => limit > 0);
  return limits.length === 0 ? undefined : Math.min(...limits);
};

const IN_HEADING = LIMITS.map((limit) => new RegExp(limit, "giu"));

/** How long an answer may be by its heading, in characters: 「回答(200文字以内)」 "Response (max 500 characters)". */
export const limitInHeading = (heading: string): number | undefined =>
  smallest(heading.normalize("NFKC"), IN_HEADING);

// A password may have to be of 8 characters: only a limit in brackets, or one on what is written, is the answer's.
const IN_QUESTION = [
  ...LIMITS.map(
    (limit) =>
      new RegExp(`[(【\\[〔※][^()【】\\[\\]〔〕]{0,40}?${limit}[^()【】\\[\\]〔〕]{0,40}[)】\\]〕]`, "giu"),
  ),
  new RegExp(
    `${JA_LIMIT}\\s*(?:で|にて|程度で)?\\s*(?:ご|お)?(?:回答|記入|記載|記述|説明|述べ|書|教え)`,
    "giu",
  ),
  /(?:answer|respon[ds]e?|describe|explain)[^.]{0,40}?(?:in|within|up to|using|max(?:imum)?(?: of)?|at most|no more than)\s+(?:at most |up to |no more than )?([\d,]{1,6}) char/giu,
];

/** How long an answer may be by the words of its question: 「(200字以内)」「200字以内でご記入ください」. */
export const limitInQuestion = (question: string): number | undefined =>
  smallest(question.normalize("NFKC"), IN_QUESTION);

/** What a form puts into a cell to be overwritten. */
const PLACEHOLDER =
  /^[\s(【\[<「▼▽-]*(?:(?:ここに|こちらに|プルダウン(?:から|より|で|リストから)?|リストから|以下から)?(?:ご)?(?:選択|選ん|お選び|記入|入力|回答|記載)(?:で|して)?(?:く|下)だ?さい|プルダウン(?:から|より)?選択|要?(?:選択|記入|入力)|未(?:選択|記入|入力|回答)|please\s+(?:select|choose|answer|enter|respond|fill(?:\s+in)?)(?:\s+(?:an?|one|your|the|here)?\s*(?:answer|response|option|one|value|here|item)?)?|(?:select|choose)(?:\s+(?:one|an?\s+(?:option|answer|item|response|value)|from\s+(?:the\s+)?list|answer|response|option))?|click(?:\s+or\s+tap)?\s+here[^.]{0,40}|(?:enter|type|insert)\s+(?:your\s+)?(?:answer|response|text|comments?)(?:\s+here)?|tbd|to\s+be\s+(?:completed|filled(?:\s+in)?|answered)|your\s+(?:answer|response)(?:\s+here)?)[\s)】\]>」。.…:-]*$/iu;

/** Whether a text only asks for one to be put in its place: 「選択してください」 "Please select". */
export const isPlaceholder = (text: string): boolean =>
  text.length <= 60 && PLACEHOLDER.test(text.normalize("NFKC"));
