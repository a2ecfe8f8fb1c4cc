import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkSums } from "../../scripts/publish/verify/compare.ts";
import { readArchive } from "../../scripts/publish/verify/read-archive.ts";
import type { Outcome } from "../support/command.ts";
import { commandInProcess } from "../support/in-process.ts";
import { runGit } from "../support/repository.ts";
import { type ServicesCopy, twoServices } from "../support/services.ts";

let two: ServicesCopy;

const git = (...args: readonly string[]): string => runGit(two.root, args);

const path = (name: string): string => join(two.root, "..", `${two.root.split("/").at(-1) ?? ""}-${name}`);

const run = (name: string, ...args: readonly string[]): Promise<Outcome> =>
  commandInProcess(name, [...args, "--answers", two.answers]);

/** What a command prints as JSON. */
const json = async (name: string, ...args: readonly string[]): Promise<unknown> =>
  JSON.parse((await run(name, ...args)).stdout);

const releases = (...tags: readonly string[]): string => {
  const list = path("releases.json");
  writeFileSync(list, JSON.stringify(tags));
  return list;
};

const commit = (message: string): void => {
  git("add", "-A");
  git("commit", "-q", "-m", message);
};

const build = (version: string, out: string, ...tags: readonly string[]): Promise<Outcome> =>
  run("build", "--release", version, "--out", out, "--lang", "ja", "--releases", releases(...tags));

const made = ["d1", "d2", "one", "zips", "site", "lacking", "releases.json", "notes.md", "comparison.json"];

beforeAll(async () => {
  two = twoServices();
  git("init", "-q", "-b", "main");
  git("remote", "add", "origin", "https://github.com/example/answers.git");
  commit("two services");
  expect(await build("1.0.0", path("d1"))).toMatchObject({ code: 0 });
  git("tag", "v1.0.0");
  two.edit("answers/mail/03-termination-notice.yaml", "terminationNotice: P1M", "terminationNotice: P6M");
  two.edit("answers/mail/03-termination-notice.yaml", "1ヶ月", "6ヶ月");
  two.edit("answers/mail/03-termination-notice.yaml", "one month", "six months");
  two.edit("answers/mail/03-termination-notice.yaml", '"2026-11-22"', '"2026-12-01"');
  commit("a longer notice of mail's end");
}, 120_000);

afterAll(() => {
  two.remove();
  for (const name of made) rmSync(path(name), { recursive: true, force: true });
});

describe("services that are released together", () => {
  it("have a bundle each, a page that leads to them, and sums of everything", () => {
    const out = path("d1");
    expect(readdirSync(out).sort()).toEqual(["SHA256SUMS", "desk", "index.html", "mail"]);
    const start = readFileSync(join(out, "index.html"), "utf8");
    for (const each of ["さくらデスク", "さくらメール", "./desk/index.html", "./mail/mvsp-3.0/index.html"])
      expect(start).toContain(each);
    const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    const content = new Map(
      files.map((each) => {
        const file = join(each.parentPath, each.name);
        return [file.slice(out.length + 1), readFileSync(file)] as const;
      }),
    );
    expect(checkSums(content)?.filter(({ verdict }) => verdict !== "same")).toEqual([]);
    const { archive } = readArchive(readFileSync(join(out, "mail/mail-1.0.0.zip")));
    expect(archive?.claim).toMatchObject({ id: "mail", version: "1.0.0", services: ["desk", "mail"] });
  });

  it("are told apart by what changed in each", async () => {
    const { stdout } = await run("diff", "v1.0.0", "--lang", "ja");
    expect(stdout).toContain("== mail ==");
    expect(stdout).not.toContain("== desk ==");
    expect(stdout).toContain("版: 1.0.0 → 1.1.0");
    const compared = await json("diff", "v1.0.0", "--format", "json");
    expect(compared).toMatchObject({
      bump: "minor",
      services: [
        { service: "desk", bump: "none", changes: [] },
        { service: "mail", bump: "minor" },
      ],
    });
    writeFileSync(path("comparison.json"), JSON.stringify(compared));
    const comment = await commandInProcess("comment", [path("comparison.json")]);
    expect(comment.stdout).toContain("### mail");
    expect(comment.stdout).not.toContain("### desk");
    // A stranger's text is no service's id.
    const hostile = JSON.stringify(compared).replace('"service":"mail"', '"service":"# @everyone"');
    writeFileSync(path("comparison.json"), hostile);
    expect((await commandInProcess("comment", [path("comparison.json")])).code).toBe(2);
    expect(await json("diff", join(path("d1"), "mail/mail.json"), "--format", "json")).toMatchObject({
      services: [{ service: "mail" }],
    });
  });

  it("have one version, and notes of each", async () => {
    const list = releases("v1.0.0");
    const args = ["--releases", list, "--notes", path("notes.md")];
    expect(await json("release", ...args)).toMatchObject({ release: true, version: "1.1.0", bump: "minor" });
    const notes = readFileSync(path("notes.md"), "utf8");
    expect(notes.indexOf("### さくらデスク\n\n回答に変更はありません。")).toBeGreaterThan(0);
    expect(notes).toContain("### さくらメール\n\n#### 強くなった約束");
  });

  it("are one site, with every release as it was", async () => {
    expect(await build("1.1.0", path("d2"), "v1.0.0")).toMatchObject({ code: 0 });
    mkdirSync(path("zips"));
    for (const [folder, version] of [
      ["d1", "1.0.0"],
      ["d2", "1.1.0"],
    ] as const)
      for (const id of ["desk", "mail"])
        renameSync(
          join(path(folder), id, `${id}-${version}.zip`),
          join(path("zips"), `${id}-${version}.zip`),
        );
    const site = await commandInProcess("site", [path("zips"), "--out", path("site")]);
    expect(site).toMatchObject({ code: 0 });
    const pages = ["", "desk/", "mail/", "v1.0.0/", "v1.0.0/mail/", "v1.1.0/desk/mvsp-3.0/"];
    for (const page of pages) expect(existsSync(join(path("site"), page, "index.html"))).toBe(true);
    rmSync(join(path("zips"), "mail-1.1.0.zip"));
    const lacking = await commandInProcess("site", [path("zips"), "--out", path("lacking")]);
    expect(lacking).toMatchObject({ code: 2, stderr: expect.stringContaining("mail") as string });
  });

  it("are built alone where one is chosen, with the same bytes", async () => {
    const built = await run(
      ...["build", "--service", "mail", "--release", "1.1.0", "--lang", "ja", "--out", path("one")],
      ...["--releases", releases("v1.0.0")],
    );
    expect(built.code).toBe(0);
    expect(existsSync(join(path("one"), "desk"))).toBe(false);
    const files = readdirSync(join(path("d2"), "mail"), { recursive: true, encoding: "utf8" });
    for (const name of files.filter((each) => /\.(?:json|csv|html|pdf|xlsx)$/.test(each)))
      expect(readFileSync(join(path("one"), "mail", name)), name).toEqual(
        readFileSync(join(path("d2"), "mail", name)),
      );
  });

  it("remind a team of its answers in all of them, and are looked at by doctor one by one", async () => {
    const issues = (await json("upkeep", "--until", "2099-01-01")) as readonly {
      team: string;
      body: string;
    }[];
    const [legal] = issues.filter(({ team }) => team === "@example/legal");
    for (const id of ["desk", "mail"])
      expect(legal?.body).toContain(`answers/${id}/03-termination-notice.yaml`);
    const { stdout } = await run("doctor", "--lang", "ja");
    for (const id of ["desk", "mail"])
      expect(stdout).toContain(`→ ${id}: answers/${id}/service.yaml に repository`);
  });

  it("withdraw all that a service promised which is gone, and disclose what a new one says", async () => {
    renameSync(join(two.answers, "desk"), join(two.answers, "post"));
    two.edit("answers/post/service.yaml", "id: desk", "id: post");
    expect(await json("diff", "v1.0.0", "--format", "json")).toMatchObject({
      bump: "major",
      services: [
        { service: "mail", bump: "minor" },
        { service: "post", bump: "minor" },
        { service: "desk", bump: "major" },
      ],
    });
    git("checkout", "-q", ".");
    rmSync(join(two.answers, "post"), { recursive: true });
  });
});

describe("a service that moves into a folder of its own", () => {
  it("is compared with what it answered before, by its id", async () => {
    rmSync(join(two.answers, "desk"), { recursive: true });
    for (const name of readdirSync(join(two.answers, "mail")))
      renameSync(join(two.answers, "mail", name), join(two.answers, name));
    rmSync(join(two.answers, "mail"), { recursive: true });
    commit("mail alone");
    mkdirSync(join(two.answers, "mail"));
    for (const name of readdirSync(two.answers))
      if (name !== "mail") renameSync(join(two.answers, name), join(two.answers, "mail", name));
    expect(await json("diff", "HEAD", "--format", "json")).toMatchObject({
      bump: "none",
      services: [{ service: "mail", changes: [] }],
    });
    expect(await json("diff", "v1.0.0", "--service", "mail", "--format", "json")).toMatchObject({
      services: [{ service: "mail", bump: "minor" }],
    });
  });
});
