// SemVer 2.0.0, sections 2, 9 and 10.
const NUMBER = "(?:0|[1-9]\\d*)";
const PRE = `(?:${NUMBER}|\\d*[A-Za-z-][0-9A-Za-z-]*)`;
const BUILD = "[0-9A-Za-z-]+";
const VERSION = new RegExp(
  `^${NUMBER}\\.${NUMBER}\\.${NUMBER}(?<pre>-${PRE}(?:\\.${PRE})*)?(?:\\+${BUILD}(?:\\.${BUILD})*)?$`,
);

/** Longer than any version that people give, and short enough for every file system. */
const MAX_LENGTH = 100;

/** Whether a text is a version by SemVer 2.0.0. Such a text is safe as part of a file's name and of a git tag, too. */
export const isVersion = (text: string): boolean => text.length <= MAX_LENGTH && VERSION.test(text);

/** Whether a version is a release: it has no pre-release part. */
export const isReleaseVersion = (version: string): boolean => {
  const parts = VERSION.exec(version);
  return parts !== null && parts.groups?.["pre"] === undefined;
};
