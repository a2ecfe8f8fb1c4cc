import { Ajv2020 } from "ajv/dist/2020.js";
import OpeningHours from "opening_hours";
import { describe, expect, it, test } from "vitest";
import {
  DURATION_PATTERN,
  NOT_BLANK_PATTERN,
  SCHEDULE_PATTERN,
} from "../../../scripts/load/schema/fact-schema.ts";
import { readModel } from "../../../scripts/load/read-model.ts";
import type { Model } from "../../../scripts/core/model.ts";
import { loadModelSource } from "../../../scripts/io/engine.ts";
import { generate, staleAmong, staleFiles } from "../../../scripts/load/schema/generate.ts";
import { brief, form, projectText } from "../../support/sheet.ts";

const schemas = [
  ...["answer", "checklist", "facts", "service", "sheet"],
  ...["own-items", "own-facts", "own-words", "own-rules"],
];

test.each(schemas)("%s.schema.json is a JSON Schema, in ajv's strict mode too", (name) => {
  const ajv = new Ajv2020({ strict: true, strictRequired: false });
  expect(() => ajv.compile(JSON.parse(projectText(`schema/${name}.schema.json`)) as object)).not.toThrow();
});

test.each([...schemas, "map"])("%s.schema.json means the same to readers of other kinds", (name) => {
  const patterns = [
    ...projectText(`schema/${name}.schema.json`).matchAll(/"pattern": ("(?:[^"\\\\]|\\\\.)*")/g),
  ];
  // The digits, letters and blanks that these stand for differ; and no blank stands in a pattern where it cannot be seen.
  for (const [, written = ""] of patterns) expect(written).not.toMatch(/\\\\[dDwWsSbBpP]|[\u00A0\u3000]/);
});

test("a text that is blank in any script is none", () => {
  const pattern = new RegExp(NOT_BLANK_PATTERN);
  for (const blank of ["", " ", "\t\n", "\u3000", "\u00A0\u2003"]) expect(blank).not.toMatch(pattern);
  for (const text of ["あ", " s ", "-", "\\", "n"]) expect(text).toMatch(pattern);
});

describe("durations", () => {
  test.each(["P7D", "P1W", "PT5M", "P1M", "P1Y2M3W4DT5H6M7S", "PT0.5S", "PT0S"])("%s is one", (text) => {
    expect(text).toMatch(new RegExp(DURATION_PATTERN));
  });

  test.each(["P", "PT", "P7", "7D", "P-7D", "P1.5D", "P1DT", "p7d", "PT5M ", "P7D\n"])(
    "%j is none",
    (text) => {
      expect(text).not.toMatch(new RegExp(DURATION_PATTERN));
    },
  );
});

describe("schedules", () => {
  // Public holidays need a place.
  const japan = { lat: 35.7, lon: 139.7, address: { country_code: "jp", state: "" } };

  test.each([
    "24/7",
    "Mo-Fr 10:00-17:00; PH off",
    "Mo-Fr 09:30-12:00,13:00-17:30; PH off",
    "Mo,We,Fr 09:00-18:00",
    "Mo-Su,PH 07:00-22:00",
    "10:00-24:00",
    "Mo-Fr 22:00-06:00",
    "24/7; PH off",
  ])("%s is one, for OpenStreetMap's own reader too", (text) => {
    expect(text).toMatch(new RegExp(SCHEDULE_PATTERN));
    expect(() => new OpeningHours(text, japan)).not.toThrow();
  });

  test.each([
    "平日",
    "10:00",
    "Mo-Fr",
    "Mo-Fr 10-17",
    "Mo-Fr 10:00~17:00",
    "Mo-Fr 25:00-26:00",
    "24/7;",
    "Mo 9:00-17:00",
  ])("%s is none of ours", (text) => {
    expect(text).not.toMatch(new RegExp(SCHEDULE_PATTERN));
  });
});

describe("generated files", () => {
  const paths = generate(form.model).map(({ path }) => path);
  const judging = (model: Model, read: (path: string) => string): string[] =>
    staleFiles(model, read).map(({ path }) => path);

  it.each(paths)("%s is stale where its text differs", (path) => {
    const read = (asked: string): string => projectText(asked) + (asked === path ? " " : "");
    expect(staleAmong(generate(form.model), read).map((file) => file.path)).toEqual([path]);
    // What is made for the compiler is no part of an installed engine, and judges no answer.
    expect(judging(form.model, read)).toEqual(path.endsWith(".json") ? [path] : []);
  });

  it("are stale where the vocabulary has changed", () => {
    const { vocabulary } = form.model;
    const rpo = { ...vocabulary.facts.rpo, type: "count" as const };
    const changed = { ...form.model, vocabulary: { ...vocabulary, facts: { ...vocabulary.facts, rpo } } };
    const stale = staleAmong(generate(changed), projectText).map(({ path }) => path);
    expect(stale).toEqual(
      expect.arrayContaining(["schema/answer.schema.json", "scripts/core/facts.generated.ts"]),
    );
    expect(judging(changed, projectText)).toEqual(stale.filter((path) => path.endsWith(".json")));
  });
});

describe("a broken checklist or vocabulary", () => {
  const source = loadModelSource();
  const findings = (key: "checklist" | "facts", from: string, to: string): readonly string[] => {
    expect(source[key].text).toContain(from);
    const changed = { ...source[key], text: source[key].text.replace(from, to) };
    return readModel({ ...source, [key]: changed }).findings.map(
      (finding) => `${finding.place.file} ${brief(finding)}`,
    );
  };

  test.each([
    ["checklist", "must: [serviceHours]", "must: [serviceHour]", "model-reference null:55"],
    ["checklist", "mark: maintenanceNotice", "mark: escrow", "model-reference null:74"],
    ["checklist", "slug: escrow\n", "slug: service-hours\n", "model-reference null:92"],
    ["checklist", "category: availability", "category: available", "model-reference null:45"],
    ["checklist", "    slug: service-hours\n", "", "missing-key null:42"],
    ["facts", "choices: channels", "choices: channel", "model-reference null:"],
    ["facts", "type: schedule", "type: hours", "wrong-value null:"],
    ["facts", "facts:\n", "facts: [\n", "yaml-syntax null:"],
  ] as const)("%s: %s → %s", (key, from, to, expected) => {
    const found = findings(key, from, to);
    const file = key === "checklist" ? "schema/checklists/meti-2010.yaml" : "schema/facts.yaml";
    expect(found.join("\n")).toContain(`${file} ${expected}`);
  });

  it("is none as it is", () => {
    expect(readModel(source).findings).toEqual([]);
  });
});
