import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { parsePublished } from "../../scripts/commands/release/published.ts";
import { toFeed } from "../../scripts/render/changelog/feed.tsx";
import { toChangelogJson } from "../../scripts/render/changelog/json.ts";
import { toChangelog, toReleaseNotes } from "../../scripts/render/changelog/markdown.ts";
import { readPastReleases } from "../../scripts/commands/revisions.ts";
import { changelog, planRelease, type Released } from "../../scripts/change/releases.ts";
import { revisionOf } from "../../scripts/change/revision.ts";
import { commandInProcess } from "../support/in-process.ts";
import { repository, type TestRepository } from "../support/repository.ts";
import { type Change, form, sheetWith } from "../support/sheet.ts";

const { model } = form;

const released = (version: string, date: string, changes: Record<number, Change> = {}): Released => ({
  version,
  date,
  commit: version.replaceAll(".", "").padEnd(40, "0"),
  revision: revisionOf(sheetWith(changes)),
});

const weaker = {
  30: { facts: { backupRetention: "P5D" }, ja: "保存期間は5日です。", en: "Backups are kept for 5 days." },
};
const past = [released("1.9.0", "2026-10-01"), released("1.10.0", "2026-11-01", weaker)];
const calm = released("2.0.0", "2026-11-23", weaker);
// Today's check refuses the last character; a revision of the past may hold it.
const HOSTILE = "]]></content><script>alert(1)</script>&\u0007";
const now: Released = {
  ...calm,
  revision: new Map(
    [...calm.revision].map(([no, answer]) => [
      no,
      no === "input-validation" ? { ...answer, text: { ...answer.text, ja: HOSTILE } } : answer,
    ]),
  ),
};

describe("the changelog", () => {
  const releases = changelog(model, past, now);

  it("has every release, the newest first, each against the one before", () => {
    expect(releases.map(({ version, isFirst, changes }) => [version, isFirst, changes.length])).toEqual([
      ["2.0.0", false, 1],
      ["1.10.0", false, 3],
      ["1.9.0", true, 0],
    ]);
  });

  it("opens each release with what got weaker, in its language", () => {
    const ja = toChangelog(model, "Qlingo", releases, "ja");
    expect(ja).toContain("## 1.10.0 (2026-11-01)\n\n### 弱くなった約束\n");
    expect(ja).not.toContain("Backups are kept");
    const en = toChangelog(model, "Qlingo", releases, "en");
    expect(en).toContain("## 1.10.0 (2026-11-01)\n\n### Promises that got weaker\n");
    expect(en).not.toContain("保存期間は");
    expect(en).toContain("## 1.9.0 (2026-10-01)\n\nThere is no earlier release to compare with.\n");
  });

  it("says so where a release changed nothing in this language", () => {
    expect(toChangelog(model, "Qlingo", releases, "en")).toContain(
      "## 2.0.0 (2026-11-23)\n\nNo answer has changed.\n",
    );
  });

  it("is data for other programs", () => {
    const { releases: listed } = JSON.parse(toChangelogJson(releases)) as {
      releases: { changes: unknown[] }[];
    };
    expect(listed[1]?.changes[0]).toEqual({
      item: 30,
      fact: "backupRetention",
      before: "P7D",
      after: "P5D",
      direction: "weaker",
    });
  });

  it("makes notes in both languages", () => {
    const [, second] = releases;
    if (second === undefined) throw new Error("no release");
    const notes = toReleaseNotes(model, second, ["ja", "en"]);
    expect(notes.indexOf("弱くなった約束")).toBeLessThan(notes.indexOf("Promises that got weaker"));
  });
});

it("notes that are too long for GitHub are cut, each language for itself, and say so", () => {
  const long = Object.fromEntries(
    model.checklist.items.map(({ no }) => [no, { ja: "長い文です。".repeat(400), en: "Long. ".repeat(400) }]),
  );
  const [release] = changelog(model, past, released("3.0.0", "2026-11-24", long));
  if (release === undefined) throw new Error("no release");
  const notes = toReleaseNotes(model, release, ["ja", "en"]);
  expect(notes.length).toBeLessThan(121_000);
  expect(notes).toMatch(/ZIPの中の changelog\.md にあります。\n\n## What customers [^]*has all of it\.\n$/);
});

describe("the feed", () => {
  const sheet = sheetWith();
  const site = "https://example.com/trust";
  const feed = toFeed(sheet, site, changelog(model, past, now), "ja");

  it("is Atom, an entry per release, dated by the calendar of Japan", () => {
    expect(feed.match(/<entry>/g)).toHaveLength(3);
    expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
    expect(feed).toContain("<updated>2026-11-22T15:00:00.000Z</updated>");
    expect(new Set(feed.match(/<id>.*<\/id>/g)).size).toBe(4);
  });

  it("is the same each time, and keeps hostile words text", () => {
    expect(toFeed(sheet, site, changelog(model, past, now), "ja")).toBe(feed);
    expect(feed).not.toContain("<script>");
    expect(feed).toContain("]]&gt;&lt;/content>&lt;script>alert(1)&lt;/script>&amp;");
    expect(feed).not.toContain("\u0007");
  });

  it("links to the page, to itself and to each release where it stays", () => {
    const links = [...feed.matchAll(/<link (?:rel="\w+" )?href="([^"]*)"/g)].map(([, link]) => link);
    const releases = ["2.0.0", "1.10.0", "1.9.0"].map((version) => `${site}/v${version}/`);
    expect(links).toEqual([`${site}/`, `${site}/ja/feed.xml`, ...releases]);
  });

  it("links to the page for what is built between two releases, which stays nowhere", () => {
    const between = changelog(model, past, { ...now, version: "1.10.0-g0123456789ab" });
    expect(toFeed(sheet, site, between, "ja")).not.toContain("/v1.10.0-g");
  });
});

describe("the next release", () => {
  const revision = (changes: Record<number, Change>) => revisionOf(sheetWith(changes));

  test.each<[string, readonly Released[], Record<number, Change>, object]>([
    ["the first", [], {}, { release: true, last: undefined, version: "1.0.0" }],
    [
      "after the highest version, not the last in the list",
      past,
      {},
      { release: true, last: "1.10.0", version: "1.11.0" },
    ],
    ["none where nothing changed", past, weaker, { release: false, bump: "none", version: "1.10.0" }],
  ])("%s", (_name, before, changes, expected) => {
    expect(planRelease(model, before, revision(changes))).toMatchObject(expected);
  });
});

describe("npm run release", () => {
  let repo: TestRepository;
  let list = "";

  beforeEach(() => {
    repo = repository("2026-11-22");
    list = join(repo.root, ".git", "releases.json");
  });

  afterEach(() => {
    repo.remove();
  });

  /** Runs it while these are published, or begun as drafts. */
  const release = (published: readonly string[], drafts: readonly string[] = []) => {
    const all = [
      ...published.map((tagName) => ({ tagName, isDraft: false })),
      ...drafts.map((tagName) => ({ tagName, isDraft: true })),
    ];
    writeFileSync(list, JSON.stringify(all));
    return commandInProcess("release", ["--answers", repo.answers, "--releases", list]);
  };
  const plan = async (published: readonly string[], drafts: readonly string[] = []): Promise<unknown> =>
    JSON.parse((await release(published, drafts)).stdout);

  it("plans from the releases, and a tag that is there keeps its version", async () => {
    const first = repo.git("rev-parse", "HEAD");
    expect(await plan([])).toMatchObject({ release: true, version: "1.0.0", tag: "v1.0.0", commit: first });
    repo.git("tag", "-a", "v1.0.0", "-m", "first");
    repo.git("tag", "v1.0.0-rc1");
    expect(await plan([])).toMatchObject({ release: true, version: "1.0.0", commit: first });
    expect(await plan(["v1.0.0"])).toMatchObject({ release: true, version: "1.0.0", commit: first });
    repo.edit(30, 'owner: "@xtra/operations"', "owner: '@xtra/operations'");
    repo.commit("2026-11-23");
    expect(await plan(["v1.0.0"])).toMatchObject({ release: false, last: "1.0.0", bump: "none" });
    expect(readPastReleases(repo.answers)).toMatchObject([
      { version: "1.0.0", commit: first, date: "2026-11-22" },
    ]);
    repo.edit(38, "形式や長さ", "形式と長さ");
    const dirty = await release(["v1.0.0"]);
    expect([dirty.code, dirty.stdout]).toEqual([2, ""]);
  });

  it("is not told the version by a tag that somebody put by hand", async () => {
    repo.git("tag", "v1.0.0");
    repo.edit(5, /99\.9/g, "99.5");
    repo.edit(5, "2026-11-22", "2026-11-23");
    repo.commit("2026-11-23");
    repo.git("tag", "v1.0.1");
    const { code, stdout, stderr } = await release(["v1.0.0"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("git push origin --delete v1.0.1");
    // Nor does it hide what was weakened from the release after it.
    repo.commit("2026-11-24", "later");
    const later = await release(["v1.0.0"]);
    expect(JSON.parse(later.stdout)).toMatchObject({ last: "1.0.0", bump: "major", version: "2.0.0" });
    expect(later.stderr).toContain("which do not count: v1.0.1");
  });

  it("stops at a draft of another version, and takes no tag for the next version from another commit", async () => {
    repo.git("tag", "v1.0.0");
    repo.edit(38, "形式や長さ", "形式と長さ");
    repo.edit(38, "2026-11-22", "2026-11-23");
    repo.commit("2026-11-23");
    expect(await plan(["v1.0.0"], ["v1.0.1"])).toMatchObject({ release: true, version: "1.0.1" });
    const draft = await release(["v1.0.0"], ["v1.1.0"]);
    expect([draft.code, draft.stderr]).toEqual([2, expect.stringContaining("gh release delete v1.1.0")]);
    repo.git("tag", "v1.0.1", "HEAD~1");
    const taken = await release(["v1.0.0"]);
    expect([taken.code, taken.stderr]).toEqual([2, expect.stringContaining("--delete v1.0.1")]);
  });

  it("needs to know what is published where there are tags", async () => {
    repo.git("tag", "v1.0.0");
    const { code, stderr } = await commandInProcess("release", ["--answers", repo.answers], {
      PATH: "/usr/bin:/bin",
      GH_TOKEN: "",
    });
    expect([code, stderr]).toEqual([2, expect.stringContaining("--releases FILE")]);
    writeFileSync(list, "{}");
    const broken = await commandInProcess("release", ["--answers", repo.answers, "--releases", list]);
    expect([broken.code, broken.stderr]).toEqual([2, expect.stringContaining("--releases")]);
  });

  test.each([
    ['[{"tagName":"v1.2.0","isDraft":false},{"tagName":"v1.3.0","isDraft":true}]', ["1.2.0"], ["1.3.0"]],
    ["v1.0.0\r\nv1.1.0\nengine-v2.0.0\n", ["1.0.0", "1.1.0"], []],
    ['["1.0.0"]', ["1.0.0"], []],
    ["[]", [], []],
  ])("reads the list %j", (text, published, drafts) => {
    const read = parsePublished(text);
    expect([[...(read?.versions ?? [])], read?.drafts]).toEqual([published, drafts]);
  });

  test.each(["{}", "[1]", '[{"name":"v1.0.0"}]', "null"])("takes %s for no list", (text) => {
    expect(parsePublished(text)).toBeUndefined();
  });
});
