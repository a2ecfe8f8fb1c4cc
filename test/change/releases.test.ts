import { describe, expect, it, test } from "vitest";
import { toFeed } from "../../scripts/render/changelog/feed.tsx";
import { toChangelogJson } from "../../scripts/render/changelog/json.ts";
import { toChangelog, toReleaseNotes } from "../../scripts/render/changelog/markdown.ts";
import { readPastReleases } from "../../scripts/commands/revisions.ts";
import { changelog, planRelease, type Released } from "../../scripts/change/releases.ts";
import { revisionOf } from "../../scripts/change/revision.ts";
import { commandInProcess } from "../support/in-process.ts";
import { repository } from "../support/repository.ts";
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
const now = released("2.0.0", "2026-11-23", {
  ...weaker,
  38: { ja: "]]></content><script>alert(1)</script>&\u0007" },
});

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
  it("plans from the tags, and a tag that is there keeps its version", async () => {
    const repo = repository("2026-11-22");
    const release = () => commandInProcess("release", ["--answers", repo.answers]);
    const plan = async (): Promise<unknown> => JSON.parse((await release()).stdout);
    try {
      const first = repo.git("rev-parse", "HEAD");
      expect(await plan()).toMatchObject({ release: true, version: "1.0.0", tag: "v1.0.0", commit: first });
      repo.git("tag", "-a", "v1.0.0", "-m", "first");
      repo.git("tag", "v1.0.0-rc1");
      expect(await plan()).toMatchObject({ release: true, version: "1.0.0", commit: first });
      repo.edit(30, 'owner: "@xtra/operations"', "owner: '@xtra/operations'");
      repo.commit("2026-11-23");
      expect(await plan()).toMatchObject({ release: false, last: "1.0.0", bump: "none" });
      expect(readPastReleases(repo.answers)).toMatchObject([
        { version: "1.0.0", commit: first, date: "2026-11-22" },
      ]);
      repo.edit(38, "形式や長さ", "形式と長さ");
      const dirty = await release();
      expect([dirty.code, dirty.stdout]).toEqual([2, ""]);
    } finally {
      repo.remove();
    }
  });
});
