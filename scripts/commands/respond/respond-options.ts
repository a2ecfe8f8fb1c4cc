import { existsSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { type Confirmation, confirmationOf } from "../../respond/memory/confirm.ts";
import type { Reply } from "../../respond/reply.ts";
import { CommandError, UsageError } from "../command.ts";

/** What the command line says of where replies go and what is confirmed. */
export interface RespondOptions {
  readonly out?: string | undefined;
  readonly customer?: string | undefined;
  readonly confirm?: string | undefined;
  readonly only?: boolean | undefined;
  readonly report?: string | undefined;
  readonly "take-back"?: string | undefined;
  readonly learn?: string | undefined;
  readonly sent?: string | undefined;
  readonly to?: string | undefined;
  readonly "approved-by"?: string | undefined;
  readonly heard?: string | undefined;
  readonly by?: string | undefined;
  readonly force?: boolean | undefined;
  readonly "dry-run"?: boolean | undefined;
}

/** A folder's name: letters and digits of any language, no path. */
const CUSTOMER = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,80}$/u;

/** The customer's folder. @throws CommandError where it is no name, or is needed and missing */
export const customerOption = (options: RespondOptions): string | undefined => {
  const { customer, confirm } = options;
  if (customer !== undefined && !CUSTOMER.test(customer))
    throw new CommandError(
      `--customer ${customer}: フォルダの名前になる文字と数字で指定してください / give letters and digits that can name a folder`,
    );
  for (const name of ["confirm", "take-back"] as const)
    if (options[name] !== undefined && customer === undefined)
      throw new CommandError(`--${name} は --customer と使います / goes with --customer`);
  const { learn, sent, heard, to, by, "approved-by": approvedBy } = options;
  if (options.only === true && confirm === undefined && learn === undefined)
    throw new CommandError("--only は --confirm か --learn と使います / goes with --confirm or --learn");
  if (options.report !== undefined && [confirm, learn, sent].every((each) => each === undefined))
    throw new CommandError(
      "--report は --confirm、--learn、--sent と使います / goes with --confirm, --learn or --sent",
    );
  if (learn !== undefined && customer === undefined)
    throw new CommandError("--learn は --customer と使います / goes with --customer");
  if (sent !== undefined && (to === undefined || approvedBy === undefined || approvedBy.trim() === ""))
    throw new CommandError("--sent は --to、--approved-by と使います / goes with --to and --approved-by");
  if (to !== undefined && !CUSTOMER.test(to))
    throw new CommandError(
      `--to ${to}: フォルダの名前になる文字と数字で指定してください / give letters and digits that can name a folder`,
    );
  if (heard !== undefined && (by === undefined || by.trim() === ""))
    throw new CommandError("--heard は --by と使います / goes with --by");
  if (confirm !== undefined && options["take-back"] !== undefined)
    throw new UsageError("--confirm と --take-back は一緒に使えません / do not go together");
  return customer;
};

/** Where the filled file goes. @throws CommandError where it would overwrite something */
export const outOption = (
  file: string,
  { out, force, confirm, "take-back": takeBack, "dry-run": isDry }: RespondOptions,
): string => {
  if (out === undefined && file === "-")
    throw new CommandError("--out を指定してください / give --out, where the file comes from standard input");
  const extension = extname(file);
  const path = out ?? join(dirname(file), `${basename(file, extension)}.answered${extension}`);
  if (file !== "-" && resolve(path) === resolve(file))
    throw new CommandError(
      `--out ${path}: お客様のファイルとは別の名前にしてください / give another name than the customer's file`,
    );
  // To confirm is no reason to write over a file that a person may have worked on.
  const isWritten = isDry !== true && confirm === undefined && takeBack === undefined;
  if (force !== true && isWritten && existsSync(path))
    throw new CommandError(
      `${path}: すでにあります。書き直すなら --force / is there already; --force writes over it`,
    );
  return path;
};

/** The questions that an option's rows name. @throws CommandError where it names none */
export const rowsOption = (name: string, given: string, replies: readonly Reply[]): Confirmation => {
  const confirmation = confirmationOf(given);
  if (confirmation === undefined)
    throw new CommandError(
      `--${name} ${given}: all、3,7-9、シート名!12 の形です / is none of all, 3,7-9, Sheet1!12`,
    );
  if (!replies.some(confirmation))
    throw new CommandError(
      `--${name} ${given}: この行に質問がありません / there is no question in these rows`,
    );
  return confirmation;
};
