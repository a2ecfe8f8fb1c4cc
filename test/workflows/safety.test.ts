import { describe, expect, it, test } from "vitest";
import { parse } from "yaml";
import { projectText } from "../support/sheet.ts";
import { allSteps, type Permissions, type Step, workflows, workflowText } from "../support/workflow.ts";

// What runs of other people's code: each looked at, and known by its commit. A new one, or a new version, is added here.
const KNOWN: Readonly<Record<string, string>> = {
  "actions/attest": "1e69f48acb82d1966a394da916b4c1698aa569d6 # v4.2.2",
  "actions/checkout": "3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1",
  "actions/configure-pages": "983d7736d9b0ae728b81ab479565c72886d7745b # v5.0.0",
  "actions/dependency-review-action": "2031cfc080254a8a887f58cffee85186f0e49e48 # v4.9.0",
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

const texts = [...[...workflows.keys()].map(workflowText), projectText(SETUP)].join("\n");

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

  it("is known", () => {
    expect(used.filter(({ action }) => KNOWN[action] === undefined)).toEqual([]);
    const local = [...texts.matchAll(/uses: *([^@\s]+)\s*$/gm)].map(([, action]) => action);
    expect(new Set(local)).toEqual(new Set(["./.github/actions/setup"]));
  });
});

// Which job may write what. Whatever is not named may only read the code.
const MAY: Readonly<Record<string, Permissions>> = {
  "check.yml answers": { contents: "read", actions: "read", "security-events": "write" },
  "comment.yml comment": { contents: "read", actions: "read", "pull-requests": "write" },
  "release.yml publish": { contents: "write", "id-token": "write", attestations: "write" },
  "release.yml site": { contents: "read", pages: "write", "id-token": "write" },
  "scorecard.yml score": { contents: "read", "security-events": "write", "id-token": "write" },
  "upkeep.yml remind": { contents: "read", issues: "write" },
};

describe.each([...workflows])("%s", (file, { on, permissions, concurrency, defaults, jobs }) => {
  it("may read the code and nothing else, but for the jobs that are named", () => {
    expect(permissions).toEqual({ contents: "read" });
    for (const [name, job] of Object.entries(jobs))
      expect([name, job.permissions]).toEqual([name, MAY[`${file} ${name}`]]);
  });

  it("gives no stranger's code more rights than a stranger has", () => {
    expect(Object.keys(on)).not.toContain("pull_request_target");
    expect(Object.keys(on)).not.toContain("issue_comment");
    expect(Object.keys(on)).not.toContain("issues");
    expect(workflowText(file)).not.toMatch(/secrets\./);
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
    if (file === "release.yml" || file === "upkeep.yml")
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

  test.each(scripts)("%s neither evaluates text nor fetches code", (_name, script) => {
    expect(script).not.toMatch(/\b(?:eval|source|curl|wget|npx|sh -c|bash -c)\b/);
  });
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
    for (const job of ["publish", "site"])
      expect(jobs[job]?.if ?? "").not.toMatch(/always|cancelled|failure/);
  });

  it("runs no code of the project where it may write to the repository", () => {
    const steps = jobs["publish"]?.steps ?? [];
    expect(steps.filter(({ uses }) => uses?.startsWith("actions/checkout@") === true)).toEqual([]);
    expect(steps.filter(({ run }) => /npm|node/.test(run ?? ""))).toEqual([]);
  });
});

it("the one required job waits for all others of its workflow", () => {
  const { required, ...others } = workflows.get("check.yml")?.jobs ?? {};
  expect(required?.if).toBe("always()");
  expect(required?.needs).toEqual(Object.keys(others));
});
