import { type Lang, LANGS } from "../core/lang.ts";
import { code, heading, inlineCode, markdown, paragraph, plain, table } from "../core/markdown.ts";
import type { GeneratedFile } from "../load/schema/generate.ts";
import type { Command } from "./command.ts";

const WORDS = {
  ja: {
    title: "コマンド",
    about: [
      "すべてのコマンドと、引数、終了コードの一覧です。コマンドそのものから `npm run generate` で作られます。`npm run コマンド -- --help` でも同じ説明が表示されます。",
      "仕組みをパッケージとして入れたリポジトリでは、`npm run check -- …` の代わりに `npx checklist check …` と書きます。",
    ],
    columns: ["コマンド", "すること"],
    taken: ["引数", "意味"],
    exits: "終了コード",
  },
  en: {
    title: "Commands",
    about: [
      "Every command with its arguments and exit codes. This page is made from the commands themselves by `npm run generate`; `npm run COMMAND -- --help` says the same.",
      "In a repository that has the engine installed as a package, `npx checklist check …` stands in place of `npm run check -- …`.",
    ],
    columns: ["command", "does"],
    taken: ["argument", "meaning"],
    exits: "exit codes",
  },
} as const;

const joined = (text: string, lang: Lang): string => text.split("\n").join(lang === "ja" ? "" : " ");

const withCode = (text: string) =>
  text
    .split("`")
    .map((part, index) => (index % 2 === 1 ? inlineCode(part) : { type: "text" as const, value: part }));

const section = (command: Command, lang: Lang) => {
  const words = WORDS[lang];
  const { takes, notes } = command;
  const examples = command.examples("npm run");
  return [
    heading(2, command.name),
    paragraph(...plain(joined(command.summary[lang], lang))),
    code("sh", [...command.calls("npm run"), ...(examples.length === 0 ? [] : ["", ...examples])].join("\n")),
    ...(takes.length === 0
      ? []
      : [
          table(
            words.taken,
            takes.map(({ word, meaning }) => [[inlineCode(word)], plain(joined(meaning[lang], lang))]),
          ),
        ]),
    ...(notes === undefined ? [] : [paragraph(...plain(joined(notes[lang], lang)))]),
    paragraph(...plain(`${words.exits}: ${command.exits[lang]}`)),
  ];
};

/** The page about all commands in one language, made of what they say of themselves. */
const commandsDoc = (commands: readonly Command[], lang: Lang): string => {
  const words = WORDS[lang];
  return markdown([
    heading(1, words.title),
    ...words.about.map((text) => paragraph(...withCode(text))),
    table(
      words.columns,
      commands.map(({ name, summary }) => [
        [inlineCode(`npm run ${name}`)],
        plain(joined(summary[lang], lang)),
      ]),
    ),
    ...commands.flatMap((command) => section(command, lang)),
  ]);
};

/** The pages about all commands: docs/commands.md and its translations. */
export const commandsDocs = (commands: readonly Command[]): readonly GeneratedFile[] =>
  LANGS.map((lang) => ({
    path: lang === "en" ? "docs/commands.md" : `docs/commands.${lang}.md`,
    text: commandsDoc(commands, lang),
  }));
