import type { Lagging } from "../../core/spoken.ts";
import type { Messages } from "./messages.ja.ts";

export const messages: Lagging<Messages> = {
  title: "The items beside ISO/IEC 27001, ISO/IEC 27017 and CSA CCM",
  otherLanguage: "日本語",
  introduction: [
    "Customers' questionnaires often quote the controls of a standard. This page says which items of METI's checklist belong to which controls: of ISO/IEC 27001:2022 (Annex A), of ISO/IEC 27017:2015 (its own controls, `CLD`, and the clauses of ISO/IEC 27002:2013, which it follows) and of version 4.0 of the Cloud Controls Matrix (CCM) of the Cloud Security Alliance. The questions of its questionnaire CAIQ have the numbers of the controls: `BCR-08.1` asks about `BCR-08`.",
    "It holds identifiers only. What a control asks is in the standard, which is under its publisher's copyright. An identifier stands beside an item where the item's answer is part of what an assessor of that control asks for, the nearest first; “–” says that no control corresponds, as for most service levels.",
    "It claims no conformity. An answer covers part of a control at most, and whether a control is met is for an assessor to say.",
    "`npm run respond` finds these identifiers in a customer's questions, however they are written (`ISO/IEC 27001:2022 Annex A 8.13`, `A.8.13`, `CLD 9.5.1`, `CCM BCR-8`), and counts the items beside them among those that the question may be about. Numbers of ISO/IEC 27001:2013, of CCM v3, and those that CCM v4.1 gave to other controls are told apart where the question names the edition or the number itself shows it, and lead to no item.",
    "This page is made from `schema/crosswalk.yaml` by `npm run generate`: to change it, change that file. An identifier that its standard does not have is refused.",
  ],
  byItem: "By item",
  columns: ["No.", "Item"],
  byIdentifier: "By identifier",
  indexColumns: ["Identifier", "Items, the nearest first"],
  item: (no, title) => `${String(no)} ${title}`,
  comma: "; ",
};
