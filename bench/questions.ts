import { readFileSync } from "node:fs";
import { meaningsOf } from "../scripts/respond/reply/option-meaning.ts";
import { question as asQuestion, respond } from "../test/respond/asking.ts";

/**
 * What is said to a set of judged questions: `tsx bench/questions.ts FILE…`. A set is a list of questions with what is right
 * (`judged`), or of traps (`right`, `alsoRight`, `kind`), as those in test/fixtures/blind/.
 */

interface Judged {
  readonly answerable: boolean;
  readonly by: readonly number[];
  /** yes, no, text, open, or `choice:` and the very entry. */
  readonly expect: string;
  readonly nearest?: readonly number[];
}

interface Case {
  readonly id: string;
  readonly lang: "ja" | "en";
  readonly question: string;
  readonly choices?: readonly string[];
  readonly context?: { readonly headings?: readonly string[] };
  readonly judged?: Judged;
  readonly kind?: string;
  readonly right?: unknown;
  readonly alsoRight?: unknown;
}

type Said = "yes" | "no" | "choice" | "text" | "none";

const asked = ({ question, choices, context }: Case) =>
  asQuestion(question, {
    headings: context?.headings ?? [],
    ...(choices !== undefined && { options: choices }),
    remark: "",
  });

const saidTo = (each: Case) => {
  const [grounded] = respond([asked(each)]);
  if (grounded === undefined) throw new Error("no reply");
  const { reply, items } = grounded;
  const { choices } = each;
  const isFilled = reply.answer !== "";
  const meaning =
    choices === undefined || !isFilled ? undefined : meaningsOf(choices, () => false).get(reply.answer);
  const said: Said = !isFilled
    ? "none"
    : choices === undefined
      ? "text"
      : meaning === "yes" || meaning === "no"
        ? meaning
        : "choice";
  return { reply, items: items.map(Number), said };
};

const line = (each: Case, text: string): string =>
  `  ${each.id} ${each.question} ${JSON.stringify(each.choices ?? [])} → ${text}`;

const isRight = ({ judged, choices }: Case, { reply, items, said }: ReturnType<typeof saidTo>): boolean => {
  if (judged?.answerable !== true) return false;
  if (!items.some((item) => judged.by.includes(item))) return false;
  const { expect } = judged;
  if (expect.startsWith("choice:")) return reply.answer === expect.slice("choice:".length);
  if (expect === "yes" || expect === "no") return choices === undefined ? said === "text" : said === expect;
  return said === "text";
};

const reportOn = (cases: readonly Case[]): void => {
  for (const lang of ["ja", "en"] as const) {
    const own = cases.filter((each) => each.lang === lang && each.judged !== undefined);
    if (own.length === 0) continue;
    const all = own.map((each) => ({ each, done: saidTo(each) }));
    for (const hasChoices of [false, true]) {
      const part = all.filter(({ each }) => (each.choices !== undefined) === hasChoices);
      const answerable = part.filter(({ each }) => each.judged?.answerable === true);
      const filled = part.filter(({ done }) => done.said !== "none");
      const right = filled.filter(({ each, done }) => isRight(each, done));
      const wrong = filled.filter(({ each, done }) => !isRight(each, done));
      const empty = part.filter(({ done }) => done.said === "none");
      const wanted = ({ judged }: Case): readonly number[] =>
        judged === undefined ? [] : [...judged.by, ...(judged.nearest ?? [])];
      const near = empty.filter(({ each }) => wanted(each).length > 0);
      const first = near.filter(({ each, done }) =>
        wanted(each).includes(Number(done.reply.candidates[0]?.item)),
      );
      console.log(
        `${lang} ${hasChoices ? "choices" : "texts"}: ${String(part.length)} questions, ${String(answerable.length)} answerable, certain and right ${String(right.length)}, certain and wrong ${String(wrong.length)}, draft ${String(empty.filter(({ done }) => done.reply.certainty === "draft").length)}, open ${String(empty.filter(({ done }) => done.reply.certainty === "open").length)}, right item first ${String(first.length)} of ${String(near.length)}`,
      );
      for (const { each, done } of wrong)
        console.log(line(each, `WRONG ${done.reply.answer.slice(0, 60)} [${done.items.join()}]`));
      if (process.env["MISSED"] !== undefined)
        for (const { each, done } of answerable.filter(({ done }) => done.said === "none"))
          console.log(line(each, done.reply.needs.map(({ ja }) => ja).join(" ")));
    }
  }
};

const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : typeof value === "string" ? [value] : [];

const reportOnTraps = (cases: readonly Case[]): void => {
  const kinds = new Map<
    string,
    { questions: number; falseYes: number; falseNo: number; other: number; right: number }
  >();
  for (const each of cases) {
    const kind = each.kind ?? "";
    const counts = kinds.get(kind) ?? { questions: 0, falseYes: 0, falseNo: 0, other: 0, right: 0 };
    kinds.set(kind, counts);
    const { reply, said } = saidTo(each);
    const right = [...listOf(each.right), ...listOf(each.alsoRight)];
    const isFine =
      right.includes(said) ||
      right.includes(`choice:${reply.answer}`) ||
      right.includes(reply.answer) ||
      (said === "text" && right.some((one) => one !== "open" && !one.startsWith("choice:")));
    counts.questions += 1;
    if (said === "none") {
      if (right.includes("open")) counts.right += 1;
      continue;
    }
    if (isFine) {
      counts.right += 1;
      continue;
    }
    if (said === "yes") counts.falseYes += 1;
    else if (said === "no") counts.falseNo += 1;
    else counts.other += 1;
    console.log(line(each, `${kind}: FALSE ${said}, right is ${right.join()}: ${reply.answer.slice(0, 80)}`));
  }
  console.table(Object.fromEntries(kinds));
};

for (const path of process.argv.slice(2)) {
  const cases = JSON.parse(readFileSync(path, "utf8")) as readonly Case[]; // fixtures of ours
  console.log(path);
  reportOn(cases);
  const traps = cases.filter(({ right }) => right !== undefined);
  if (traps.length > 0) reportOnTraps(traps);
}
