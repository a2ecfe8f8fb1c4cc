import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engineFile } from "../../scripts/io/engine.ts";
import { projectAt } from "../../scripts/io/project.ts";
import type { Finding } from "../../scripts/core/finding.ts";
import type { Outcome } from "../support/command.ts";
import { commandInProcess } from "../support/in-process.ts";
import { QLINGO } from "../support/qlingo.ts";

let root: string;
let answers: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "own-"));
  answers = join(root, "answers");
  cpSync(QLINGO, root, { recursive: true });
  cpSync(engineFile("test/fixtures/own-example"), root, { recursive: true });
  appendFileSync(
    path("CODEOWNERS"),
    "/answers/50-support-languages.yaml @xtra/support\n/answers/A*.yaml @xtra/legal\n/answers/service.yaml @xtra/legal\n",
  );
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

const path = (name: string): string => join(root, name);

const edit = (name: string, from: string, to: string): void => {
  const before = readFileSync(path(name), "utf8");
  if (!before.includes(from)) throw new Error(`${name} does not hold ${from}`);
  writeFileSync(
    path(name),
    before.replace(from, () => to),
  );
};

/** `generate` as it runs in the project itself. */
const generate = (...args: readonly string[]): Promise<Outcome> =>
  commandInProcess("generate", args, {}, { ...projectAt(root), root });

const check = async (): Promise<readonly Finding[]> => {
  const { stdout } = await commandInProcess("check", [
    "--answers",
    answers,
    "--format",
    "json",
    "--lang",
    "en",
  ]);
  // What the command prints.
  return JSON.parse(stdout) as readonly Finding[];
};

const idsOf = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule }) => rule);

describe("a project with items, facts, words and rules of its own", () => {
  it("generates the schema that its editors complete answers by, and is told where that is stale", async () => {
    expect(idsOf(await check())).toContain("generated-stale");
    expect(await generate("--check")).toMatchObject({ code: 1 });
    expect(await generate()).toMatchObject({ code: 0, stdout: "schema/answer.schema.json\n" });
    const schema = readFileSync(path("schema/answer.schema.json"), "utf8");
    for (const part of ["termsNotice", "supportLanguages", '"A1"', "環境への取り組み"])
      expect(schema).toContain(part);
    expect(await generate("--check")).toMatchObject({ code: 0 });
    expect(idsOf(await check())).not.toContain("generated-stale");
  });

  it("has its answers checked by its own rules and words", async () => {
    const before = await check();
    expect(
      before.filter(({ rule, severity }) => severity === "error" || rule === "terms-a-month-ahead"),
    ).toEqual([]);
    edit("answers/A1-terms-notice.yaml", "termsNotice: P60D", "termsNotice: P7D");
    const found = await check();
    const own = found.find(({ rule }) => rule === "terms-a-month-ahead");
    expect(own).toMatchObject({ severity: "warning", item: "A1", line: 7 });
    expect(own?.message).toContain("at least P30D (30 days)");
    expect(idsOf(found)).toContain("words-agree-with-facts");
    edit("answers/A1-terms-notice.yaml", "termsNotice: P7D", "termsNotice: P60D");
  });

  it("publishes its items in every format", async () => {
    const out = path("dist");
    mkdirSync(out, { recursive: true });
    const { code, stderr } = await commandInProcess("build", ["--answers", answers, "--out", out]);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const text = (name: string): string => readFileSync(join(out, name), "utf8");
    for (const name of ["qlingo.json", "ja/qlingo.csv", "ja/qlingo.md", "index.html"]) {
      expect(existsSync(join(out, name)), name).toBe(true);
      for (const words of ["規約の変更は60日前までに", "自社の項目", "再生可能エネルギー"])
        expect(text(name).replaceAll("<wbr>", ""), name).toContain(words);
    }
    expect(text("sheet.schema.json")).toContain("termsNotice");
  });

  it("has its facts set in the words, too", async () => {
    const { stdout } = await commandInProcess("set", [
      "--answers",
      answers,
      "termsNotice=P90D",
      "--lang",
      "en",
    ]);
    expect(stdout).toContain("規約の変更は90日前までに");
    expect(stdout).toContain("npm run review -- A1");
  });

  it("is compared with what it published before", async () => {
    edit("answers/A1-terms-notice.yaml", "termsNotice: P60D", "termsNotice: P45D");
    const { stdout } = await commandInProcess("diff", [
      path("dist/qlingo.json"),
      "--answers",
      answers,
      "--format",
      "json",
    ]);
    expect(stdout).toContain('"termsNotice"');
    expect(stdout).toContain('"weaker"');
    edit("answers/A1-terms-notice.yaml", "termsNotice: P45D", "termsNotice: P60D");
  });

  it("is imported again from what it published, over its own items' files and no others'", async () => {
    const again = [
      "import",
      [path("dist/ja/qlingo.csv"), "--out", answers, "--dry-run", "--lang", "en"],
    ] as const;
    const { code, stderr } = await commandInProcess(...again);
    expect(stderr).toBe("");
    expect(code).toBeLessThan(2);
    writeFileSync(path("answers/compose-local.yaml"), "services: {}\n");
    const refused = await commandInProcess(...again);
    rmSync(path("answers/compose-local.yaml"));
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("compose-local.yaml");
    expect(refused.stderr).not.toContain("A1-terms-notice.yaml");
  });

  it("stops where its own files are broken, and says where", async () => {
    edit("own/items.yaml", "no: 50", "no: 30");
    const found = await check();
    expect(idsOf(found)).toEqual(["own-name-taken"]);
    expect(found[0]).toMatchObject({ line: 9 });
    edit("own/items.yaml", "no: 30", "no: 50");
  });
});
