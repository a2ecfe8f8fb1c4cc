import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { allSteps, workflows } from "./workflow.ts";

/** What a tool answers: the first reply whose pattern its arguments match, in words joined by blanks. */
export interface Reply {
  readonly args: RegExp;
  readonly code?: number;
  readonly stdout?: string;
  /** Files that it writes, below the folder that it runs in, or by whole paths. */
  readonly files?: Readonly<Record<string, string>>;
}

/** What steps call that reaches out of the machine, or runs commands that have tests of their own. */
type Tool = "gh" | "npx" | "npm";

export interface Call {
  readonly args: readonly string[];
  readonly stdin: string;
  /** What the environment says of the head of a pull request. */
  readonly env: Readonly<Record<string, string>>;
}

export interface StepOutcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Runner {
  readonly root: string;
  /** The folder that steps run in. */
  readonly work: string;
  readonly temp: string;
  readonly path: string;
  readonly reply: (tool: Tool, ...replies: readonly Reply[]) => void;
  /** What has been called so far. */
  readonly calls: (tool: Tool) => readonly Call[];
  /** Runs a named step, with its `env`; `context` gives what its expressions stand for, `env` what an adopter has set anew. */
  readonly run: (
    file: string,
    name: string,
    context?: Readonly<Record<string, string>>,
    env?: Readonly<Record<string, string>>,
  ) => StepOutcome;
  readonly output: () => string;
  readonly summary: () => string;
  readonly has: (path: string) => boolean;
  readonly read: (path: string) => string;
  readonly remove: () => void;
}

// A tool that does nothing but note what it is given and say what it is told to.
const FAKE = `#!${process.execPath}
const { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const { basename, dirname, join } = require("node:path");
const [, self, ...args] = process.argv;
const note = (name) => join(dirname(self), "..", basename(self) + "." + name);
const stdin = args.includes("-") ? readFileSync(0, "utf8") : "";
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith("HEAD_")));
appendFileSync(note("calls"), JSON.stringify({ args, stdin, env }) + "\\n");
const replies = existsSync(note("replies")) ? JSON.parse(readFileSync(note("replies"), "utf8")) : [];
const reply = replies.find(({ args: pattern }) => new RegExp(pattern).test(args.join(" ")));
if (reply === undefined) {
  process.stderr.write("unexpected: " + basename(self) + " " + args.join(" ") + "\\n");
  process.exit(9);
}
for (const [path, text] of Object.entries(reply.files ?? {})) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
process.stdout.write(reply.stdout ?? "");
process.exitCode = reply.code ?? 0;
`;

const evaluated = (text: string, context: Readonly<Record<string, string>>): string =>
  text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_whole, expression: string) => {
    const value = context[expression];
    if (value === undefined) throw new Error(`the test gives no value for ${expression}`);
    return value;
  });

// As GitHub calls bash where a step names it (docs, "jobs.<job_id>.steps[*].shell"), and where none is named.
const SHELLS: Readonly<Record<string, readonly string[]>> = {
  bash: ["--noprofile", "--norc", "-eo", "pipefail"],
  unnamed: ["-e"],
};

/** A folder in which steps of workflows run as on GitHub, with fakes of the tools that reach out. */
export const runner = (tools: readonly Tool[] = ["gh", "npx", "npm"]): Runner => {
  const root = mkdtempSync(join(tmpdir(), "runner-"));
  const [work, temp, bin] = ["work", "temp", "bin"].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  for (const folder of [work, temp, bin]) mkdirSync(folder);
  for (const tool of tools) {
    writeFileSync(join(bin, tool), FAKE);
    chmodSync(join(bin, tool), 0o755);
  }
  const path = `${bin}${delimiter}${process.env["PATH"] ?? ""}`;
  const file = (name: string): string => join(root, name);
  const read = (name: string): string => (existsSync(name) ? readFileSync(name, "utf8") : "");
  return {
    root,
    work,
    temp,
    path,
    reply: (tool, ...replies) => {
      const told = replies.map(({ args, ...reply }) => ({ args: args.source, ...reply }));
      writeFileSync(file(`${tool}.replies`), JSON.stringify(told));
    },
    calls: (tool) =>
      read(file(`${tool}.calls`))
        .split("\n")
        .filter((line) => line !== "")
        // Written by the fake above.
        .map((line) => JSON.parse(line) as Call),
    run: (workflow, name, context = {}, env = {}) => {
      const found = allSteps.find((placed) => placed.file === workflow && placed.step.name === name);
      if (found?.step.run === undefined) throw new Error(`${workflow} has no step "${name}" that runs`);
      const { step } = found;
      const shell = step.shell ?? workflows.get(workflow)?.defaults?.run?.shell ?? "unnamed";
      const script = file("step.sh");
      writeFileSync(script, evaluated(step.run ?? "", context));
      const own = Object.entries(step.env ?? {}).map(
        ([key, value]) => [key, evaluated(value, context)] as const,
      );
      const { status, stdout, stderr } = spawnSync("bash", [...(SHELLS[shell] ?? []), script], {
        cwd: work,
        encoding: "utf8",
        env: {
          PATH: path,
          HOME: root,
          CI: "true",
          RUNNER_TEMP: temp,
          GITHUB_OUTPUT: file("output"),
          GITHUB_STEP_SUMMARY: file("summary"),
          GITHUB_REPOSITORY: "example/answers",
          GITHUB_SHA: "c".repeat(40),
          ...Object.fromEntries(own),
          ...env,
        },
      });
      return { code: status, stdout, stderr };
    },
    output: () => read(file("output")),
    summary: () => read(file("summary")),
    has: (name) => existsSync(join(work, name)),
    read: (name) => read(join(work, name)),
    remove: () => {
      rmSync(root, { recursive: true });
    },
  };
};

/** Names that would be commands, options or files to a careless script. Git admits each as the name of a branch. */
export const HOSTILE_BRANCHES: readonly string[] = [
  "$(touch${IFS}pwned)",
  "`touch${IFS}pwned`",
  "x;touch${IFS}pwned",
  'x";touch${IFS}pwned;"',
  "x'&&touch${IFS}pwned&&'",
  "--repo=evil/evil",
  "@/etc/passwd",
  "${{github.token}}",
  "x|tee${IFS}pwned",
  "回答/30",
];
