import type { Lang, Localized } from "../core/lang.ts";

/** How the commands are called here: through npm's scripts in the engine's own repository, else by the package's bin. */
export type Program = "npm run" | "checklist";

const OTHER_EXIT: Localized = { ja: "2 引数や道具の不具合", en: "2 wrong use or a fault" };

const HELP_OPTION = "--help";

export interface Exits {
  readonly 0: Localized;
  readonly 1?: Localized;
}

/** What a command takes, in words. */
export interface Taken {
  /** As it is written: `--answers DIR`. */
  readonly word: string;
  readonly meaning: Localized;
}

/** What a command says of itself. */
export interface Told {
  readonly name: string;
  readonly summary: Localized;
  /** The ways to call it, as they are typed. */
  readonly calls: (program: Program) => readonly string[];
  /** Its arguments and options. */
  readonly takes: readonly Taken[];
  /** Calls that show what it is good for, as they are typed. */
  readonly examples: (program: Program) => readonly string[];
  readonly notes: Localized | undefined;
  /** What its exit codes mean, in one line. */
  readonly exits: Localized;
}

/** The longest word that its meaning stands beside; a longer one has a line of its own. */
const WIDEST = 22;

const indented = (head: string, width: number, text: Localized): readonly string[] => {
  const lines = [text.ja, text.en].flatMap((each) => each.split("\n"));
  const own = head.length > width ? [`  ${head}`] : [];
  return [
    ...own,
    ...lines.map(
      (line, index) => `  ${(index === 0 && own.length === 0 ? head : "").padEnd(width)}  ${line}`,
    ),
  ];
};

/** How a command is typed here. */
export const callOf = (program: Program, name: string, rest: string): string =>
  (program === "checklist"
    ? `checklist ${name} ${rest}`
    : `npm run ${name}${rest === "" ? "" : ` -- ${rest}`}`
  ).trimEnd();

/** What a command ends with, in one line. */
export const exitsOf = (exits: Exits): Localized => {
  const line = (lang: Lang): string =>
    `0 ${exits[0][lang]}, ${exits[1] === undefined ? "" : `1 ${exits[1][lang]}, `}${OTHER_EXIT[lang]}`;
  return { ja: line("ja"), en: line("en") };
};

/** The help of a command, in Japanese and English, made of what it says of itself. */
export const helpOf = (told: Told, program: Program): string => {
  const { summary, takes, notes, exits } = told;
  const examples = told.examples(program);
  const heads = [...takes.map(({ word }) => word), HELP_OPTION].map(({ length }) => length);
  const width = Math.max(...heads.filter((length) => length <= WIDEST));
  return [
    ...told.calls(program),
    "",
    ...[summary.ja, summary.en].flatMap((text) => text.split("\n")).map((line) => `  ${line}`),
    "",
    ...takes.flatMap(({ word, meaning }) => indented(word, width, meaning)),
    `  ${HELP_OPTION}`,
    "",
    ...(examples.length === 0 ? [] : [`  例 / example: ${examples.join("\n                ")}`, ""]),
    ...(notes === undefined
      ? []
      : [...[notes.ja, notes.en].flatMap((text) => text.split("\n")).map((line) => `  ${line}`), ""]),
    `  終了コード: ${exits.ja}`,
    `  exit code: ${exits.en}`,
    "",
  ].join("\n");
};
