/** Characters of old editions and of damaged copies, by what they stand for: NFKC leaves them. */
const VARIANTS: Readonly<Record<string, string>> = {
  險: "険",
  證: "証",
  體: "体",
  餘: "余",
  寫: "写",
  ー: "-",
  "－": "-",
  "‐": "-",
};

/**
 * A text by which it is compared: NFKC (Kangxi radicals and full-width letters become usual ones), small letters, without spaces,
 * punctuation and marks that copies add or lose.
 */
export const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[險證體餘寫ー－‐]/g, (character) => VARIANTS[character] ?? character)
    .replace(/[^\p{L}\p{N}%#]+/gu, "");
