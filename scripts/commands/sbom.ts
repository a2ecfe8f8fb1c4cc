import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { isRecord, settled } from "../publish/sbom.ts";
import { projectPath } from "../io/load.ts";
import { CommandError, run } from "./run.ts";

const HELP = `npm run sbom

  この仕組みが使うパッケージの一覧(SBOM、CycloneDX)を示します(開発用のものには印が付きます)。npm sbom が package-lock.json から作り、時刻と乱数を除きます。
  同じコミットからは同じものができます。
  Prints the packages that this project uses, those for development marked, as an SBOM (CycloneDX): npm sbom makes it from
  package-lock.json; times and random numbers are left out, so that the same commit gives the same bytes.

  --help

  終了コード / exit code: 0 示した / shown, 2 引数や道具の不具合 / wrong use or a fault
`;

/** npm itself, which the environment of its scripts names; no shell is between. */
const npm = (): readonly [string, ...string[]] => {
  const path = process.env["npm_execpath"];
  return path === undefined ? ["npm"] : [process.execPath, path];
};

const main = (): number => {
  const { values } = parseArgs({ options: { help: { type: "boolean" } } });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const [program, ...first] = npm();
  const args = ["sbom", "--package-lock-only", "--sbom-format", "cyclonedx"];
  const { status, stdout, stderr, error } = spawnSync(program, [...first, ...args], {
    cwd: projectPath("."),
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (status !== 0)
    throw new CommandError(`npm sbom: 失敗しました / failed: ${error?.message ?? stderr.trim()}`);
  const made: unknown = JSON.parse(stdout);
  if (!isRecord(made)) throw new CommandError("npm sbom: 読めません / cannot be read");
  process.stdout.write(`${JSON.stringify(settled(made), undefined, 2)}\n`);
  return 0;
};

await run(main);
