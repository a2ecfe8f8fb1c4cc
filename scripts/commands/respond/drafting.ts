import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ItemNo } from "../../core/model.ts";
import type { Lang } from "../../core/lang.ts";
import { showableLine } from "../../core/untrusted.ts";
import type { SourceFile } from "../../core/source.ts";
import type { Io } from "../../io/io.ts";
import { libraryFolders, seenFrom } from "../../io/library.ts";
import { loadSource } from "../../io/load.ts";
import type { FileChange } from "../../io/write.ts";
import { formatText } from "../../report/text.ts";
import { askedIn, draftFile, named, type NewAnswer } from "../../respond/loop/drafts.ts";
import { respondWords } from "../../respond/messages.ts";
import type { Knowledge } from "../../respond/respond.ts";
import { wantsColour } from "../command.ts";
import { judgeSource, readForm } from "../judge.ts";
import type { CheckedSheet } from "../require-sheet.ts";
import type { Values } from "./options.ts";

/** What the commands of the loop work on. */
export interface Loop {
  readonly values: Values;
  /** The folder of the service's answers. */
  readonly folder: string;
  readonly checked: CheckedSheet;
  readonly knowledge: Knowledge;
  readonly today: string;
  readonly lang: Lang;
  readonly io: Io;
}

/** Who may answer for what stands nearest: who a person says, who CODEOWNERS names for the draft's file, who owns an answer near it. */
export const ownerFor =
  ({ values, checked: { sheet } }: Loop, path: string | undefined) =>
  (near: readonly ItemNo[]): string => {
    const byFile = (path === undefined ? [] : (sheet.ownership?.ownersOf(path) ?? [])).find((owner) =>
      /^@[^@]/.test(owner),
    );
    const nearest = near
      .map((item) => sheet.answers.find(({ answer }) => answer.no === item)?.answer.owner)
      .find((owner) => owner !== undefined);
    return (
      values.owner ??
      (path === undefined ? nearest : byFile) ??
      nearest ??
      byFile ??
      sheet.answers[0]?.answer.owner ??
      ""
    );
  };

/** A new answer, what it came of, and the items that stand near it. */
export interface Proposal<T> {
  readonly of: T;
  readonly answer: NewAnswer;
  readonly near: readonly ItemNo[];
}

/** New answers as files of the library: those that contradict what is answered are told and not written. */
export const draftsFrom = <T>(loop: Loop, proposals: readonly Proposal<T>[]) => {
  const { folder, checked, today, lang } = loop;
  const { sheet } = checked;
  const entries = sheet.library ?? [];
  const known = proposals.filter(({ answer }) => askedIn(entries, answer.question) !== undefined);
  const fresh = proposals.filter((each) => !known.includes(each));
  const { all, own } = libraryFolders(folder);
  const library = own ?? all;
  const taken = entries.map(({ id }) => id);
  const names = named(
    checked.model,
    taken,
    fresh.map(({ answer }) => answer),
  );
  const drafts = fresh.map((each, index) => {
    const id = names[index]?.[0] ?? "";
    const path = seenFrom(".", join(library, `${id}.yaml`));
    const name = seenFrom(folder, path);
    const owner = ownerFor(
      loop,
      sheet.ownership?.pathOf({ path, name, text: "", hasByteOrderMark: false }),
    )(each.near);
    const text = draftFile({ ...each.answer, id, owner }, today);
    const file: SourceFile = { path, name, text, hasByteOrderMark: false };
    return { ...each, id, owner, path, file };
  });
  const { form } = readForm(folder);
  const source = loadSource(folder, today);
  const judged = drafts.map((draft) => {
    const withDraft = [...(source?.library ?? []), draft.file];
    const found =
      form === undefined || source === undefined
        ? []
        : judgeSource(form, { ...source, library: withDraft }, folder, true)
            .findings.filter(({ place, related }) =>
              [place, ...related.map((other) => other.place)].some(({ file }) => file === draft.file.path),
            )
            .filter(
              ({ severity, rule }) => severity === "error" || rule === "words-agree-with-other-answers",
            );
    return { ...draft, findings: found };
  });
  const isContradiction = ({ findings }: (typeof judged)[number]): boolean => findings.length > 0;
  const words = respondWords[lang].learn;
  const refused = judged.filter(isContradiction);
  const written = judged.filter((draft) => !isContradiction(draft) && !existsSync(draft.path));
  const shown = ({ path, answer, owner }: (typeof judged)[number]): string =>
    `  ${showableLine(words.draft(path, answer.question, owner))}`;
  const colour = wantsColour(loop.io);
  const lines = [
    ...(written.length === 0 ? [] : ["", words.drafts, ...written.map(shown)]),
    ...(known.length === 0
      ? []
      : [
          "",
          ...known.map(({ answer }) =>
            showableLine(words.known(answer.question, askedIn(entries, answer.question)?.id ?? "")),
          ),
        ]),
    ...refused.flatMap((draft) => [
      "",
      words.contradicting,
      shown(draft),
      formatText(draft.findings, { lang, colour, answers: 1 }).replace(/\n[^\n]*\n?$/, ""),
    ]),
  ];
  const idOf = (of: T): string | undefined =>
    written.find((draft) => draft.of === of)?.id ??
    known.filter((each) => each.of === of).map(({ answer }) => askedIn(entries, answer.question)?.id)[0];
  return {
    lines,
    idOf,
    refused,
    written,
    files: written.map(({ path, file }): FileChange => ({ path, content: file.text })),
  };
};
