import { build } from "esbuild";
import type { PreviewAssets } from "../render/html/preview/to-preview.tsx";
import type { PageAssets } from "../render/html/to-page.tsx";
import { engineFile } from "../io/engine.ts";

/** Makes one text of a style or script and all that it imports, as short as it can be: the same files, the same bytes. */
const forBrowser = async (path: string): Promise<string> => {
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
    logLevel: "silent",
  });
  return outputFiles[0]?.text.trimEnd() ?? "";
};

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
