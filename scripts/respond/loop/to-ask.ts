import { itemNumbered, type ItemNo } from "../../core/model.ts";
import type { Lang } from "../../core/lang.ts";
import { plain } from "../../core/plain.ts";
import { showableLine } from "../../core/untrusted.ts";
import { sha256 } from "../../core/sums.ts";
import type { CustomerMap, Remembered } from "../memory/map.ts";
import { respondWords } from "../messages.ts";
import type { Published } from "../reply/said.ts";

/** A question that nobody has answered, of all customers who asked it. */
export interface OpenQuestion {
  /** Names it in what comes back: made of the question and its headings. */
  readonly id: string;
  readonly question: string;
  readonly under: string;
  readonly customers: readonly string[];
  readonly near: readonly ItemNo[];
  readonly owner: string;
}

/** Names a question in texts that are passed on. */
export const askId = (question: string, under = ""): string =>
  `q-${sha256(`${plain(under)}\n${plain(question)}`).slice(0, 8)}`;

/** All open questions of all questionnaires, once each, with the owner who can answer most likely. */
export const openQuestions = (
  published: Published,
  maps: readonly CustomerMap[],
  ownerOf: (near: readonly ItemNo[]) => string,
): readonly OpenQuestion[] => {
  const byId = new Map<string, OpenQuestion>();
  const isOpen = ({ open, takenBack, confirmed }: Remembered): boolean =>
    confirmed === undefined && (open === true || takenBack !== undefined);
  for (const { id: customer, answers } of maps)
    for (const answer of answers.filter(isOpen)) {
      const { question, under = "", items } = answer;
      const near = [...new Set([...items, ...(answer.near ?? [])])].filter(
        (item) => published.answer(item) !== undefined,
      );
      const id = askId(question, under);
      const known = byId.get(id);
      byId.set(id, {
        id,
        question,
        under,
        customers: [...new Set([...(known?.customers ?? []), customer])],
        near,
        owner: ownerOf(near),
      });
    }
  return [...byId.values()];
};

/** What a question is about: the item that comes nearest, else the heading above it. */
const topicOf = ({ model }: Published, { near: [nearest], under }: OpenQuestion, lang: Lang): string => {
  const item = nearest === undefined ? undefined : itemNumbered(model.checklist, nearest);
  return item?.title[lang] ?? (under === "" ? respondWords[lang].ask.otherTopic : under);
};

/**
 * The open questions as text to be pasted into an issue, a chat or a mail: a part for each owner, by topic. What comes back is
 * read by `answersIn`.
 */
export const askText = (published: Published, questions: readonly OpenQuestion[], lang: Lang): string => {
  const words = respondWords[lang].ask;
  if (questions.length === 0) return `${words.none}\n`;
  const owners = [...new Set(questions.map(({ owner }) => owner))].sort();
  return owners
    .map((owner) => {
      const own = questions.filter((question) => question.owner === owner);
      const topics = [...new Set(own.map((question) => topicOf(published, question, lang)))];
      const blocks = topics.map((topic) =>
        [
          `### ${showableLine(topic)}`,
          ...own
            .filter((question) => topicOf(published, question, lang) === topic)
            .map(({ id, question, under, customers }) =>
              [
                "",
                `${id}: ${showableLine(under === "" ? question : `${under} › ${question}`)}`,
                `(${words.askedBy(customers.map(showableLine))})`,
                `${words.answer}: `,
              ].join("\n"),
            ),
        ].join("\n"),
      );
      return [`## ${showableLine(owner)} (${String(own.length)})`, words.how, ...blocks].join("\n\n");
    })
    .join("\n\n")
    .concat("\n");
};

const ID = /^(q-[0-9a-f]{8})\s*[::]/;
const ANSWER = /^(?:回答|A|Answer)\s*[::]\s?(.*)$/i;
const QUOTED = /^(?:>\s?)+/;

/** The answers in a text that came back, quoted or not, by the ids of their questions; those that say nothing are left out. */
export const answersIn = (text: string): ReadonlyMap<string, string> => {
  const answers = new Map<string, string>();
  let id: string | undefined;
  let isAnswer = false;
  for (const written of text.replace(/\r\n?/g, "\n").split("\n")) {
    const line = written.replace(QUOTED, "");
    const asked = ID.exec(line)?.[1];
    const begun = ANSWER.exec(line)?.[1];
    if (asked !== undefined) [id, isAnswer] = [asked, false];
    else if (/^#{2,3} /.test(line)) id = undefined;
    else if (id !== undefined && begun !== undefined) {
      isAnswer = true;
      answers.set(id, begun);
    } else if (id !== undefined && isAnswer) answers.set(id, `${answers.get(id) ?? ""}\n${line}`);
  }
  return new Map(
    [...answers].map(([key, said]) => [key, said.trim()] as const).filter(([, said]) => said !== ""),
  );
};
