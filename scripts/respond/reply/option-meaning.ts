/** What an entry of a drop-down stands for: yes, no, or something else than either (一部対応, N/A). */
export type Meaning = "yes" | "no" | "neither";

const WORDS: readonly (readonly [Meaning, RegExp])[] = [
  [
    "neither",
    /^(?:n ?[/.] ?a\.?|na|対象外|該当なし|該当無し|非該当|不明|その他|other|unknown|一部.*|部分.*|条件付き.*|partial.*|partly.*|in progress|planned|△|not applicable|- ?|―)$/,
  ],
  [
    "no",
    /^(?:無し?|なし|いいえ|否|不可|ng|nope|[xn]|no|未(?:実施|対応|取得|導入|整備|策定|設定|加入|実装|提供|締結|準拠|利用|使用|設置|公開|達成|着手|把握|確認|開示|充足)?(?:です|である)?|非(?:対応|準拠|適合)|不(?:対応|適合|適|実施|可能|使用|利用|要)|対応(?:不可|していない|なし|無し|できない|不可能)|実施(?:していない|なし|せず)|対応しない|行っていない|していない|できない|満たしていない|false|none|absent|non ?compliant|not (?:compliant|implemented|supported|met|available|in place|provided|at all))$/,
  ],
  [
    "yes",
    /^(?:有り?|あり|はい|可|適|済み?|ok|yep|[oy]|yes|true|(?:対応|実施|取得|整備|導入|準拠|適合|達成|提供|把握|確認|使用|利用|保有|加入|締結|設置|開示|公開|提出|保管|充足)(?:済み?|済みである|可|可能|している|あり|有り?|できる|する)?|行っている|している|できる|可能|満たす|満たしている|適切|compliant|implemented|supported|met|available|in place|provided|fully(?: (?:compliant|implemented|met))?)$/,
  ],
];

/** An entry without numbering, boxes and marks around it and differences of width; ○ and × as letters. */
export const spelled = (option: string): string =>
  option
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[□■☐☑☒✓✔▢]/g, "")
    .replace(/[○◯〇●◎]/g, "o")
    .replace(/[×✕✖✗╳]/g, "x")
    .trim()
    .replace(/^[(]?\d{1,2}[).:、 ](?!\d)\s*/, "")
    .replace(/[。.!]$/, "")
    .replace(/[-_]+/g, " ")
    .trim();

const meaningIn = (text: string): Meaning | undefined => WORDS.find(([, pattern]) => pattern.test(text))?.[0];

/** What an entry says by all of its words: 「○(対応済み)」 says yes twice, 「はい(一部)」 nothing that is certain. */
const known = (option: string): Meaning | undefined => {
  const text = spelled(option);
  const whole = meaningIn(text);
  if (whole !== undefined) return whole;
  const parts = text
    .split(/[(): /、,]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const meanings = new Set(parts.map(meaningIn));
  const [first] = meanings;
  return meanings.size === 1 ? first : undefined;
};

/** What makes an entry say no, whatever it denies: 「受け付けない」, "Not provided". */
const DENIES = /(?:ない|ません|なし|無し)$|^(?:未|不|非)|^(?:not?|without|never) /;

/** Two entries of one verb: 「受け付ける」「受け付けない」, "Provided" and "Not provided". */
const isOneVerb = (one: string, other: string): boolean => {
  const [a, b] = [spelled(one), spelled(other)];
  const bare = (text: string): string => text.replace(/^(?:not|never|without) /, "");
  if (bare(a) === bare(b)) return true;
  const shared = Array.from(a).findIndex((character, index) => Array.from(b)[index] !== character);
  // What follows the stem is an ending in kana, and no word of its own.
  return (
    shared > 0 &&
    [a, b].every((text) => /^\p{Script=Hiragana}{0,6}$/u.test(Array.from(text).slice(shared).join("")))
  );
};

/**
 * What each entry of a drop-down stands for, as far as it can be told. Of two entries that words do not tell, the one that
 * denies is no, and the other one yes, where both are of one verb: 「受け付ける」「受け付けない」. `isValue` tells entries that name a value.
 */
export const meaningsOf = (
  options: readonly string[],
  isValue: (option: string) => boolean,
): ReadonlyMap<string, Meaning> => {
  const found = options.map((option) => [option, known(option)] as const);
  const [one, other, ...more] = found
    .filter(([, meaning]) => meaning !== "neither")
    .map(([option]) => option);
  const isPair = one !== undefined && other !== undefined && more.length === 0 && !options.some(isValue);
  const denying = [one, other].filter((option) => option !== undefined && DENIES.test(spelled(option)));
  if (isPair && denying.length === 1 && isOneVerb(one, other))
    return new Map([
      ...found.flatMap(([option, meaning]) => (meaning === "neither" ? [[option, meaning] as const] : [])),
      [one, denying[0] === one ? "no" : "yes"],
      [other, denying[0] === other ? "no" : "yes"],
    ]);
  return new Map(
    found.flatMap(([option, meaning]) => (meaning === undefined ? [] : [[option, meaning] as const])),
  );
};

/** Whether an entry stands between yes and no. */
export const isPartly = (option: string): boolean => /^(?:△|一部|部分|条件付き|part)/.test(spelled(option));
