import { stringify } from "yaml";
import type { Sheet } from "../../scripts/core/sheet.ts";
import type { Source, SourceFile } from "../../scripts/core/source.ts";
import type { Finding } from "../../scripts/core/finding.ts";
import { check } from "../../scripts/check/check.ts";
import { rules } from "../../scripts/kits/kits.ts";
import { validate } from "../../scripts/load/validate.ts";
import { form, realSource } from "./sheet.ts";

/** An entry of the library as its file writes it. */
export const entry = (id: string, more: Readonly<Record<string, unknown>> = {}): string =>
  stringify(
    {
      id,
      questions: [`${id}について教えてください`],
      text: {
        ja: "従業員に年1回のセキュリティ研修を行っています。",
        en: "Our staff take security training once a year.",
      },
      show: "public",
      owner: "@xtra/security",
      reviewed: "2026-11-22",
      ...more,
    },
    { version: "1.1" },
  );

const entryFile = (id: string, text: string): SourceFile => ({
  path: `library/${id}.yaml`,
  name: `../library/${id}.yaml`,
  text,
  hasByteOrderMark: false,
});

/** A library whose files are given by name. */
export const libraryOf = (files: Readonly<Record<string, string>>): Pick<Source, "library"> => ({
  library: Object.entries(files).map(([id, text]) => entryFile(id, text)),
});

/** The real answers, with a library beside them. */
export const sourceWithLibrary = (files: Readonly<Record<string, string>>): Source => ({
  ...realSource,
  ...libraryOf(files),
});

/** All that the check says of the real answers with such a library, about the library alone. */
export const findingsOfLibrary = (files: Readonly<Record<string, string>>): readonly Finding[] => {
  const { sheet, findings } = validate(form, sourceWithLibrary(files));
  return (sheet === undefined ? findings : check(rules, sheet)).filter(({ place, related }) =>
    [place, ...related.map((other) => other.place)].some(({ file }) => file.startsWith("library/")),
  );
};

/** The same as a sheet. @throws Error where the form is broken */
export const sheetWithLibrary = (files: Readonly<Record<string, string>>): Sheet => {
  const { sheet, findings } = validate(form, sourceWithLibrary(files));
  if (sheet === undefined) throw new Error(findings.map(({ message }) => message.en).join("\n"));
  return sheet;
};
