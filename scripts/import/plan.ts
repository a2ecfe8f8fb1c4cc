import { answerFileName, type Item, type Model } from "../core/model.ts";
import type { SourceFile } from "../core/source.ts";
import { isAnswerName } from "../load/validate.ts";
import type { Imported, ImportedItem } from "./merge.ts";
import { ImportError } from "./problem.ts";
import { newAnswer, readExisting, type UpdatedAnswer, updatedAnswer } from "./write/answer-file.ts";

/** A file as it is to be. */
export interface PlannedFile {
  readonly name: string;
  readonly text: string;
  readonly kind: "new" | "changed" | "same";
}

/** What an import makes of one item. */
export interface PlannedAnswer {
  readonly imported: ImportedItem;
  readonly file: PlannedFile;
  /** What changes in a file that is there already. */
  readonly update?: UpdatedAnswer;
}

export interface PlanOptions {
  /** The files that the folder holds. */
  readonly existing: readonly SourceFile[];
  readonly isForced: boolean;
  /** Who owns the answer to an item; undefined where nobody is known to. */
  readonly ownerOf: (item: Item) => string | undefined;
  /** The day of review of answers for which the sheet names none, YYYY-MM-DD. */
  readonly day: string;
}

/** Files that are there and that an import would replace. */
const inTheWay = (imported: Imported, existing: readonly SourceFile[]): readonly string[] => {
  const names = new Set(imported.items.map(({ item }) => answerFileName(item)));
  const numbers = new Set(imported.items.map(({ item }) => item.no));
  return existing
    .filter(
      ({ name }) => names.has(name) || (isAnswerName(name) && numbers.has(Number(/^\d+/.exec(name)?.[0]))),
    )
    .map(({ name }) => name);
};

const plannedAnswer = (
  model: Model,
  imported: ImportedItem,
  { existing, ownerOf, day }: PlanOptions,
): PlannedAnswer => {
  const { item } = imported;
  const name = answerFileName(item);
  const file = existing.find((each) => each.name === name);
  const before = file && readExisting(file);
  if (file !== undefined && before !== undefined) {
    const update = updatedAnswer(file, before, imported, model);
    return {
      imported,
      update,
      file: { name, text: update.text, kind: update.changed.length === 0 ? "same" : "changed" },
    };
  }
  const owner = ownerOf(item);
  if (owner === undefined) throw new ImportError((m) => m.noOwner(name));
  return {
    imported,
    file: { name, text: newAnswer(imported, { owner, reviewed: imported.reviewed ?? day }), kind: "new" },
  };
};

/**
 * The files that an import makes. Answers that are there already stay, unless it is forced: then they are brought up to date.
 * @throws ImportError where answers are in the way, or an answer has no owner
 */
export const planAnswers = (
  model: Model,
  imported: Imported,
  options: PlanOptions,
): readonly PlannedAnswer[] => {
  const blocked = options.isForced ? [] : inTheWay(imported, options.existing);
  if (blocked.length > 0) throw new ImportError((m) => m.answersInTheWay(blocked));
  return imported.items.map((each) => plannedAnswer(model, each, options));
};
