import { showable } from "../../core/untrusted.ts";
import { answersFolder, command, CommandError, count } from "../command.ts";
import { watch } from "node:fs";
import { previewAssets } from "../page-assets.ts";
import { servePreview } from "./preview-server.ts";
import { preview } from "./preview-state.ts";
import { engineFile } from "../../io/engine.ts";
import { explain } from "../explain-fault.ts";
import { oneService, serviceOption } from "../services.ts";

const DEFAULT_PORT = 4649;

/** Editors save in several steps; what comes within this time (ms) is one change. */
const PAUSE = 50;

/** `preview`: the page on this computer. */
export const previewCommand = command({
  name: "preview",
  summary: {
    ja: "公開するページを手元のブラウザで見ます。回答を保存するたびに検査して表示し直し、問題があれば項目の横に示します",
    en: "shows the page that is published, in a browser on this machine; whenever an answer is saved, it is checked and shown anew, and what the check finds stands beside the items concerned",
  },
  options: {
    answers: answersFolder(),
    service: serviceOption(),
    port: count({
      ja: "ポート番号(既定: 4649、0なら空いているもの)",
      en: "port (default: 4649; 0 takes any that is free)",
    }),
  },
  notes: { ja: "終わるには Ctrl+C", en: "Ctrl+C ends it" },
  exits: { 0: { ja: "終了した", en: "ended" } },
  run: async (values, _, io) => {
    const port = values.port ?? DEFAULT_PORT;
    if (port > 65_535) throw new CommandError(`--port ${String(port)}: 65535までの番号です / is above 65535`);
    const folder = oneService(values.answers, values.service);
    const assets = await previewAssets();
    let shown = preview(folder, assets, undefined);
    const server = await servePreview(port, shown);
    io.out(`http://127.0.0.1:${String(server.port)}/\n`);

    const renew = (): void => {
      try {
        shown = preview(folder, assets, shown.page);
        server.show(shown);
      } catch (error) {
        // What cannot be read now may be there again with the next change.
        io.err(`${showable(explain(error))}\n`);
      }
    };
    let pending: NodeJS.Timeout | undefined;
    const watchers = [folder, engineFile("schema")].map((watched) =>
      watch(watched, () => {
        clearTimeout(pending);
        pending = setTimeout(renew, PAUSE);
      }),
    );
    await new Promise((resolve) => {
      process.once("SIGINT", resolve).once("SIGTERM", resolve);
    });
    clearTimeout(pending);
    for (const watcher of watchers) watcher.close();
    await server.close();
    return 0;
  },
});
