import { showable } from "../../core/untrusted.ts";
import { watch } from "node:fs";
import { parseArgs } from "node:util";
import { countOption } from "../options.ts";
import { previewAssets } from "../page-assets.ts";
import { servePreview } from "./preview-server.ts";
import { preview } from "./preview-state.ts";
import { CommandError, explain, run } from "../run.ts";
import { projectPath } from "../../io/load.ts";

const HELP = `npm run preview [-- options]

  公開するページを手元のブラウザで見ます。回答を保存するたびに検査して表示し直し、問題があれば項目の横に示します。
  Shows the page that is published, in a browser on this machine. Whenever an answer is saved, it is checked and shown anew,
  and what the check finds stands beside the items concerned.

  --answers DIR   回答のフォルダ(既定: answers) / folder of answers (default: answers)
  --port N        ポート番号(既定: 4649、0なら空いているもの) / port (default: 4649; 0 takes any that is free)
  --help

  終わるには Ctrl+C / Ctrl+C ends it
  終了コード / exit code: 0 終了した / ended, 2 引数や道具の不具合 / wrong use or a fault
`;

const options = {
  answers: { type: "string", default: "answers" },
  port: { type: "string", default: "4649" },
  help: { type: "boolean" },
} as const;

/** Editors save in several steps; what comes within this time (ms) is one change. */
const PAUSE = 50;

const main = async (): Promise<number> => {
  const { values } = parseArgs({ options });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const port = countOption("port", values.port) ?? 0;
  if (port > 65_535) throw new CommandError(`--port ${values.port}: 65535までの番号です / is above 65535`);
  const assets = await previewAssets();
  let shown = preview(values.answers, assets, undefined);
  const server = await servePreview(port, shown);
  process.stdout.write(`http://127.0.0.1:${String(server.port)}/\n`);

  const renew = (): void => {
    try {
      shown = preview(values.answers, assets, shown.page);
      server.show(shown);
    } catch (error) {
      // What cannot be read now may be there again with the next change.
      process.stderr.write(`${showable(explain(error))}\n`);
    }
  };
  let pending: NodeJS.Timeout | undefined;
  const watchers = [values.answers, projectPath("schema")].map((folder) =>
    watch(folder, () => {
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
};

await run(main);
