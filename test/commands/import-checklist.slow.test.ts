import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checklistsOf } from "../../scripts/core/model.ts";
import { loadSheet } from "../../scripts/index.ts";
import type { Outcome } from "../support/command.ts";
import { commandInProcess } from "../support/in-process.ts";
import { type ServicesCopy, twoServices } from "../support/services.ts";

let two: ServicesCopy;
let sheet: string;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The answers of `desk` to a checklist, as a sheet of a few columns. */
const csvOf = (checklist: string): string => {
  const read = loadSheet(join(two.answers, "desk"));
  const found = read.model && checklistsOf(read.model).find(({ id }) => id === checklist);
  const lines = (found?.items ?? []).map(({ no, slug, title, requirement }) => {
    const stated = read.sheet?.answers.find(({ answer }) => answer.slug === slug);
    return [String(no), title.ja, requirement.ja, stated?.answer.text.ja ?? ""].map(quoted).join(",");
  });
  return `No.,項目,規定内容,回答\n${lines.join("\n")}\n`;
};

beforeEach(() => {
  two = twoServices();
  sheet = join(two.root, "sheet.csv");
});

afterEach(() => {
  two.remove();
});

const run = (...args: readonly string[]): Promise<Outcome> =>
  commandInProcess("import", [sheet, "--out", two.answers, "--owner", "@example/security", ...args]);

describe("a sheet of a second checklist", () => {
  it("is imported into the folder of that checklist, and named in service.yaml", async () => {
    writeFileSync(sheet, csvOf("mvsp-3.0"));
    const folder = join(two.answers, "mail", "mvsp-3.0");
    const before = readdirSync(folder);
    // The answers that are there stay, unless it is said.
    expect((await run("--service-id", "mail", "--checklist", "mvsp-3.0")).code).toBe(2);
    two.edit("answers/mail/service.yaml", "checklists: [meti-2010, mvsp-3.0]\n", "");
    rmSync(folder, { recursive: true });
    const { code, stderr } = await run("--service-id", "mail", "--checklist", "mvsp-3.0");
    expect(stderr).toBe("");
    expect(code).toBeLessThan(2);
    expect(readdirSync(folder)).toEqual(before);
    expect(two.read("answers/mail/service.yaml")).toContain("checklists: [meti-2010, mvsp-3.0]\n");
    const compliance = readFileSync(join(folder, "1.6-compliance.yaml"), "utf8");
    expect(compliance).toContain('\nno: "1.6"\n');
    expect(compliance).toContain("$schema=../../../schema/answer.mvsp-3.0.schema.json\n");
    expect(compliance).toContain("certifications: [ISO/IEC 27001]");
    // What the sheet does not say, such as an English edition, is asked for; nothing is in the wrong place.
    const rules = loadSheet(join(two.answers, "mail")).findings.map(({ rule }) => rule);
    for (const rule of ["missing-answer", "unexpected-file", "wrong-number", "file-name"])
      expect(rules).not.toContain(rule);
  });

  it("is not looked for where nobody knows the checklist", async () => {
    writeFileSync(sheet, csvOf("mvsp-3.0"));
    const unknown = await run("--service-id", "mail", "--checklist", "mvsp-9");
    expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining("mvsp-3.0") as string });
  });
});

describe("a sheet of a further service", () => {
  it("begins its folder, and needs its id", async () => {
    writeFileSync(sheet, csvOf("meti-2010"));
    expect(await run()).toMatchObject({ code: 2, stderr: expect.stringContaining("desk") as string });
    expect((await run("--service-id", "post", "--service", "さくらポスト")).code).toBeLessThan(2);
    expect(existsSync(join(two.answers, "post", "30-backup-retention.yaml"))).toBe(true);
    expect(two.read("answers/post/service.yaml")).toContain("id: post\n");
    expect(two.read("answers/post/30-backup-retention.yaml")).toContain(
      "$schema=../../schema/answer.schema.json\n",
    );
  });
});
