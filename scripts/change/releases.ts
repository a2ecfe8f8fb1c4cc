import type { Model } from "../core/model.ts";
import type { Change } from "../core/change.ts";
import { compareRevisions } from "./compare.ts";
import type { Revision } from "./revision.ts";
import { type Bump, bumpOf, highestBump, nextVersion } from "./version.ts";

/** A release, or what is built between two. */
export interface ReleaseName {
  /** SemVer 2.0.0. */
  readonly version: string;
  /** YYYY-MM-DD, in Japan. */
  readonly date: string;
  readonly commit?: string;
}

/** A release with the answers that it published. */
export interface Released extends ReleaseName {
  readonly revision: Revision;
}

/** What a release changed. */
export interface ReleasedChanges extends ReleaseName {
  /** Of the first release nothing is compared. */
  readonly isFirst: boolean;
  readonly changes: readonly Change[];
}

const PARTS = /^(\d+)\.(\d+)\.(\d+)$/;

/** Whether a version is that of a release: MAJOR.MINOR.PATCH and nothing else. */
export const isReleaseVersion = (version: string): boolean => PARTS.test(version);

/** Orders versions of releases, the newest first. */
export const newestFirst = (a: ReleaseName, b: ReleaseName): number => {
  const [left, right] = [a, b].map(({ version }) => (PARTS.exec(version) ?? []).slice(1).map(Number));
  return (
    [0, 1, 2].map((part) => (right?.[part] ?? 0) - (left?.[part] ?? 0)).find((order) => order !== 0) ?? 0
  );
};

/** What each release changed, the newest first; `now` is the state that is built, after all of `past`. */
export const changelog = (
  model: Model,
  past: readonly Released[],
  now: Released,
): readonly ReleasedChanges[] => {
  const all = [now, ...[...past].sort(newestFirst)];
  return all.map(({ revision, ...name }, index) => {
    const before = all[index + 1];
    return {
      ...name,
      isFirst: before === undefined,
      changes: before === undefined ? [] : compareRevisions(model, before.revision, revision),
    };
  });
};

/** An earlier release, and what has changed between it and now. */
export interface SinceRelease extends ReleaseName {
  readonly changes: readonly Change[];
}

/** What is published of the past. */
export interface ReleaseHistory {
  /** What each release changed, the newest first: the first is what is built. */
  readonly log: readonly ReleasedChanges[];
  /** What has changed since each of the last releases, the newest first. */
  readonly since: readonly SinceRelease[];
}

// Who last read the sheet longer ago than so many releases reads all of it.
const COMPARED_RELEASES = 12;

/** The past that a bundle tells of. */
export const releaseHistory = (model: Model, past: readonly Released[], now: Released): ReleaseHistory => ({
  log: changelog(model, past, now),
  since: [...past]
    .sort(newestFirst)
    .slice(0, COMPARED_RELEASES)
    .map(({ revision, ...name }) => ({
      ...name,
      changes: compareRevisions(model, revision, now.revision),
    })),
});

/** What the changes since the last release ask for. */
export interface Plan {
  /** False where no answer has changed: then nothing is released. */
  readonly release: boolean;
  readonly last: string | undefined;
  readonly bump: Bump;
  readonly version: string;
}

/** A service as it is released: what it answered in earlier releases, and what it answers now, if it still does. */
export interface ServicePast {
  readonly model: Model;
  readonly past: readonly Released[];
  readonly now: Revision | undefined;
}

const NOTHING: Revision = new Map();

/** The bump that one of several services asks for since the last release of all: one that is new, or gone, changed all it says. */
const bumpSince = (last: string, { model, past, now = NOTHING }: ServicePast): Bump => {
  const before = past.find(({ version }) => version === last)?.revision ?? NOTHING;
  return bumpOf(compareRevisions(model, before, now));
};

/**
 * The next release of services that are released together, from what lies between the last one and now; `versions` are those
 * of all releases.
 */
export const planReleases = (versions: readonly ReleaseName[], services: readonly ServicePast[]): Plan => {
  const [last] = [...versions].sort(newestFirst);
  const bump =
    last === undefined ? "major" : highestBump(services.map((service) => bumpSince(last.version, service)));
  return {
    release: bump !== "none",
    last: last?.version,
    bump,
    version: nextVersion(last?.version, bump),
  };
};

/** The next release of one service. */
export const planRelease = (model: Model, past: readonly Released[], now: Revision): Plan =>
  planReleases(past, [{ model, past, now }]);
