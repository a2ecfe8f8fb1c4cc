import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { compareRevisions } from "../../scripts/change/compare.ts";
import { contentChanges } from "../../scripts/load/content.ts";
import { revisionOf } from "../../scripts/change/revision.ts";
import { check } from "../../scripts/check/check.ts";
import { rules } from "../../scripts/kits/kits.ts";
import { engineFile } from "../../scripts/io/engine.ts";
import { loadSource } from "../../scripts/io/load.ts";
import { validate } from "../../scripts/load/validate.ts";
import { checklistsOf } from "../../scripts/core/model.ts";
import { sheetOf } from "../../scripts/core/sheet.ts";
import type { Source, SourceFile } from "../../scripts/core/source.ts";
import { form, realSource } from "../support/sheet.ts";

const folder = engineFile("test/fixtures/example/answers/desk");

const source: Source = loadSource(folder, "2026-11-23") ?? expect.fail("the example cannot be read");

/** The example with some texts of its files changed; one that is replaced by nothing is taken away. */
const withTexts = (change: (file: SourceFile) => string | undefined): Source => ({
  ...source,
  service: source.service && { ...source.service, text: change(source.service) ?? "" },
  files: source.files.flatMap((file) => {
    const text = change(file);
    return text === undefined ? [] : [{ ...file, text }];
  }),
});

const edit =
  (name: string, from: string | RegExp, to: string) =>
  (file: SourceFile): string =>
    file.name === name ? file.text.replace(from, to) : file.text;

const found = (changed: Source): readonly string[] => {
  const { sheet, findings } = validate(form, changed);
  return (sheet === undefined ? findings : check(rules, sheet))
    .filter(({ severity }) => severity === "error")
    .map(
      ({ rule, item, place }) =>
        `${rule} ${String(item)} ${place.file.slice(place.file.indexOf("desk/") + 5)}`,
    );
};

describe("a service that answers two checklists", () => {
  it("has one sheet of both, without an error", () => {
    expect(found(source)).toEqual([]);
    const { sheet } = validate(form, source);
    const [meti, mvsp] = checklistsOf(sheet?.model ?? form.model);
    expect(sheet?.answers).toHaveLength((meti?.items.length ?? 0) + (mvsp?.items.length ?? 0));
    const own = sheet && mvsp && sheetOf(sheet, mvsp);
    expect(own?.answers.map(({ answer }) => answer.no)).toEqual(mvsp?.items.map(({ no }) => no));
  });

  const RETENTION = "mvsp-3.0/2.7-logging.yaml";

  test.each([
    [
      "a fact that the other checklist states otherwise",
      withTexts(edit(RETENTION, /90(?= days|日)|90(?=D)/g, "60")),
      ["facts-agree 46 46-incident-traceability.yaml"],
    ],
    [
      "an answer that is not there",
      withTexts((file) => (file.name === RETENTION ? undefined : file.text)),
      [`missing-answer 2.7 ${RETENTION}`],
    ],
    ["a number without quotes", withTexts(edit(RETENTION, '"2.7"', "2.7")), [`wrong-value 2.7 ${RETENTION}`]],
    [
      "another item's number",
      withTexts(edit(RETENTION, '"2.7"', '"2.8"')),
      [`duplicate-answer 2.8 mvsp-3.0/2.8-data-encryption.yaml`],
    ],
    [
      "a checklist that nobody knows",
      withTexts(edit("service.yaml", "mvsp-3.0", "mvsp-9")),
      ["wrong-value null service.yaml"],
    ],
  ])("is refused with %s", (_name, changed, expected) => {
    for (const each of expected) expect(found(changed)).toContain(each);
  });

  it("is refused where a folder of answers belongs to no checklist that it answers", () => {
    const changed = withTexts(edit("service.yaml", ", mvsp-3.0", ""));
    expect(found(changed)).toContain(`unexpected-file null ${RETENTION}`);
  });

  it("says in its file that it is made up", () => {
    expect(readFileSync(join(folder, "service.yaml"), "utf8")).toContain("made-up");
  });
});

describe("a sheet in Japanese alone", () => {
  const japanese: Source = {
    ...realSource,
    service: realSource.service && {
      ...realSource.service,
      text: realSource.service.text
        .replace(/\n {2}en: \|\n(?: {4}.*\n)+/, "\n")
        .replace(/\n {2}en: .*/g, "")
        .replace("lang: ja", "lang: ja\neditions: [ja]"),
    },
    files: realSource.files.map((file) => ({ ...file, text: file.text.replace(/\n {2}en: .*/g, "") })),
  };
  const { sheet, findings } = validate(form, japanese);
  const both = validate(form, realSource).sheet;

  it("is asked for nothing in English", () => {
    expect(findings).toEqual([]);
    expect(sheet && check(rules, sheet).map(({ rule }) => rule)).not.toContain("translation-missing");
  });

  it("has to name an edition whose names it leaves out", () => {
    const service = japanese.service && {
      ...japanese.service,
      text: japanese.service.text.replace("[ja]", "[ja, en]"),
    };
    expect(validate(form, { ...japanese, service }).findings.map(({ rule }) => rule)).toEqual(
      Array.from({ length: 3 }, () => "missing-key"),
    );
  });

  it("has changed no commitment by taking the other language away, and needs no new review", () => {
    expect(sheet && both && compareRevisions(form.model, revisionOf(both), revisionOf(sheet))).toEqual([]);
    const [before, after] = [realSource.files[0]?.text ?? "", japanese.files[0]?.text ?? ""];
    expect(before).not.toBe(after);
    expect([...contentChanges([{ date: "2026-12-01", before, after }])]).toEqual([]);
    expect([...contentChanges([{ date: "2026-12-01", before: after, after: before }])]).toHaveLength(1);
  });
});
