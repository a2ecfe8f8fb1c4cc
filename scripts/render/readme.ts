import type { Purpose } from "./messages.ts";
import { renderWords } from "./messages.ts";
import type { Edition } from "./edition.ts";
import { SUMS } from "../core/sums.ts";

/** What the README tells of besides the editions. */
export interface Contents {
  /** Every file of the bundle, by its path. */
  readonly paths: readonly string[];
  /** The archive's name. */
  readonly archive: string;
  /** Address of the repository, where it is public. */
  readonly repository: string | undefined;
}

const PURPOSES: readonly (readonly [RegExp, Purpose])[] = [
  [/changelog\.md$/, "changelog"],
  [/^changelog\.json$/, "changes"],
  [/feed\.xml$/, "feed"],
  [/\.html$/, "page"],
  [/\.xlsx$/, "xlsx"],
  [/\.pdf$/, "pdf"],
  [/\.csv$/, "csv"],
  [/\.md$/, "md"],
  [/^sheet\.schema\.json$/, "schema"],
  [/^oscal\/catalog\.json$/, "catalog"],
  [/^oscal\/component-definition\.json$/, "component"],
  [/\.json$/, "json"],
  [/^licenses\//, "licence"],
  [new RegExp(`^${SUMS}$`), "sums"],
];

/** What a file of the bundle is; undefined for one that needs no word, as the README itself. */
export const purposeOf = (path: string): Purpose | undefined =>
  PURPOSES.find(([pattern]) => pattern.test(path))?.[1];

// A name could hold line ends or characters that turn the text around; what is left is one line of plain text.
const line = (text: string): string => text.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();

const section = (edition: Edition, { paths, archive, repository }: Contents): readonly string[] => {
  const { lang, release } = edition;
  const { readme, ...words } = renderWords[lang];
  const own = paths.filter((path) => !/^[a-z]{2}\//.test(path) || path.startsWith(`${lang}/`));
  const width = Math.max(...own.map((path) => path.length));
  const listed = own.flatMap((path) => {
    const purpose = purposeOf(path);
    return purpose === undefined ? [] : [`  ${path.padEnd(width)}  ${readme.purposes[purpose]}`];
  });
  // A version that ends so was built from files that differ from the commit.
  const isRebuildable = release.commit !== undefined && !release.version.endsWith(".modified");
  return [
    line(edition.title),
    "=".repeat(72),
    `${words.provider}: ${line(edition.provider)}`,
    `${words.version}: ${release.version}`,
    `${words.issued}: ${release.date}`,
    ...(release.commit === undefined ? [] : [`${words.commit}: ${release.commit}`]),
    "",
    readme.files,
    ...listed,
    "",
    readme.verify,
    ...readme.sums,
    ...(isRebuildable ? readme.rebuild(archive, repository) : readme.cannotRebuild),
    "",
  ];
};

/**
 * The README for those who receive the bundle, in the languages of its editions: what each file is for, which state of the
 * sheet it shows, how to verify it. Plain text with a byte order mark and CRLF, so that every editor on Windows shows it.
 */
export const toReadme = (editions: readonly Edition[], contents: Contents): string =>
  `\uFEFF${editions.map((edition) => section(edition, contents).join("\r\n")).join("\r\n\r\n")}\r\n`;
