/** How sure a reply is, in a word. */
export type Level = "high" | "medium" | "low";

const HIGH = 0.8;
const MEDIUM = 0.5;

/** A score (0 to 1) as it is shown, with two decimals: "0.92". */
export const sayScore = (score: number): string => score.toFixed(2);

/** The word for a score. It goes by the score as it is shown, so that no two lines of a report disagree. */
export const levelOf = (score: number): Level => {
  const shown = Number(sayScore(score));
  return shown >= HIGH ? "high" : shown >= MEDIUM ? "medium" : "low";
};

/** Where each word begins, as it is shown. */
export const LEVEL_STARTS = { high: sayScore(HIGH), medium: sayScore(MEDIUM) } as const;
