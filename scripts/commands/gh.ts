import { spawnSync } from "node:child_process";
import { CommandError } from "./command.ts";

/**
 * Runs GitHub's command line tool, no shell between, and gives what it prints. It works on the repository of the working
 * folder, or on the one that GH_REPO names.
 * @throws CommandError where it fails or is not there.
 */
export const gh = (args: readonly string[], input = ""): string => {
  const { status, stdout, stderr, error } = spawnSync("gh", args, {
    input,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (status === 0) return stdout;
  if (error !== undefined && "code" in error && error.code === "ENOENT")
    throw new CommandError(
      "GitHubのコマンド gh が見つかりません。--github を付けずに実行すると、結果を表示だけします / GitHub's command gh is not found; without --github the result is only shown",
    );
  const said = error === undefined ? stderr.trim() : error.message;
  throw new CommandError(`gh ${args.slice(0, 2).join(" ")}: 失敗しました / failed: ${said}`);
};
