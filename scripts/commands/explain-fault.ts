import { WriteError } from "../io/write.ts";
import { GitError } from "../io/git.ts";
import { CommandError } from "./command.ts";

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
  const said = SYSTEM_ERRORS[error.code ?? ""] ?? error.message;
  return error.path === undefined ? said : `${said}: ${error.path}`;
};
