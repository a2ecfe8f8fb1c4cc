import { loadWords, words } from "./messages.ts";
import { everyLang } from "../core/spoken.ts";
import { answerSchema } from "./schema/answer-schema.ts";
import type { Finding, Related } from "../core/finding.ts";
import {
  answerFileName,
  type Item,
  type Model,
  inOrderOf,
  checklistsOf,
  modelOf,
  type Checklist,
} from "../core/model.ts";
import { answerErrors } from "./answer-form.ts";
import { hiddenInName, inFolder, itemNamed, itemStating, nameFindings, partsOf } from "./file-names.ts";
import { readCodeowners } from "../core/codeowners.ts";
import { errorAt, errorAtPath, readData } from "./read-data.ts";
import { readLibrary } from "./library/read-library.ts";
import { withLibrary } from "../core/library.ts";
import { readService } from "./read-service.ts";
import { type SchemaCheck, schemaCheck } from "./schema-check.ts";
import { mixedFinding } from "./services/services-form.ts";
import type { Answer, Ownership, Sheet, StatedAnswer } from "../core/sheet.ts";
import type { Source, SourceFile } from "../core/source.ts";
import { valueErrors } from "./value-form.ts";
import { locate } from "./yaml-places.ts";

/** Either a sheet, and no findings, or findings, and no sheet. */
export type Validated =
  | { readonly sheet: Sheet; readonly findings: readonly [] }
  | { readonly sheet: undefined; readonly findings: readonly Finding[] };

/** What answers are held against: the checklist and vocabulary, and the schemas, compiled once per run. */
export interface Form {
  readonly model: Model;
  readonly answer: SchemaCheck;
  readonly service: SchemaCheck;
}

interface Reading {
  readonly file: SourceFile;
  /** The item that the file answers, by its `no`, else by its name. */
  readonly item: Item | undefined;
  /** Present where the file's form is right. */
  readonly answer?: Answer;
  readonly findings: readonly Finding[];
}

const readAnswer = ({ model, answer: check }: Form, file: SourceFile): Reading => {
  const byName = itemNamed(model, file.name);
  const { value, findings: broken } = readData(file, byName?.no ?? null);
  if (value === undefined)
    return { file, item: byName, findings: [...nameFindings(model, file, undefined), ...broken] };
  const no = typeof value === "object" && value !== null && "no" in value ? value.no : undefined;
  const item = itemStating(model, no) ?? byName;
  const errors = answerErrors(model, check, value);
  // The schema has been kept, and it says what the type says.
  const answer =
    errors.length === 0 && item !== undefined ? { ...(value as Answer), slug: item.slug } : undefined;
  const more = answer === undefined ? [] : valueErrors(model, answer);
  const findings = [
    ...broken,
    ...nameFindings(model, file, no),
    ...[...errors, ...more].map((error) => errorAtPath(file, item?.no ?? null, error)),
  ];
  return { file, item, findings, ...(answer === undefined ? {} : { answer }) };
};

// Most answers are part of a sheet and of what it would be after a change: each is read once.
const read = new WeakMap<Form, WeakMap<SourceFile, Reading>>();

/** The same, for as long as the file is held in memory. */
const readOnce = (form: Form, file: SourceFile): Reading => {
  const known = read.get(form) ?? new WeakMap<SourceFile, Reading>();
  const reading = known.get(file) ?? readAnswer(form, file);
  read.set(form, known.set(file, reading));
  return reading;
};

/** Whether a file of the folder of answers is meant to be an answer. */
export const isAnswerName = (name: string): boolean => name.endsWith(".yaml");

const unexpected = (file: SourceFile, service: SourceFile | undefined): Finding =>
  service !== undefined && file.name.endsWith("/service.yaml")
    ? mixedFinding(file, service)
    : errorAt(
        file,
        null,
        "unexpected-file",
        words((m) => m.unexpectedFile(file.name)),
      );

const duplicates = (readings: readonly Reading[]): readonly Finding[] =>
  readings.flatMap(({ file, item }, index) => {
    const first = readings
      .slice(0, index)
      .find((other) => item !== undefined && other.item?.slug === item.slug);
    if (item === undefined || first === undefined) return [];
    const other: Related = {
      message: everyLang((lang) => loadWords[lang].otherAnswer(item.no)),
      item: item.no,
      place: locate(first.file, ["no"], "value"),
    };
    const said = words((m) => m.duplicateAnswer());
    return [
      {
        ...errorAtPath(file, item.no, { rule: "duplicate-answer", path: ["no"], part: "value", words: said }),
        related: [other],
      },
    ];
  });

const missing = (
  { checklist }: Model,
  folder: string,
  source: Source,
  readings: readonly Reading[],
): readonly Finding[] =>
  checklist.items
    .filter(({ slug }) => !readings.some(({ item }) => item?.slug === slug))
    .map((item) => {
      const name = inFolder(folder, answerFileName(item));
      const path = `${source.folder}/${name}`;
      const file: SourceFile = { path, name, text: "", hasByteOrderMark: false };
      return errorAt(
        file,
        item.no,
        "missing-answer",
        words((m, lang) => m.missingAnswer(item.title[lang], path)),
      );
    });

const hasAnswer = (reading: Reading): reading is Reading & StatedAnswer => reading.answer !== undefined;

/** A path without the parts that lead up: `answers/../library/training.yaml` lies in `library/`. */
const resolved = (path: string): string => {
  const shorter = path.replace(/(?:^|(?<=\/))(?!\.\.\/)[^/]+\/\.\.\//, "");
  return shorter === path ? path : resolved(shorter);
};

const ownershipOf = ({
  codeowners: file,
  unreadCodeowners: unread,
  folderInRepository,
  forge,
}: Source): Ownership | undefined =>
  file && {
    ...readCodeowners(file.text, forge),
    ...{ forge, file, unread },
    pathOf: ({ name }) => resolved(folderInRepository === "" ? name : `${folderInRepository}/${name}`),
  };

// Schemas of further checklists are compiled where a service answers one, once per run.
const forms = new WeakMap<Form, Map<string, Form>>();

/** The form of one checklist alone. */
const formOf = (form: Form, checklist: Checklist): Form => {
  if (checklist === form.model.checklist) return form;
  const known = forms.get(form) ?? new Map<string, Form>();
  const model = modelOf(form.model, checklist);
  const own = known.get(checklist.id) ?? { ...form, model, answer: schemaCheck(answerSchema(model)) };
  forms.set(form, known.set(checklist.id, own));
  return own;
};

// What readers of words make of a model they make once: the same checklists have the same model.
const models = new WeakMap<Form, Map<string, Model>>();

const modelFor = (form: Form, main: Checklist, others: readonly Checklist[]): Model => {
  const known = models.get(form) ?? new Map<string, Model>();
  const key = [main, ...others].map(({ id }) => id).join(" ");
  const model = known.get(key) ?? modelOf(form.model, main, others);
  models.set(form, known.set(key, model));
  return model;
};

/** Checklists that service.yaml names and that nobody knows. */
const unknownChecklists = (form: Form, file: SourceFile, named: readonly string[]): readonly Finding[] => {
  const known = checklistsOf(form.model).map(({ id }) => id);
  return named.flatMap((id, index) =>
    known.includes(id)
      ? []
      : [
          errorAtPath(file, null, {
            rule: "wrong-value",
            path: ["checklists", index],
            part: "value",
            words: words((m) => m.wrongValue("checklists", id, m.expected("enum", known.join(", ")))),
          }),
        ],
  );
};

/** Where service.yaml cannot say which checklists are answered, the folders do: its own mistake makes no answer unexpected. */
const checklistsByFolders = (form: Form, { files }: Source): readonly string[] => {
  const [main, ...others] = checklistsOf(form.model).map(({ id }) => id);
  const further = others.filter((id) => files.some(({ name }) => partsOf(name)[0] === id));
  return [...(main === undefined ? [] : [main]), ...further];
};

/** Holds everything in a folder of answers against the form. All files are looked at, whatever is wrong with one. */
export const validate = (form: Form, source: Source): Validated => {
  const { service, findings: ofService } = readService(source, form.service, form.model.checklist.id);
  const known = checklistsOf(form.model).map(({ id }) => id);
  const named = service?.checklists ?? [];
  const isTold = service !== undefined && named.every((id) => known.includes(id));
  const meant = isTold ? named : [...new Set([...named, ...checklistsByFolders(form, source)])];
  // The answers to the first checklist stand in the folder itself, those to a further one in a folder named after it.
  const answered = meant.flatMap((id, index) => {
    const checklist = checklistsOf(form.model).find((each) => each.id === id);
    return checklist === undefined ? [] : [{ checklist, folder: index === 0 ? "" : id }];
  });
  const isAnswer = ({ name }: SourceFile): boolean =>
    isAnswerName(name) &&
    !name.endsWith("/service.yaml") &&
    answered.some(({ folder }) => folder === partsOf(name)[0]);
  const read = answered.map(({ checklist, folder }) => {
    const own = formOf(form, checklist);
    const files = source.files.filter((file) => isAnswer(file) && partsOf(file.name)[0] === folder);
    const readings = files.map((file) => readOnce(own, file));
    return {
      readings,
      findings: [
        ...readings.flatMap((reading) => reading.findings),
        ...duplicates(readings),
        ...missing(own.model, folder, source, readings),
      ],
    };
  });
  const library = readLibrary(form.model, source);
  const findings = [
    ...ofService,
    ...(source.service === undefined ? [] : unknownChecklists(form, source.service, named)),
    ...source.files
      .filter((file) => !isAnswer(file))
      .flatMap((file) => [unexpected(file, source.service), ...hiddenInName(file)]),
    ...read.flatMap((part) => part.findings),
    ...library.findings,
  ];
  const [main, ...others] = answered.map(({ checklist }) => checklist);
  if (findings.length > 0 || service === undefined || source.service === undefined || main === undefined)
    return { sheet: undefined, findings };
  const { entries } = library;
  const model = withLibrary(modelFor(form, main, others), entries);
  const inOrder = inOrderOf(model);
  const answers = read
    .flatMap(({ readings }) => readings)
    .filter(hasAnswer)
    .map(({ answer, file }) => ({ answer, file }))
    .concat(entries.map(({ stated }) => stated));
  return {
    sheet: {
      model,
      service,
      serviceFile: source.service,
      answers: answers.sort((a, b) => inOrder(a.answer.slug, b.answer.slug)),
      today: source.today,
      past: source.past,
      ownership: ownershipOf(source),
      ...(entries.length === 0 ? {} : { library: entries.map(({ entry }) => entry) }),
    },
    findings: [],
  };
};
