import type { Localized } from "../../core/lang.ts";
import type { Model, Standing } from "../../core/model.ts";
import type { Statement } from "../../reading/statement.ts";

/** Each standing as a person reads it. */
const STANDINGS: Readonly<Record<Standing, Localized>> = {
  none: { ja: "ない", en: "that there is none" },
  undisclosed: { ja: "公開しない", en: "that it is not disclosed" },
  unspecified: { ja: "定めていない", en: "that it is not fixed" },
  "by-plan": { ja: "プランによる", en: "that it depends on the plan" },
};

/** What a statement says, for a person, and how YAML would state it. */
export const sayStatement = (
  { vocabulary }: Model,
  { fact, says }: Statement,
): { readonly meaning: Localized; readonly written: string } => {
  const { choices, type } = vocabulary.facts[fact];
  switch (says.kind) {
    case "flag":
      return {
        meaning: says.is
          ? { ja: "「ある」「行っている」", en: "yes" }
          : { ja: "「ない」「行っていない」", en: "no" },
        written: String(says.is),
      };
    case "standing":
      return { meaning: STANDINGS[says.standing], written: says.standing };
    case "name": {
      const label = vocabulary.choiceSets[choices ?? ""]?.[says.name] ?? { ja: says.name, en: says.name };
      return {
        meaning: says.is
          ? { ja: `「${label.ja}」`, en: `“${label.en}”` }
          : { ja: `「${label.ja}」ではない`, en: `that it is not “${label.en}”` },
        written: says.is ? (type === "choices" || type === "places" ? `[${says.name}]` : says.name) : "none",
      };
    }
    case "quantity":
      return { meaning: { ja: "別の値", en: "another value" }, written: "…" };
  }
};
