import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";
import rooms from "./rooms.json" with { type: "json" };

/**
 * Prints the engine's modules by room, imports that run up, and circles; exits with 1 where there is one of either.
 * Imports of types count like others.
 */
const ROOT = "scripts";

const files = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => file.replaceAll("\\", "/"))
  .sort();

const importsOf = (file: string): readonly string[] =>
  ts
    .preProcessFile(readFileSync(join(ROOT, file), "utf8"))
    .importedFiles.map(({ fileName }) => fileName)
    .filter((path) => path.startsWith("."))
    .map((path) => normalize(join(dirname(file), path)).replaceAll("\\", "/"));

const imports = new Map(files.map((file) => [file, importsOf(file)]));

const floors = [...rooms, "index.ts", "bin.ts"];

const floorOf = (file: string): number => floors.indexOf(file.split("/")[0] ?? "");

const upward = files.flatMap((file) =>
  (imports.get(file) ?? [])
    .filter((target) => floorOf(target) > floorOf(file))
    .map((target) => `${file} → ${target}`),
);

/** The groups of modules of which each is reached from each other (Tarjan, 1972). */
const circles = (): readonly (readonly string[])[] => {
  const [index, low, stack, found] = [
    new Map<string, number>(),
    new Map<string, number>(),
    [] as string[],
    [] as string[][],
  ];
  const visit = (file: string): void => {
    index.set(file, index.size);
    low.set(file, index.get(file) ?? 0);
    stack.push(file);
    for (const target of imports.get(file) ?? []) {
      if (!index.has(target)) visit(target);
      else if (!stack.includes(target)) continue;
      low.set(file, Math.min(low.get(file) ?? 0, low.get(target) ?? 0));
    }
    if (low.get(file) !== index.get(file)) return;
    const group = stack.splice(stack.indexOf(file));
    if (group.length > 1) found.push(group);
  };
  for (const file of files) if (!index.has(file)) visit(file);
  return found;
};

const counts = floors
  .map((room) => [room, files.filter((file) => file.split("/")[0] === room).length] as const)
  .filter(([, modules]) => modules > 0);
const strangers = files.filter((file) => floorOf(file) === -1);
const rings = circles();

console.log(counts.map(([room, modules]) => `${String(modules).padStart(4)} ${room}`).join("\n"));
console.log(
  `modules ${String(files.length)}, imports ${String([...imports.values()].flat().length)}, upward ${String(upward.length)}, circles ${String(rings.length)}, outside the rooms ${String(strangers.length)}`,
);
for (const line of [...upward, ...rings.map((ring) => `circle: ${ring.join(", ")}`), ...strangers])
  console.log(line);
if (upward.length + rings.length + strangers.length > 0) process.exitCode = 1;
