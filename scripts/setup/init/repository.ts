import type { Lang } from "../../core/lang.ts";
import { bullets, code, heading, inlineCode, markdown, paragraph, plain } from "../../core/markdown.ts";
import type { Model } from "../../core/model.ts";
import { plainPreface, serviceFile } from "../../import/write/service-file.ts";
import type { GeneratedFile } from "../../load/schema/generate.ts";
import { codeownersFile } from "./codeowners.ts";
import { initWords } from "./messages.ts";
import { type Engine, packageFile, writtenBy } from "./package-file.ts";
import type { Company } from "./questions.ts";

/** What a new repository is about. */
export interface Beginning {
  readonly company: Company;
  /** The language of README and findings. */
  readonly lang: Lang;
  /** The languages that are published, where these are not all. */
  readonly editions: readonly Lang[] | undefined;
  readonly engine: Engine;
  /** What npm installs the part by that makes PDFs; undefined where none are published. */
  readonly pdf: string | undefined;
  /** Where it is on the web, and where its page will be, as far as git knows. */
  readonly repository: string | undefined;
  readonly site: string | undefined;
  /** The commands that `npm run` is to know. */
  readonly commands: readonly string[];
}

const readme = ({ company, lang, site }: Beginning): string => {
  const { readme: words } = initWords[lang];
  // A name is there in each language that is published, and Japanese always is one.
  const name = (names: Company["name"]): string => names[lang] ?? names.ja ?? "";
  const service = name(company.name);
  return markdown([
    heading(1, words.title(service)),
    paragraph(...plain(words.intro(service, name(company.provider)))),
    ...(site === undefined
      ? []
      : [
          paragraph(...plain(words.page), {
            type: "link",
            url: `${site}/`,
            children: [{ type: "text", value: `${site}/` }],
          }),
        ]),
    heading(2, words.changeTitle),
    bullets(words.change.map((line) => plain(line))),
    heading(2, words.commandsTitle),
    code("sh", "npm ci"),
    bullets(words.commands.map(([call, does]) => [inlineCode(call), ...plain(`: ${does}`)])),
  ]);
};

/**
 * All files of a new repository but the answers, by their paths: `starter` holds those that the engine brings, `schemas` what
 * editors hold answers to.
 */
export const repositoryFiles = (
  beginning: Beginning,
  model: Model,
  { shared, adopter, schemas }: Readonly<Record<"shared" | "adopter" | "schemas", readonly GeneratedFile[]>>,
): readonly GeneratedFile[] => {
  const { company, lang, editions, engine, pdf, repository, site, commands } = beginning;
  const { id, name, provider, teams } = company;
  const service = serviceFile({
    ...{ id, name, provider, lang, preface: plainPreface({ name, provider }) },
    ...(editions === undefined ? {} : { editions }),
    ...(pdf === undefined ? { pdf: false } : {}),
    ...(repository === undefined ? {} : { repository }),
    ...(site === undefined ? {} : { site }),
  });
  const written = writtenBy(engine.version, [...shared, ...schemas]);
  return [
    { path: "package.json", text: packageFile(id, engine, pdf, commands, written) },
    { path: "README.md", text: readme(beginning) },
    { path: "CODEOWNERS", text: codeownersFile(model, teams, "answers") },
    { path: "answers/service.yaml", text: service },
    ...shared,
    ...adopter,
    ...schemas,
  ];
};
