import type { Lang } from "../../core/lang.ts";
import type { Sheet } from "../../core/sheet.ts";
import { type FontFamily, typesetter } from "./text.ts";

/** Characters of one file that no font of the PDF has, and a font that has them. */
export interface Unprintable {
  readonly file: string;
  /** Each once, in their order. */
  readonly characters: readonly string[];
  /** The scripts they belong to, each by a font of Google Fonts that draws it; empty where it is not known. */
  readonly fonts: readonly string[];
}

// By Unicode's property Script. Not in the bundle: each weighs as much as all of its fonts together.
const FONTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/u, "Noto Sans KR"],
  [/\p{Script=Han}/u, "Noto Sans SC, Noto Sans TC"],
  [/\p{Script=Bopomofo}/u, "Noto Sans TC"],
  [/\p{Script=Thai}/u, "Noto Sans Thai"],
  [/\p{Script=Devanagari}/u, "Noto Sans Devanagari"],
  [/\p{Script=Bengali}/u, "Noto Sans Bengali"],
  [/\p{Script=Tamil}/u, "Noto Sans Tamil"],
  [/\p{Script=Khmer}/u, "Noto Sans Khmer"],
  [/\p{Script=Myanmar}/u, "Noto Sans Myanmar"],
  [/\p{Script=Sinhala}/u, "Noto Sans Sinhala"],
  [/\p{Script=Hebrew}/u, "Noto Sans Hebrew"],
  [/\p{Script=Arabic}/u, "Noto Sans Arabic"],
  [/\p{Script=Mongolian}/u, "Noto Sans Mongolian"],
  [/\p{Extended_Pictographic}/u, "Noto Emoji"],
];

const unseenIn = (text: string, set: ReturnType<typeof typesetter>): readonly string[] =>
  set(text).flatMap((line) =>
    line.flatMap((part) =>
      "unseen" in part ? [String.fromCodePoint(Number.parseInt(part.unseen.slice(2), 16))] : [],
    ),
  );

/**
 * What the PDF shows by code points, as no font given has it: by file, in the languages given. The names of the service and
 * its provider are among it.
 */
export const unprintable = (
  sheet: Sheet,
  langs: readonly Lang[],
  fonts: readonly FontFamily[],
): readonly Unprintable[] => {
  const set = typesetter(fonts);
  const texts = [
    { file: sheet.serviceFile.path, text: JSON.stringify(sheet.service) },
    ...sheet.answers.map(({ file, answer }) => ({
      file: file.path,
      text: langs.map((lang) => answer.text[lang] ?? "").join("\n"),
    })),
  ];
  return texts.flatMap(({ file, text }) => {
    const characters = [...new Set(unseenIn(text, set))];
    const known = FONTS.filter(([script]) => characters.some((character) => script.test(character)));
    return characters.length === 0 ? [] : [{ file, characters, fonts: known.map(([, font]) => font) }];
  });
};

const MOST_SHOWN = 10;

/** The same as lines for whoever builds. */
export const sayUnprintable = (found: readonly Unprintable[]): string =>
  found
    .map(({ file, characters, fonts }) => {
      const shown = characters.slice(0, MOST_SHOWN).join(" ") + (characters.length > MOST_SHOWN ? " …" : "");
      const [ja, en] =
        fonts.length === 0
          ? ["", ""]
          : [`(${fonts.join("、")} にある文字)`, ` (${fonts.join(", ")} would have them)`];
      return `${file}: PDFの書体にない文字は「U+D55C」のような番号で示します: ${shown}${ja}。日本語か英字で書けば読めます\n  the PDF's fonts lack these characters and show their code points${en}; write them in Japanese or Latin letters\n`;
    })
    .join("");
