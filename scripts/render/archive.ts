import { strToU8, zipSync } from "fflate";
import type { Release } from "./edition.ts";
import type { OutputFile } from "../core/sums.ts";

/** What the archive is called, without `.zip`, and the one folder in it. */
export const archiveName = (id: string, { version }: Release): string => `${id}-${version}`;

// ZIP keeps a time of day without a zone, and takes it from the local clock. Around noon no clock is ever put forward or
// back, so the same bytes come out everywhere.
const noon = (date: string): Date => {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return new Date(year, month - 1, day, 12);
};

/** The files in one ZIP archive, in their order, below one folder: the same files and date give the same bytes. */
export const toArchive = (files: readonly OutputFile[], folder: string, date: string): Uint8Array =>
  zipSync(
    Object.fromEntries(
      files.map(({ path, content }) => [
        `${folder}/${path}`,
        typeof content === "string" ? strToU8(content) : content,
      ]),
    ),
    { level: 9, mtime: noon(date) },
  );
