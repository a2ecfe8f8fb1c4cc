import { existsSync, readFileSync, realpathSync } from "node:fs";
import { engineRoot } from "../io/engine.ts";
import type { Project } from "../io/project.ts";
import { isCompatible, readWritten } from "../setup/init/package-file.ts";
import { CommandError } from "./command.ts";
import { readEngine } from "./init.ts";

const versionIn = (path: string): string | undefined => {
  // npm's own form.
  const { version } = JSON.parse(readFileSync(path, "utf8")) as { readonly version?: string };
  return version;
};

/**
 * Refuses to work on a project with another engine than its own: one that it has not installed, or one that differs too much
 * from what its generated files are from. @throws CommandError that says what to run
 */
export const refuseOtherEngine = (project: Project): void => {
  if (project.isEngine) return;
  const { name, version } = readEngine();
  const own = project.file(`node_modules/${name}`);
  if (existsSync(`${own}/package.json`) && realpathSync(own) !== realpathSync(engineRoot())) {
    const installed = versionIn(`${own}/package.json`);
    if (installed !== version)
      throw new CommandError(
        `このリポジトリのエンジンは ${name} ${installed ?? "?"} ですが、実行したのは ${version} です。npx checklist で実行してください / this repository has ${name} ${installed ?? "?"} installed, but ${version} was run; call it as npx checklist`,
      );
  }
  const file = project.file("package.json");
  const written = existsSync(file) ? readWritten(readFileSync(file, "utf8")) : undefined;
  if (written === undefined || isCompatible(written.engine, version)) return;
  throw new CommandError(
    `このリポジトリは ${name} ${written.engine} で作られていて、${version} とは互換性がありません。新しくするなら npx checklist upgrade、元の版に戻すなら npm install --save-dev ${name}@${written.engine} を実行してください / this repository is set up for ${name} ${written.engine}, which is not compatible with ${version}: npx checklist upgrade renews it, npm install --save-dev ${name}@${written.engine} goes back`,
  );
};
