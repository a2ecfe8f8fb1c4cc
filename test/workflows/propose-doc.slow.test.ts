import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { toReleaseNotes } from "../../scripts/render/changelog/markdown.ts";
import { decideRelease } from "../../scripts/commands/release/decide-release.ts";
import { examine } from "../../scripts/commands/judge.ts";
import { readRevision } from "../../scripts/commands/revisions.ts";
import { compare } from "../../scripts/change/comparison.ts";
import { readHead } from "../../scripts/change/tags.ts";
import { commentBody } from "../../scripts/report/changes/comment.ts";
import { comparisonText } from "../../scripts/report/changes/text.ts";
import { revisionOf } from "../../scripts/change/revision.ts";
import { type Lang, LANGS } from "../../scripts/core/lang.ts";
import type { Finding } from "../../scripts/core/finding.ts";
import { annotations } from "../../scripts/report/github.ts";
import { relations } from "../../scripts/kits/kits.ts";
import type { Sheet } from "../../scripts/core/sheet.ts";
import { engineFile } from "../../scripts/io/engine.ts";
import { repository, type TestRepository } from "../support/repository.ts";
import { form, projectText } from "../support/sheet.ts";

// The walk-through of docs/propose.md, done for real: what the documents quote and draw is held to what comes of it.

const DOCS: Readonly<Record<Lang, string>> = { ja: "docs/propose.ja.md", en: "docs/propose.md" };
const REVIEWED = [/reviewed: .*/, 'reviewed: "2026-11-24"'] as const;

interface Stage {
  readonly sheet: Sheet;
  readonly findings: readonly Finding[];
}

let repo: TestRepository;
let forgotten: Stage;
let mended: Stage;
let whole: Stage;
/** The files as they were read after each stage, the first before any. */
const files: string[] = [];
/** All that a language's document may quote. */
const said: Record<Lang, string> = { ja: "", en: "" };

const stage = (message: string): Stage => {
  repo.commit("2026-11-24", message);
  const { sheet, findings } = examine(form, repo.answers, "2026-11-24");
  if (sheet === undefined) throw new Error("the form is broken");
  for (const name of ["30-backup-retention.yaml", "32-backup-generations.yaml"])
    files.push(readFileSync(join(repo.answers, name), "utf8"));
  return { sheet, findings };
};

const errors = ({ findings }: Stage): readonly string[] =>
  findings.flatMap(({ severity, rule, item }) => (severity === "error" ? [`${rule} ${String(item)}`] : []));

const rulesOf = ({ findings }: Stage, no: number): readonly string[] =>
  findings.flatMap(({ rule, item }) => (item === no ? [rule] : []));

beforeAll(() => {
  repo = repository("2026-11-22");
  repo.git("tag", "v1.0.0");
  stage("nothing yet");
  repo.edit(30, "1週間", "2週間");
  repo.edit(30, "one week", "two weeks");
  repo.edit(30, ...REVIEWED);
  forgotten = stage("the fact is forgotten");
  repo.edit(30, "P7D", "P2W");
  mended = stage("the fact, too");
  repo.edit(32, "7世代", "14世代");
  repo.edit(32, "Seven", "Fourteen");
  repo.edit(32, "backupGenerations: 7", "backupGenerations: 14");
  repo.edit(32, ...REVIEWED);
  whole = stage("and the generations");

  const base = readRevision("v1.0.0", repo.answers, (line) => {
    throw new Error(line);
  });
  const comparison = compare(form.model, relations, base, revisionOf(whole.sheet));
  const head = readHead(repo.answers);
  if (head === undefined) throw new Error("no commit");
  const { decision, changes } = decideRelease(
    repo.answers,
    head,
    { model: form.model, sheets: [whole.sheet], isAlone: true },
    { versions: new Set(["1.0.0"]), drafts: [] },
  );
  for (const lang of LANGS) {
    const shown = [forgotten, mended, whole]
      .flatMap(({ findings }) => findings)
      .flatMap((finding) => annotations([finding], lang))
      .map(({ message, properties }) => `${properties.title}\n${message}\n`);
    said[lang] = [
      ...shown,
      comparisonText(form.model, comparison, { lang, colour: false, version: ["1.0.0", decision.version] }),
      commentBody(form.model, comparison, [lang], head.commit),
      ...changes.map((each) => toReleaseNotes(form.model, each.changes, [lang])),
    ]
      .join("\n")
      // On GitHub the commands run in the repository's own folder.
      .replaceAll(`${repo.root}/`, "");
  }
});

afterAll(() => {
  repo.remove();
});

it("the example goes as the documents tell: refused, warned, whole", () => {
  expect(errors(forgotten)).toEqual(["words-agree-with-facts 30", "words-agree-with-facts 30"]);
  expect(errors(mended)).toEqual([]);
  expect(rulesOf(mended, 32)).toContain("generations-fill-retention");
  expect(errors(whole)).toEqual([]);
  expect(rulesOf(whole, 32)).toEqual([]);
});

/** The fenced blocks of a language in a document, without what indents them. */
const fenced = (text: string, language: string): readonly string[] =>
  [...text.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([^]*?)^ *\`\`\`$`, "gm"))].map(
    ([, indent = "", block = ""]) => block.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
  );

/** The quotations in a document, as plain text. */
const quoted = (text: string): readonly string[] =>
  [...text.matchAll(/(?:^> .*\n)+/gm)].map(([block]) => block.replaceAll(/^> |\\$|\*\*/gm, ""));

/** One side of a diff: its lines that stay, and those with the sign. */
const sideOf = (diff: string, sign: "-" | "+"): string =>
  diff
    .split("\n")
    .filter((line) => line.startsWith(" ") || line.startsWith(sign))
    .map((line) => `${line.slice(1)}\n`)
    .join("");

const picturesIn = (text: string): readonly (readonly [alt: string, path: string])[] =>
  [...text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, alt = "", path = ""]) => [alt, path] as const);

describe.each(LANGS)("the walk-through (%s)", (lang) => {
  const text = projectText(DOCS[lang]);

  it("quotes what the check, the comparison and the comment really say", () => {
    const quotes = [...quoted(text), ...fenced(text, "text")];
    expect(quotes).toHaveLength(4);
    // Prettier leaves one blank of two.
    const heard = said[lang].replaceAll(/ {2,}/g, " ");
    for (const quote of quotes) expect(heard).toContain(quote);
  });

  it("shows the changes that were really made", () => {
    const diffs = fenced(text, "diff");
    expect(diffs).toHaveLength(3);
    for (const diff of diffs) {
      expect(files.filter((file) => file.includes(sideOf(diff, "-")))).not.toEqual([]);
      expect(files.filter((file) => file.includes(sideOf(diff, "+")))).not.toEqual([]);
    }
  });

  it("draws the file as it was rewritten, and the beginning of the finding", () => {
    const textsOf = (name: string): readonly string[] =>
      [...projectText(`docs/pictures/${name}.${lang}.svg`).matchAll(/<text[^>]*>([^<]*)</g)].map(
        ([, drawn = ""]) => drawn,
      );
    const [, , rewritten = ""] = files;
    for (const line of rewritten.trimEnd().split("\n").slice(1))
      expect(textsOf("propose-editor")).toContain(line);
    const finding = textsOf("propose-mend")
      .slice(-2)
      .join(lang === "ja" ? "" : " ");
    expect(finding.endsWith(" …")).toBe(true);
    expect(said[lang]).toContain(finding.slice(0, -2));
  });

  it("has pictures that exist, are small, and are told in words", () => {
    const pictures = picturesIn(text);
    expect(pictures).toHaveLength(9);
    for (const [alt, path] of pictures) {
      expect(alt.length).toBeGreaterThan(25);
      expect(statSync(engineFile(join("docs", path))).size).toBeLessThan(150_000);
    }
  });

  it("leads nowhere that is not there", () => {
    for (const [, target = ""] of text.matchAll(/(?<!!)\[[^\]]*\]\(([^)]+)\)/g)) {
      const [path = "", anchor] = target.split("#");
      const file = path === "" ? DOCS[lang] : join(dirname(DOCS[lang]), path);
      expect([target, existsSync(engineFile(file))]).toEqual([target, true]);
      // As GitHub makes anchors of headings.
      const anchors = [...projectText(file).matchAll(/^#+ (.*)$/gm)].map(([, title = ""]) =>
        title
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
          .replaceAll(" ", "-"),
      );
      if (anchor !== undefined) expect(anchors).toContain(anchor);
    }
  });
});

it("both languages tell the same, step by step", () => {
  const outline = (lang: Lang): readonly string[] =>
    [...projectText(DOCS[lang]).matchAll(/^(## \d|## |```\w+|!\[|> \*\*)/gm)].map(([, mark = ""]) => mark);
  expect(outline("en")).toEqual(outline("ja"));
  const numbers = (lang: Lang): readonly (string | undefined)[] =>
    picturesIn(projectText(DOCS[lang])).map(([, path]) => path.replace(`.${lang}.`, "."));
  expect(numbers("en")).toEqual(numbers("ja"));
});

it("is led to from where owners begin, with pictures there, too", () => {
  const contributing = projectText("CONTRIBUTING.md");
  const section = contributing.slice(0, contributing.indexOf("## Change an answer"));
  expect(section).toContain("](docs/propose.ja.md)");
  expect(contributing).toContain("](docs/propose.md)");
  expect(picturesIn(section).map(([, path]) => path)).toEqual(
    ["item", "check", "comment"].map((name) => `docs/pictures/propose-${name}.ja.png`),
  );
  expect(projectText("README.ja.md")).toContain("](docs/propose.ja.md)");
  expect(projectText("README.md")).toContain("](docs/propose.md)");
});

const ours = readdirSync(engineFile("docs/pictures")).filter((name) => name.startsWith("propose-"));

test.each(ours)("%s is shown in a document", (name) => {
  expect(Object.values(DOCS).map(projectText).join("")).toContain(`](pictures/${name})`);
});

test.each(ours.filter((name) => name.endsWith(".svg")))(
  "%s is told in words, and holds nothing that runs",
  (name) => {
    const svg = projectText(`docs/pictures/${name}`);
    expect(svg).toMatch(/<title id="title">[^<]{8,}<\/title>/);
    expect(svg).toMatch(/<desc id="desc">[^<]{40,}<\/desc>/);
    expect(svg).toContain('role="img" aria-labelledby="title desc"');
    expect(svg).not.toMatch(/<script|<foreignObject|<image|href|\bon\w+=|url\(/i);
  },
);
