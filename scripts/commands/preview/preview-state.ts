import { randomUUID } from "node:crypto";
import type { PageInput } from "../../render/html/body.tsx";
import { type PreviewAssets, toFindingsPage, toPreview } from "../../render/html/preview/to-preview.tsx";
import { releaseOf } from "../../render/release.ts";
import { publicSheet } from "../../core/library.ts";
import { readHead } from "../../change/tags.ts";
import type { Sheet } from "../../core/sheet.ts";
import { examine, readForm } from "../judge.ts";
import type { Shown } from "./preview-server.ts";

/** What a preview shows, and the page to fall back on while the answers cannot be read as a sheet. */
export interface Preview extends Shown {
  readonly page: PageInput | undefined;
}

const pageOf = (sheet: Sheet, folder: string): PageInput => ({
  sheet,
  release: releaseOf(readHead(folder), sheet),
  langs: sheet.service.editions,
  repository: sheet.service.repository,
});

/**
 * Checks a folder of answers and renders what its owner sees of it: the page with the findings beside their items, or where
 * its form is broken those findings with the page as it was before.
 * @throws CommandError where there is no such folder.
 */
export const preview = (folder: string, assets: PreviewAssets, before: PageInput | undefined): Preview => {
  const { form, findings: ofForm } = readForm(folder);
  const examined = form === undefined ? undefined : examine(form, folder);
  const findings = [...ofForm, ...(examined?.findings ?? [])];
  const page = examined?.sheet === undefined ? before : pageOf(publicSheet(examined.sheet), folder);
  const build = randomUUID();
  const state = {
    findings,
    answers: examined?.answers ?? 0,
    isStale: examined?.sheet === undefined,
    build,
  };
  const html = page === undefined ? toFindingsPage(state, assets) : toPreview(page, state, assets);
  return { html, build, page };
};
