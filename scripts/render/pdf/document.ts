import { isEntryId } from "../../core/model.ts";
import { coreWords } from "../../core/messages.ts";
import { changeWords } from "../../change/messages.ts";
import { renderWords } from "../messages.ts";

import type { Edition, Row } from "../edition.ts";
import { type FontFamily, type Lines, plainLine, typesetter } from "./text.ts";

/** What the document is set from, besides the edition: files of this project and of packages. */
export interface PdfAssets {
  /** The layout, in Typst: `sheet.typ`. */
  readonly layout: string;
  /** The files that `FONTS` names, in its order. */
  readonly fonts: readonly FontFamily[];
}

const NOTO_SANS_JP = "@expo-google-fonts/noto-sans-jp";
const NOTO_EMOJI = "@expo-google-fonts/noto-emoji";
const DEJAVU = "dejavu-fonts-ttf/ttf";

/**
 * The families that the layout asks for, each by its files in packages. A family has both weights, or a machine's own bold
 * would fill the gap: the compiler cannot be told to leave a machine's fonts alone, but it prefers the given ones.
 */
export const FONTS: readonly (readonly string[])[] = [
  [`${NOTO_SANS_JP}/400Regular/NotoSansJP_400Regular.ttf`, `${NOTO_SANS_JP}/700Bold/NotoSansJP_700Bold.ttf`],
  // Symbols, and letters of European names.
  [`${DEJAVU}/DejaVuSans.ttf`, `${DEJAVU}/DejaVuSans-Bold.ttf`],
  [`${NOTO_EMOJI}/400Regular/NotoEmoji_400Regular.ttf`, `${NOTO_EMOJI}/700Bold/NotoEmoji_700Bold.ttf`],
];

/** Where the layout stands. */
export const PDF_LAYOUT = "scripts/render/pdf/sheet.typ";

/** The licences of these families, which have to go with what embeds them: names in the bundle, and files in packages. */
export const FONT_LICENCES: readonly (readonly [string, string])[] = [
  ["noto-sans-jp", `${NOTO_SANS_JP}/LICENSE_FONT`],
  ["dejavu", "dejavu-fonts-ttf/LICENSE"],
  ["noto-emoji", `${NOTO_EMOJI}/LICENSE_FONT`],
];

const COLUMNS = ["no", "category", "title", "requirement", "unit", "answer", "reviewed"] as const;

/** The data that `sheet.typ` reads. All text is taken apart, and none of it is markup. */
const dataOf = (edition: Edition, set: (text: string) => Lines): object => {
  const { lang, release } = edition;
  const { mark: marks } = coreWords[lang];
  const words = renderWords[lang];
  const [year, month, day] = release.date.split("-").map(Number);
  const rowOf = ({ no, category, title, requirement, unit, answer, reviewed }: Row): object => ({
    // A library's entry has a name where items have a number: it is as long as its title.
    no: isEntryId(no) ? "" : no,
    category: set(category),
    title: set(title),
    requirement: set(requirement),
    unit: set(unit),
    mark: answer.mark === undefined ? null : { text: marks[answer.mark], holds: answer.mark === "有" },
    note: answer.lang === lang ? "" : words.untranslated,
    answer: set(answer.text),
    lang: answer.lang,
    reviewed,
  });
  const about = [
    [words.service, edition.service],
    [words.version, release.version],
    [words.provider, edition.provider],
    [words.issued, release.date],
    [words.checklist, edition.checklist],
    ...(edition.businessHours === undefined ? [] : [[words.businessHours, edition.businessHours] as const]),
    [words.latestReview, edition.reviewed],
    [words.source, edition.source],
  ] as const;
  return {
    lang,
    properties: {
      title: plainLine(set(edition.title)),
      author: plainLine(set(edition.provider)),
      date: { year, month, day },
    },
    title: set(edition.title),
    provider: set(edition.provider),
    state: set(`${words.version} ${release.version} (${release.date})`),
    preface: edition.preface.map(set),
    about: about.map(([label, value]) => ({ label, value: set(value) })),
    columns: COLUMNS.map((column) => words.columns[column]),
    sections: edition.sections.map(({ title, rows }) => ({ title: set(title), rows: rows.map(rowOf) })),
    changes: {
      title: set(words.changesSince(edition.changed?.since ?? "")),
      columns: words.changeColumns,
      rows: (edition.changed?.changes ?? []).map(({ item, title, label, direction, before, after }) =>
        [
          String(item),
          [title, ...(label === undefined ? [] : [label])].join("\n"),
          changeWords[lang].direction[direction],
          before,
          after,
        ].map(set),
      ),
    },
    facts: {
      title: set(words.columns.facts),
      columns: words.factColumns,
      rows: edition.facts.map(({ label, value, items }) => [label, value, items.join(", ")].map(set)),
    },
  };
};

/**
 * The sheet as a PDF for reading and printing: A4, tagged, and to the letter of PDF/UA-1 (ISO 14289-1) as far as its compiler
 * checks that. The same edition gives the same bytes everywhere: the fonts are the given ones, and the date is the
 * release's.
 *
 * @throws Error where the layout is at fault
 */
export const toPdf = async (edition: Edition, { layout, fonts }: PdfAssets): Promise<Uint8Array> => {
  const { NodeCompiler, PdfStandard } = await import("@myriaddreamin/typst-ts-node-compiler");
  const fontBlobs = fonts.flat().map((font) => Buffer.from(font.buffer, font.byteOffset, font.byteLength));
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
  const compiled = compiler.compile({
    mainFileContent: layout,
    inputs: { sheet: JSON.stringify(dataOf(edition, typesetter(fonts))) },
  });
  const { result } = compiled;
  if (result === null)
    throw new Error(`The PDF's layout fails: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`);
  return compiler.pdf(result, { pdfStandard: PdfStandard.UA_1 });
};
