import type { Artifact } from "../render/bundle.ts";
import type { Io } from "../io/io.ts";
import type { OutputFile } from "../core/sums.ts";

/** A rendered file, and how long that took, in milliseconds. */
export interface Rendered extends OutputFile {
  readonly milliseconds: number;
}

/** A line at the bottom of a terminal that tells what is under way; without a terminal nothing is told. */
export const progress = (io: Io): { readonly tell: (text: string) => void; readonly clear: () => void } => {
  // Back to the start of the line, and clear it (ECMA-48, EL).
  const write = (text: string): void => {
    if (io.terminal.err) io.err(`\r\u001b[K${text}`);
  };
  return {
    tell: write,
    clear: () => {
      write("");
    },
  };
};

/** Renders files one after another, and tells which one is under way. */
export const renderAll = async (
  artifacts: readonly Artifact[],
  tell: (text: string) => void,
): Promise<readonly Rendered[]> => {
  const rendered: Rendered[] = [];
  for (const [index, { path, render }] of artifacts.entries()) {
    tell(`[${String(index + 1)}/${String(artifacts.length)}] ${path}`);
    const start = performance.now();
    const content = await render(rendered);
    rendered.push({ path, content, milliseconds: performance.now() - start });
  }
  return rendered;
};
