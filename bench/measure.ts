import { spawnSync } from "node:child_process";

/** What a whole process took: wall-clock time and peak resident memory. */
export interface Measurement {
  readonly milliseconds: number;
  readonly megabytes: number;
}

// Each process writes its own peak memory to file descriptor 3 when it ends: no tool of the system is needed.
const REPORT_MEMORY = `data:text/javascript,${encodeURIComponent(
  'import { writeSync } from "node:fs"; process.on("exit", () => writeSync(3, `${process.resourceUsage().maxRSS}`));',
)}`;

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** The median of several runs of `node ARGS` in the given folder. @throws Error where a run fails. */
export const measure = (args: readonly string[], cwd: string, runs: number): Measurement => {
  const measured = Array.from({ length: runs }, () => {
    const start = performance.now();
    const { status, output, stderr } = spawnSync(process.execPath, ["--import", REPORT_MEMORY, ...args], {
      cwd,
      stdio: ["ignore", "pipe", "pipe", "pipe"],
      maxBuffer: 2 ** 30,
      encoding: "utf8",
    });
    const milliseconds = performance.now() - start;
    if (status !== 0)
      throw new Error(`node ${args.slice(0, 4).join(" ")} … ended with ${String(status)}: ${stderr}`);
    return { milliseconds, megabytes: Number(output[3]) / 1024 };
  });
  return {
    milliseconds: median(measured.map(({ milliseconds }) => milliseconds)),
    megabytes: median(measured.map(({ megabytes }) => megabytes)),
  };
};
