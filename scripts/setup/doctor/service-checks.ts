import { isSameAddress, ownerOf, readAddress, webAddress } from "./address.ts";
import type { Check, Missing, Surroundings } from "./surroundings.ts";

const addressOf = ({ git }: Surroundings) => (git.origin === undefined ? undefined : readAddress(git.origin));

const repository: Check = {
  id: "repository",
  title: {
    ja: "service.yaml の repository がこのリポジトリを指す",
    en: "service.yaml names this repository",
  },
  look: (seen) => {
    if (seen.sheet === undefined) return "unseen";
    const origin = addressOf(seen);
    const address = origin === undefined ? undefined : webAddress(origin);
    const remedy = {
      ja: `answers/service.yaml に repository: ${address ?? "https://github.com/会社/名前"} を書いてください。`,
      en: `Write repository: ${address ?? "https://github.com/company/name"} into answers/service.yaml.`,
    };
    const { repository: stated } = seen.sheet;
    if (stated === undefined)
      return [
        {
          message: {
            ja: "service.yaml に repository がありません。公開ページに「変更を提案する」リンクが出ません。",
            en: "service.yaml has no repository, so the published page has no links to propose a change.",
          },
          remedy,
        },
      ];
    if (origin === undefined) return "unseen";
    const named = readAddress(stated);
    if (named !== undefined && isSameAddress(named, origin)) return [];
    return [
      {
        message: {
          ja: `service.yaml の repository は ${stated} ですが、gitの origin は ${origin.host}/${origin.path} です。`,
          en: `service.yaml says repository: ${stated}, but git's origin is ${origin.host}/${origin.path}.`,
        },
        remedy,
      },
    ];
  },
};

const site: Check = {
  id: "site",
  title: { ja: "service.yaml に公開ページのアドレスがある", en: "service.yaml has the address of the page" },
  look: ({ sheet }) => {
    if (sheet === undefined) return "unseen";
    if (sheet.site !== undefined) return [];
    return [
      {
        message: {
          ja: "service.yaml に site がありません。お客様が購読するフィードが作られません。",
          en: "service.yaml has no site, so there is no feed for customers to subscribe to.",
        },
        remedy: {
          ja: "answers/service.yaml に site: https://会社.github.io/名前 のように、公開ページのアドレスを書いてください。",
          en: "Write the address of the published page into answers/service.yaml, such as site: https://company.github.io/name.",
        },
      },
    ];
  },
};

/** The sheet that the template comes with, and whose it is. */
const EXAMPLE = { owner: "xtra", id: "qlingo", words: /\b(?:qlingo|xtra)\b/i } as const;

const MOST_NAMED = 3;

const example: Check = {
  id: "example",
  title: { ja: "見本(Qlingo)の内容が残っていない", en: "Nothing of the example (Qlingo) is left" },
  look: (seen): "unseen" | readonly Missing[] => {
    const origin = addressOf(seen);
    if (origin === undefined) return "unseen";
    if (ownerOf(origin) === EXAMPLE.owner) return [];
    const left = [...seen.answers].filter(([, text]) => EXAMPLE.words.test(text)).map(([name]) => name);
    if (left.length === 0) return [];
    const named = left.slice(0, MOST_NAMED);
    const more = left.length - named.length;
    const isService = seen.sheet?.id === EXAMPLE.id;
    return [
      {
        message: {
          ja: `見本の回答が残っています: ${named.join("、")}${more === 0 ? "" : ` ほか${String(more)}件`}${isService ? "(service.yaml の id も qlingo のままです)" : ""}`,
          en: `Answers of the example are left: ${named.join(", ")}${more === 0 ? "" : ` and ${String(more)} more`}${isService ? " (and the id in service.yaml is still qlingo)" : ""}`,
        },
        remedy: {
          ja: "service.yaml の id・name・provider・preface と、各回答の本文・facts・owner を自社のものに書き換えてください。",
          en: "Put your own id, name, provider and preface into service.yaml, and your own text, facts and owner into each answer.",
        },
      },
    ];
  },
};

/** About what the service says of itself. */
export const serviceChecks: readonly Check[] = [repository, site, example];
