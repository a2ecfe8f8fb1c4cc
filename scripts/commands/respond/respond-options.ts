import { existsSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { type Confirmation, confirmationOf } from "../../respond/memory/confirm.ts";
import type { Reply } from "../../respond/reply.ts";
import { CommandError } from "../command.ts";

/** What the command line says of where replies go and what is confirmed. */
export interface RespondOptions {
  readonly out?: string | undefined;
  readonly customer?: string | undefined;
  readonly confirm?: string | undefined;
  readonly force?: boolean | undefined;
  readonly "dry-run"?: boolean | undefined;
}

/** A folder's name: letters and digits of any language, no path. */
const CUSTOMER = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,80}$/u;

/** The customer's folder. @throws CommandError where it is no name, or is needed and missing */
export const customerOption = ({ customer, confirm }: RespondOptions): string | undefined => {
  if (customer !== undefined && !CUSTOMER.test(customer))
    throw new CommandError(
      `--customer ${customer}: フォルダの名前になる文字と数字で指定してください / give letters and digits that can name a folder`,
    );
  if (confirm !== undefined && customer === undefined)
    throw new CommandError("--confirm は --customer と使います / goes with --customer");
  return customer;
};

/** Where the filled file goes. @throws CommandError where it would overwrite something */
export const outOption = (
  file: string,
  { out, force, confirm, "dry-run": isDry }: RespondOptions,
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
  if (force !== true && isDry !== true && confirm === undefined && existsSync(path))
    throw new CommandError(
      `${path}: すでにあります。書き直すなら --force / is there already; --force writes over it`,
    );
  return path;
};

/** Which answers a person confirms. @throws CommandError where the option names none */
export const confirmOption = ({ confirm }: RespondOptions, replies: readonly Reply[]): Confirmation => {
  if (confirm === undefined) return () => false;
  const confirmation = confirmationOf(confirm);
  if (confirmation === undefined)
    throw new CommandError(
      `--confirm ${confirm}: all、3,7-9、シート名!12 の形です / is none of all, 3,7-9, Sheet1!12`,
    );
  if (!replies.some(confirmation))
    throw new CommandError(
      `--confirm ${confirm}: この行に質問がありません / there is no question in these rows`,
    );
  return confirmation;
};
