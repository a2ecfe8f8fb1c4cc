import type { NoteKind } from "./grid.ts";

/** A cell of a file, as people are told of it. */
export interface CellName {
  /** A worksheet's name; "" where there is none. */
  readonly table: string;
  /** As its program counts, from 1. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
}

const mega = (bytes: number): string => `${String(bytes / 2 ** 20)}MB`;

const quoted = (names: readonly string[]): string => names.map((name) => `「${name}」`).join("、");

/** More places than these are only counted. */
const MOST_PLACES = 20;

const listed = (places: readonly string[]): string =>
  places.slice(0, MOST_PLACES).join("、") +
  (places.length > MOST_PLACES ? `、ほか${String(places.length - MOST_PLACES)}件` : "");

const TABLE = "必要な表だけを Excel(.xlsx)、CSV、またはテキストとして保存し直してください。";

const AS_XLSX = "Excel で開き、「名前を付けて保存」で .xlsx を選んで保存し直してください。";

const cellName = ({ table, row, column }: CellName): string =>
  `${table === "" ? "" : `シート「${table}」の`}${String(row)}行目、${String(column + 1)}列目のセル`;

const inTable = (table: string): string => (table === "" ? "" : `シート「${table}」: `);

const notes: Readonly<Record<NoteKind, (table: string, places: readonly string[]) => string>> = {
  "external-links": () => "ほかのファイルへのリンクは開かず、保存されている値を読みました。",
  macros: () => "マクロは実行せず、そのまま残しました。",
  comments: () => "セルのコメントとメモは読み込みませんでした。",
  "hidden-sheets": (_, places) =>
    `非表示のシートは読み込みませんでした: ${quoted(places.slice(0, MOST_PLACES))}。読み込む場合は、再表示してください。`,
  "hidden-rows": (table, places) =>
    `${inTable(table)}非表示の行は読み込みませんでした(${listed(places)}行目)。読み込む場合は、再表示してください。`,
  "hidden-columns": (table, places) =>
    `${inTable(table)}非表示の列は読み込みませんでした(${listed(places)}列)。読み込む場合は、再表示してください。`,
  "shows-nothing": (table, places) =>
    `${inTable(table)}表示形式によって見えない値は読み込みませんでした: ${listed(places)}。`,
  errors: (table, places) =>
    `${inTable(table)}エラーの値は回答として扱わず、空欄としました: ${listed(places)}。Excel で直してください。`,
  struck: (table, places) =>
    `${inTable(table)}取り消し線のあるセルは、有効か分からないため空欄としました: ${listed(places)}。有効なら線を、不要なら文章を消してください。`,
  "no-result": (table, places) =>
    `${inTable(table)}数式の結果が保存されていないセルは空欄としました: ${listed(places)}。Excel で開いて保存し直してください。`,
  "too-wide": (table, places) => `${inTable(table)}右端の列より右は読み込みませんでした: ${listed(places)}。`,
};

/** Why a file cannot be read as tables or written to, what was left aside, and what to do about it. */
export const messages = {
  empty: "ファイルが空です。",
  image: "画像ファイルです。文字として読めないため、元の Excel やテキストを指定してください。",
  pdf: "PDFは読み込めません。表をコピーしてテキストファイルに貼り付けるか、元の Excel を指定してください。",
  word: "Word文書は読み込めません。表をコピーして Excel かテキストファイルに貼り付けてください。",
  slides: "PowerPointは読み込めません。表をコピーして Excel かテキストファイルに貼り付けてください。",
  richText:
    "リッチテキスト(.rtf)は読み込めません。表をコピーして Excel かテキストファイルに貼り付けてください。",
  openDocument: "OpenDocument 形式は読み込めません。Excel(.xlsx)か CSV として保存し直してください。",
  apple:
    "Apple の Numbers や Pages の書類は読み込めません。「書き出す」で Excel(.xlsx)か CSV にしてください。",
  password: `パスワードで保護されたファイルのため、中を読めません。パスワードを外してから、.xlsx として保存し直してください。`,
  oldExcel: `古い Excel 形式(.xls)か、パスワード付きのブックです。パスワードがあれば外してください。${AS_XLSX}`,
  xls: `古い Excel 形式(.xls)です。${AS_XLSX}`,
  binaryExcel: `Excel のバイナリ形式(.xlsb)です。${AS_XLSX}`,
  xmlExcel: `Excel 2003 の XML 形式です。${AS_XLSX}`,
  oldWord:
    "古い Word 文書(.doc)は読み込めません。表をコピーして Excel かテキストファイルに貼り付けてください。",
  oldSlides:
    "古い PowerPoint(.ppt)は読み込めません。表をコピーして Excel かテキストファイルに貼り付けてください。",
  webArchive:
    "単一ファイルの Web ページ(.mht)か電子メールです。ブラウザや Excel で開き、.xlsx か CSV として保存し直してください。",
  archive: "圧縮ファイルです。展開して、中の表を指定してください。",
  binary: `文字の表として読めないファイルです。${TABLE}`,
  brokenArchive: "ブックが壊れていて読めません。Excel で開き、.xlsx として保存し直してください。",
  brokenPart: (part: string) =>
    `ブックの中の ${part} が壊れていて読めません。Excel で開き、.xlsx として保存し直してください。`,
  onlyPictures:
    "ブックに文字のセルがなく、画像だけがあります。画像の文字は読めないため、元の表を指定してください。",
  encoding: "文字コードを判別できません。UTF-8、UTF-16、Shift_JIS のいずれかで保存し直してください。",
  noTableInPage:
    "ページに表がありません。ブラウザで表示した表をコピーし、テキストファイルに貼り付けてください。",
  tooLarge: (bytes: number) => `ファイルが大きすぎます(上限 ${mega(bytes)})。${TABLE}`,
  tooLargeUnpacked: (bytes: number) => `ブックを展開すると大きすぎます(上限 ${mega(bytes)})。${TABLE}`,
  tooManyRows: (rows: number) => `行が多すぎます(上限 ${String(rows)}行)。${TABLE}`,
  tooManySheets: (sheets: number) => `シートが多すぎます(上限 ${String(sheets)}枚)。${TABLE}`,
  tooManyTags: (tags: number) =>
    `ページが大きすぎます(タグの上限 ${String(tags)})。表をコピーし、テキストファイルに貼り付けてください。`,
  tooManyParts: (part: string, tags: number) =>
    `ブックの中の ${part} のセルや書式が多すぎます(XML のタグの上限 ${String(tags)})。${TABLE}`,
  tooDeep: (levels: number) => `入れ子が深すぎて読めません(上限 ${String(levels)}段)。${TABLE}`,
  tooIntricate: (line: number) => `${String(line)}行目の記号が多すぎて、Markdown として読めません。${TABLE}`,
  openQuote: (record: number) =>
    `${String(record)}件目のレコードで引用符(")が閉じていないため、セルの区切りが分かりません。表計算ソフトで開き、CSV として保存し直してください。`,
  otherFile: "質問を読み取ったファイルと違います。同じファイルを指定してください。",
  brokenSheet: (table: string) =>
    `シート「${table}」のセルの並びが規格と異なるため、書き込めません。Excel で開き、.xlsx として保存し直してください。`,
  formula: (cell: CellName) =>
    `${cellName(cell)}には数式があるため、上書きしません。回答欄は --answer で指定できます。`,
  tooLong: (cell: CellName, length: number, limit: number) =>
    `${cellName(cell)}に書く文章が長すぎます(${String(length)}文字、Excel のセルの上限は${String(limit)}文字)。短くしてください。`,
  notInEncoding: (cell: CellName, characters: readonly string[], encoding: string) =>
    `${cellName(cell)}に書く文章のうち、このファイルの文字コード(${encoding})にない文字があります: ${quoted(characters)}。回答の文字を変えるか、ファイルを UTF-8 の CSV として保存し直してください。`,
  unknownEncoding: (encoding: string) =>
    `文字コード ${encoding} では書き込めません。UTF-8、UTF-16、Shift_JIS、EUC-JP のいずれかで保存し直してください。`,
  notes,
};

export type Messages = typeof messages;
