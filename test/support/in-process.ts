import { runCommand } from "../../scripts/commands/commands.ts";
import { type Project, projectAt } from "../../scripts/io/project.ts";
import type { Outcome } from "./command.ts";
import { QLINGO } from "./qlingo.ts";

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

/**
 * Runs one of the project's commands within the process of the tests, in the folder of the answers' repository, for that or
 * another project: ten times as
 * fast as `command`, and the same for all that a command does with arguments, files, environment, output and exit code. What
 * a process of its own is needed for (its start, standard input, time zone and locale, signals) needs `command`. One command
 * runs at a time, as the working folder is the whole process's.
 */
export const commandInProcess = async (
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  project?: Project,
): Promise<Outcome> => {
  const said = { out: "", err: "" };
  const folder = process.cwd();
  const back = withEnv({ NO_COLOR: "1", ...env });
  try {
    process.chdir(QLINGO);
    const code = await runCommand(name, args, {
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += text;
      },
      env: process.env,
      terminal: { out: false, err: false, in: false },
      project: project ?? projectAt("."),
    });
    return { code, stdout: said.out, stderr: said.err };
  } finally {
    process.chdir(folder);
    back();
  }
};
