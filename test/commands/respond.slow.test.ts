import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { command, copiedAnswers } from "../support/command.ts";
import { commandInProcess } from "../support/in-process.ts";

const DAY = ["--today", "2026-11-23"];
const CSV =
  "No,分類,質問,回答,備考\n1,運用,バックアップの保存期間,,\n2,運用,データセンターの所在地,,\n3,連携,外部API連携は可能ですか,,\n";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "respond-"));
  writeFileSync(join(folder, "check.csv"), CSV);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const at = (name: string): string => join(folder, name);

const read = (name: string): string => readFileSync(at(name), "utf8");

const respond = (...args: readonly string[]) =>
  commandInProcess("respond", [...args, "--questionnaires", at("maps"), ...DAY]);

describe("respond", () => {
  it("runs as a process of its own, as npm runs it", () => {
    const { code, stdout } = command("respond", [at("check.csv"), "--format", "json", ...DAY]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([
      { row: 2, question: "バックアップの保存期間", status: "answered", items: [30] },
      { row: 3, status: "unanswered", answer: "" },
      { row: 4, status: "answered", items: [23] },
    ]);
  });

  it("fills a copy, writes reports beside it, and says where", async () => {
    const { code, stdout, stderr } = await respond(at("check.csv"));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(read("check.csv")).toBe(CSV);
    expect(read("check.answered.csv")).toContain(
      "1,運用,バックアップの保存期間,バックアップデータの保存期間は最大で1週間となります。,",
    );
    expect(read("check.answered.csv")).toContain("\n2,運用,データセンターの所在地,,\n");
    for (const name of [
      "check.answered.csv",
      "check.answered.csv.report.html",
      "check.answered.csv.report.md",
    ])
      expect(stdout).toContain(at(name));
    expect(read("check.answered.csv.report.md")).toContain("所在地");
    expect(existsSync(at("maps"))).toBe(false);
  });

  it("writes nothing for a dry run", async () => {
    const { code, stdout } = await respond(at("check.csv"), "--dry-run", "--customer", "midori");
    expect(code).toBe(0);
    expect(stdout).toContain("所在地");
    expect(existsSync(at("check.answered.csv")) || existsSync(at("maps"))).toBe(false);
  });

  it("proposes, is confirmed without touching the filled file, and remembers", async () => {
    await respond(at("check.csv"), "--customer", "midori");
    expect(read("maps/midori/map.yaml")).not.toContain("confirmed:");
    writeFileSync(at("check.answered.csv"), "worked on by a person");
    expect(JSON.parse(read("check.answered.csv.report.json"))).toHaveLength(3);

    const confirming = await respond(at("check.csv"), "--customer", "midori", "--confirm", "2,3");
    expect(confirming.code).toBe(0);
    expect(read("check.answered.csv")).toBe("worked on by a person");
    expect(read("maps/midori/map.yaml").match(/confirmed: "2026-11-23"/g)).toHaveLength(2);

    // Row 3 is confirmed to stay unanswered, for other customers, too.
    const other = await respond(at("check.csv"), "--customer", "aoi", "--dry-run", "--format", "json");
    const [first, second] = JSON.parse(other.stdout) as {
      status: string;
      reasons: string[];
      needs: string[];
    }[];
    expect(first?.reasons.join("")).toContain("midori");
    expect(second).toMatchObject({ status: "unanswered" });
    expect(second?.needs.join("")).toContain("midori");
  });

  test.each(["all", "2", "3"])("confirms nothing on first sight: %s", async (rows) => {
    const { code, stdout, stderr } = await respond(
      at("check.csv"),
      "--customer",
      "midori",
      "--confirm",
      rows,
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("report");
    expect(existsSync(at("maps")) || existsSync(at("check.answered.csv"))).toBe(false);
  });

  it("confirms what a dry run told, and no row that it told otherwise", async () => {
    const told = await respond(at("check.csv"), "--customer", "midori", "--dry-run", "--format", "json");
    const report = JSON.parse(told.stdout) as { row: number; answer: string }[];
    const changed = report.map((entry) => (entry.row === 4 ? { ...entry, answer: "はい" } : entry));
    writeFileSync(at("report.json"), JSON.stringify(changed));
    const { code, stderr } = await respond(
      ...[at("check.csv"), "--customer", "midori", "--confirm", "all", "--report", at("report.json")],
      "--no-sources",
    );
    expect(code).toBe(1);
    expect(stderr).toContain("4");
    const map = read("maps/midori/map.yaml");
    expect(map.match(/confirmed:/g)).toHaveLength(1);
    expect(map.indexOf("confirmed:")).toBeLessThan(map.indexOf("所在地"));
  });

  it("takes a confirmation back wherever it was used, and says where", async () => {
    const odd = at("odd.csv");
    writeFileSync(odd, "No,質問,回答\n1,貴社の備えについて(バックアップの保存期間、みどり様式12),\n");
    await respond(odd, "--customer", "midori");
    await respond(odd, "--customer", "midori", "--confirm", "2");
    await respond(odd, "--customer", "aoi", "--force");
    await respond(odd, "--customer", "aoi", "--confirm", "2");
    expect(read("maps/aoi/map.yaml")).toMatch(/confirmed:[^]*customer: midori/);

    const args = ["--customer", "midori", "--take-back", "みどり様式12"];
    const dry = await respond(...args, "--dry-run");
    expect(dry.stdout).toMatch(/2件[^]*midori[^]*aoi/);
    expect(read("maps/aoi/map.yaml")).not.toContain("takenBack");
    const { code, stdout } = await respond(...args);
    expect({ code, stdout }).toEqual({ code: 0, stdout: dry.stdout });
    for (const name of ["midori", "aoi"]) expect(read(`maps/${name}/map.yaml`)).toContain("takenBack:");
    const next = await respond(odd, "--customer", "kiri", "--dry-run", "--format", "json");
    expect(JSON.parse(next.stdout)).toMatchObject([{ answer: "" }]);
    expect(await respond(...args)).toMatchObject({ code: 1 });
  });

  it("lists what customers were told that has changed since", async () => {
    expect(await respond("--stale")).toMatchObject({ code: 0 });
    await respond(at("check.csv"), "--customer", "midori");
    await respond(at("check.csv"), "--customer", "midori", "--confirm", "all");
    expect(await respond("--stale")).toMatchObject({ code: 0 });
    const map = at("maps/midori/map.yaml");
    writeFileSync(map, readFileSync(map, "utf8").replace("backupRetention: P7D", "backupRetention: P14D"));
    const { code, stdout } = await respond("--stale");
    expect(code).toBe(1);
    expect(stdout).toMatch(/midori[^]*バックアップの保存期間: 14日 → 7日[^]*弱くなりました/);
    const json = await respond("--stale", "--format", "json");
    expect(JSON.parse(json.stdout)).toMatchObject([
      { fact: "backupRetention", before: "P14D", after: "P7D" },
    ]);
  });
});

const MEANT = ["check.csv", "--customer", "a", "--confirm"];
const CONFIRM = ["check.csv", "--customer", "a", "--report", "report.json", "--confirm"];

describe("respond refuses", () => {
  test.each([
    ["neither a file nor --stale", [], /質問票のファイル/],
    ["both", ["check.csv", "--stale"], /質問票のファイル/],
    ["an unknown option", ["check.csv", "--colour"], /--help/],
    ["a file that is not there", ["none.csv"], /not found/],
    ["its own input as the output", ["check.csv", "--out", "check.csv"], /別の名前/],
    ["a confirmation without a customer", ["check.csv", "--confirm", "all"], /--customer/],
    ["a confirmation without a report", ["check.csv", "--customer", "a", "--confirm", "2"], /no report/],
    ["to confirm by what is no report", [...MEANT, "2", "--report", "check.csv"], /no report of respond/],
    ["a report without a confirmation", ["check.csv", "--report", "a.json"], /--confirm/],
    ["rows that it can't read", [...CONFIRM, "x"], /3,7-9/],
    ["rows without a question", [...CONFIRM, "99"], /no question/],
    ["to take back what nobody asked", ["--customer", "a", "--take-back", "x"], /no single question/],
    ["to take back for nobody", ["--take-back", "x"], /--customer/],
    ["a customer that is a path", ["check.csv", "--customer", "../a"], /フォルダの名前/],
    ["a day that is none", ["check.csv", "--today", "2026-02-30"], /2026-02-30/],
    ["a column that is not there", ["check.csv", "--question", "見出し違い"], /見出し違い/],
    ["a picture", ["picture.csv"], /画像/],
    ["a file without questions", ["empty.csv"], /./],
  ])("%s", async (_name, args, message) => {
    writeFileSync(at("picture.csv"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    writeFileSync(at("empty.csv"), "");
    writeFileSync(at("report.json"), "[]");
    const paths = args.map((arg) => (/\.(?:csv|json)$/.test(arg) ? at(arg) : arg));
    const { code, stdout, stderr } = await commandInProcess("respond", [
      ...paths,
      "--questionnaires",
      at("maps"),
      ...(args.includes("--today") ? [] : DAY),
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(existsSync(at("maps"))).toBe(false);
    expect(existsSync(at("check.answered.csv"))).toBe(false);
  });

  it("to write over a filled file, unless it is told to", async () => {
    writeFileSync(at("check.answered.csv"), "worked on by a person");
    expect(await respond(at("check.csv"))).toMatchObject({ code: 2 });
    expect(read("check.answered.csv")).toBe("worked on by a person");
    expect(await respond(at("check.csv"), "--force")).toMatchObject({ code: 0 });
    expect(read("check.answered.csv")).toContain("1週間");
  });

  it("to answer from a sheet with errors", async () => {
    const { folder: answers, remove } = copiedAnswers();
    try {
      const file = join(answers, "30-backup-retention.yaml");
      writeFileSync(file, readFileSync(file, "utf8").replace("P7D", "P3D"));
      const { code, stderr } = await respond(at("check.csv"), "--answers", answers);
      expect(code).toBe(1);
      expect(stderr).toContain("backupRetention");
      expect(existsSync(at("check.answered.csv"))).toBe(false);
    } finally {
      remove();
    }
  });

  it("a map that is broken, and says where", async () => {
    mkdirSync(at("maps/midori"), { recursive: true });
    writeFileSync(at("maps/midori/map.yaml"), "customer: x\nanswers: [{ items: [] }]\n");
    const { code, stderr } = await respond(at("check.csv"), "--customer", "midori");
    expect(code).toBe(1);
    expect(stderr).toContain("map.yaml:2");
    expect(read("maps/midori/map.yaml")).toContain("items: []");
  });
});
