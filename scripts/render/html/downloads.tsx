import { renderWords } from "../messages.ts";
import { type Lang, LANGS } from "../../core/lang.ts";
import { purposeOf } from "../readme.ts";
import { sha256 } from "../../core/sums.ts";
import type { OutputFile } from "../../core/sums.ts";
import { Each, type Tongue } from "./bilingual.tsx";
import { beside } from "./links.ts";

/** Another file of the bundle, with its size and SHA-256 (hexadecimal). */
export interface Download {
  /** Below the page's own folder, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A size as people read it, in powers of 1000 as the SI has it: 12.3 kB. */
export const saySize = (bytes: number): string => {
  if (bytes < 1000) return `${String(bytes)} B`;
  if (bytes < 999_950) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
};

/** What the page says of a file of the bundle. */
export const downloadOf = ({ path, content }: OutputFile): Download => ({
  path,
  bytes: Buffer.byteLength(content),
  sha256: sha256(content),
});

const sayPurpose = (path: string, { lang }: Tongue): string => {
  const purpose = purposeOf(path);
  return purpose === undefined ? "" : renderWords[lang].readme.purposes[purpose];
};

// The files of another language stand in that language's list.
const isFor = (lang: Lang, path: string): boolean =>
  !LANGS.some((other) => other !== lang && path.startsWith(`${other}/`));

const DownloadLine = ({ path, bytes, sha256: sum, tongue }: Download & { tongue: Tongue }) => (
  <li>
    <p>
      <a href={beside(path)} download>
        {path}
      </a>
      <span class="quiet">{sayPurpose(path, tongue)}</span>
      <span class="size">{saySize(bytes)}</span>
    </p>
    <code>{sum}</code>
  </li>
);

/** The bundle's other files: those in the page's language, and those for every language. */
export const Downloads = ({ downloads }: { downloads: readonly Download[] }) => (
  <section class="downloads intro" id="downloads">
    <Each as="div">
      {(tongue) => (
        <>
          <h2>{tongue.page.downloads}</h2>
          <p>{tongue.page.downloadsIntro}</p>
          <p>{tongue.page.verify}</p>
          <ul>
            {downloads
              .filter(({ path }) => isFor(tongue.lang, path))
              .map((download) => (
                <DownloadLine {...download} tongue={tongue} key={download.path} />
              ))}
          </ul>
        </>
      )}
    </Each>
  </section>
);
