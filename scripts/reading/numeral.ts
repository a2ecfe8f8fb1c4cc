/** Numbers as prose writes them: digits, kanji, English words. Patterns see them only after `normalise`. */

const KANJI_DIGITS = "〇一二三四五六七八九";
const KANJI_POWERS: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

const SMALL = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen " +
  "sixteen seventeen eighteen nineteen"
).split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** Sources for regular expressions. A length is always limited: nobody writes longer numbers in prose. */
export const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(?:\.\d{1,6})?(?!\d)`;
export const KANJI = String.raw`[〇一二三四五六七八九十百千万]{1,12}(?:\.[〇一二三四五六七八九]{1,6})?`;
export const ENGLISH = `(?:(?:${TENS.join("|")})(?:[- ](?:${SMALL.slice(1, 10).join("|")})(?![a-z]))?|${[...SMALL].reverse().join("|")})(?![a-z])`;

/** Every word with which an English number begins or ends. */
export const ENGLISH_WORDS = [...SMALL, ...TENS].join("|");

/** The value of a number word in any of the three writings; undefined when it is none, such as 十百. */
export function readNumber(word: string): number | undefined {
  const mixed = /^([\d,.]+)([百千万]?)$/.exec(word);
  if (mixed) return Number((mixed[1] ?? "").replaceAll(",", "")) * powerOf(mixed[2] ?? "");
  return /^[a-z]/i.test(word) ? readEnglish(word.toLowerCase()) : readKanji(word);
}

function powerOf(letter: string): number {
  return letter === "万" ? 10_000 : (KANJI_POWERS.get(letter) ?? 1);
}

function readEnglish(word: string): number | undefined {
  const [first = "", second] = word.split(/[- ]/);
  const tens = TENS.indexOf(first);
  if (tens < 0) return SMALL.includes(word) ? SMALL.indexOf(word) : undefined;
  return (tens + 2) * 10 + (second === undefined ? 0 : SMALL.indexOf(second));
}

function readKanji(word: string): number | undefined {
  const [whole = "", decimals] = word.split(".");
  if (!/[十百千万]/.test(whole))
    return Number(toDigits(decimals === undefined ? whole : `${whole}.${decimals}`));
  const [high, low = ""] = whole.includes("万") ? whole.split("万") : [undefined, whole];
  const below = readSection(low);
  const above = high === undefined ? 0 : high === "" ? 1 : readSection(high);
  return below === undefined || above === undefined || decimals !== undefined
    ? undefined
    : above * 10_000 + below;
}

function toDigits(word: string): string {
  return word.replace(/[^.]/g, (letter) => String(KANJI_DIGITS.indexOf(letter)));
}

/** Up to 9999 with 千, 百 and 十 in falling order. */
function readSection(word: string): number | undefined {
  let sum = 0;
  let digit: number | undefined;
  let last = Infinity;
  for (const letter of word) {
    const power = KANJI_POWERS.get(letter);
    if (power === undefined) {
      if (digit !== undefined) return undefined;
      digit = KANJI_DIGITS.indexOf(letter);
      continue;
    }
    if (power >= last) return undefined;
    sum += (digit ?? 1) * power;
    digit = undefined;
    last = power;
  }
  return sum + (digit ?? 0);
}

/** 24 as 二十四; undefined for what is not a whole number from 1 to 9999. */
export function writeKanji(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 1 || value > 9999) return undefined;
  let rest = value;
  let word = "";
  for (const [letter, power] of [...KANJI_POWERS].reverse()) {
    const digit = Math.floor(rest / power);
    if (digit > 0) word += (digit > 1 ? KANJI_DIGITS.charAt(digit) : "") + letter;
    rest %= power;
  }
  return rest > 0 ? word + KANJI_DIGITS.charAt(rest) : word;
}

/** 24 as "twenty-four"; undefined for what is not a whole number from 0 to 99. */
export function writeEnglish(value: number): string | undefined {
  if (value < 20) return SMALL[value];
  const ten = TENS[Math.floor(value / 10) - 2];
  if (ten === undefined || !Number.isInteger(value)) return undefined;
  return value % 10 === 0 ? ten : `${ten}-${SMALL[value % 10] ?? ""}`;
}
