import { writtenValue } from "../../../core/facts.ts";
import { defineStandingRule } from "../../rule.ts";

/** Item 8 asks for the data formats of what item alternative-means offers: there are formats exactly where there is an alternative. */
export const alternativeMeansHaveFormats = defineStandingRule({
  id: "alternative-means-have-formats",
  severity: "error",
  title: { ja: "代替手段とデータ形式は対", en: "Alternative means and their formats go together" },
  source: "METI 2010, items {alternative-means}, {alternative-data-format}",
  facts: ["alternativeFormats", "alternativeMeans"],
  holds: ({ alternativeFormats, alternativeMeans }) => {
    // Formats that are undisclosed or unspecified go with either.
    if (alternativeFormats === "none") return alternativeMeans !== true;
    return !Array.isArray(alternativeFormats) || (alternativeMeans !== false && alternativeMeans !== "none");
  },
  message: {
    ja: ({ alternativeFormats, alternativeMeans }) =>
      `代替手段は${alternativeMeans === true ? "ある" : "ない"}としていますが、そのデータ形式は ${writtenValue(alternativeFormats)} です。`,
    en: ({ alternativeFormats, alternativeMeans }) =>
      `Alternative means are said ${alternativeMeans === true ? "to exist" : "not to exist"}, but their data formats are ${writtenValue(alternativeFormats)}.`,
  },
  why: {
    ja: "形式の定義は代替手段があって初めて意味を持ちます。顧客にはどちらかが誤りに見えます。",
    en: "A format means something only with an alternative; to a customer, one of the two looks wrong.",
  },
  fix: {
    ja: ({ alternativeMeans }) =>
      alternativeMeans === true
        ? "alternativeFormats に形式(例: [csv])を書くか、代替手段がなければ alternativeMeans を false にしてください。"
        : "alternativeFormats を none にするか、代替手段があれば alternativeMeans を true にしてください。",
    en: ({ alternativeMeans }) =>
      alternativeMeans === true
        ? "State the formats (e.g. [csv]) in alternativeFormats, or set alternativeMeans to false if there are none."
        : "Set alternativeFormats to none, or alternativeMeans to true if there is an alternative.",
  },
  fails: { alternativeFormats: "none", alternativeMeans: true },
  passes: { alternativeFormats: ["csv"], alternativeMeans: true },
});
