import type { OutputFile } from "../../core/sums.ts";
import { newestFirst } from "../../change/releases.ts";
import type { Archive } from "../verify/read-archive.ts";

/**
 * The site that is published: the newest release at its root, and each release frozen at an address of its own,
 * `v1.2.0/`. The same archives give the same site.
 */
export const assembleSite = (archives: readonly Archive[]): readonly OutputFile[] => {
  const releases = [...archives].sort((a, b) => newestFirst(a.claim, b.claim));
  const filesOf = ({ files }: Archive, folder: string): readonly OutputFile[] =>
    [...files].map(([path, content]) => ({ path: `${folder}${path}`, content }));
  const [newest] = releases;
  return [
    ...(newest === undefined ? [] : filesOf(newest, "")),
    ...releases.flatMap((archive) => filesOf(archive, `v${archive.claim.version}/`)),
    // GitHub Pages would leave out what begins with an underscore.
    { path: ".nojekyll", content: "" },
  ];
};
