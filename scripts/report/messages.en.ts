import type { Lagging } from "../core/spoken.ts";
import type { Messages } from "./messages.ja.ts";

const plural = (n: number, noun: string): string => `${String(n)} ${noun}${n === 1 ? "" : "s"}`;

export const messages: Lagging<Messages> = {
  severity: { error: "error", warning: "warning" },
  related: "against",
  why: "why",
  fix: "fix",
  summary: (errors, warnings, answers) =>
    errors + warnings === 0
      ? `${plural(answers, "answer")}: no problems.`
      : `${plural(answers, "answer")}: ${plural(errors, "error")}, ${plural(warnings, "warning")}.`,
  formFirst: "Once the form is right, the answers are also held against each other.",
  title: "Check of the answers",
  columns: ["Severity", "Item", "Place", "Finding", "Fix"],
  counts: (errors, warnings) => `${plural(errors, "error")}, ${plural(warnings, "warning")}`,
  withoutItem: "Findings about no single item",
  withoutOwner: "Answers whose owner cannot be told",
  leftOut: (left, total) =>
    `This page would be too large: of ${String(total)} findings, ${left} are left out. Run npm run check on your machine to see all of them.`,
  otherPlaces: (n) => `and ${plural(n, "more place")}`,
  more: {
    error: (n) => plural(n, "more error"),
    warning: (n) => plural(n, "more warning"),
  },
  moreWhere:
    "Ten at most can be shown here. All findings are on the Summary page of this run, under “Check of the answers”.",
  unseen: (why) => `Not looked at: what changed since a review; ${why}`,
  watching: (time) => `Checked at ${time}. Any change of a file starts another check (Ctrl-C to end).`,
  rules: {
    title: "Rules of the check",
    introduction: [
      "Everything that the check can report: for each rule why it matters to a customer, what breaks it and what keeps it. The examples show only the lines that matter to the rule.",
      "An error is always truly wrong, and nothing is published until it is mended. A warning is for people to decide on and does not block. Where a rule is not sure, it may warn in place of reporting an error.",
      "`npm run check -- --explain RULE` explains a single rule. This file is made from the rules themselves by `npm run generate`: to change it, change the rule.",
    ],
    columns: ["Rule", "Severity", "What it says"],
    layers: {
      form: {
        title: "Form",
        about:
          "Every file can be read, and every item has one answer in the right form. Where something is wrong here, the other layers are not checked.",
      },
      agreement: { title: "Agreement", about: "A fact that several answers state has one value." },
      relations: { title: "Relations", about: "Facts fit together with other facts." },
      words: {
        title: "Words",
        about:
          "The text, in Japanese and in English, and the mark say what the facts say, and cannot be misread.",
      },
      upkeep: {
        title: "Upkeep",
        about: "Owners, reviews, evidence and exceptions still hold.",
      },
    },
    layer: "layer",
    source: "source",
    fails: { error: "Reported as an error", warning: "Reported as a warning" },
    passes: "Passes",
    absent: (key) => `no ${key}`,
    before: (day) => `before it changed on ${day}:`,
    exceptions: "Exceptions",
    switchOff:
      "A rule that does not apply to this service is switched off in answers/service.yaml, with a reason.",
    acceptWarning:
      "A warning that is known and stays for now is accepted in the answer's file, with a reason and an end. After that day it is an error.",
    noAcceptance:
      "An error cannot be accepted. Only where this rule warns may accept in the answer's file name it.",
    alwaysOn: "The check needs it for itself, so it knows no exceptions.",
    whichAlwaysOn: "The rules about form, and those about exceptions themselves, know no exceptions.",
    reasonOff: "why it does not apply",
    reasonAccepted: "why it is accepted",
    oneRule: "About one rule: npm run check -- --explain RULE",
  },
};
