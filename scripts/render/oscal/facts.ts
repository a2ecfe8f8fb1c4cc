import { LANGS } from "../../core/lang.ts";
import type { Standing } from "../../core/model.ts";
import { isStanding, writtenValue } from "../../core/facts.ts";
import type { FactKey } from "../../core/facts.generated.ts";
import type { Facts, FactValue, Sheet } from "../../core/sheet.ts";
import type { OpenName, Range } from "../../core/values.ts";
import { sayValue } from "../say-value.ts";
import { type Prop, prop } from "./document.ts";
import { markupLine } from "./markup.ts";

// `Array.isArray` does not narrow readonly arrays.
const isList = (value: FactValue): value is Extract<FactValue, readonly unknown[]> => Array.isArray(value);

/** A name and until when it holds are two props, which their group ties together. */
const nameProps = (fact: FactKey, entry: OpenName, index: number, more: Partial<Prop>): readonly Prop[] => {
  if (typeof entry === "string") return [prop(fact, entry, more)];
  if (entry.until === undefined) return [prop(fact, entry.name, more)];
  const group = `${fact}-${String(index + 1)}`;
  return [
    prop(fact, entry.name, { ...more, group }),
    prop(`${fact}-until`, entry.until, { class: "date", group }),
  ];
};

const valueProps = (
  { model }: Sheet,
  fact: FactKey,
  value: FactValue | Standing,
  remarks: string,
): readonly Prop[] => {
  const { type } = model.vocabulary.facts[fact];
  if (isStanding(value)) return [prop(fact, value, { class: "standing", remarks })];
  if (!isList(value)) return [prop(fact, writtenValue(value), { class: type, remarks })];
  // The schema ties each type of fact to its kind of value: a range is two numbers, any other list one of names.
  if (type === "range") return [prop(fact, (value as Range).join("-"), { class: type, remarks })];
  return (value as readonly OpenName[]).flatMap((entry, index) =>
    nameProps(fact, entry, index, index === 0 ? { class: type, remarks } : { class: type }),
  );
};

/**
 * Facts as props: the fact's key is the name, its type the class, or `standing` where it has no value. A list is a prop per
 * entry. The remarks tell people, in every language, what it is called and what it says.
 */
export const factProps = (sheet: Sheet, facts: Facts): readonly Prop[] =>
  // The schema admits the vocabulary's keys only.
  (Object.keys(facts) as FactKey[]).flatMap((fact) => {
    const value = facts[fact];
    if (value === undefined) return [];
    const { label } = sheet.model.vocabulary.facts[fact];
    const said = LANGS.map((lang) => `${label[lang]}: ${sayValue(sheet.model, fact, value, lang)}`);
    return valueProps(sheet, fact, value, markupLine(said.join(" / ")));
  });
