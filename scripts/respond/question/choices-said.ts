import { meaningsOf } from "../reply/option-meaning.ts";

/** The end of a question in brackets, or behind the last sign that ends a sentence, or a stretch of boxes. */
const BRACKETED = /[(（【[［〔](?<inner>[^()（）【】[\]［］〔〕]{1,60})[)）】\]］〕][\s。.]*$/u;
const LISTED =
  /(?:^|[\s?？。])(?<inner>[^\s/／・|｜、,?？。]{1,14}(?:\s*[/／・|｜]\s*[^\s/／・|｜、,?？。]{1,14}){1,5})[\s。.]*$/u;
const BOXED = /(?<inner>(?:[□☐○◯]\s*[^□☐○◯\s]{1,12}\s*){2,6})$/u;

/** What stands between choices that are written behind a question. */
const BETWEEN = /\s*[/／・,、|｜]\s*|\s+or\s+|\s*(?=[□☐])/iu;

/** A unit in which something is to be given, which is no part of what is asked for. */
const UNIT =
  /(?:[(（【[［]\s*(?:単位\s*[:：]?\s*)?(?:秒|分|時間|日|営業日|週間?|か月|ヶ月|カ月|月|年|件数?|回数?|世代|人|名|[%％]|[kmgt]b|seconds?|minutes?|hours?|(?:business |working |calendar )?days?|weeks?|months?|years?|percent(?:age)?)\s*[)）】\]］]|\s+in (?:seconds|minutes|hours|(?:business |working )?days|weeks|months|years|percent))[\s?？。.]*$/iu;

/** Whether these are entries that one can choose among: a yes and a no, and perhaps what is neither. */
const areChoices = (entries: readonly string[]): boolean => {
  if (entries.length < 2) return false;
  const meanings = meaningsOf(entries, () => false);
  const said = new Set(meanings.values());
  const unknown = entries.filter((entry) => !meanings.has(entry));
  return said.has("yes") && said.has("no") && unknown.length <= (entries.length > 2 ? 1 : 0);
};

/**
 * A question without the choices or the unit that the form writes behind it: "(Yes/No/N/A)", 「【対応済／一部対応／未対応】」,
 * 「□はい □いいえ」, "(hours)". What is left is what it asks.
 */
export const withoutChoices = (text: string): string => {
  for (const pattern of [BRACKETED, BOXED, LISTED]) {
    const found = pattern.exec(text);
    const inner = found?.groups?.["inner"];
    if (found === null || inner === undefined) continue;
    // N/A holds the sign that stands between others.
    const entries = inner
      .replace(/\bn\s*\/\s*a\b/giu, "na")
      .split(BETWEEN)
      .map((entry) => entry.trim())
      .filter((entry) => entry !== "");
    if (!areChoices(entries)) continue;
    const at = found.index + found[0].indexOf(inner);
    const rest = text.slice(0, pattern === BRACKETED ? found.index : at).trimEnd();
    if (rest !== "") return rest;
  }
  const bare = text.replace(UNIT, "").trimEnd();
  return bare === "" ? text : bare;
};
