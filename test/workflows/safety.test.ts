import { readdirSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { parse } from "yaml";
import { engineFile } from "../../scripts/io/engine.ts";
import { projectText } from "../support/sheet.ts";
import { allSteps, type Permissions, type Step, workflows, workflowText } from "../support/workflow.ts";

// What runs of other people's code: each looked at, and known by its commit. A new one, or a new version, is added here.
const KNOWN: Readonly<Record<string, string>> = {
  "actions/attest": "1e69f48acb82d1966a394da916b4c1698aa569d6 # v4.2.2",
  "actions/checkout": "3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1",
  "actions/configure-pages": "45bfe0192ca1faeb007ade9deae92b16b8254a0d # v6.0.0",
  "actions/dependency-review-action": "a1d282b36b6f3519aa1f3fc636f609c47dddb294 # v5.0.0",
  "actions/deploy-pages": "cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0",
  "actions/download-artifact": "3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1",
  "actions/setup-node": "820762786026740c76f36085b0efc47a31fe5020 # v7.0.0",
  "actions/upload-artifact": "bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0",
  "actions/upload-pages-artifact": "fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0",
  "github/codeql-action/upload-sarif": "8aad20d150bbac5944a9f9d289da16a4b0d87c1e # v4.36.2",
  "ossf/scorecard-action": "2d1146689b8cda280b9bc96326124645441f03bc # v2.4.4",
};

const SETUP = ".github/actions/setup/action.yml";
// Held to GitHub's form by its use in every workflow.
const setUp = parse(projectText(SETUP)) as { readonly runs: { readonly steps: readonly Step[] } };

/** All of this project's workflows and actions. */
const texts = readdirSync(engineFile(".github"), { recursive: true, encoding: "utf8" })
  .filter((path) => /^(?:workflows|actions)\b.*\.ya?ml$/.test(path))
  .map((path) => projectText(`.github/${path}`))
  .join("\n");

describe("every action", () => {
  const used = [...texts.matchAll(/uses: *(\S+)@(.*)/g)].map(([, action = "", pin = ""]) => ({
    action,
    pin,
  }));

  test.each(Object.entries(KNOWN))(
    "%s is pinned to the commit that is known, and named by its tag",
    (name, pin) => {
      const pins = used.filter(({ action }) => action === name).map((use) => use.pin);
      expect(new Set(pins)).toEqual(new Set([pin]));
    },
  );

  it("is pinned by a whole commit, with its version beside it", () => {
    const loose = used.filter(({ pin }) => !/^[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(pin));
    expect(loose).toEqual([]);
    // Nothing that is used by a form that the pattern above does not see.
    const all = texts.match(/\buses:/g) ?? [];
    expect(all).toHaveLength(used.length + (texts.match(/uses: *\.\//g) ?? []).length);
  });

  it("is known", () => {
    expect(used.filter(({ action }) => KNOWN[action] === undefined)).toEqual([]);
    const local = [...texts.matchAll(/uses: *([^@\s]+)\s*$/gm)].map(([, action]) => action);
    expect(new Set(local)).toEqual(new Set(["./.github/actions/setup"]));
  });
});

// Which job may write what. Whatever is not named may only read the code.
const MAY: Readonly<Record<string, Permissions>> = {
  "check.yml answers": { contents: "read", actions: "read", "security-events": "write" },
  "engine-release.yml publish": { contents: "write", "id-token": "write", attestations: "write" },
  "comment.yml comment": { contents: "read", actions: "read", "pull-requests": "write" },
  "release.yml publish": { contents: "write", "id-token": "write", attestations: "write" },
  "release.yml site": { contents: "read", attestations: "read" },
  "release.yml deploy": { pages: "write", "id-token": "write" },
  "scorecard.yml score": { contents: "read", "security-events": "write", "id-token": "write" },
  "upkeep.yml remind": { contents: "read", issues: "write" },
};

// What starts a workflow. None of it lets a stranger's words or code run with more rights than a stranger has.
const EVENTS = ["pull_request", "push", "schedule", "workflow_dispatch", "workflow_run"];

// What a job may hand out that lasts: a name to sign by, the code and its releases, the page.
const LASTING = ["id-token", "contents", "pages", "attestations", "packages", "deployments"];

// npm hands a packed file to the registry, and runs nothing of it.
const PUBLISH = 'for package in packed/*.tgz; do npm publish "$package" --provenance --access public; done';

/** Whether a step runs code of the project or of npm. */
const runsOurCode = ({ uses, run }: Step): boolean =>
  run?.trim() !== PUBLISH && (uses?.startsWith("./") === true || /\b(?:npm|npx|node|tsx)\b/.test(run ?? ""));

describe.each([...workflows])("%s", (file, { on, permissions, concurrency, defaults, jobs }) => {
  it("may read the code and nothing else, but for the jobs that are named", () => {
    expect(permissions).toEqual({ contents: "read" });
    for (const [name, job] of Object.entries(jobs))
      expect([name, job.permissions]).toEqual([name, MAY[`${file} ${name}`]]);
  });

  it("starts on known events alone, and needs no secret", () => {
    expect(Object.keys(on).filter((event) => !EVENTS.includes(event))).toEqual([]);
    expect(on["workflow_dispatch"] ?? null).toBeNull();
    expect(workflowText(file)).not.toMatch(/\bsecrets\b/);
  });

  it("runs neither the project's code nor npm's where it may write what lasts", () => {
    for (const [name, job] of Object.entries(jobs)) {
      const lasting = LASTING.filter((right) => job.permissions?.[right] === "write");
      if (lasting.length > 0) expect([name, job.steps.filter(runsOurCode)]).toEqual([name, []]);
    }
  });

  it("takes over nothing that another run left, but for the comparison", () => {
    const downloads = Object.values(jobs)
      .flatMap((job) => job.steps)
      .filter(({ uses }) => uses?.startsWith("actions/download-artifact@") === true);
    for (const step of downloads) expect(Object.keys(step.with ?? {}).sort()).toEqual(["name", "path"]);
    expect(workflowText(file).match(/gh run download.*/g) ?? []).toEqual(
      file === "comment.yml" ? [expect.stringContaining("--name comparison ")] : [],
    );
  });

  it("stops each job in time", () => {
    for (const [name, job] of Object.entries(jobs)) {
      const minutes = job["timeout-minutes"] ?? Infinity;
      expect([name, minutes]).toEqual([name, Math.min(minutes, 20)]);
    }
  });

  it("leaves no token in a checkout", () => {
    for (const { steps } of Object.values(jobs))
      for (const { uses, with: given } of steps)
        if (uses?.startsWith("actions/checkout@") === true)
          expect(given?.["persist-credentials"]).toBe(false);
  });

  it("runs scripts in a shell that stops at the first failure", () => {
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    if (steps.some(({ run }) => run !== undefined)) expect(defaults?.run?.shell).toBe("bash");
    expect(steps.filter(({ shell }) => shell !== undefined)).toEqual([]);
  });

  it("does not run into itself where it writes what lasts", () => {
    if (/release\.yml$|^upkeep/.test(file))
      expect(concurrency).toEqual({ group: file.replace(".yml", ""), "cancel-in-progress": false });
  });
});

describe("a script of a step", () => {
  const placed = [
    ...allSteps.map(({ file, step }) => ({ file, step })),
    ...setUp.runs.steps.map((step) => ({ file: "setup", step })),
  ];
  const scripts = placed.flatMap(({ file, step: { name, run } }) =>
    run === undefined ? [] : [[`${file}: ${name ?? run}`, run] as const],
  );

  test.each(scripts)(
    "%s holds no expression: what comes from outside comes by the environment",
    (_name, script) => {
      expect(script).not.toContain("${{");
    },
  );

  test.each(scripts)("%s quotes every variable", (_name, script) => {
    // Only the results of jobs, words of GitHub's, are split on purpose.
    const bare = script.replace(/"[^"]*"|'[^']*'/g, "").replace("in $RESULTS;", "");
    expect(bare.match(/\$[A-Za-z_{][^?]*/g) ?? []).toEqual([]);
  });

  test.each(scripts)(
    "%s neither evaluates text, nor fetches code, nor sets up what later steps run",
    (_name, script) => {
      expect(script).not.toMatch(/GITHUB_(?:ENV|PATH)/);
      expect(script).not.toMatch(
        /(?<![-\w])(?:eval|source|curl|wget|npx(?! --no -- checklist)|sh -c|bash -c)\b/,
      );
    },
  );
});

// All that the workflows take from outside, by expressions. Titles, bodies, messages and names of authors are not among it.
const TAKEN = [
  "github.event.repository.private",
  "github.event.workflow_run.event",
  "github.event.workflow_run.head_branch",
  "github.event.workflow_run.head_repository.full_name",
  "github.event.workflow_run.head_repository.owner.login",
  "github.event.workflow_run.head_sha",
  "github.event.workflow_run.id",
  "github.event_name",
  "github.ref",
  "github.repository",
  "github.token",
];

it("nothing else is taken from an event than what is known", () => {
  const taken = texts.match(/\bgithub\.(?:event\.)?[\w.]+/g) ?? [];
  const own = taken.filter((name) => !/^github\.(?:com|io)\b/.test(name));
  expect([...new Set(own)].sort()).toEqual(TAKEN);
  expect(texts).not.toMatch(/toJSON|github\[/i);
});

it("packages are what the lockfile says, and no script of theirs is run to install them", () => {
  // npm's own file.
  const { packages } = JSON.parse(projectText("package-lock.json")) as {
    readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
  };
  // The project itself is no package that is fetched.
  const fetched = Object.fromEntries(Object.entries(packages).filter(([path]) => path !== ""));
  // 64 bytes, whatever the machine that a package is for.
  const unknown = Object.entries(fetched).filter(
    ([, { integrity = "" }]) => !/^sha512-[\w+/]{86}==$/.test(integrity),
  );
  expect(Object.keys(fetched).length).toBeGreaterThan(100);
  expect(unknown).toEqual([]);
  expect(setUp.runs.steps.flatMap(({ run = [] }) => run)).toEqual([
    "npm ci --ignore-scripts",
    "npm run -s --if-present prepare",
  ]);
  expect(texts.match(/npm (?:ci|install|i|exec)\b.*/g)).toEqual(["npm ci --ignore-scripts"]);
  // What is not installed is never fetched by the way.
  expect(
    (texts.match(/\bnpx\b.*/g) ?? []).filter((call) => !call.startsWith("npx --no -- checklist ")),
  ).toEqual([]);
});

describe("the workflow that comments", () => {
  const comment = workflows.get("comment.yml");
  const steps = comment?.jobs["comment"]?.steps ?? [];

  it("follows the check, on the events of pull requests alone", () => {
    expect(comment?.on["workflow_run"]).toEqual({
      workflows: [workflows.get("check.yml")?.name],
      types: ["completed"],
    });
    expect(comment?.jobs["comment"]?.if).toBe("github.event.workflow_run.event == 'pull_request'");
  });

  it("checks out the main branch only", () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@") === true);
    expect(checkouts.map((step) => step.with)).toEqual([{ "persist-credentials": false }]);
    expect(workflowText("comment.yml")).not.toMatch(/git (?:fetch|checkout|pull)|gh pr checkout/);
  });

  it("hands what a stranger chose to commands by the environment alone", () => {
    const strangers = steps.filter((step) => JSON.stringify(step).includes("workflow_run"));
    for (const { env = {}, ...others } of strangers) {
      expect(Object.values(env).join()).toContain("github.event.workflow_run");
      expect(JSON.stringify(others)).not.toContain("github.event");
    }
  });

  it("keeps the artifact out of the code's folder", () => {
    const download = steps.find(({ run }) => run?.includes("gh run download"))?.run ?? "";
    expect(download).toContain('--dir "$RUNNER_TEMP/comparison"');
  });
});

describe("the workflow that releases", () => {
  const jobs = workflows.get("release.yml")?.jobs ?? {};

  it("publishes the main branch only", () => {
    expect(jobs["build"]?.if).toBe("github.ref == 'refs/heads/main'");
    expect(jobs["publish"]?.needs).toBe("build");
    expect(jobs["site"]?.needs).toEqual(["build", "publish"]);
    expect(jobs["deploy"]?.needs).toBe("site");
    expect(Object.keys(jobs)).toEqual(["build", "publish", "site", "deploy"]);
    // Its rules, in the settings, admit the main branch only.
    expect(jobs["deploy"]?.environment?.name).toBe("github-pages");
    for (const job of ["publish", "site", "deploy"])
      expect(jobs[job]?.if ?? "").not.toMatch(/always|cancelled|failure/);
  });

  it("has no code of the project at hand where it may write", () => {
    for (const job of ["publish", "deploy"]) {
      const steps = jobs[job]?.steps ?? [];
      expect(steps.filter(({ uses }) => uses?.startsWith("actions/checkout@") === true)).toEqual([]);
    }
  });

  it("attests what it releases, and shows only what it attested", () => {
    const attested = jobs["publish"]?.steps.map(({ uses, if: condition }) => [
      uses?.split("@")[0],
      condition,
    ]);
    const subjects = jobs["publish"]?.steps[1]?.with?.["subject-path"];
    expect(subjects).toBe("release/*.zip\nrelease/sbom.cdx.json\n");
    const verified = jobs["site"]?.steps.find(({ run }) => run?.includes("gh attestation verify"));
    expect(attested?.[1]).toEqual(["actions/attest", verified?.if]);
    const order = jobs["site"]?.steps.map(({ name, uses }) => name ?? uses?.split("@")[0]);
    expect(order).toEqual([
      "Fetch every release",
      "Verify that this workflow built them",
      "actions/checkout",
      "./.github/actions/setup",
      "Put the site together",
      "actions/upload-pages-artifact",
    ]);
  });
});

it("looks for known weaknesses in what a pull request brings in", () => {
  const steps = workflows.get("check.yml")?.jobs["packages"]?.steps ?? [];
  expect(steps.map(({ uses }) => uses?.split("@")[0])).toContain("actions/dependency-review-action");
});

it("the one required job waits for all others of its workflow", () => {
  const { required, ...others } = workflows.get("check.yml")?.jobs ?? {};
  expect(required?.if).toBe("always()");
  expect(required?.needs).toEqual(Object.keys(others));
});
