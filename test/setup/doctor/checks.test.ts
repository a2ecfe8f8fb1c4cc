import { describe, expect, it, test } from "vitest";
import { isSameAddress, readAddress, webAddress } from "../../../scripts/setup/doctor/address.ts";
import { BY_HAND, checks, lookAt } from "../../../scripts/setup/doctor/checks.ts";
import { countMissing, doctorText } from "../../../scripts/setup/doctor/report.ts";
import type { Surroundings } from "../../../scripts/setup/doctor/surroundings.ts";
import { LANGS } from "../../../scripts/core/lang.ts";
import { projectText } from "../../support/sheet.ts";
import { workflows } from "../../support/workflow.ts";

const REPOSITORY = "https://github.com/Acme/trust";

/** An adopter's repository in which all is well. */
const fine: Surroundings = {
  node: "20.19.1",
  engines: ">=20.19",
  git: { origin: "git@github.com:acme/trust.git", defaultBranch: "main" },
  codeowners: {
    path: "CODEOWNERS",
    text: "* @acme/security someone@example.com # @xtra/legal\n",
    forge: "github",
  },
  sheet: { id: "acme", repository: REPOSITORY, site: "https://acme.github.io/trust", errors: [] },
  answers: new Map([["01-service-hours.yaml", "ja: Acmeは、追加費用なし(no extra cost)で提供します。"]]),
  stale: [],
  workflows,
};

const check = workflows.get("check.yml");
const { required, ...others } = check?.jobs ?? {};
if (check === undefined || required === undefined) throw new Error("check.yml has no job required");
const withRequired = (job: object): Surroundings["workflows"] =>
  new Map<string, unknown>([...workflows, ["check.yml", { ...check, jobs: { ...others, required: job } }]]);

const git = { isShallow: false, origin: "https://github.com/acme/trust" };
const sheet = { id: "acme", repository: REPOSITORY, site: "https://acme.github.io/trust", errors: [] };

/** `undefined` takes a part away, as where it is not found. */
type Changes = { readonly [K in keyof Surroundings]?: Surroundings[K] | undefined };

const missing = (seen: Surroundings): string[] =>
  lookAt(seen).flatMap(({ check: { id }, verdict }) => (verdict === "unseen" ? [] : verdict.map(() => id)));

describe("a repository", () => {
  it("in which all is well lacks nothing", () => {
    expect(missing(fine)).toEqual([]);
    expect(lookAt(fine).filter(({ verdict }) => verdict === "unseen")).toEqual([]);
  });

  it("in which only the answers have owners is told each file of the tool that has none", () => {
    const seen = lookAt({
      ...fine,
      codeowners: { path: "CODEOWNERS", text: "/answers/ @acme/a\n", forge: "github" },
    });
    const { verdict } = seen.find(({ check: { id } }) => id === "guarded") ?? {};
    expect(verdict).toMatchObject([
      {
        message: {
          en: expect.stringContaining(
            "names nobody for CODEOWNERS, .github/CODEOWNERS, .github/workflows/release.yml, .github/actions/setup/action.yml, package.json, package-lock.json, schema/facts.yaml, scripts/commands/check/check.ts:",
          ) as string,
        },
      },
    ]);
  });

  test.each<[string, Changes, string[]]>([
    ["an old Node", { node: "20.18.3" }, ["node"]],
    ["a much older Node", { node: "18.20.0" }, ["node"]],
    ["a newer Node", { node: "24.0.0" }, []],
    [
      "errors in the answers",
      { sheet: { ...sheet, errors: ["tls-current", "review-in-future"] } },
      ["answers"],
    ],
    ["a broken form", { sheet: undefined }, ["answers"]],
    ["stale files", { stale: ["schema/answer.schema.json"] }, ["generated"]],
    ["a shallow clone", { git: { ...git, lack: "shallow" } }, ["history"]],
    ["no git", { git: { lack: "no-git" } }, ["history"]],
    ["no repository", { sheet: { id: "acme", site: "https://acme.example", errors: [] } }, ["repository"]],
    ["another repository", { git: { ...git, origin: "https://github.com/acme/other" } }, ["repository"]],
    ["another host", { git: { ...git, origin: "https://gitlab.com/acme/trust" } }, ["repository"]],
    ["no origin yet", { git: {} }, []],
    ["an origin on this disk", { git: { origin: "/srv/git/trust.git" } }, []],
    ["no site", { sheet: { id: "acme", repository: REPOSITORY, errors: [] } }, ["site"]],
    ["no CODEOWNERS", { codeowners: undefined }, ["codeowners"]],
    ...(
      [
        ["answers alone", "/answers/ @acme/a\n"],
        ["code alone", "/scripts/ @acme/a\n/schema/ @acme/a\n/answers/ @acme/a\n/.github/ @acme/a\n"],
        ["all but what nobody owns again", "* @acme/a\n/.github/workflows/\n"],
      ] as const
    ).map(([what, text]): [string, Changes, string[]] => [
      `a CODEOWNERS that names owners for ${what}`,
      { codeowners: { path: "CODEOWNERS", text, forge: "github" } },
      ["guarded"],
    ]),
    [
      "answers whose owner it does not name",
      { sheet: { ...sheet, errors: ["owner-in-codeowners"] } },
      ["answers", "codeowners"],
    ],
    [
      "teams of another organisation",
      { codeowners: { path: "CODEOWNERS", text: "* @acme/a\n/x @xtra/legal\n", forge: "github" } },
      ["teams"],
    ],
    ["another default branch", { git: { ...git, defaultBranch: "master" } }, ["branch"]],
    ["the example's answers", { answers: new Map([["service.yaml", "name: Qlingo"]]) }, ["example"]],
    ["the example's owner", { answers: new Map([["30.yaml", 'owner: "@xtra/legal"']]) }, ["example"]],
    ["no workflows", { workflows: new Map() }, ["workflows", "workflows", "workflows", "workflows"]],
    [
      "a workflow that is no YAML",
      { workflows: new Map<string, unknown>([...workflows, ["check.yml", undefined]]) },
      ["workflows"],
    ],
    [
      "a required job that waits for too few",
      { workflows: withRequired({ ...required, needs: ["answers"] }) },
      ["workflows"],
    ],
    [
      "a required job that is skipped with the others",
      { workflows: withRequired({ needs: required.needs }) },
      ["workflows"],
    ],
    [
      "a check of another name than the comment waits for",
      { workflows: new Map<string, unknown>([...workflows, ["check.yml", { ...check, name: "ci" }]]) },
      ["workflows"],
    ],
  ])("with %s", (_what, change, expected) => {
    // A part that is undefined reads like one that is absent.
    const seen = { ...fine, ...change };
    expect(missing(seen as Surroundings)).toEqual(expected);
  });

  it("of the example's own company may keep the example", () => {
    const origin = "https://github.com/Xtra/security-checklist";
    const seen = { ...fine, git: { ...git, origin }, answers: new Map([["service.yaml", "name: Qlingo"]]) };
    expect(missing(seen)).not.toContain("example");
  });
});

describe("the address of a remote", () => {
  const address = { host: "github.com", path: "acme/trust" };

  test.each([
    "https://github.com/acme/trust",
    "https://github.com/acme/trust.git",
    "https://github.com/Acme/Trust/",
    "https://someone:secret@github.com/acme/trust.git",
    "git@github.com:acme/trust.git",
    "ssh://git@github.com/acme/trust.git",
    "ssh://git@ssh.github.com:443/acme/trust.git",
    "github.com:acme/trust",
  ])("%s", (remote) => {
    expect(readAddress(remote)).toEqual(address);
  });

  test.each([
    "",
    "/srv/git/trust.git",
    "../trust",
    "file:///srv/trust.git",
    "C:\\git\\trust",
    "C:/git/trust",
    "trust",
  ])("%j is none", (remote) => {
    expect(readAddress(remote)).toBeUndefined();
  });

  it("is the same behind a name of one's own SSH configuration", () => {
    const alias = readAddress("git@github-work:acme/trust.git");
    expect(alias && isSameAddress(alias, address)).toBe(true);
    expect(alias && webAddress(alias)).toBeUndefined();
    expect(webAddress(address)).toBe("https://github.com/acme/trust");
  });
});

describe("the list", () => {
  const bad: Surroundings = { ...fine, node: "18.0.0", sheet: { id: "acme", errors: [] } };

  it.each(LANGS)("says what is missing with its remedy, and what to look at by hand (%s)", (lang) => {
    const text = doctorText(lookAt(bad), lang, false);
    expect(text.match(/^! /gm)).toHaveLength(3);
    expect(text.match(/^ {4}→ /gm)).toHaveLength(3);
    expect(text.match(/^✓ /gm)).toHaveLength(checks.length - 3);
    expect(text.match(/^ {2}- /gm)).toHaveLength(BY_HAND.length);
    expect(countMissing(lookAt(bad))).toBe(3);
  });

  it("shows hostile values as text, and no password", () => {
    const origin = "https://me:secret@evil.example/\u001b[31ma/b";
    const text = doctorText(lookAt({ ...fine, git: { ...git, origin } }), "en", false);
    expect(text).not.toContain("\u001b");
    expect(text).not.toContain("secret");
  });

  it("names documents that there are", () => {
    for (const lang of LANGS) {
      const [path = ""] = /docs\/setup[.a-z]*\.md/.exec(doctorText(lookAt(fine), lang, false)) ?? [];
      expect(projectText(path)).toContain("v*");
    }
  });
});
