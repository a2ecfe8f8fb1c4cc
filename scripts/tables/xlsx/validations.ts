import type { XmlElement } from "@rgrove/parse-xml";
import { type Range, rangesOf } from "./reference.ts";
import { attribute, descendants, element, elements } from "./xml.ts";

/** What may be entered into some cells: one of a list, or a text up to a length. */
export interface Validation {
  readonly ranges: readonly Range[];
  /** Where a list's entries come from: 「"はい,いいえ"」, a reference, or a name. */
  readonly list?: string;
  /** In characters. */
  readonly maxLength?: number;
}

/** Formulas that limit a text's length though the validation is of another kind: 「LEN(D5)<=200」. */
const BY_FORMULA = /^=?\s*LEN\(\$?[A-Z]{1,3}\$?\d+\)\s*(<=?)\s*(\d{1,6})\s*$/i;

const whole = (text: string | undefined): number | undefined =>
  text !== undefined && /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : undefined;

/** The operators of a validation (ECMA-376, part 1, 18.18.20) that set an upper limit; `between` is meant where none is named. */
const lengthOf = (
  operator: string,
  first: string | undefined,
  second: string | undefined,
): number | undefined => {
  switch (operator) {
    case "between":
      return whole(second);
    case "lessThanOrEqual":
    case "equal":
      return whole(first);
    case "lessThan": {
      const limit = whole(first);
      return limit === undefined ? undefined : limit - 1;
    }
    default:
      return undefined;
  }
};

const limitOf = (validation: XmlElement): number | undefined => {
  const [first, second] = ["formula1", "formula2"].map((name) => element(validation, name)?.text);
  const type = attribute(validation, "type");
  if (type === "textLength") return lengthOf(attribute(validation, "operator") ?? "between", first, second);
  const byFormula = type === "custom" ? BY_FORMULA.exec(first ?? "") : null;
  if (byFormula === null) return undefined;
  return Number(byFormula[2]) - (byFormula[1] === "<" ? 1 : 0);
};

/**
 * A worksheet's validations of these kinds: those of its own (ECMA-376, part 1, 18.3.1.33) and those in its extensions, in which
 * Excel keeps lists on other worksheets (x14, MS-XLSX 2.4.14).
 */
export const validationsOf = (worksheet: XmlElement): readonly Validation[] => {
  const lists = [
    element(worksheet, "dataValidations"),
    ...descendants(element(worksheet, "extLst"), "dataValidations"),
  ];
  return lists
    .flatMap((list) => elements(list, "dataValidation"))
    .flatMap((validation) => {
      const ranges = rangesOf(attribute(validation, "sqref") ?? element(validation, "sqref")?.text ?? "");
      const list =
        attribute(validation, "type") === "list" ? element(validation, "formula1")?.text : undefined;
      const maxLength = limitOf(validation);
      if (ranges.length === 0 || (list === undefined && maxLength === undefined)) return [];
      return [
        {
          ranges,
          ...(list === undefined ? {} : { list }),
          ...(maxLength === undefined ? {} : { maxLength }),
        },
      ];
    });
};
