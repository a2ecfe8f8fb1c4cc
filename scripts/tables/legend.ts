/** An answer of a scale and what the form says that it stands for: 3 and 実施 of 「3:実施」; "" where it does not say. */
export interface Grade {
  readonly code: string;
  readonly says: string;
}

/** Kinds of codes, one of which a whole scale is made of. */
const KINDS: readonly string[] = ["[0-9\uff10-\uff19]{1,2}", "[A-F\uff21-\uff26]", "[◎○◯〇●△▲×✕✖☓]", "[①-⑩]"];

const CODES = KINDS.map(
  (code) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}.:\uff1a※~〜\uff5e-])(${code})[ \u3000]{0,3}(?:[:\uff1a=\uff1d→⇒]|…{1,2}|[.\uff0e](?![0-9]))`,
      "gu",
    ),
);

/** Longer words explain more than one grade. */
const MAX_LABEL = 30;

const labelOf = (text: string): string =>
  (text.trimStart().split(/[\n)\uff09】\]\uff3d]/)[0] ?? "").replace(
    /[\s、,\uff0c/\uff0f;\uff1b・|\uff5c(\uff08【[]+$/u,
    "",
  );

const gradesBy = (text: string, code: RegExp): readonly Grade[] => {
  const found = [...text.matchAll(code)];
  const grades = found.map((match, index): Grade => ({
    code: match[1] ?? "",
    says: labelOf(text.slice(match.index + match[0].length, found[index + 1]?.index)),
  }));
  const isScale =
    grades.length >= 2 &&
    new Set(grades.map((grade) => grade.code)).size === grades.length &&
    grades.every(({ says }) => says !== "" && says.length <= MAX_LABEL && !/^[\d\uff10-\uff19]/.test(says));
  return isScale ? grades : [];
};

/** The scale that a text explains: 「3:実施 2:一部 1:未実施」, "A = Implemented, B = Not implemented"; none where it explains none. */
export const legendIn = (text: string): readonly Grade[] =>
  CODES.map((code) => gradesBy(text, code)).find((grades) => grades.length > 0) ?? [];

const RANGE = /[([]\s*(\d{1,2})\s*(?:[~〜-]|から|to)\s*(\d{1,2})\s*(?:点|段階)?\s*[)\]]/;
const STEPS = /([2-9]|10)\s*段階/;

/** The scale of a heading whose grades are not explained: 「評価(1~5)」「5段階」. */
export const bareScaleIn = (heading: string): readonly Grade[] => {
  const text = heading.normalize("NFKC");
  const range = RANGE.exec(text);
  const [from, to] =
    range === null ? [1, Number(STEPS.exec(text)?.[1] ?? 0)] : [Number(range[1]), Number(range[2])];
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  if ((range === null && to === 0) || high - low > 10) return [];
  return Array.from({ length: high - low + 1 }, (_, index) => ({ code: String(low + index), says: "" }));
};
