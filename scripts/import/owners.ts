import { answerFileName, type Item } from "../core/model.ts";
import { readCodeowners } from "../core/codeowners.ts";
import type { Source } from "../core/source.ts";

/** Who owns the answer to an item: who a person says does, else who CODEOWNERS names first for its file. */
export const ownersIn = (
  { codeowners: file, folderInRepository, forge }: Source,
  given: string | undefined,
): ((item: Item) => string | undefined) => {
  if (given !== undefined) return () => given;
  if (file === undefined || file.problem !== undefined) return () => undefined;
  const { ownersOf } = readCodeowners(file.text, forge);
  // An answer is owned by a team or an account; CODEOWNERS may name an e-mail address or, on GitLab, a role as well.
  return (item) =>
    ownersOf(`${folderInRepository}/${answerFileName(item)}`).find((owner) => /^@[^@]/.test(owner));
};
