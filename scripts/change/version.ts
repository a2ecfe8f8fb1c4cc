import type { Change, Direction } from "../core/change.ts";

/** The part of a version that a release raises (SemVer 2.0.0): for a customer, weaker is what breaks. */
export type Bump = "major" | "minor" | "patch" | "none";

const ORDER: readonly Bump[] = ["none", "patch", "minor", "major"];

const BUMPS: Readonly<Record<Direction, Bump>> = {
  weaker: "major",
  withdrawn: "major",
  // Whether it is worse depends on the customer, who is told either way.
  changed: "minor",
  stronger: "minor",
  disclosed: "minor",
  wording: "patch",
};

/** The highest of some bumps. */
export const highestBump = (bumps: readonly Bump[]): Bump =>
  bumps.reduce((highest, bump) => (ORDER.indexOf(bump) > ORDER.indexOf(highest) ? bump : highest), "none");

/** The highest bump that one of the changes asks for. */
export const bumpOf = (changes: readonly Change[]): Bump =>
  highestBump(changes.map(({ direction }) => BUMPS[direction]));

/**
 * The version after a bump: 1.2.3 becomes 2.0.0, 1.3.0 or 1.2.4. Without an earlier release it is 1.0.0.
 * @throws RangeError where the earlier version is not of the form MAJOR.MINOR.PATCH.
 */
export const nextVersion = (last: string | undefined, bump: Bump): string => {
  if (last === undefined) return "1.0.0";
  const parts = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(last);
  if (parts === null) throw new RangeError(`not a version: ${last}`);
  const [major = 0, minor = 0, patch = 0] = parts.slice(1).map(Number);
  switch (bump) {
    case "major":
      return `${String(major + 1)}.0.0`;
    case "minor":
      return `${String(major)}.${String(minor + 1)}.0`;
    case "patch":
      return `${String(major)}.${String(minor)}.${String(patch + 1)}`;
    case "none":
      return last;
  }
};
