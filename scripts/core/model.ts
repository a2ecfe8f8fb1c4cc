import type { FactKey, FactValues } from "./facts.generated.ts";
import type { Lang, Localized } from "./lang.ts";
import type { Migration } from "./migrations.ts";

/** The words that a fact may say in place of a value. */
export const STANDINGS = ["none", "undisclosed", "unspecified", "by-plan"] as const;

export type Standing = (typeof STANDINGS)[number];

export type FactType =
  | "duration"
  | "percent"
  | "count"
  | "amount"
  | "range"
  | "flag"
  | "choice"
  | "choices"
  | "places"
  | "schedule"
  | "versions";

/** The direction in which a fact becomes stronger for a customer. */
export type Better = "higher" | "lower" | "present" | "absent" | "neither";

/** An entry of the vocabulary, `schema/facts.yaml`. */
export interface FactDefinition {
  readonly type: FactType;
  readonly better: Better;
  readonly label: Localized;
  /** A key of `choiceSets`, or "open" for free names. */
  readonly choices?: string;
  /** A duration from one time to the next: said as a frequency. */
  readonly recurs?: true;
  /** A duration that runs on the clock: neither working days nor an end of the calendar say it. */
  readonly clock?: true;
  /** Names that a duration may say in place of a length, as of the last backup: a key of `choiceSets`. */
  readonly points?: string;
  /** What an amount is counted in: a key of `unitSets`. */
  readonly units?: string;
  /** `best` where `none` is what a customer would call strongest, as of a limit; otherwise it is the weakest. */
  readonly none?: "best";
  /** What a count counts. */
  readonly counts?: "generations" | "people" | "incidents";
  /** Whether it is true of the company, whichever of its services is asked. */
  readonly company?: true;
}

export type ChoiceSet = Readonly<Record<string, Localized>>;

/** A unit of amounts: how it is said, and how many of its set's smallest it is, where they convert into each other. */
export interface Unit extends Localized {
  readonly factor?: number;
}

export interface Vocabulary {
  readonly choiceSets: Readonly<Record<string, ChoiceSet>>;
  readonly unitSets: Readonly<Record<string, Readonly<Record<string, Unit>>>>;
  readonly facts: Readonly<Record<FactKey, FactDefinition>>;
}

/** What a checklist prints before an item: 30, or text such as "1.1". It is for people: code calls an item by its slug. */
export type ItemNo = number | string;

/** One row of a checklist. */
export interface Item {
  readonly no: ItemNo;
  /** Names the item for code, data and files; of all checklists that a service answers, one item has it. */
  readonly slug: string;
  readonly section: string;
  readonly category: string;
  readonly title: Localized;
  readonly requirement: Localized;
  readonly unit: Localized;
  /** What an answer states; nothing where the item is answered in words alone. */
  readonly facts: { readonly must: readonly FactKey[]; readonly may?: readonly FactKey[] };
  /**
   * What the item's mark stands for: a fact, any of several, or none where the list is empty; an item without it takes no
   * mark.
   */
  readonly mark?: FactKey | readonly FactKey[];
  readonly repaired?: Localized;
  /** Whether a project has added it to the checklist. */
  readonly isOwn?: true;
  /** Of an entry of the library, which stands as an item at the end: its file, as seen from the folder of answers. */
  readonly file?: string;
}

/** Where a checklist comes from. */
export interface ChecklistSource {
  readonly url: string;
  /** The day on which it was published. */
  readonly day: string;
  readonly licence: Localized;
  /** What was restored where copies are damaged. */
  readonly repairs: Localized;
  /** Whose the wording of each language is. */
  readonly translation: Localized;
}

export interface Checklist {
  readonly id: string;
  readonly title: Localized;
  readonly publisher: Localized;
  readonly published: string;
  readonly source: ChecklistSource;
  readonly sections: Readonly<Record<string, Localized>>;
  readonly categories: Readonly<Record<string, Localized>>;
  readonly items: readonly Item[];
}

/** How one fact is said: an entry of `facts` in `schema/words/<lang>.yaml`. */
export interface FactWords {
  /** What names the fact anywhere in a sheet. */
  readonly topics?: readonly string[];
  /** What names it within an answer whose item may state it. */
  readonly own?: readonly string[];
  /** What denies a flag where it is affirmed. */
  readonly contrary?: readonly string[];
  /** What a clause speaks of that only seems to speak of the fact. */
  readonly not?: readonly string[];
  /** Whether its value is a time before something: 「3日前」. */
  readonly lead?: "before";
  /** The fact that it is a case of: 「営業時間外」 tells one recovery time from the other; `contrary` names the other case. */
  readonly over?: FactKey;
  /** Whether its value may be a span back from now: 「過去7日分」. */
  readonly past?: true;
  /** What makes a value a second one beside the fact's own. */
  readonly also?: readonly string[];
  /** Words for a choice, of this fact alone. */
  readonly says?: Readonly<Record<string, readonly string[]>>;
}

/** A file of `schema/words/`. */
export interface WordsFile {
  readonly facts: Readonly<Partial<Record<FactKey, FactWords>>>;
  readonly choices: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly names: Readonly<Record<string, readonly string[]>>;
  readonly others: readonly string[];
  /** What cases are usually called, by their ids: plain words in NFKC and small letters. */
  readonly cases?: Readonly<Record<string, readonly string[]>>;
}

/** How a rule of a project compares. */
export type Sign = ">=" | "<=" | ">" | "<" | "=" | "!=";

/** What a rule of a project holds: a fact compared with another one, or with a value of its type. */
export type Comparison = { readonly fact: FactKey; readonly sign: Sign } & (
  | { readonly other: FactKey; readonly value?: undefined }
  | { readonly other?: undefined; readonly value: FactValues[FactKey] }
);

/** A rule of a project: `own/rules.yaml`. */
export interface OwnRule {
  readonly id: string;
  readonly severity: "error" | "warning";
  readonly reason: Localized;
  /** All of them hold. */
  readonly comparisons: readonly Comparison[];
}

/** What the files of `schema/` say: the questions, the vocabulary of the answers, and how it is said in each language. */
export interface Model {
  readonly checklist: Checklist;
  /** Further checklists that are known, or that a service answers. An item's slug is one of all. */
  readonly others?: readonly Checklist[];
  readonly vocabulary: Vocabulary;
  readonly words: Readonly<Record<Lang, WordsFile>>;
  /** The rules of a project. */
  readonly rules?: readonly OwnRule[];
  /** How answers of older vocabularies become those of this one, the oldest first. */
  readonly migrations?: readonly Migration[];
}

/** The facts that an answer to the item may state, those it must state first. */
export const factsOf = (item: Item): readonly FactKey[] => [...item.facts.must, ...(item.facts.may ?? [])];

/**
 * The facts that the item is about: those that every answer states, else those that its mark stands for, of which one
 * answer states this and another one that.
 */
export const principalFacts = (item: Item): readonly FactKey[] => {
  const { must } = item.facts;
  return must.length > 0 ? must : markedFacts(item);
};

/** Whether an answer to the item takes a mark. */
export const takesMark = ({ mark }: Item): boolean => mark !== undefined;

/** The facts that the item's mark stands for, any of them: none where it takes no mark, or one that stands for no fact. */
export const markedFacts = ({ mark = [] }: Item): readonly FactKey[] =>
  typeof mark === "string" ? [mark] : mark;

/** The items whose answers must state the fact. */
export const itemsRequiring = (checklist: Checklist, fact: FactKey): readonly Item[] =>
  checklist.items.filter(({ facts }) => facts.must.includes(fact));

/** The item of a slug; undefined where no checklist has it. */
export const itemOf = ({ checklist, others = [] }: Model, slug: string): Item | undefined => {
  for (const { items } of [checklist, ...others]) {
    const found = items.find((item) => item.slug === slug);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** All checklists of a model, the first before the further ones. */
export const checklistsOf = ({ checklist, others = [] }: Model): readonly Checklist[] => [
  checklist,
  ...others,
];

/** The vocabulary of one checklist: the facts that answers to its items may state. */
export const vocabularyOf = ({ vocabulary }: Model, { items }: Checklist): Vocabulary => {
  const stated = new Set<string>(items.flatMap(factsOf));
  const facts = Object.entries(vocabulary.facts).filter(([key]) => stated.has(key));
  // Its keys are a part of the vocabulary's: what is left out is asked for by nobody.
  return { ...vocabulary, facts: Object.fromEntries(facts) as Vocabulary["facts"] };
};

/** The model of one checklist, and of those beside it. */
export const modelOf = (model: Model, checklist: Checklist, others: readonly Checklist[] = []): Model => ({
  ...model,
  checklist,
  others,
});

/** Whether what stands for a number is the id of an entry of the library: `restore-tests`, `sbom`. */
export const isEntryId = (no: ItemNo): boolean =>
  typeof no === "string" && /^[a-z]{2,}[a-z0-9]*(?:-[a-z0-9]+)*$/.test(no);

/** The item that the checklist prints under a number, which may be given as text: 30, "30", "1.1". */
export const itemNumbered = ({ items }: Checklist, no: unknown): Item | undefined =>
  items.find((item) => item.no === no || String(item.no) === no);

/** Words in which items are named by slug in braces, with what the checklist prints in place of that: 「項目{rto}」. */
export const withNumbers = (text: string, model: Model | undefined): string =>
  text.replace(/\{([a-z0-9]+(?:-[a-z0-9]+)*)\}/g, (whole, slug: string) => {
    if (model === undefined) return slug;
    const no = itemOf(model, slug)?.no;
    return no === undefined ? whole : String(no);
  });

/** Orders what is about items as their checklist does. */
export const inOrderOf = (model: Model): ((a: string, b: string) => number) => {
  const slugs = checklistsOf(model).flatMap(({ items }) => items.map(({ slug }) => slug));
  const places = new Map(slugs.map((slug, place) => [slug, place]));
  const placeOf = (slug: string): number => places.get(slug) ?? places.size;
  return (a, b) => placeOf(a) - placeOf(b);
};

/** The items whose answers may state the fact, in their order. */
export const itemsStating = (checklist: Checklist, fact: FactKey): readonly Item[] =>
  checklist.items.filter((item) => factsOf(item).includes(fact));

/** The name of the file that answers the item: `30-backup-retention.yaml`, `1.1-vulnerability-reports.yaml`. */
export const answerFileName = (item: Item): string =>
  item.file ?? `${String(item.no).padStart(2, "0")}-${item.slug}.yaml`;
