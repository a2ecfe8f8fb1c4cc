import type { Evidence } from "../../core/sheet.ts";

const LINE =
  /^(?<title>.*?)(?:\s?[((](?:有効期限|valid until)\s?(?<until>\d{4}-\d{2}-\d{2})[))])?(?:\s+(?<url>https?:\/\/\S+))?$/;

/** Evidence as our CSV prints it: a line for each piece, its title, its end where it has one, and its address. */
export const readEvidence = (cell: string): readonly Evidence[] =>
  cell.split("\n").flatMap((line): readonly Evidence[] => {
    const { title, until, url } = LINE.exec(line.trim().slice(0, 4000))?.groups ?? {};
    if (title === undefined || title === "") return [];
    return [{ title, ...(url === undefined ? {} : { url }), ...(until === undefined ? {} : { until }) }];
  });
