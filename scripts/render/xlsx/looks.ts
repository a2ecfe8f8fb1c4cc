import type { CellStyle } from "hucre/xlsx";
import type { Lang } from "../../core/lang.ts";
import { type Font, font, fontStyle } from "./fonts.ts";

const INK = "1B3A5C";
const BLACK = "1F2933";
const GREY = "52606D";
const WHITE = "FFFFFF";
const BAND = "CFE0F3";
const SHADE = "F1F5F9";
const ALARM = "9B1C1C";
const RULE = { style: "thin", color: { rgb: "9AA5B1" } } as const;

/** How the cells of one kind look. */
export interface Look {
  readonly font: Font;
  readonly colour: string;
  readonly fill?: string;
  readonly isBoxed: boolean;
  readonly horizontal: "left" | "center";
  readonly vertical: "top" | "center";
  /** Number format. */
  readonly format?: string;
}

export type LookName =
  "title" | "about" | "header" | "band" | "category" | "item" | "text" | "no" | "date" | "alarm";

/** The looks of an edition. Colours are those of the other formats; each text has a contrast of 7:1 or more. */
export const looks = (lang: Lang): Readonly<Record<LookName, Look>> => {
  const text: Look = {
    font: font(lang),
    colour: BLACK,
    isBoxed: true,
    horizontal: "left",
    vertical: "center",
  };
  const bold = font(lang, 10, true);
  return {
    title: { ...text, font: font(lang, 16, true), colour: INK, isBoxed: false, vertical: "center" },
    about: { ...text, colour: GREY, isBoxed: false },
    header: { ...text, font: bold, colour: WHITE, fill: INK, horizontal: "center", vertical: "center" },
    band: { ...text, font: font(lang, 11, true), colour: INK, fill: BAND, vertical: "center" },
    category: { ...text, font: bold, colour: INK, fill: SHADE, vertical: "top" },
    item: { ...text, font: bold },
    text,
    no: { ...text, horizontal: "center", format: "0" },
    date: { ...text, horizontal: "center", format: "yyyy-mm-dd" },
    alarm: { ...text, font: bold, colour: ALARM },
  };
};

/** Which edges of a box stay open, so that cells of one text look like one. */
export interface OpenEdges {
  readonly top: boolean;
  readonly bottom: boolean;
}

const isIndented = ({ isBoxed, horizontal }: Look): boolean => isBoxed && horizontal === "left";

/** What is left free at both sides of a cell, in pixels: Excel's own margin, and the indent. */
export const inset = (look: Look): number => (isIndented(look) ? 17 : 8);

/** The look as the workbook stores it. */
export const cellStyle = (look: Look, open: OpenEdges): CellStyle => ({
  font: fontStyle(look.font, look.colour),
  alignment: {
    horizontal: look.horizontal,
    vertical: look.vertical,
    wrapText: true,
    ...(isIndented(look) ? { indent: 1 } : {}),
  },
  ...(look.fill === undefined
    ? {}
    : { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: look.fill } } }),
  ...(look.isBoxed
    ? {
        border: {
          left: RULE,
          right: RULE,
          ...(open.top ? {} : { top: RULE }),
          ...(open.bottom ? {} : { bottom: RULE }),
        },
      }
    : {}),
  ...(look.format === undefined ? {} : { numFmt: look.format }),
});
