import type { FileProblem } from "../core/source.ts";
import type { Said } from "../core/finding.ts";
import type { YamlProblemCode } from "./yaml.ts";
import type { Lagging } from "../core/spoken.ts";
import { NOT_BLANK_PATTERN } from "./schema/fact-schema.ts";
import type { Messages } from "./messages.ja.ts";

const list = (names: readonly (string | number)[]): string => names.join(", ");

const fileProblems: Readonly<Record<FileProblem, (detail: string) => Said>> = {
  "not-utf8": () => ({
    message: "The file is not encoded in UTF-8 and cannot be read.",
    fix: "Save it again with the encoding UTF-8.",
  }),
  "too-large": (detail) => ({
    message: `The file is too large (limit: ${detail} KiB).`,
    fix: "Keep only the answer in it, and point to documents with the url of an evidence entry.",
  }),
  "not-a-file": () => ({
    message: "This is no regular file (folders and links are not read).",
    fix: "Keep only answer files in answers/.",
  }),
  unreadable: (detail) => ({
    message: `The file cannot be read (${detail}).`,
    fix: "Check the file's permissions.",
  }),
};

const syntaxHints: Readonly<Record<string, string>> = {
  BAD_SCALAR_START: 'Put a value that starts with @ or ` in quotes: owner: "@acme/support"',
  BLOCK_AS_IMPLICIT_KEY: 'Put the whole value in quotes if it contains ": ".',
  TAB_AS_INDENT: "Indent with spaces instead of tabs.",
  BAD_INDENT: "Indent the line like its neighbors.",
  MISSING_CHAR: 'Add the closing quote or bracket, or the ":", that is missing.',
};

const hiddenEffects: Readonly<Record<string, string>> = {
  order: "shows the words around it in another order",
  invisible: "is not shown",
  blank: "is shown as a gap but is no space",
  overlay: "strikes out or covers the character before it",
  private: "looks different on each computer (private use)",
};

const yamlProblems: Readonly<Record<YamlProblemCode, (detail: string, hint?: string) => Said>> = {
  syntax: (detail) => ({
    message: `This cannot be read as YAML (${detail}).`,
    fix:
      syntaxHints[detail] ??
      'Check indentation, quotes and the space after ":" in this line and the one before.',
  }),
  "several-documents": () => ({
    message: 'One file holds several documents (separated by "---").',
    fix: 'A file holds one answer. Move what follows "---" to a file of its own, or delete it.',
  }),
  "duplicate-key": (detail) => ({
    message: `"${detail}" is written twice.`,
    fix: "Keep the right one and delete the other line.",
  }),
  "not-plain-data": (detail) => ({
    message: `Anchors, aliases and tags are not allowed${detail === "" ? "" : ` (${detail})`}.`,
    fix: 'Write the value itself in place of "&", "*" or "!", or put the whole value in quotes.',
  }),
  "control-character": (detail) => ({
    message: `The text contains an invisible control character (${detail}).`,
    fix: "Delete it. Such characters often come with text pasted from a PDF.",
  }),
  "merge-conflict": (detail, hint) => ({
    message: `A merge was not finished: conflict markers such as ${detail} stand here${hint === undefined ? "" : `, up to line ${hint}`}.`,
    fix: "Between <<<<<<< and ======= stands one version, up to >>>>>>> the other. Keep what is right, and delete the lines with the markers.",
  }),
  "hidden-character": (detail, hint = "invisible") => ({
    message: `The text contains ${detail}, which ${hiddenEffects[hint] ?? hiddenEffects["invisible"] ?? ""}: readers would see something else than what is checked.`,
    fix: "Delete it, or write what is meant with ordinary characters. Such characters often come with pasted text.",
  }),
  "reads-differently": (detail, hint) =>
    hint === undefined
      ? {
          message: `Without quotes, some programs read ${detail} as another value, such as a date or a number.`,
          fix: `Put it in quotes: "${detail}"`,
        }
      : {
          message: `Some programs read ${detail} as ${hint}, others as another number or as text.`,
          fix: `Write ${hint} if that number is meant; if it is text, put it in quotes: "${detail}"`,
        },
  "too-deep": () => ({
    message: "The text is nested too deeply to be read.",
    fix: "Check the brackets.",
  }),
  empty: () => ({
    message: "The file is empty.",
    fix: "Write no, text, facts, owner and reviewed, as in the other answers.",
  }),
};

const typeNames: Readonly<Record<string, string>> = {
  string: "text (put numbers and dates in quotes)",
  integer: "a whole number",
  object: 'indented lines of "name: value"',
  array: 'a list (lines that start with "- ")',
};

const expectations: Readonly<Record<string, (limit: string) => string>> = {
  type: (limit) => typeNames[limit] ?? limit,
  enum: (limit) => limit,
  pattern: (limit) =>
    limit === NOT_BLANK_PATTERN ? "text that is not empty" : `text that matches the pattern ${limit}`,
  minimum: (limit) => `a number of ${limit} or more`,
  maximum: (limit) => `a number of ${limit} or less`,
  minItems: (limit) => `${limit} or more`,
};

export const messages: Lagging<Messages> = {
  file: (problem, detail) => fileProblems[problem](detail),
  byteOrderMark: () => ({
    message: "The file starts with a byte order mark (BOM).",
    fix: 'Save it again as "UTF-8 without BOM".',
  }),
  carriageReturn: () => ({
    message: "The file has Windows line ends (CRLF).",
    fix: "Save it again with LF line ends.",
  }),
  yaml: (code, detail, hint) => yamlProblems[code](detail, hint),
  serviceMissing: (folder) => ({
    message: `${folder}/service.yaml is missing.`,
    fix: "Add a service.yaml that says which company and service answer.",
  }),
  unexpectedFile: (name) => ({
    message: `${name} is no answer file and is not read.`,
    fix: "Name it NN-name.yaml if it is an answer; move it out of answers/ if not.",
  }),
  hiddenInName: (characters, column) => ({
    message: `The file's name contains ${list(characters)} (from its character ${String(column)}), which is not shown or shows the name in another order.`,
    fix: "Rename the file, using ordinary characters only.",
  }),
  wrongName: (name, expected) => ({
    message: `The file name ${name} is not the one of this item.`,
    fix: `Rename the file to ${expected}.`,
  }),
  wrongNumber: (no, fileNumber) => ({
    message: `no: ${String(no)} differs from the number ${String(fileNumber)} in the file name.`,
    fix: `Change no to ${String(fileNumber)}, or rename the file.`,
  }),
  unknownNumber: (name, first, last) => ({
    message: `The checklist has no item with the number of ${name}; it has items ${String(first)} to ${String(last)}.`,
    fix: "Correct the number or delete the file.",
  }),
  duplicateAnswer: () => ({
    message: "This item has two answers.",
    why: "Customers can be shown only one answer.",
    fix: "Keep the right one; delete the other file or correct its no.",
  }),
  otherAnswer: (no) => `the other answer to item ${String(no)}`,
  missingAnswer: (title, file) => ({
    message: `"${title}" has no answer.`,
    why: "A checklist can be published only when every item is answered.",
    fix: `Create ${file}. If you do not disclose something, say so in the answer.`,
  }),
  notAMap: () => ({
    message: 'This is no list of "name: value" lines, such as "no: 30".',
    fix: "Write no, text, facts, owner and reviewed, as in the other answers.",
  }),
  missingKey: (key) => ({ message: `"${key}" is missing.`, fix: `Add a line "${key}:".` }),
  missingFact: (fact, label, hint) => ({
    message: `The fact ${fact} (${label}) is missing.`,
    fix: `Add "${fact}:" to facts. Allowed: ${hint}; without a value, one of none, undisclosed, unspecified, by-plan.`,
  }),
  unknownKey: (key, known) => ({
    message: `There is no key "${key}".`,
    fix: `Known keys: ${list(known)}. Check the spelling and the indentation.`,
  }),
  unknownFact: (fact, known) => ({
    message: `There is no fact "${fact}".`,
    fix: `Facts of this item: ${list(known)}.`,
  }),
  factOfOtherItem: (fact, items, known) => ({
    message: `The fact ${fact} belongs to item ${list(items)} and cannot be stated here.`,
    fix: `Facts of this item: ${list(known)}.`,
  }),
  wrongFactValue: (fact, label, value, hint) => ({
    message: `The value ${value} of ${fact} (${label}) is not written as it should be.`,
    fix: `Allowed: ${hint}; without a value, one of none, undisclosed, unspecified, by-plan.`,
  }),
  noMarkHere: () => ({
    message: "This item does not ask 有無 (yes or no), so it takes no mark.",
    fix: "Delete the line with mark.",
  }),
  wrongMark: (value) => ({
    message: `The mark ${value} does not exist.`,
    fix: "Write mark: 有 (yes) or mark: 無 (no), without 【】.",
  }),
  wrongOwner: (value) => ({
    message: `The owner ${value} is not the name of a team.`,
    fix: 'Write @company/team, in quotes: "@acme/operations"',
  }),
  wrongDate: (key, value) => ({
    message: `The value ${value} of ${key} is no date of the calendar.`,
    fix: 'Write year-month-day, in quotes: "2026-11-22"',
  }),
  wrongValue: (key, value, expected) => ({
    message: `The value ${value} of ${key} is not written as it should be.`,
    fix: `Allowed: ${expected}`,
  }),
  repeatedCase: (fact, id) => ({
    message: `${fact} names the case “${id}” twice, so that nobody can tell which value holds.`,
    fix: "Delete one of them, or change case and label where it is another case.",
  }),
  caseLacks: (fact, key, id) => ({
    message: `${id === undefined ? "A case" : `The case “${id}”`} of ${fact} has no ${key}, or not one that is written as it should be.`,
    fix: "Each case has case (a name in lower case), label (what customers read) and value: [{ case: critical, label: critical faults, value: PT4H }, { case: minor, label: minor faults, value: P3D }]",
  }),
  notOnClock: (fact, label, value) => ({
    message: `${fact} (${label}) counts time on the clock, so it cannot be ${value}.`,
    fix: "Write an ISO 8601 duration (e.g. P7D for seven days, PT5M for five minutes). If it is fixed in working days only, say unspecified here and the rest in the text.",
  }),
  reversedRange: (fact, value) => ({
    message: `The value ${value} of ${fact} is the wrong way round.`,
    fix: "Write the lower number first: [2, 3]",
  }),
  generatedStale: (file) => ({
    message: `${file} is older than what it is made from: schema/checklists/meti-2010.yaml, schema/facts.yaml and own/.`,
    fix: "Run npm run generate and commit the result as well.",
  }),
  expected: (keyword, limit) => expectations[keyword]?.(limit) ?? limit,
  modelReference: (name) => ({
    message: `"${name}" is not defined, or is defined twice.`,
    fix: "Correct the spelling, or define it first.",
  }),
  crosswalk: {
    standards: {
      iso27001: "ISO/IEC 27001:2022, Annex A",
      iso27017: "ISO/IEC 27017:2015",
      ccm: "CSA CCM v4.0",
    },
    problems: {
      unknownItem: (item) => ({
        message: `The checklist has no item "${item}".`,
        fix: "Write the slug as the checklist has it, or delete the line.",
      }),
      itemTwice: (item) => ({
        message: `Item "${item}" has two entries.`,
        fix: "Put the identifiers of both into one entry.",
      }),
      itemMissing: (item) => ({
        message: `Item "${item}" has no entry.`,
        fix: `Add "- { item: ${item} }", with the identifiers of the controls that correspond, if any.`,
      }),
      unknownIdentifier: (identifier, standard) => ({
        message: `"${identifier}" is no identifier of a control in ${standard}.`,
        fix: "Look it up in that edition of the standard, then correct or delete it.",
      }),
      identifierTwice: (identifier, item) => ({
        message: `Item "${item}" has "${identifier}" twice.`,
        fix: "Keep one and delete the other.",
      }),
    },
  },
};
