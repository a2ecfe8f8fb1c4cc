import { join } from "node:path";
import type { Lang } from "../../core/lang.ts";
import type { Finding } from "../../core/finding.ts";
import { NO_PAST } from "../../core/past.ts";
import type { Source } from "../../core/source.ts";
import { itemNamed, partsOf } from "../../load/file-names.ts";
import { checklistsOf, modelOf } from "../../core/model.ts";
import { git } from "../../io/git.ts";
import { loadSource } from "../../io/load.ts";
import { writeFiles } from "../../io/write.ts";
import { migrateWords } from "../../import/migrate/messages.ts";
import { type MigratedAnswer, migrateAnswer } from "../../import/migrate/migrate-answer.ts";
import { migrationText, type ToldAnswer } from "../../import/migrate/report.ts";
import { type Form, isAnswerName } from "../../load/validate.ts";
import { newFindings } from "../../report/outcome.ts";
import { formatText } from "../../report/text.ts";
import { tellBrokenOff } from "../answers-folder.ts";
import { answersFolder, command, CommandError, flag, spokenLang } from "../command.ts";
import { judgeSource, readForm } from "../judge.ts";
import { chosenServices, serviceOption } from "../services.ts";

/** Git is what brings back what is changed. @throws CommandError where something is not committed */
const requireClean = (folder: string): void => {
  const changed = git(folder, ["status", "--porcelain", "--untracked-files=no"])?.toString() ?? "";
  if (changed === "") return;
  throw new CommandError(
    `コミットしていない変更があるため、何も変えていません。先にコミットするか、--dry-run で見てください / there are uncommitted changes, so nothing was changed; commit them first, or look with --dry-run:\n${changed.trimEnd()}`,
  );
};

/** What is done in one service. */
interface Migrated {
  readonly folder: string;
  readonly answers: readonly ToldAnswer[];
  readonly unread: readonly string[];
  readonly lang: Lang | undefined;
}

const withTexts = (source: Source, texts: ReadonlyMap<string, string>): Source => ({
  ...source,
  past: NO_PAST,
  files: source.files.map((file) => ({ ...file, text: texts.get(file.name) ?? file.text })),
});

/** An answer as it was, with what the check says against each step for a person to see. */
const undone = (answer: MigratedAnswer, errors: readonly Finding[], lang: Lang): ToldAnswer => ({
  ...answer,
  text: answer.file.text,
  steps: [],
  decisions: [
    ...answer.steps.map(({ fact, after }) => ({
      ...{ fact, value: after, why: "new-errors" as const },
      errors: errors.map(({ message }) => message[lang]).join(" "),
    })),
    ...answer.decisions,
  ],
});

/** Each answer that the check has nothing more against than before; the others as they were. */
const withoutNewErrors = (
  form: Form,
  source: Source,
  folder: string,
  answers: readonly MigratedAnswer[],
  lang: Lang,
): readonly ToldAnswer[] => {
  const errorsOf = (changed: readonly MigratedAnswer[]): readonly Finding[] => {
    const texts = new Map(changed.map(({ file, text }) => [file.name, text]));
    return judgeSource(form, withTexts(source, texts), folder).findings.filter(
      ({ severity }) => severity === "error",
    );
  };
  const before = errorsOf([]);
  const changed = answers.filter(({ steps }) => steps.length > 0);
  if (newFindings(before, errorsOf(changed)).length === 0) return answers;
  return answers.map((answer) => {
    if (answer.steps.length === 0) return answer;
    const raised = newFindings(before, errorsOf([answer]));
    return raised.length === 0 ? answer : undone(answer, raised, lang);
  });
};

const migrateService = (form: Form, folder: string, chosen: Lang | undefined): Migrated => {
  const source = loadSource(folder);
  const { lang } = judgeSource(form, source, folder);
  if (source === undefined) throw new Error(`${folder} was read, and cannot be`);
  const [main, ...others] = checklistsOf(form.model);
  const unread: string[] = [];
  const answers = source.files
    .filter(({ name }) => isAnswerName(name))
    .flatMap((file): readonly MigratedAnswer[] => {
      const [within] = partsOf(file.name);
      const checklist = within === "" ? main : others.find(({ id }) => id === within);
      if (checklist === undefined) return [];
      const model = modelOf(form.model, checklist);
      const item = itemNamed(model, file.name);
      const migrated = item === undefined ? undefined : migrateAnswer(model, item, file);
      if (migrated === undefined) unread.push(file.path);
      return migrated === undefined ? [] : [migrated];
    });
  const told = withoutNewErrors(form, source, folder, answers, chosen ?? lang ?? "ja");
  return { folder, answers: told, unread, lang };
};

/** `migrate`: answers of an older vocabulary. */
export const migrateCommand = command({
  name: "migrate",
  summary: {
    ja: "前の版の語彙で書いた回答を、いまの語彙に移します。本文が確かに述べ、前は書けなかった事実(場合、営業日など)を書き、\n名前の変わった事実を移し、担当者が決めることを示します。分からないものは変えず、何も失いません",
    en: "brings answers of an older vocabulary to the present one: moves facts that have another name, states what the words say beyond\ndoubt and facts could not (cases, working days …), and tells what people have to decide. What it does not understand it\nleaves alone; nothing is lost",
  },
  options: {
    "dry-run": flag({ ja: "示すだけで書き込まない", en: "show only, write nothing" }),
    answers: answersFolder(),
    service: serviceOption(),
    force: flag({
      ja: "コミットしていない変更があっても書き込む",
      en: "write even where there are uncommitted changes",
    }),
    lang: spokenLang(),
  },
  exits: {
    0: { ja: "移した、または移すものはない", en: "migrated, or nothing to migrate" },
    1: { ja: "担当者が決めることが残っている", en: "something is left for people to decide" },
  },
  run: (values, _, io) => {
    const isDry = values["dry-run"];
    const { all } = chosenServices(values.answers, values.service);
    for (const { folder } of all) tellBrokenOff(folder, io);
    if (!isDry && !values.force) requireClean(values.answers);
    const { form, findings } = readForm(all[0]?.folder ?? values.answers);
    // A generated file that is stale keeps no answer from being migrated.
    if (form === undefined)
      throw new CommandError(formatText(findings, { lang: values.lang ?? "ja", colour: false, answers: 0 }));
    const services = all.map(({ folder }) => migrateService(form, folder, values.lang));
    const lang = values.lang ?? services.find((each) => each.lang !== undefined)?.lang ?? "ja";
    const answers = services.flatMap((each) => each.answers);
    io.out(
      migrationText(
        answers,
        services.flatMap(({ unread }) => unread),
        lang,
      ),
    );
    const changes = services.flatMap(({ folder, answers: own }) =>
      own
        .filter(({ file, text }) => file.text !== text)
        .map(({ file, text }) => ({ path: join(folder, file.name), content: text })),
    );
    if (!isDry) writeFiles(all[0]?.folder ?? values.answers, changes);
    if (changes.length > 0) io.out(`${isDry ? migrateWords[lang].dryRun : migrateWords[lang].next}\n`);
    return answers.some(({ decisions }) => decisions.length > 0) ? 1 : 0;
  },
});
