import { checkWords } from "../check/messages.ts";
import { editWords } from "../change/edit/messages.ts";

import { tellBrokenOff } from "./answers-folder.ts";
import {
  answersFolder,
  command,
  CommandError,
  UsageError,
  flag,
  spokenLang,
  wantsColour,
} from "./command.ts";
import { join } from "node:path";
import { writeFiles } from "../io/write.ts";
import { type Examination, judgeSource, readForm } from "./judge.ts";
import { oneService, serviceOption, servicesIn } from "./services.ts";
import { companyFacts, companyFindings, companyStatements } from "../check/company-facts.ts";
import type { Finding } from "../core/finding.ts";
import type { ItemNo } from "../core/model.ts";
import { publicSheet } from "../core/library.ts";
import type { Source, SourceFile } from "../core/source.ts";
import type { Form } from "../load/validate.ts";
import { type Assignment, readAssignment } from "../change/edit/read-assignment.ts";
import { type FactChange, setFact } from "../change/edit/set-fact.ts";
import { showChanges } from "../change/edit/show-changes.ts";
import { exitCode, newFindings } from "../report/outcome.ts";
import { NO_PAST } from "../core/past.ts";
import { formatText } from "../report/text.ts";
import { loadSource } from "../io/load.ts";

/** One service as it is, or as it would be. */
interface State {
  readonly folder: string;
  readonly source: Source;
  readonly examined: Examination;
}

/** What is changed in one service. */
interface Edit extends Pick<FactChange, "changes" | "byHand"> {
  /** The items whose review is due. */
  readonly due: readonly ItemNo[];
}

const readState = (form: Form, folder: string): State => {
  const source = loadSource(folder);
  const examined = judgeSource(form, source, folder);
  if (source === undefined) throw new Error(`${folder} was read, and cannot be`);
  return { folder, source, examined };
};

/** A service with a fact's value changed, as the check would see it. */
const changeIn = (
  form: Form,
  state: State,
  { fact, value, of }: Assignment,
): State & { readonly edit: Edit | undefined } => {
  const { source, folder, examined } = state;
  if (examined.sheet === undefined) return { ...state, edit: undefined };
  const { changes, byHand } = setFact(examined.sheet, fact, value, of);
  const numberOf = new Map(examined.sheet.answers.map(({ answer, file }) => [file.name, answer.no]));
  const changed = new Map(changes.map(({ file, text }) => [file.name, text]));
  const withText = (file: SourceFile): SourceFile => {
    const text = changed.get(file.name);
    return text === undefined ? file : { ...file, text };
  };
  const { files, library } = source;
  // That a review is due is told apart: what counts here is what the change contradicts.
  const after: Source = {
    ...source,
    files: files.map(withText),
    ...(library !== undefined && { library: library.map(withText) }),
    past: NO_PAST,
  };
  const due = changes.flatMap(({ file }) => numberOf.get(file.name) ?? []);
  return {
    folder,
    source: after,
    examined: judgeSource(form, after, folder),
    edit: { changes, byHand, due },
  };
};

/** What the check says of services, and of what they say of their company. */
const findingsOf = (states: readonly State[]): readonly Finding[] => [
  ...states.flatMap(({ examined }) => examined.findings),
  ...companyFindings(
    states.flatMap(({ examined: { sheet } }) =>
      sheet === undefined ? [] : [companyStatements(publicSheet(sheet))],
    ),
  ),
];

/** `set`: a commitment changed wherever it is made. */
export const setCommand = command({
  name: "set",
  summary: {
    ja: "約束している値を、それを述べるすべての回答で変えます。事実と、その値を述べる日英の本文を書き換えます",
    en: "changes a commitment in every answer that makes it: the fact, and the words that say its value in both languages",
  },
  usage: ["FACT=VALUE"],
  examples: ["backupRetention=P14D"],
  options: {
    write: flag({
      ja: "書き込む(付けなければ差分と検査結果を示すだけ)",
      en: "write the files; without it the changes and what the check says of them are only shown",
    }),
    answers: answersFolder(),
    service: serviceOption(),
    lang: spokenLang(),
  },
  notes: {
    ja: "確認日(reviewed)は変えません。担当者が確認してから直してください。会社について真であること(公的認証など)は、--service がなければ\nすべてのサービスで変えます。",
    en: "Review dates stay as they are: they are for the owners to renew. What is true of the company, such as certifications, is\nchanged in all services where --service names none.",
  },
  exits: {
    0: { ja: "問題なし", en: "fine" },
    1: { ja: "変更後の回答にエラー", en: "errors in the changed answers" },
  },
  run: (values, [assignmentText, ...more], io) => {
    if (assignmentText === undefined || more.length > 0)
      throw new UsageError(`事実=値 を1つ指定してください / give one FACT=VALUE`);
    const chosen = values.lang;
    const colour = wantsColour(io);

    const { all } = servicesIn(values.answers);
    for (const { folder } of all) tellBrokenOff(folder, io);
    const { form, findings: ofForm } = readForm(all[0]?.folder ?? values.answers);
    if (form === undefined)
      throw new CommandError(formatText(ofForm, { lang: chosen ?? "ja", colour, answers: 0 }));
    const before = all.map(({ folder }) => readState(form, folder));
    const lang = chosen ?? before.find(({ examined }) => examined.lang !== undefined)?.examined.lang ?? "ja";
    const reading = readAssignment(form.model, assignmentText);
    if (reading.assignment === undefined) throw new CommandError(reading.problem(lang));
    const { assignment } = reading;

    // What is true of the company is changed in all of its services, unless one is named.
    const isCompanys = companyFacts(form.model.vocabulary).includes(assignment.fact);
    const folders =
      isCompanys && values.service === undefined
        ? all.map(({ folder }) => folder)
        : [oneService(values.answers, values.service)];
    const broken = before.filter(
      (each) => folders.includes(each.folder) && each.examined.sheet === undefined,
    );
    for (const { examined } of broken)
      io.err(formatText(examined.findings, { lang, colour, answers: examined.answers, isFormOnly: true }));
    if (broken.length > 0) return 1;

    const after = before.map((state) =>
      folders.includes(state.folder) ? changeIn(form, state, assignment) : { ...state, edit: undefined },
    );
    const said = editWords[lang].set;
    if (after.every(({ edit }) => (edit?.changes ?? []).length === 0))
      io.out(`${said.nothing(assignment.fact)}\n`);
    for (const { edit } of after) {
      if (edit === undefined) continue;
      if (edit.changes.length > 0) io.out(showChanges(edit.changes));
      for (const { file, lang: textLang, words } of edit.byHand)
        io.out(`${said.byHand(file.path, checkWords[lang].textIn[textLang], words)}\n`);
    }
    const raised = newFindings(findingsOf(before), findingsOf(after));
    const answers = after
      .filter(({ edit }) => edit !== undefined)
      .reduce((sum, { examined }) => sum + examined.answers, 0);
    io.out(`\n${formatText(raised, { lang, colour, answers })}`);
    const changed = after.filter(({ edit }) => edit !== undefined && edit.changes.length > 0);
    for (const { edit, folder } of changed)
      io.out(`${all.length > 1 ? `${folder}: ` : ""}${said.reviewDue(edit?.due ?? [])}\n`);
    if (values.write)
      writeFiles(
        changed[0]?.folder ?? values.answers,
        // What services share in the library is written once.
        [
          ...new Map(
            changed.flatMap(({ folder, edit }) =>
              (edit?.changes ?? []).map(({ file, text }) => [join(folder, file.name), text] as const),
            ),
          ),
        ].map(([path, content]) => ({ path, content })),
      );
    else if (changed.length > 0) io.out(`${said.notWritten}\n`);
    return exitCode(findingsOf(after.filter(({ folder }) => folders.includes(folder))));
  },
});
