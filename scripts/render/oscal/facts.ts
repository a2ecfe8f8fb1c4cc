import { LANGS } from "../../core/lang.ts";
import type { FactType, Standing } from "../../core/model.ts";
import { isEarliest } from "../../core/duration.ts";
import { caseLabel, isStanding, type Part, partsOf, writtenValue } from "../../core/facts.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import type { Facts, FactValue, Sheet, Stated } from "../../core/sheet.ts";
import type { OpenName, Range } from "../../core/values.ts";
import { sayValue } from "../../reading/say-value.ts";
import { type Prop, prop } from "./document.ts";
import { markupLine } from "./markup.ts";

// `Array.isArray` does not narrow readonly arrays.
const isList = (value: FactValue): value is Extract<FactValue, readonly unknown[]> => Array.isArray(value);

/** A name and until when it holds are two props, which their group ties together. */
const nameProps = (fact: FactKey, entry: OpenName, index: number, more: Partial<Prop>): readonly Prop[] => {
  if (typeof entry === "string") return [prop(fact, entry, more)];
  if (entry.until === undefined) return [prop(fact, entry.name, more)];
  const group = more.group ?? `${fact}-${String(index + 1)}`;
  return [
    prop(fact, entry.name, { ...more, group }),
    prop(`${fact}-until`, entry.until, { class: "date", group }),
  ];
};

/** What a fact says always, or in one case. */
const partProps = (
  type: FactType,
  fact: FactKey,
  value: FactValue | Standing,
  more: Pick<Prop, "remarks" | "group">,
): readonly Prop[] => {
  if (isStanding(value)) return [prop(fact, value, { class: "standing", ...more })];
  // The schema ties each type of fact to its kind of value: a range is two numbers, any other list one of names.
  if (type === "range") return [prop(fact, (value as Range).join("-"), { class: type, ...more })];
  if (isList(value)) {
    const { remarks, ...others } = more;
    return (value as readonly OpenName[]).flatMap((entry, index) =>
      nameProps(fact, entry, index, {
        class: type,
        ...others,
        ...(index === 0 && remarks !== undefined ? { remarks } : {}),
      }),
    );
  }
  // Times of which the earliest counts are a prop each, tied together.
  if (isEarliest(value)) {
    const group = more.group ?? `${fact}-earliest`;
    return value.earliest.map((time, index) =>
      prop(fact, time, { class: "earliest", ...(index === 0 ? more : {}), group }),
    );
  }
  return [prop(fact, writtenValue(value), { class: type, ...more })];
};

/** A case is two props or more, which their group ties together: what it is called, and what holds in it. */
const caseProps = (type: FactType, fact: FactKey, { value, of }: Part, remarks: string): readonly Prop[] => {
  if (of === undefined) return partProps(type, fact, value, { remarks });
  const group = `${fact}-${of.case}`;
  return [
    prop(`${fact}-case`, caseLabel(of, "ja"), { class: "case", group }),
    ...partProps(type, fact, value, { remarks, group }),
  ];
};

/**
 * Facts as props: the fact's key is the name, its type the class, or `standing` where it has no value. A list is a prop per
 * entry, cases are a group each. The remarks tell people, in every language, what it is called and what it says.
 */
export const factProps = (sheet: Sheet, facts: Facts): readonly Prop[] =>
  // The schema admits the vocabulary's keys only.
  (Object.keys(facts) as FactKey[]).flatMap((fact) => {
    const value: Stated | undefined = facts[fact];
    if (value === undefined) return [];
    const { label, type } = sheet.model.vocabulary.facts[fact];
    const said = LANGS.map((lang) => `${label[lang]}: ${sayValue(sheet.model, fact, value, lang)}`);
    return partsOf(value).flatMap((part) => caseProps(type, fact, part, markupLine(said.join(" / "))));
  });
