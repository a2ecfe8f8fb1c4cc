import { Readable, Writable } from "node:stream";
import { projectPath } from "../../scripts/io/load.ts";
import { type Outcome, scriptOf } from "./command.ts";
import { QLINGO } from "./qlingo.ts";

/** A stream that is no terminal, and what has been written to it. */
const recorder = (): { readonly stream: Writable; readonly text: () => string } => {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString() };
};

/** Puts something in the place of what the process has by a name; gives the way back. */
const replaced = (name: "stdin" | "stdout" | "stderr", value: unknown): (() => void) => {
  const own = Object.getOwnPropertyDescriptor(process, name);
  if (own === undefined) throw new Error(`the process has no ${name}`);
  Object.defineProperty(process, name, { configurable: true, enumerable: true, value });
  return () => {
    Object.defineProperty(process, name, own);
  };
};

/** Sets variables of the environment; gives the way back. */
const withEnv = (env: Readonly<Record<string, string>>): (() => void) => {
  const own = Object.keys(env).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, env);
  return () => {
    for (const [name, value] of own) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  };
};

let runs = 0;

/**
 * Runs one of the project's commands within the process of the tests, in the folder of the answers' repository: ten times as
 * fast as `command`, and the same for all that a command does with arguments, files, environment, output and exit code. What
 * a process of its own is needed for (its start, standard input, time zone and locale, signals) needs `command`. One command
 * runs at a time, as it takes what the whole process has.
 */
export const commandInProcess = async (
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> => {
  const [stdout, stderr] = [recorder(), recorder()];
  const [argv, exitCode, folder] = [process.argv, process.exitCode, process.cwd()];
  const script = projectPath(scriptOf(name));
  const undo = [
    replaced("stdin", Readable.from([])),
    replaced("stdout", stdout.stream),
    replaced("stderr", stderr.stream),
    withEnv({ NO_COLOR: "1", ...env }),
  ];
  try {
    process.argv = [process.execPath, script, ...args];
    process.exitCode = undefined;
    process.chdir(QLINGO);
    runs += 1;
    // A command runs when its file is loaded. By another name it is loaded again, but not what it imports.
    await import(`${script}?run=${String(runs)}`);
    return { code: Number(process.exitCode), stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    process.chdir(folder);
    process.exitCode = exitCode;
    process.argv = argv;
    for (const back of undo) back();
  }
};
