import { reportWords } from "./messages.ts";
import type { Lang } from "../core/lang.ts";
import type { AnswerExample, SheetExample } from "../check/rule.ts";
import { answerFileName, type Item, itemsStating, type Model, itemOf } from "../core/model.ts";
import type { FactKey } from "../core/facts.generated.ts";
import { writeText } from "../load/normal/normal-scalar.ts";
import type { Example } from "./catalogue/entry.ts";

/** An example as a page shows it: lines of YAML files, one document per file, or words. */
export interface ShownExample {
  readonly isYaml: boolean;
  readonly text: string;
}

type Values = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const scalar = (value: unknown, indent: string): string =>
  typeof value === "string" ? writeText(value, indent) : String(value);

// On one line, text ends at a comma or bracket unless it stands in quotes.
const part = (value: unknown): string =>
  typeof value === "string" && /[[\]{},]/.test(value) ? JSON.stringify(value) : scalar(value, "");

/** What stands behind an entry: the label of a fact. */
type Remark = (key: string) => string | undefined;

const noRemark: Remark = () => undefined;

/** Values as lines of YAML in block style. What is null is not there, and the lines say so. */
const yamlLines = (values: Values, lang: Lang, remark = noRemark, indent = ""): readonly string[] => {
  const below = `${indent}  `;
  return Object.entries(values).flatMap(([key, value]): readonly string[] => {
    if (value === null || value === undefined) return [`${indent}# ${reportWords[lang].rules.absent(key)}`];
    if (isRecord(value)) return [`${indent}${key}:`, ...yamlLines(value, lang, remark, below)];
    if (Array.isArray(value) && value.some(isRecord)) {
      const parts = value.flatMap((each: unknown) => {
        const [first = "", ...others] = isRecord(each)
          ? yamlLines(each, lang, noRemark, `${below}  `)
          : [part(each)];
        return [`${below}- ${first.trimStart()}`, ...others];
      });
      return [`${indent}${key}:`, ...parts];
    }
    const said = remark(key);
    const written = Array.isArray(value) ? `[${value.map(part).join(", ")}]` : scalar(value, below);
    const lines = `${indent}${key}: ${written}`.split("\n");
    // Behind the lines of a block it would be part of the text.
    return said === undefined || lines.length > 1 ? lines : lines.map((line) => `${line} # ${said}`);
  });
};

const labels =
  (model: Model | undefined, lang: Lang): Remark =>
  (key) =>
    model !== undefined && Object.hasOwn(model.vocabulary.facts, key)
      ? model.vocabulary.facts[key as FactKey].label[lang] // the vocabulary has it
      : undefined;

const document = (file: string, lines: readonly string[]): string => [`# ${file}`, ...lines].join("\n");

const fileOf = (item: Item): string => `answers/${answerFileName(item)}`;

/** The items that must state a fact; where none must, those that may. */
const placesOf = (model: Model, fact: string): readonly Item[] => {
  const stating = itemsStating(model.checklist, fact as FactKey); // an unknown name is stated by none
  const must = stating.filter((item) => item.facts.must.some((known) => known === fact));
  return must.length > 0 ? must : stating;
};

const ofFacts = (facts: Values, model: Model | undefined, lang: Lang): string => {
  const remark = labels(model, lang);
  const lines = (own: Values): readonly string[] => yamlLines({ facts: own }, lang, remark);
  if (model === undefined) return lines(facts).join("\n");
  const items = [...new Set(Object.keys(facts).flatMap((fact) => placesOf(model, fact)))];
  return items
    .map((item) => {
      const own = Object.entries(facts).filter(([fact]) => placesOf(model, fact).includes(item));
      return document(fileOf(item), lines(Object.fromEntries(own)));
    })
    .join("\n---\n");
};

const answerValues = ({ mark, ja, en, facts, ...others }: Omit<AnswerExample, "was">): Values => ({
  ...(mark === undefined ? {} : { mark }),
  ...(ja === undefined && en === undefined
    ? {}
    : { text: { ...(ja === undefined ? {} : { ja }), ...(en === undefined ? {} : { en }) } }),
  ...(facts === undefined ? {} : { facts }),
  ...others,
});

const ofAnswer = (answer: AnswerExample, lang: Lang, remark: Remark): readonly string[] => {
  const { was: changed, ...now } = answer;
  const lines = yamlLines(answerValues(now), lang, remark);
  if (changed === undefined) return lines;
  const { changedOn, ...was } = changed;
  const before = yamlLines(answerValues(was), lang, remark).map((line) => `#   ${line}`);
  return [...lines, `# ${reportWords[lang].rules.before(changedOn)}`, ...before];
};

const ofAnswers = (answers: SheetExample, model: Model | undefined, lang: Lang): string =>
  Object.entries(answers)
    .map(([slug, answer]) => {
      const item = model && itemOf(model, slug);
      const name = item === undefined ? slug : fileOf(item);
      return document(name, ofAnswer(answer, lang, labels(model, lang)));
    })
    .join("\n---\n");

/** An example in a reader's language. Without the model, the files' names and the facts' labels are left out. */
export const showExample = (example: Example, model: Model | undefined, lang: Lang): ShownExample => {
  switch (example.kind) {
    case "facts":
      return { isYaml: true, text: ofFacts(example.facts, model, lang) };
    case "answers":
      return { isYaml: true, text: ofAnswers(example.answers, model, lang) };
    case "file":
      return { isYaml: true, text: document(example.file, [example.yaml]) };
    case "told":
      return { isYaml: false, text: example.words[lang] };
  }
};

/** The lines of `answers/service.yaml` that switch a rule off. */
export const offLines = (rule: string, lang: Lang): string =>
  document(
    "answers/service.yaml",
    yamlLines({ off: [{ rule, reason: reportWords[lang].rules.reasonOff }] }, lang),
  );

/** The lines of an answer that accept a rule's warning until a day. */
export const acceptLines = (rule: string, lang: Lang): string =>
  yamlLines(
    { accept: [{ rule, reason: reportWords[lang].rules.reasonAccepted, until: "2027-03-31" }] },
    lang,
  ).join("\n");
