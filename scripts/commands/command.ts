import { parseArgs } from "node:util";
import { isLang, type Lang, LANGS, type Localized } from "../core/lang.ts";
import type { Io } from "../io/io.ts";
import { callOf, type Exits, exitsOf, helpOf, type Program, type Taken, type Told } from "./help.ts";

/** A command's arguments are wrong, or its surroundings do not let it work; the message is for its user. */
export class CommandError extends Error {}

/** The arguments are not what the command takes: its help goes along with the message. */
export class UsageError extends CommandError {}

/** An option: what its values mean, how it is told, and how what was given is read. */
export interface Option<T> {
  readonly type: "string" | "boolean";
  readonly multiple?: true;
  /** What stands for its value where it is given without one. */
  readonly bare?: string;
  /** The word for its value in the help: DIR. */
  readonly placeholder?: string;
  readonly help: Localized;
  /** @throws CommandError for what it cannot be */
  readonly read: (given: readonly string[], isSet: boolean, name: string) => T;
}

type Options = Readonly<Record<string, Option<unknown>>>;

/** What a command is given: each option's value by its name, and its arguments in `args`. */
export type Values<O extends Options> = {
  readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never;
};

interface CommandSpec<O extends Options> {
  readonly name: string;
  readonly summary: Localized;
  /** What may stand beside the options, a line for each way to call it: "BASE [HEAD]". None by default. */
  readonly usage?: readonly string[];
  /** What there is to say of the arguments, a line each: [word, meaning]. */
  readonly about?: readonly (readonly [string, Localized])[];
  readonly options: O;
  /** Examples of calls, without the program's name. */
  readonly examples?: readonly string[];
  readonly notes?: Localized;
  readonly exits: Exits;
  readonly run: (values: Values<O>, args: readonly string[], io: Io) => number | Promise<number>;
}

/** A command as `bin` and the docs see it. */
export interface Command extends Told {
  readonly help: (program: Program) => string;
  /** @throws CommandError for arguments that it does not take; what the command itself throws */
  readonly run: (args: readonly string[], io: Io, program?: Program) => Promise<number>;
}

const takenBy = <O extends Options>({ about = [], options }: CommandSpec<O>): readonly Taken[] => [
  ...about.map(([word, meaning]) => ({ word, meaning })),
  ...Object.entries(options).map(([key, { placeholder, help }]) => ({
    word: placeholder === undefined ? `--${key}` : `--${key} ${placeholder}`,
    meaning: help,
  })),
];

const isUsage = (error: unknown): error is Error =>
  error instanceof Error &&
  "code" in error &&
  typeof error.code === "string" &&
  error.code.startsWith("ERR_PARSE_ARGS");

/** The arguments, with a value for each option that was given without the one it may lack. */
const completed = (args: readonly string[], options: Options): string[] =>
  args.map((arg, index) => {
    const bare = arg.startsWith("--") ? options[arg.slice(2)]?.bare : undefined;
    return bare !== undefined && (args[index + 1]?.startsWith("-") ?? true) ? `${arg}=${bare}` : arg;
  });

const parsed = (
  args: readonly string[],
  options: Options,
  takesArguments: boolean,
): ReturnType<typeof parseArgs> => {
  const config = Object.fromEntries(
    Object.entries(options).map(([key, { type }]) => [key, { type, multiple: true }] as const),
  );
  try {
    return parseArgs({
      args: completed(args, options),
      options: { ...config, help: { type: "boolean" } },
      allowPositionals: takesArguments,
    });
  } catch (error) {
    if (!isUsage(error)) throw error;
    throw new CommandError(
      `引数が正しくありません / wrong arguments: ${error.message}\n--help で使い方を表示します / --help shows the usage`,
    );
  }
};

const toldOf = <O extends Options>(spec: CommandSpec<O>): Told => ({
  name: spec.name,
  summary: spec.summary,
  calls: (program) =>
    (spec.usage ?? [""]).map((line) => callOf(program, spec.name, `${line} [options]`.trim())),
  takes: takenBy(spec),
  examples: (program) => (spec.examples ?? []).map((rest) => callOf(program, spec.name, rest)),
  notes: spec.notes,
  exits: exitsOf(spec.exits),
});

/** A command as a value: what it is called, what it takes, and what it does. Its help is made of that. */
export const command = <O extends Options>(spec: CommandSpec<O>): Command => {
  const told = toldOf(spec);
  return {
    ...told,
    help: (program) => helpOf(told, program),
    run: async (args, io, program = io.project.isEngine ? "npm run" : "checklist") => {
      const { values, positionals } = parsed(args, spec.options, spec.usage !== undefined);
      if (values["help"] === true) {
        io.out(helpOf(told, program));
        return 0;
      }
      const read = Object.entries(spec.options).map(([key, option]) => {
        const given = [values[key] ?? []].flat();
        const texts = given.filter((each) => typeof each === "string");
        if (option.multiple !== true && texts.length > 1)
          throw new CommandError(`--${key}: 1回だけ指定してください / give it once`);
        return [key, option.read(texts, given.length > 0, `--${key}`)] as const;
      });
      try {
        // Each value comes from the option of that name.
        return await spec.run(Object.fromEntries(read) as Values<O>, positionals, io);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        throw new CommandError(`${error.message}\n\n${helpOf(told, program)}`);
      }
    },
  };
};

const given1 =
  <T>(read: (value: string, name: string) => T) =>
  ([value]: readonly string[], _: boolean, name: string): T | undefined =>
    value === undefined ? undefined : read(value, name);

/** A switch: true where it is given. */
export const flag = (help: Localized): Option<boolean> => ({
  type: "boolean",
  help,
  read: (_, isSet) => isSet,
});

/** Any text; undefined where it is not given. */
export const text = (placeholder: string, help: Localized): Option<string | undefined> => ({
  type: "string",
  placeholder,
  help,
  read: given1((value) => value),
});

/** Any text, with what stands in its place where it is not given. */
export const textOr = (placeholder: string, otherwise: string, help: Localized): Option<string> => ({
  type: "string",
  placeholder,
  help,
  read: ([value]) => value ?? otherwise,
});

/** Texts that may be given several times. */
export const texts = (placeholder: string, help: Localized): Option<readonly string[]> => ({
  type: "string",
  multiple: true,
  placeholder,
  help,
  read: (values) => values,
});

/** One of a set of words. @throws CommandError for any other. */
const oneOf = <T extends string>(name: string, value: string, choices: readonly T[]): T => {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  throw new CommandError(`${name} ${value}: ${choices.join(" / ")} のいずれかです / is not one of these`);
};

/** One of a set of words, the first where it is not given. */
export const choice = <T extends string>(
  placeholder: string,
  choices: readonly [T, ...T[]],
  help: Localized,
): Option<T> => ({
  type: "string",
  placeholder,
  help,
  read: ([value], _, name) => (value === undefined ? choices[0] : oneOf(name, value, choices)),
});

/** The language of what a command says; undefined where it is not given. */
export const lang = (help: Localized): Option<Lang | undefined> => ({
  type: "string",
  placeholder: LANGS.join("|"),
  help,
  read: given1((value, name) => oneOf(name, value, LANGS)),
});

/** The languages of a comma-separated list, in our order; undefined where it is not given. */
export const langs = (help: Localized): Option<readonly Lang[] | undefined> => ({
  type: "string",
  placeholder: "LIST",
  help,
  read: ([value], _, name) => {
    if (value === undefined) return undefined;
    const wanted = value.split(",").map((each) => each.trim());
    for (const each of wanted) if (!isLang(each)) oneOf(name, each, LANGS);
    return LANGS.filter((each) => wanted.includes(each));
  },
});

/** A whole number, 0 or more; undefined where it is not given. */
export const count = (help: Localized): Option<number | undefined> => ({
  type: "string",
  placeholder: "N",
  help,
  read: given1((value, name) => {
    if (/^[0-9]+$/.test(value)) return Number(value);
    throw new CommandError(`${name} ${value}: 0以上の整数ではありません / is not a whole number`);
  }),
});

/** A day of the calendar, YYYY-MM-DD; undefined where it is not given. */
export const day = (help: Localized): Option<string | undefined> => ({
  type: "string",
  placeholder: "DAY",
  help,
  read: given1((value, name) => {
    const time = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value) ? new Date(value).getTime() : Number.NaN;
    // The 30th of February is the 1st or 2nd of March to a lenient reader.
    if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(value)) return value;
    throw new CommandError(
      `${name} ${value}: 年-月-日 の形の日付ではありません(例: 2027-03-31) / is not a day such as 2027-03-31`,
    );
  }),
});

/** The folder of answers that most commands work on. */
export const answersFolder = (): Option<string> =>
  textOr("DIR", "answers", {
    ja: "回答のフォルダ(既定: answers)",
    en: "folder of answers (default: answers)",
  });

/** The language that most commands speak. */
export const spokenLang = (): Option<Lang | undefined> =>
  lang({ ja: "表示の言語(既定: service.yaml の lang)", en: "language (default: lang of service.yaml)" });

/** Whether people at the terminal see colours: NO_COLOR and FORCE_COLOR (no-color.org, force-color.org) decide first. */
export const wantsColour = ({ env, terminal }: Io, stream: "out" | "err" = "out"): boolean => {
  if (env["NO_COLOR"] !== undefined && env["NO_COLOR"] !== "") return false;
  if (env["FORCE_COLOR"] !== undefined && env["FORCE_COLOR"] !== "") return env["FORCE_COLOR"] !== "0";
  return terminal[stream];
};
