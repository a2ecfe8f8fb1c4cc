import { type FactChange, factChanges, isSameData } from "../../load/content.ts";
import type { ItemNo } from "../../core/model.ts";
import type { StatedAnswer } from "../../core/sheet.ts";
import { defineSheetRule, type Relation, type Report, type SheetRule } from "../rule.ts";

/** A change of a fact with the answer that made it. */
interface Cause extends FactChange {
  readonly by: StatedAnswer;
}

const written = (value: unknown): string =>
  value === undefined ? "–" : typeof value === "string" ? value : JSON.stringify(value);

/** What lies between an answer's review and now; of a fact that is again what it was, nothing. */
const since = (reviewed: string, causes: readonly Cause[]): readonly Cause[] => {
  const later = causes.filter(({ date }) => date > reviewed);
  return later.flatMap((newest, index) => {
    const same = ({ fact, by }: Cause): boolean => fact === newest.fact && by === newest.by;
    if (later.findIndex(same) !== index) return [];
    const before = later.findLast(same)?.before;
    return isSameData(before, newest.after) ? [] : [{ ...newest, before }];
  });
};

const report = ({ answer: { no, slug, reviewed } }: StatedAnswer, causes: readonly Cause[]): Report => {
  const says = (separator: string, name: (no: ItemNo) => string): string =>
    causes
      .map(
        ({ fact, before, after, by }) =>
          `${fact} ${written(before)} → ${written(after)}${name(by.answer.no)}`,
      )
      .join(separator);
  return {
    item: slug,
    path: ["reviewed"],
    words: {
      message: {
        ja: `確認日 ${reviewed} の後に、この回答と結び付く事実が変わりました: ${says("、", (item) => `(項目${String(item)})`)}。`,
        en: `Since the review of ${reviewed}, facts that this answer is tied to have changed: ${says(", ", (item) => ` (item ${String(item)})`)}.`,
      },
      fix: {
        ja: `この回答が今も正しいかを確かめ、npm run review -- ${String(no)} で確認日を改めてください。違っていれば回答を直します。`,
        en: `See whether this answer is still right, then renew its day of review with npm run review -- ${String(no)}. Mend the answer if it is not.`,
      },
    },
    related: causes.map(({ fact, date, commit, by }) => {
      const change = `${fact}: ${date}${commit === undefined ? "" : ` (${commit.slice(0, 7)})`}`;
      return { item: by.answer.slug, path: ["facts", fact], message: { ja: change, en: change } };
    }),
  };
};

/**
 * The answers that a change of another one puts in doubt: those tied to it by the fact itself, or by a relation between
 * facts, whose own review is older.
 */
export const suspectAnswers = (relations: readonly Relation[]): SheetRule => {
  const tiedTo = (fact: string): ReadonlySet<string> =>
    new Set([
      fact,
      ...relations.filter(({ facts }) => facts.some((known) => known === fact)).flatMap(({ facts }) => facts),
    ]);
  return defineSheetRule({
    id: "suspect-answer",
    severity: "warning",
    title: {
      ja: "関わりのある事実が変われば再確認",
      en: "A changed fact calls for a look at what is tied to it",
    },
    source: "answers/*.yaml: facts, reviewed; git",
    why: {
      ja: "1つの約束を変えると、それを前提にした別の回答が誤りになることがあります。",
      en: "Where one promise changes, another answer that builds on it may no longer be right.",
    },
    check: ({ answers, past }) => {
      const oldest = answers.reduce(
        (day, { answer }) => (answer.reviewed < day ? answer.reviewed : day),
        "9",
      );
      const causes = answers.flatMap((by): readonly Cause[] => {
        const changes = (past.get(by.file.name) ?? []).filter(({ date }) => date > oldest);
        return factChanges(changes).map((change) => ({ ...change, by }));
      });
      return answers.flatMap((stated) => {
        const { answer, file } = stated;
        // Its own change asks for a review of its own.
        if ((past.get(file.name) ?? []).some(({ date }) => date > answer.reviewed)) return [];
        const facts = Object.keys(answer.facts);
        const tied = causes.filter(({ fact, by }) => {
          if (by.answer.slug === answer.slug) return false;
          const ties = tiedTo(fact);
          return facts.some((own) => ties.has(own));
        });
        const open = since(answer.reviewed, tied);
        return open.length === 0 ? [] : [report(stated, open)];
      });
    },
    fails: {
      "backup-retention": {
        reviewed: "2026-11-23",
        was: { changedOn: "2026-11-23", facts: { backupRetention: "P5D" } },
      },
      "backup-generations": { reviewed: "2026-11-22" },
    },
    passes: {
      "backup-retention": {
        reviewed: "2026-11-23",
        was: { changedOn: "2026-11-23", facts: { backupRetention: "P5D" } },
      },
      "disaster-recovery": { reviewed: "2026-11-23" },
      "backup-method": { reviewed: "2026-11-23" },
      "backup-generations": { reviewed: "2026-11-23" },
    },
  });
};
