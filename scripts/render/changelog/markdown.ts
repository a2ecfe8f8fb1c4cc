import { changesWords } from "../../report/changes/messages.ts";
import { renderWords } from "../messages.ts";
import type { RootContent } from "mdast";
import { cutLines } from "../../report/changes/cut-lines.ts";
import { changesMarkdown } from "../../report/changes/markdown.ts";
import type { ReleasedChanges } from "../../change/releases.ts";
import type { Lang, Localized } from "../../core/lang.ts";
import { githubMarkdown, heading, markdown, paragraph, plain } from "../../core/markdown.ts";
import type { Model } from "../../core/model.ts";

/** What one release changed, in a language: its promises that got weaker first, and of its words those in that language. */
const releaseBlocks = (
  model: Model,
  { changes, isFirst }: ReleasedChanges,
  lang: Lang,
  level: 2 | 3 | 4,
): readonly RootContent[] => {
  const words = changesWords[lang];
  if (isFirst) return [paragraph(...plain(words.firstRelease))];
  const own = changes.filter(({ part }) => part === undefined || part === "mark" || part === `text.${lang}`);
  return own.length === 0 ? [paragraph(...plain(words.noChange))] : changesMarkdown(model, own, lang, level);
};

/** Every release with what it changed, the newest first. */
export const toChangelog = (
  model: Model,
  title: string,
  releases: readonly ReleasedChanges[],
  lang: Lang,
): string =>
  markdown([
    heading(1, renderWords[lang].changelog(title)),
    ...releases.flatMap((release) => [
      heading(2, `${release.version} (${release.date})`),
      ...releaseBlocks(model, release, lang, 3),
    ]),
  ]);

// GitHub takes 125,000 characters.
const MAX_NOTES = 120_000;

/** The notes of one release, in the given languages. Too long ones are cut, and say so. */
export const toReleaseNotes = (model: Model, release: ReleasedChanges, langs: readonly Lang[]): string =>
  langs
    .map((lang) => {
      const { title, cutNotes } = changesWords[lang];
      const notes = githubMarkdown([heading(2, title), ...releaseBlocks(model, release, lang, 3)]);
      return cutLines(notes, Math.floor(MAX_NOTES / langs.length), cutNotes);
    })
    .join("\n");

/** What a release changed in one of several services. */
export interface ServiceNotes {
  readonly model: Model;
  readonly name: Localized;
  readonly release: ReleasedChanges;
}

/** The notes of a release of several services, in the given languages. Too long ones are cut, and say so. */
export const toServicesNotes = (services: readonly ServiceNotes[], langs: readonly Lang[]): string =>
  langs
    .map((lang) => {
      const { title, cutNotes } = changesWords[lang];
      const each = services.flatMap(({ model, name, release }) => [
        heading(3, name[lang]),
        ...releaseBlocks(model, release, lang, 4),
      ]);
      const notes = githubMarkdown([heading(2, title), ...each]);
      return cutLines(notes, Math.floor(MAX_NOTES / langs.length), cutNotes);
    })
    .join("\n");
