import type { PreviewAssets } from "../render/html/preview/to-preview.tsx";
import type { PageAssets } from "../render/html/to-page.tsx";
import { engineFile, readEngineFile } from "../io/engine.ts";
import { isPrepared } from "../load/prepared.ts";

/** The styles and scripts of the page and of its preview, by their paths in `scripts/render/html`. */
export const PAGE_FILES = [
  "style/index.css",
  "style/preview.css",
  "client/early.ts",
  "client/main.ts",
  "client/preview.ts",
] as const;

type PageFile = (typeof PAGE_FILES)[number];

/** Makes one text of a style or script and all that it imports, as short as it can be: the same files, the same bytes. */
export const bundledForBrowser = async (path: PageFile): Promise<string> => {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [engineFile(`scripts/render/html/${path}`)],
    absWorkingDir: engineFile("."),
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    // What every current browser has known since the middle of 2024; in an older one the page is plainer.
    target: ["chrome125", "firefox126", "safari17.5"],
    charset: "utf8",
    legalComments: "none",
    // Nobody's settings but these: the engine may stand in another project.
    tsconfigRaw: { compilerOptions: { jsx: "react-jsx", jsxImportSource: "preact" } },
    logLevel: "silent",
  });
  return outputFiles[0]?.text.trimEnd() ?? "";
};

/** The bundled engine brings them, made. */
const forBrowser = (path: PageFile): Promise<string> =>
  isPrepared() ? Promise.resolve(readEngineFile(`lib/page/${path}`).text) : bundledForBrowser(path);

/** The page's style and scripts, ready for a browser. */
export const pageAssets = async (): Promise<PageAssets> => ({
  style: await forBrowser("style/index.css"),
  early: await forBrowser("client/early.ts"),
  script: await forBrowser("client/main.ts"),
});

/** The same for the preview, with its own style and the script that follows it. */
export const previewAssets = async (): Promise<PreviewAssets> => ({
  ...(await pageAssets()),
  style: await forBrowser("style/preview.css"),
  reload: await forBrowser("client/preview.ts"),
});
