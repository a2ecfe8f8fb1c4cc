import type { Messages } from "../messages.ts";
import { respondWords } from "../messages.ts";
import type { PhrasingContent, RootContent } from "mdast";
import {
  bullets,
  code,
  heading,
  link,
  githubMarkdown,
  paragraph,
  plain,
  strong,
  table,
} from "../../core/markdown.ts";
import { confirmCommand } from "./command-line.ts";
import { countsOf, type Outcome, ranked } from "./outcome.ts";
import { factsOf, type FieldView, type ReplyView, type SourceView, titleOf, viewOf } from "./view.ts";

const lineBreak: PhrasingContent = { type: "html", value: "<br>" };

const lines = (parts: readonly (readonly PhrasingContent[])[]): readonly PhrasingContent[] =>
  parts.flatMap((part, index) => (index === 0 ? part : [lineBreak, ...part]));

/** A path as an address: no part of it is taken for anything else. */
const address = (path: string): string => path.split("/").map(encodeURIComponent).join("/");

const source = ({ name, path, reasons }: SourceView): readonly PhrasingContent[] => [
  ...(path === undefined ? plain(name) : [link(address(path), name)]),
  ...(reasons.length === 0 ? [] : plain(` (${reasons.join("; ")})`)),
];

const sources = (view: ReplyView, words: Messages["report"]): readonly PhrasingContent[] =>
  view.sources.length === 0 ? plain(words.noSource) : lines(view.sources.map(source));

/** Slot by slot: the word of the question, and what fills it. */
const slots = ({ slots: all }: ReplyView): readonly PhrasingContent[] =>
  lines(all.map(({ kind, words: said, filled }) => plain(`${kind} “${said}”: ${filled}`)));

/** The question, and above it the headings that it stands under. */
const asked = ({ headings, question }: ReplyView): readonly PhrasingContent[] => [
  ...(headings.length === 0 ? [] : [...plain(headings.join(" › ")), lineBreak]),
  strong(question),
];

const labelled = (label: string, content: readonly PhrasingContent[]): readonly PhrasingContent[] => [
  { type: "text", value: `${label}: ` },
  ...content,
];

const field = ({ label, text }: FieldView): readonly PhrasingContent[] =>
  labelled(label, [...(text.includes("\n") ? [lineBreak] : []), ...plain(text)]);

/** What a person has to decide: all of it, under a heading of its own. */
const open = (view: ReplyView, words: Messages["report"]): readonly RootContent[] => [
  heading(3, view.place.join(" · ")),
  paragraph(...asked(view)),
  bullets([
    ...view.fields.map(field),
    ...(view.needs.length === 0 ? [] : [labelled(words.needs, lines(view.needs.map(plain)))]),
    labelled(words.sources[view.status], sources(view, words)),
    ...(view.slots.length === 0 ? [] : [labelled(words.slots, [lineBreak, ...slots(view)])]),
  ]),
];

/** What was filled in, to be looked through: a row each. */
const filled = (views: readonly ReplyView[], words: Messages["report"]): RootContent =>
  table(
    words.columns,
    views.map((view) => [
      lines(view.place.map(plain)),
      asked(view),
      lines(
        view.fields.map(({ kind, label, text }) => plain(kind === "answer" ? text : `${label}: ${text}`)),
      ),
      sources(view, words),
      slots(view),
    ]),
  );

/**
 * The replies as Markdown (GFM), for the person who looks through them: what to do, then what needs a decision, then what was
 * filled in. Any text of the customer or of the answers stays text.
 */
export const markdownReport = (outcome: Outcome): string => {
  const { file, path = file, customer, replies, lang } = outcome;
  const words = respondWords[lang].report;
  const counts = countsOf(replies);
  const groups = ranked(replies).map(({ status, replies: own }) => ({
    status,
    views: own.map((reply) => viewOf(outcome, reply)),
  }));
  const facts = factsOf(outcome).map(([label, text]) => plain(`${label}: ${text}`));
  const head = [heading(1, titleOf(outcome)), ...(facts.length === 0 ? [] : [bullets(facts)])];
  if (groups.length === 0) return githubMarkdown([...head, paragraph(...plain(words.noQuestions))]);
  return githubMarkdown([
    ...head,
    paragraph(strong(words.counts(counts))),
    heading(2, words.todo),
    bullets(groups.map(({ status }) => plain(words.tasks[status](counts[status])))),
    paragraph(...plain(words.confirm)),
    code("sh", confirmCommand(path, customer)),
    paragraph(...plain(words.confirmRows)),
    paragraph(...plain(words.legend)),
    ...groups.flatMap(({ status, views }) => [
      heading(2, `${words.status[status]} (${String(views.length)})`),
      ...(status === "answered" ? [filled(views, words)] : views.flatMap((view) => open(view, words))),
    ]),
  ]);
};
