import { isOwner } from "../load/schema/answer-schema.ts";
import { CommandError } from "./command.ts";

/** An owner; undefined where none is given. @throws CommandError for anything that an answer's `owner` cannot be. */
export const ownerOption = (name: string, value: string | undefined): string | undefined => {
  if (value === undefined || isOwner(value)) return value;
  throw new CommandError(
    `--${name} ${value}: @組織/チーム か @アカウント です / is not @org/team or @account`,
  );
};
