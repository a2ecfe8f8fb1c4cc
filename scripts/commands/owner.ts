import { OWNER_PATTERN } from "../load/schema/answer-schema.ts";
import { CommandError } from "./command.ts";

const OWNER = new RegExp(OWNER_PATTERN);

/** Whether a text names a team or an account as answers do: "@acme/security", "@taro". */
export const isOwner = (text: string): boolean => OWNER.test(text);

/** An owner; undefined where none is given. @throws CommandError for anything that an answer's `owner` cannot be. */
export const ownerOption = (name: string, value: string | undefined): string | undefined => {
  if (value === undefined || isOwner(value)) return value;
  throw new CommandError(
    `--${name} ${value}: @組織/チーム か @アカウント です / is not @org/team or @account`,
  );
};
