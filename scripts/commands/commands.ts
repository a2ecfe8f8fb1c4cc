import { showable } from "../core/untrusted.ts";
import type { Io } from "../io/io.ts";
import { type Command, CommandError } from "./command.ts";
import type { Program } from "./help.ts";
import { explain } from "./explain-fault.ts";

/** Every command, loaded when it is asked for: none pays for what another one needs. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import("./check/check.ts")).checkCommand,
  build: async () => (await import("./build/build.ts")).buildCommand,
  preview: async () => (await import("./preview/preview.ts")).previewCommand,
  set: async () => (await import("./set.ts")).setCommand,
  review: async () => (await import("./review.ts")).reviewCommand,
  diff: async () => (await import("./diff.ts")).diffCommand,
  verify: async () => (await import("./verify/verify.ts")).verifyCommand,
  import: async () => (await import("./import/import.ts")).importCommand,
  respond: async () => (await import("./respond/respond.ts")).respondCommand,
  init: async () => (await import("./init.ts")).initCommand(PROJECT_COMMANDS),
  upgrade: async () => (await import("./upgrade.ts")).upgradeCommand(runCommand),
  migrate: async () => (await import("./migrate/migrate.ts")).migrateCommand,
  doctor: async () => (await import("./doctor/doctor.ts")).doctorCommand,
  generate: async () => (await import("./generate.ts")).generateCommand(allCommands),
  release: async () => (await import("./release/release.ts")).releaseCommand,
  sbom: async () => (await import("./sbom.ts")).sbomCommand,
  comment: async () => (await import("./comment/comment.ts")).commentCommand,
  upkeep: async () => (await import("./upkeep/upkeep.ts")).upkeepCommand,
  site: async () => (await import("./site.ts")).siteCommand,
};

/** The names of all commands, in the order in which they are told. */
export const COMMAND_NAMES: readonly string[] = Object.keys(COMMANDS);

/** Those that a company's own repository has as scripts of npm: not the one that begins it. */
const PROJECT_COMMANDS = COMMAND_NAMES.filter((name) => name !== "init");

/** Those that may run with another engine than the project has: they are how it gets one. */
const ANYWHERE = ["init", "upgrade"];

/** All commands, loaded. */
export const allCommands = (): Promise<readonly Command[]> =>
  Promise.all(Object.values(COMMANDS).map((load) => load()));

const usage = async (program: Program): Promise<string> => {
  const commands = await allCommands();
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.flatMap(({ name, summary }) => [
    `  ${name.padEnd(width)}  ${summary.ja.split("\n", 1)[0] ?? ""}`,
    `  ${"".padEnd(width)}  ${summary.en.split("\n", 1)[0] ?? ""}`,
  ]);
  const call = program === "checklist" ? "checklist COMMAND" : "npm run COMMAND --";
  return `${call} [--help]\n\n${lines.join("\n")}\n`;
};

/**
 * Runs a command by its name, and gives its exit code: what it returns, or 2 where it fails (0 fine, 1 findings, 2 a fault
 * of the tool or its arguments). What stopped it is told on stderr; nothing is thrown.
 */
export const runCommand = async (name: string, args: readonly string[], io: Io): Promise<number> => {
  try {
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (load === undefined)
      throw new CommandError(
        `${name}: そのようなコマンドはありません / there is no such command: ${COMMAND_NAMES.join(" ")}`,
      );
    if (!args.includes("--help") && !ANYWHERE.includes(name))
      (await import("./other-engine.ts")).refuseOtherEngine(io.project);
    return await (await load()).run(args, io);
  } catch (error) {
    io.err(`${showable(explain(error))}\n`);
    return 2;
  }
};

/** What the bin does with its arguments: the command that the first one names, or the list of all. */
export const runBin = async (args: readonly string[], io: Io): Promise<number> => {
  const [name, ...rest] = args;
  if (name !== undefined && name !== "--help" && name !== "help") return runCommand(name, rest, io);
  const program: Program = io.project.isEngine ? "npm run" : "checklist";
  (name === undefined ? io.err : io.out)(await usage(program));
  return name === undefined ? 2 : 0;
};
