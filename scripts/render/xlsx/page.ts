import { renderWords } from "../messages.ts";
import type { HeaderFooter, PageSetup } from "hucre";
import type { Edition } from "../edition.ts";
import { holdable } from "./cell-text.ts";
import { font } from "./fonts.ts";

/** A4 landscape, one page wide, as many pages long as it takes; margins in inches. */
export const pageSetup: PageSetup = {
  paperSize: "a4",
  orientation: "landscape",
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: { left: 0.4, right: 0.4, top: 0.45, bottom: 0.6, header: 0.25, footer: 0.3 },
};

/** So much of a text stands in a footer; three parts and their codes together may have 255 characters. */
const MOST_CHARACTERS = 60;

/** Text in a footer, in which `&` begins a command and is doubled to be shown. */
const plain = (text: string): string => {
  const shown = Array.from(holdable(text).replace(/\s+/g, " "), (each) => (each === "&" ? "&&" : each));
  const most = shown.slice(0, MOST_CHARACTERS);
  const fitting = most.filter((_, index) => most.slice(0, index + 1).join("").length < MOST_CHARACTERS);
  return fitting.length < shown.length ? `${fitting.join("")}…` : shown.join("");
};

/** Service, page of pages, and the version with its day, on each page. */
export const headerFooter = ({ lang, service, release }: Edition): HeaderFooter => {
  const { version } = renderWords[lang];
  // A space keeps what follows the size from being read as part of it.
  const face = `&"${font(lang).name},Regular"&8 `;
  const state = plain(`${version} ${release.version} (${release.date})`);
  return { oddFooter: `&L${face}${plain(service)}&C${face}&P / &N&R${face}${state}` };
};
