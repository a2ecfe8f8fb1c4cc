import fc from "fast-check";
import { compare } from "../scripts/change/comparison.ts";
import { revisionFrom, revisionOf } from "../scripts/change/revision.ts";
import { check } from "../scripts/check/check.ts";
import { githubMarkdown, paragraph, plain, table } from "../scripts/core/markdown.ts";
import { hiddenIn } from "../scripts/core/hidden.ts";
import { LANGS } from "../scripts/core/lang.ts";
import { relations } from "../scripts/check/rules.ts";
import { rules } from "../scripts/kits/kits.ts";
import { validate } from "../scripts/load/validate.ts";
import { readPastYaml, readYaml } from "../scripts/load/yaml.ts";
import { commentBody } from "../scripts/report/changes/comment.ts";
import { readComparison } from "../scripts/report/changes/read-comparison.ts";
import { formatText } from "../scripts/report/text.ts";
import { fileOf, form, realSource, sheetWith } from "../test/support/sheet.ts";

/**
 * Random inputs for what reads strangers' texts: nothing may be thrown, nothing may take long, nothing hidden may be printed.
 * `node --import tsx bench/fuzz.ts [SEED]` ends with 1 and the smallest input that breaks it.
 */

const seed = Number(process.argv[2] ?? 14);
const LONGEST_MS = 1500;

const PARTS = [
  ...Array.from("[]{}:,-?&*!|>'\"%@`#~$<\\ \n\t\r0189aあ漢ｱ１"),
  ...[
    "\u202e",
    "\u200b",
    "\u{E0041}",
    "\u0336",
    "\ud800",
    "\u0000",
    "\u001b",
    "\ufeff",
    "👨‍👩‍👧",
    "辻\u{E0100}",
    "\u2028",
  ],
  ...[
    "\\x1b",
    "\\u202e",
    "<<<<<<< a\n",
    "=======\n",
    ">>>>>>> b\n",
    "- ",
    ": ",
    "? ",
    "--- ",
    "<<",
    "0o7",
    "3e1",
    "1_0",
    "yes",
  ],
  ...[
    "no: 30\n",
    "text:\n  ja: ",
    "facts:\n  ",
    "backupRetention: ",
    "P7D",
    "1 week",
    "__proto__: ",
    "constructor: ",
  ],
  ...[
    "owner: ",
    '"@xtra/ops"',
    'reviewed: "2026-11-22"\n',
    "https://",
    "www.",
    ":tada:",
    "GH-1",
    "#1",
    "abcdef1234",
  ],
  ...["最大で1週間", "ありません", "24時間365日", "99.9%", "one week"],
];

const soup = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PARTS) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(""));

const answerText = fileOf(realSource, 30).text;

/** A real answer with a stretch of it replaced. */
const mutated = fc
  .tuple(fc.nat(answerText.length), fc.nat(20), soup)
  .map(([at, length, put]) => answerText.slice(0, at) + put + answerText.slice(at + length));

const within = (name: string, input: unknown, work: () => void): void => {
  // What other programs do meanwhile is no part of it.
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  const took = (user + system) / 1000;
  if (took > LONGEST_MS)
    throw new Error(`${name}: ${took.toFixed(0)} ms for ${JSON.stringify(input).slice(0, 200)}`);
};

const nothingHidden = (text: string): void => {
  const [first] = hiddenIn(text);
  if (first !== undefined) throw new Error(`${first.name} is printed`);
};

const withAnswer = (text: string) => {
  const file = { ...fileOf(realSource, 30), text };
  return validate(form, {
    ...realSource,
    files: realSource.files.map((each) => (each.name === file.name ? file : each)),
  });
};

const real = revisionOf(sheetWith());
const { model } = form;

const run = <T>(name: string, numRuns: number, input: fc.Arbitrary<T>, work: (input: T) => void): void => {
  const start = performance.now();
  fc.assert(
    fc.property(input, (given) => {
      within(name, given, () => {
        work(given);
      });
    }),
    { numRuns, seed },
  );
  process.stdout.write(
    `${name.padEnd(28)} ${String(numRuns).padStart(6)}  ${((performance.now() - start) / 1000).toFixed(1)} s\n`,
  );
};

const json = fc.json({ maxDepth: 6 });
const side = fc.oneof(
  soup,
  fc.jsonValue({ maxDepth: 5 }),
  fc.constantFrom("P7D", "1 week", null, true, 7, [2, 3], ["x"]),
);
const change = fc.record({
  item: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constantFrom("1.10", "x")),
  fact: fc.oneof(fc.constantFrom(...Object.keys(model.vocabulary.facts)), soup),
  before: side,
  after: side,
  direction: fc.constantFrom("weaker", "changed", "wording"),
});
const text = fc.record({
  item: fc.integer({ min: 1, max: 49 }),
  part: fc.constantFrom("text.ja", "text.en", "mark"),
  before: soup,
  after: soup,
  direction: fc.constant("wording"),
});
const comparison = fc
  .array(fc.oneof(change, text), { maxLength: 4 })
  .map((changes) => JSON.stringify({ bump: "minor", changes, owners: ["@xtra/ops"], suspects: [1] }));

run("YAML", 12_000, soup, (given) => {
  readYaml(given);
  readPastYaml(given);
});
run("a broken answer", 3000, mutated, (given) => {
  nothingHidden(formatText(withAnswer(given).findings, { lang: "ja", colour: false, answers: 49 }));
});
run("a whole check", 300, soup, (given) => {
  const { sheet } = withAnswer(answerText.replace(/ {2}ja: .*/, `  ja: ${JSON.stringify(given)}`));
  if (sheet !== undefined) check(rules, sheet);
});
run("Markdown for GitHub", 4000, soup, (given) => {
  nothingHidden(githubMarkdown([paragraph(...plain(given)), table(["a"], [[plain(given)]])]));
});
run("a comparison", 3000, fc.oneof(comparison, json), (given) => {
  const left = readComparison(given);
  if (left !== undefined) nothingHidden(commentBody(model, left, LANGS));
});
run(
  "a value of the past",
  1500,
  fc.tuple(fc.constantFrom(...Object.keys(model.vocabulary.facts)), side, side),
  ([fact, was, is]) => {
    const [answer] = real.values();
    if (answer === undefined) return;
    // Plain data, as YAML or JSON gives it.
    const [before, after] = [was, is].map((value) => revisionFrom([{ ...answer, facts: { [fact]: value } }]));
    if (before !== undefined && after !== undefined)
      commentBody(model, compare(model, relations, before, after), LANGS);
  },
);
