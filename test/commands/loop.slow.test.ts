import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { commandInProcess } from "../support/in-process.ts";
import { repository, type TestRepository } from "../support/repository.ts";

const DAY = "2026-12-01";

let repo: TestRepository;
let folder = "";

const at = (...parts: readonly string[]): string => join(folder, ...parts);

const read = (...parts: readonly string[]): string => readFileSync(at(...parts), "utf8");

const respond = (...args: readonly string[]) =>
  commandInProcess("respond", [
    ...args,
    ...["--answers", at("answers"), "--questionnaires", at("questionnaires"), "--today", DAY],
  ]);

type Row = readonly (string | number)[];

const ROWS: readonly Row[] = [
  ["No", "質問", "回答", "備考"],
  [1, "バックアップの保存期間", "", ""],
  [2, "多要素認証に対応していますか", "", ""],
  [3, "バックアップは暗号化していますか", "", ""],
  [4, "外部API連携は可能ですか", "", ""],
  [5, "CSIRTを設置していますか", "", ""],
  [6, "バックアップの世代数", "", ""],
];

const write = async (name: string, rows: readonly Row[]): Promise<void> => {
  writeFileSync(
    at(name),
    await writeXlsx({ sheets: [{ name: "質問票", rows: rows.map((row) => [...row]) }] }),
  );
};

const rowsOf = async (name: string): Promise<readonly Row[]> => {
  const { sheets } = await readXlsx(readFileSync(at(name)));
  return (sheets[0]?.rows ?? []).map((row) =>
    row.map((cell) => (typeof cell === "number" ? cell : String(cell ?? ""))),
  );
};

/** What a person does in a spreadsheet program: cells of the column of answers changed by row, and the file saved. */
const edit = async (name: string, cells: Readonly<Record<number, string>>): Promise<void> => {
  const rows = await rowsOf(name);
  await write(
    name,
    rows.map((row, index) => {
      const text = cells[index + 1];
      return text === undefined ? row : row.map((cell, column) => (column === 2 ? text : cell));
    }),
  );
};

interface Told {
  readonly row: number;
  readonly question: string;
  readonly answer: string;
  readonly certainty: string;
  readonly items: readonly (number | string)[];
  readonly needs: readonly string[];
}

const asked = async (...questions: readonly string[]): Promise<readonly Told[]> => {
  writeFileSync(
    at("next.csv"),
    `No,質問,回答\n${questions.map((each, index) => `${String(index + 1)},${each},\n`).join("")}`,
  );
  const { stdout } = await respond(at("next.csv"), "--customer", "aoi", "--dry-run", "--format", "json");
  return JSON.parse(stdout) as Told[];
};

beforeAll(async () => {
  repo = repository("2026-11-22");
  folder = repo.root;
  await write("check.xlsx", ROWS);
  await respond(at("check.xlsx"), "--customer", "midori", "--empty", "確認中", "--deadline", "2026-12-20");
});

afterAll(() => {
  repo.remove();
});

describe("a customer's card", () => {
  it("is kept, is told in the report, and says what stands in cells without an answer", async () => {
    expect(read("questionnaires", "midori", "card.yaml")).toContain(
      'deadline: "2026-12-20"\nempty: 確認中\n',
    );
    expect(read("check.answered.xlsx.report.md")).toContain("2026-12-20");
    const rows = await rowsOf("check.answered.xlsx");
    expect(rows.map((row) => row[2] === "確認中")).toEqual([false, false, true, true, false, true, false]);
  });

  it("is no answer: nothing of it is learnt or sent", async () => {
    const { stdout } = await respond(
      "--learn",
      at("check.answered.xlsx"),
      "--customer",
      "midori",
      "--dry-run",
    );
    expect(stdout).toMatch(/^確認 3、訂正 0、新しい回答 0、未回答のまま 3/);
    const sent = await respond(
      "--sent",
      at("check.answered.xlsx"),
      "--to",
      "midori",
      "--approved-by",
      "x",
      "--dry-run",
      "--format",
      "json",
    );
    expect(JSON.parse(sent.stdout)).toMatchObject({
      rows: [{ place: "質問票!2" }, { place: "質問票!5" }, { place: "質問票!7" }],
    });
    expect(existsSync(at("library"))).toBe(false);
  });
});

describe("the loop", () => {
  it("learns from what a person completed, and answers the next questionnaire from it", async () => {
    expect((await asked("多要素認証に対応していますか"))[0]).toMatchObject({ answer: "" });
    await edit("check.answered.xlsx", {
      3: "すべてのプランで多要素認証を利用できます。",
      4: "バックアップの保存期間は30日で、暗号化しています。",
      5: "APIは2027年春に提供予定です。",
    });
    const { code, stdout } = await respond("--learn", at("check.answered.xlsx"), "--customer", "midori");
    expect(code).toBe(1);
    expect(stdout).toMatch(/^確認 2、訂正 1、新しい回答 2、未回答のまま 1/);
    // Corrected: both sides are told. Contradicting: nothing is written.
    expect(stdout).toMatch(/記入: 現在、API等は提供しておりません。[^]*訂正: APIは2027年春/);
    expect(stdout).toMatch(/backup-encryption\.yaml[^]*P7D\(7日\) と合いません/);
    expect(readdirSync(at("library"))).toEqual(["multi-factor-authentication.yaml"]);
    expect(read("library", "multi-factor-authentication.yaml")).toMatch(
      /show: on-request\nowner: "@xtra\/security"/,
    );

    const [mfa, api, kept] = await asked(
      "多要素認証に対応していますか",
      "外部API連携は可能ですか",
      "バックアップの保存期間",
    );
    expect(mfa).toMatchObject({ certainty: "certain", answer: "すべてのプランで多要素認証を利用できます。" });
    expect(api).toMatchObject({ certainty: "draft", answer: "" });
    expect(api?.needs.join("")).toContain("2027年春");
    expect(kept?.answer).toContain("1週間");
  });

  it("never writes over what is there, and learns the same twice without harm", async () => {
    writeFileSync(
      at("library", "multi-factor-authentication.yaml"),
      `${read("library", "multi-factor-authentication.yaml")}# mine\n`,
    );
    const map = read("questionnaires", "midori", "map.yaml");
    await respond("--learn", at("check.answered.xlsx"), "--customer", "midori");
    expect(read("library", "multi-factor-authentication.yaml")).toContain("# mine");
    expect(readdirSync(at("library"))).toHaveLength(1);
    expect(read("questionnaires", "midori", "map.yaml")).toBe(map);
  });

  it("keeps what was sent, once, and tells what has changed since", async () => {
    const args = ["--sent", at("check.answered.xlsx"), "--to", "midori", "--approved-by", "情報システム部長"];
    expect(await respond(...args)).toMatchObject({ code: 0 });
    expect(await respond(...args)).toMatchObject({ code: 2 });
    const [name = ""] = readdirSync(at("questionnaires", "midori", "sent"));
    expect(name).toMatch(/^2026-12-01-[0-9a-f]{12}\.yaml$/);
    const record = read("questionnaires", "midori", "sent", name);
    expect(record).toMatch(
      /to: midori\nday: "2026-12-01"\napprovedBy: 情報システム部長\nservice: qlingo\nscope: Qlingo\n/,
    );
    expect(record).toContain("backupRetention: P7D");
    expect((await respond("--stale")).stdout).toMatch(/ありません/);

    const file = at("library", "multi-factor-authentication.yaml");
    const before = readFileSync(file, "utf8");
    writeFileSync(file, before.replace("すべてのプラン", "有料のプラン"));
    const { code, stdout } = await respond("--stale");
    expect(code).toBe(1);
    expect(stdout).toMatch(/midori[^]*すべてのプランで[^]* → 有料のプランで[^]*2026-12-01 に送った/);
    writeFileSync(file, before);
  });

  it("notices a record that was changed afterwards", async () => {
    const folderOf = at("questionnaires", "midori", "sent");
    const [first = ""] = readdirSync(folderOf);
    await edit("check.answered.xlsx", { 6: "CSIRTを設置しています。" });
    await respond("--sent", at("check.answered.xlsx"), "--to", "midori", "--approved-by", "部長");
    const record = readFileSync(join(folderOf, first), "utf8");
    writeFileSync(join(folderOf, first), record.replace("情報システム部長", "誰か"));
    const { code, stderr } = await respond("--stale");
    expect(code).toBe(1);
    expect(stderr).toContain("書き換えられた");
    writeFileSync(join(folderOf, first), record);
    expect(await respond("--stale")).toMatchObject({ code: 0, stderr: "" });
  });

  it("asks owners, and takes what comes back as drafts with name and day", async () => {
    const { stdout } = await respond("--to-ask");
    expect(stdout).toContain("CSIRTを設置していますか");
    const back = stdout.replace(/(CSIRTを設置していますか\n.*\n回答: )/, "$1CSIRTを設置しています。");
    writeFileSync(at("back.txt"), back);
    expect(await respond("--heard", at("back.txt"), "--by", "山田")).toMatchObject({ code: 0 });
    expect(read("library", "incident-team.yaml")).toMatch(/CSIRTを設置しています。[^]*山田\(2026-12-01\)/);
    expect((await asked("CSIRTを設置していますか"))[0]).toMatchObject({ answer: "CSIRTを設置しています。" });
  });

  it("gives nobody else what is agreed with one customer only", async () => {
    await write("own.xlsx", [
      ["No", "質問", "回答"],
      [1, "解約の予告期間を教えてください", ""],
      [2, "バックアップの世代数", ""],
    ]);
    await respond(at("own.xlsx"), "--customer", "kiri");
    await edit("own.answered.xlsx", { 2: "貴社に限り、6か月前です。" });
    await respond("--learn", at("own.answered.xlsx"), "--customer", "kiri", "--only");
    expect(readdirSync(at("library"))).not.toContain("termination-notice.yaml");
    expect(read("questionnaires", "kiri", "map.yaml")).toContain("only: true");
    const [notice] = await asked("解約の予告期間を教えてください");
    expect(notice?.answer).not.toContain("6か月");
  });
});

describe("refused", () => {
  test.each([
    ["learning without a customer", ["--learn", "check.xlsx"], /--customer/],
    ["learning without a report", ["--learn", "check.xlsx", "--customer", "a"], /no report/],
    ["a record without a recipient", ["--sent", "check.xlsx", "--approved-by", "x"], /--to/],
    ["a record that nobody approved", ["--sent", "check.xlsx", "--to", "a"], /--approved-by/],
    ["a recipient that is a path", ["--sent", "check.xlsx", "--to", "../a", "--approved-by", "x"], /folder/],
    ["what nobody said", ["--heard", "check.xlsx"], /--by/],
    ["two things at a time", ["--stale", "--to-ask"], /--learn/],
  ])("%s", async (_name, args, message) => {
    const { code, stderr } = await respond(...args.map((arg) => (arg.endsWith(".xlsx") ? at(arg) : arg)));
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
