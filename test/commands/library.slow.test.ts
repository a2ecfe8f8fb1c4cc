import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { previewAssets } from "../../scripts/commands/page-assets.ts";
import { preview } from "../../scripts/commands/preview/preview-state.ts";
import { check, loadSheet } from "../../scripts/index.ts";
import { commandInProcess } from "../support/in-process.ts";
import { entry } from "../support/library.ts";
import { readPdf } from "../support/pdf.ts";
import { repository, type TestRepository } from "../support/repository.ts";

// Each part of what is shown on request has a word of its own, and so has what is public.
const OWN = [
  "とくべつ文言",
  "special-words",
  "とくべつ質問",
  "P777D",
  "777日",
  "とくべつ根拠",
  "とくべつ承知",
];

const ON_REQUEST = {
  show: "on-request",
  questions: ["とくべつ質問を教えてください", "What about special-words?"],
  text: {
    ja: "とくべつ文言です。脆弱性は発見から777日以内に修正します。",
    en: "These are special-words. We fix vulnerabilities within 777 days.",
  },
  facts: { vulnerabilityFixTime: "P777D" },
  evidence: [{ title: "とくべつ根拠", url: "https://example.com/special-words" }],
};

const PUBLIC = {
  text: {
    ja: "公開文言です。従業員に年1回のセキュリティ研修を行っています。",
    en: "These are open-words. Our staff take security training once a year.",
  },
  facts: { securityTraining: true, securityTrainingInterval: "P1Y" },
};

let repo: TestRepository;

const at = (name: string): string => join(repo.root, "library", name);

const run = (name: string, ...args: readonly string[]) =>
  commandInProcess(name, [...args, "--answers", repo.answers]);

beforeAll(() => {
  repo = repository("2026-11-22");
  mkdirSync(join(repo.root, "library"));
  writeFileSync(at("training.yaml"), entry("training", PUBLIC));
  writeFileSync(at("report.yaml"), entry("report", ON_REQUEST));
  repo.commit("2026-11-22", "library");
  repo.git("tag", "v1.0.0");
});

afterAll(() => {
  repo.remove();
});

/** All that a file says, and what is packed into it. */
const textsIn = async (path: string, bytes: Uint8Array): Promise<string> => {
  if (/\.(?:zip|xlsx)$/.test(path)) {
    const parts = await Promise.all(
      Object.entries(unzipSync(bytes)).map(([name, part]) => textsIn(name, part)),
    );
    return parts.join("\n");
  }
  if (!path.endsWith(".pdf")) return strFromU8(bytes);
  return (await readPdf(bytes)).pieces.map(({ text }) => text).join("");
};

const expectNothing = (text: string): void => {
  for (const word of OWN) expect(text).not.toContain(word);
};

describe("what is shown on request", () => {
  it("is in no file of the bundle, in which what is public is", async () => {
    writeFileSync(at("training.yaml"), entry("training", { ...PUBLIC, questions: ["公開質問ですか"] }));
    repo.commit("2026-11-23", "other questions");
    const out = join(repo.root, "dist");
    const { code, stdout, stderr } = await run("build", "--out", out);
    expect(code).toBe(0);
    expectNothing(stdout + stderr);
    const paths = readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name));
    const open: string[] = [];
    for (const path of paths) {
      const text = await textsIn(path, readFileSync(path));
      expectNothing(text);
      if (text.includes("公開文言") || text.includes("open-words")) open.push(path.slice(out.length + 1));
    }
    for (const name of [
      "index.html",
      "qlingo.json",
      "ja/qlingo.xlsx",
      "en/qlingo.pdf",
      "ja/qlingo.csv",
      "en/qlingo.md",
    ])
      expect(open).toContain(name);
    expect(open).toContain("oscal/component-definition.json");
  });

  it.each(["text", "json", "github", "markdown", "sarif"])(
    "is in no finding that is told as %s",
    async (format) => {
      writeFileSync(
        at("report.yaml"),
        entry("report", { ...ON_REQUEST, facts: { vulnerabilityFixTime: "P7D", tls: 1 } }),
      );
      const ofForm = await run("check", "--format", format);
      expect(ofForm).toMatchObject({ code: 1 });
      expectNothing(ofForm.stdout + ofForm.stderr);
      writeFileSync(
        at("report.yaml"),
        entry("report", { ...ON_REQUEST, facts: { vulnerabilityFixTime: "P7D" } }),
      );
      const ofWords = await run("check", "--format", format);
      expect(ofWords).toMatchObject({ code: 1 });
      expect(ofWords.stdout).toContain("report.yaml");
      expectNothing(ofWords.stdout + ofWords.stderr);
      writeFileSync(at("report.yaml"), entry("report", ON_REQUEST));
    },
  );

  it("is told to its owner, who asks for it", async () => {
    writeFileSync(
      at("report.yaml"),
      entry("report", { ...ON_REQUEST, facts: { vulnerabilityFixTime: "P7D" } }),
    );
    expect((await run("check", "--on-request")).stdout).toContain("777日");
    expect(await run("check", "--on-request", "--format", "sarif")).toMatchObject({ code: 2 });
    writeFileSync(at("report.yaml"), entry("report", ON_REQUEST));
  });

  test.each(["text", "json", "markdown"])("is in no comparison of revisions as %s", async (format) => {
    const changed = { ...ON_REQUEST, text: { ja: "とくべつ文言を変えました。777日です。" } };
    writeFileSync(at("report.yaml"), entry("report", changed));
    writeFileSync(
      at("training.yaml"),
      entry("training", { ...PUBLIC, text: { ja: "公開文言を変えました。" } }),
    );
    const { code, stdout, stderr } = await run("diff", "HEAD", "--format", format);
    expect(code).toBe(0);
    expect(stdout).toContain("公開文言");
    expectNothing(stdout + stderr);
    if (format === "json") {
      writeFileSync(join(repo.root, "diff.json"), stdout);
      const comment = await commandInProcess("comment", [join(repo.root, "diff.json")]);
      expect(comment.stdout).toContain("公開文言");
      expectNothing(comment.stdout);
    }
    writeFileSync(at("report.yaml"), entry("report", ON_REQUEST));
    writeFileSync(at("training.yaml"), entry("training", PUBLIC));
  });

  it("is in no comparison when it was hidden then, or is now", async () => {
    writeFileSync(at("report.yaml"), entry("report", { ...ON_REQUEST, show: "public" }));
    const shown = await run("diff", "HEAD", "--format", "json");
    expect(shown.stdout).toContain('"disclosed"');
    writeFileSync(at("report.yaml"), entry("report", ON_REQUEST));
    writeFileSync(at("training.yaml"), entry("training", { ...PUBLIC, show: "on-request" }));
    const hidden = await run("diff", "HEAD", "--format", "json");
    expect(hidden.stdout).toContain('"withdrawn"');
    writeFileSync(at("training.yaml"), entry("training", PUBLIC));
  });

  it("is in no page of a preview, no issue of upkeep, and nothing that a program reads", async () => {
    const { html } = preview(repo.answers, await previewAssets(), undefined);
    expect(html).toContain("公開文言");
    expectNothing(html);
    const { stdout, stderr } = await run("upkeep", "--until", "2090-01-01");
    expect(stdout).toContain("report");
    expectNothing(stdout + stderr);
    const { sheet, findings } = loadSheet(repo.answers);
    expect(JSON.stringify(sheet?.answers)).toContain("公開文言");
    expectNothing(JSON.stringify([sheet, findings, check(repo.answers)]));
  });

  it("is given in reply to a questionnaire", async () => {
    const file = join(repo.root, "ask.csv");
    writeFileSync(file, "No,質問,回答\n1,とくべつ質問を教えてください,\n");
    const { stdout, stderr } = await run("respond", file, "--dry-run", "--format", "json");
    expect(stderr).toBe("");
    expect(stdout).toContain("とくべつ文言");
  });
});
