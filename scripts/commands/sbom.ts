import { spawnSync } from "node:child_process";
import { isRecord, settled } from "../publish/sbom.ts";
import { command, CommandError } from "./command.ts";

/** npm itself, which the environment of its scripts names; no shell is between. */
const npm = (): readonly [string, ...string[]] => {
  const path = process.env["npm_execpath"];
  return path === undefined ? ["npm"] : [process.execPath, path];
};

/** `sbom`: what the engine is made of. */
export const sbomCommand = command({
  name: "sbom",
  summary: {
    ja: "この仕組みが使うパッケージの一覧(SBOM、CycloneDX)を示します(開発用のものには印が付きます)。npm sbom が package-lock.json から作り、\n時刻と乱数を除くので、同じコミットからは同じものができます",
    en: "prints the packages that this project uses, those for development marked, as an SBOM (CycloneDX): npm sbom makes it from\npackage-lock.json; times and random numbers are left out, so that the same commit gives the same bytes",
  },
  options: {},
  exits: { 0: { ja: "示した", en: "shown" } },
  run: (_values, _args, io) => {
    const [program, ...first] = npm();
    const args = ["sbom", "--package-lock-only", "--sbom-format", "cyclonedx", "--loglevel", "error"];
    const { status, stdout, stderr, error } = spawnSync(program, [...first, ...args], {
      cwd: io.project.root,
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });
    if (status !== 0)
      throw new CommandError(`npm sbom: 失敗しました / failed: ${error?.message ?? stderr.trim()}`);
    const made: unknown = JSON.parse(stdout);
    if (!isRecord(made)) throw new CommandError("npm sbom: 読めません / cannot be read");
    io.out(`${JSON.stringify(settled(made), undefined, 2)}\n`);
    return 0;
  },
});
