import { ownerOf, readAddress } from "./address.ts";

/**
 * The organisations of teams (`@organisation/team`) that cannot be asked in a repository: GitHub takes teams only from the
 * organisation that owns it (GitHub docs, "About code owners"). `origin` is the address of git's remote; undefined where
 * that does not say who owns it. A user (`@someone`) or an address of mail belongs to no organisation.
 */
export const foreignOrganisations = (
  origin: string | undefined,
  owners: readonly string[],
): readonly string[] | undefined => {
  const address = origin === undefined ? undefined : readAddress(origin);
  if (address === undefined) return undefined;
  const organisations = owners.flatMap((owner) => /^@([^/]+)\//.exec(owner)?.[1]?.toLowerCase() ?? []);
  return [...new Set(organisations)].filter((organisation) => organisation !== ownerOf(address)).sort();
};
