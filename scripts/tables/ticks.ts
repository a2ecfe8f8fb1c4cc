import { choicesIn, isChoiceWord } from "./hints.ts";

/** A cell that offers choices to tick: the whole cell with each of them ticked, and what each says. */
export interface Ticks {
  readonly options: readonly string[];
  readonly says: readonly string[];
}

/** Empty boxes, and how forms show that they are ticked. */
const TICKED: Readonly<Record<string, string>> = {
  "□": "■",
  "▢": "■",
  "◻": "◼",
  "☐": "☑",
  "○": "●",
  "◯": "●",
  〇: "●",
  "⚪": "⚫",
};

const BOX = /[□▢◻☐○◯〇⚪]\ufe0f?|[[\uff3b][ \u3000_]{0,3}[\]\uff3d]|[(\uff08][ \u3000_]{0,3}[)\uff09]/gu;

const TICK = /[☑☒■◼✓✔✅●◉⚫◎]|[[\uff3b(\uff08]\s?[x×✓✔○レv*]\s?[\]\uff3d)\uff09]/iu;

/** Longer texts beside a box are no choices. */
const MAX_LABEL = 40;

const tickedBox = (box: string, isJapanese: boolean): string => {
  const known = TICKED[box.charAt(0)];
  if (known !== undefined) return known;
  const mark = /^[[\uff3b]/.test(box) ? "x" : isJapanese ? "○" : "x";
  return `${box.charAt(0)}${mark}${box.slice(-1)}`;
};

const labelOf = (text: string): string =>
  text.replace(/^[\s\u3000:\uff1a]+|[\s\u3000、,\uff0c/\uff0f・|\uff5c;\uff1b]+$/gu, "");

const boxesIn = (text: string): Ticks | undefined => {
  const found = [...text.matchAll(BOX)];
  const [first] = found;
  if (first === undefined || TICK.test(text)) return undefined;
  // A circle alone is an answer, and one box may stand before a question.
  if (
    found.length < 2 &&
    (/^[○◯〇⚪(\uff08]/u.test(first[0]) || !isChoiceWord(labelOf(text.replace(first[0], ""))))
  )
    return undefined;
  const isBefore = text.slice(0, first.index).trim() === "";
  const labels = found.map((box, index) =>
    isBefore
      ? labelOf(text.slice(box.index + box[0].length, found[index + 1]?.index))
      : labelOf(
          text.slice(
            index === 0 ? 0 : (found[index - 1]?.index ?? 0) + (found[index - 1]?.[0].length ?? 0),
            box.index,
          ),
        ),
  );
  const last = found.at(-1);
  const rest = isBefore || last === undefined ? "" : labelOf(text.slice(last.index + last[0].length));
  if (rest !== "" || labels.some((label) => label === "" || label.length > MAX_LABEL)) return undefined;
  const isJapanese = /[\p{Script=Hiragana}\p{Script=Han}]/u.test(text);
  return {
    options: found.map(
      (box) =>
        `${text.slice(0, box.index)}${tickedBox(box[0], isJapanese)}${text.slice(box.index + box[0].length)}`,
    ),
    says: labels,
  };
};

/** 「はい ・ いいえ」: words to put a circle around, for which a circle stands before the word. */
const circledIn = (text: string): Ticks | undefined => {
  const words = choicesIn(text);
  const ends: number[] = [];
  for (const word of words) ends.push(text.indexOf(word, ends.at(-1) ?? 0) + word.length);
  return words.length < 2
    ? undefined
    : {
        options: words.map((word, index) => {
          const at = (ends[index] ?? 0) - word.length;
          return `${text.slice(0, at)}○${text.slice(at)}`;
        }),
        says: words,
      };
};

/**
 * The choices of a cell that a form prints to be ticked or circled, none of which is so far: 「□はい □いいえ」, "[ ] Yes [ ] No",
 * 「はい ・ いいえ」; undefined for any other text.
 */
export const ticksIn = (text: string): Ticks | undefined =>
  text.length > 400 ? undefined : (boxesIn(text) ?? circledIn(text));
