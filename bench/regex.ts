import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import ts from "typescript";
import { engineFile } from "../scripts/io/engine.ts";

/**
 * Times every regular expression of scripts/** on texts that were made against it: long repetitions of what it looks for, with an end
 * that it does not. One that takes more than the limit looks at some characters again and again; `npm run bench:regex` lists the worst.
 */

/** The length of a hostile text, in UTF-16 units. */
const LENGTH = 100_000;

/** What a pattern may take for one text, in milliseconds. */
const LIMIT = 50;

/** One that takes longer than this is stopped. */
const MOST = 3_000;

interface Pattern {
  readonly file: string;
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** The literal patterns of a file, and those that `new RegExp` makes of one text. */
const patternsIn = (path: string): readonly Pattern[] => {
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  const add = (node: ts.Node, pattern: string, flags: string): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push({ file: path.slice(engineFile("").length), line: line + 1, source: pattern, flags });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      add(node, node.text.slice(1, end), node.text.slice(end + 1));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

/** Characters that patterns look for, and what is none of them. */
const USUAL = [
  " ",
  "\t",
  "\n",
  "\u3000",
  "a",
  "A",
  "0",
  "あ",
  "日",
  "。",
  "-",
  "_",
  ".",
  ",",
  "/",
  ":",
  "|",
  "*",
  "`",
  "<",
  ">",
  '"',
  "'",
  "(",
  "[",
  "{",
  "&",
  "\\",
  "=",
];
const ENDS = ["", "\u0001", "!", "\nx"];

/** What a pattern names: its own characters, one by one and in runs of words. */
const namedIn = (source: string): readonly string[] => {
  const bare = source.replace(
    /\\[pP]\{[^}]*\}|\\u\{?[0-9a-fA-F]{1,6}\}?|\\[a-zA-Z]|\(\?[:=!<][^)]?|[{][0-9,]*[}]/g,
    " ",
  );
  const words = bare.match(/[\p{L}\p{N}]{1,12}/gu) ?? [];
  const signs = bare.match(/[^\s\p{L}\p{N}]/gu) ?? [];
  return [...new Set([...words, ...signs])].slice(0, 24);
};

/** What a hostile text repeats, and how it begins and ends. */
type Recipe = readonly [start: string, unit: string, end: string];

const hostileTo = (source: string): readonly Recipe[] => {
  const named = namedIn(source);
  const units = [
    ...new Set([...USUAL, ...named, ...named.slice(0, 5).flatMap((a) => [`${a} `, `${a}a`, `${a}0`])]),
  ];
  const begun = named
    .slice(0, 3)
    .flatMap((start) => [" ", "a", "0", "あ", "\t"].map((unit): Recipe => [start, unit, "\u0001"]));
  return [...units.map((unit, index): Recipe => ["", unit, ENDS[index % ENDS.length] ?? ""]), ...begun];
};

/** Times patterns in a thread of its own, which is stopped where one never ends. */
const THREAD = `
const { parentPort } = require("node:worker_threads");
parentPort.on("message", ({ source, flags, recipes }) => {
  let worst = { ms: 0, text: "" };
  for (const [start, unit, end] of recipes) {
    const text = Buffer.from(start + unit.repeat(Math.ceil(${String(LENGTH)} / unit.length)) + end, "utf16le").toString("utf16le");
    parentPort.postMessage({ begun: start + unit.repeat(12) + end });
    const pattern = new RegExp(source, flags);
    const begun = performance.now();
    if (pattern.global) for (const _ of text.matchAll(pattern)) ; else pattern.test(text);
    const ms = performance.now() - begun;
    if (ms > worst.ms) worst = { ms, text: start + unit.repeat(12) + end };
    if (ms > 1000) break;
  }
  parentPort.postMessage({ worst });
});`;

interface Timed {
  readonly pattern: Pattern;
  readonly ms: number;
  readonly text: string;
}

let worker: Worker | undefined;

const timed = (pattern: Pattern): Promise<Timed> =>
  new Promise((resolve) => {
    const own = (worker ??= new Worker(THREAD, { eval: true }));
    let text = "";
    let timer: NodeJS.Timeout | undefined;
    const stop = (ms: number, worst: string): void => {
      clearTimeout(timer);
      own.off("message", hear);
      resolve({ pattern, ms, text: worst });
    };
    const hear = (said: {
      readonly begun?: string;
      readonly worst?: { readonly ms: number; readonly text: string };
    }): void => {
      if (said.worst !== undefined) {
        stop(said.worst.ms, said.worst.text);
        return;
      }
      text = said.begun ?? "";
      clearTimeout(timer);
      timer = setTimeout(() => {
        worker = undefined;
        void own.terminate();
        stop(MOST, text);
      }, MOST);
    };
    own.on("message", hear);
    own.postMessage({ ...pattern, recipes: hostileTo(pattern.source) });
  });

/** A text as a reader of the list can tell it: how it begins and ends. */
const shown = (text: string): string => JSON.stringify(`${text.slice(0, 12)}…${text.slice(-4)}`);

const wanted = process.argv[2] ?? "";
const all = filesBelow(engineFile("scripts"))
  .flatMap(patternsIn)
  .filter(({ file }) => file.includes(wanted))
  .filter(
    ({ source, flags }, index, each) =>
      each.findIndex((other) => other.source === source && other.flags === flags) === index,
  );
const results: Timed[] = [];
for (const pattern of all) results.push(await timed(pattern));
await worker?.terminate();
const slow = results.filter(({ ms }) => ms > LIMIT).sort((a, b) => b.ms - a.ms);
for (const { pattern, ms, text } of slow)
  process.stdout.write(
    `${ms >= MOST ? `>${String(MOST)}` : ms.toFixed(0)} ms  ${pattern.file}:${String(pattern.line)}  /${pattern.source.slice(0, 80)}/${pattern.flags}  ${shown(text)}\n`,
  );
process.stdout.write(
  `${String(all.length)} regular expressions on ${String(LENGTH / 1000)} KB each; over ${String(LIMIT)} ms: ${String(slow.length)}\n`,
);
