import { showable } from "../core/untrusted.ts";
import { GitError } from "../io/git.ts";
import { endOnOutputFault } from "../io/output.ts";
import { WriteError } from "../io/write.ts";

/** A command's arguments are wrong, or its surroundings do not let it work; the message is for its user. */
export class CommandError extends Error {}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "code" in error && typeof error.code === "string";

// What people most often meet; anything else is told in the system's own words.
const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOSPC: "ディスクの空きがありません / no space left on the disk",
  EACCES: "権限がありません / permission denied",
  EPERM: "許可されていません / operation not permitted",
  EROFS: "書き込めないディスクです / read-only file system",
  ENOENT: "見つかりません / not found",
  EPIPE: "読み手が先に閉じました / its reader has closed it",
  EISDIR: "フォルダです / is a folder",
  ENOTDIR: "フォルダではありません / not a folder",
};

/** What stopped a command, for its user. */
export const explain = (error: unknown): string => {
  if (error instanceof CommandError || error instanceof GitError || error instanceof WriteError)
    return error.message;
  if (!isSystemError(error))
    return `内部の不具合です / internal fault: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  if (error.code?.startsWith("ERR_PARSE_ARGS") === true)
    return `引数が正しくありません / wrong arguments: ${error.message}\n--help で使い方を表示します / --help shows the usage`;
  const said = SYSTEM_ERRORS[error.code ?? ""] ?? error.message;
  return error.path === undefined ? said : `${said}: ${error.path}`;
};

/**
 * Runs a command's main function and sets the exit code: what it returns, or 2 where it fails (design: 0 fine,
 * 1 findings, 2 a fault of the tool, its arguments or its output).
 */
export const run = async (main: () => number | Promise<number>): Promise<void> => {
  const isLost = endOnOutputFault(explain);
  try {
    const code = await main();
    if (!isLost()) process.exitCode = code;
  } catch (error) {
    process.stderr.write(`${showable(explain(error))}\n`);
    process.exitCode = 2;
  }
};
