import { parseArgs } from "node:util";
import { langOption, wantsColour } from "../options.ts";
import { run } from "../run.ts";
import { readSurroundings } from "./surroundings.ts";
import { lookAt } from "../../setup/doctor/checks.ts";
import { countMissing, doctorText } from "../../setup/doctor/report.ts";

const HELP = `npm run doctor [-- options]

  このリポジトリで公開を始められるかを、手元で見える範囲で調べ、足りないものと直し方を示します。通信はしません。
  Looks at what can be seen on this machine, without a network, of whether this repository is ready to publish, and says
  what is missing and how to mend it.

  --answers DIR   回答のフォルダ(既定: answers) / folder of answers (default: answers)
  --lang ja|en    表示の言語(既定: service.yaml の lang) / language (default: lang of service.yaml)
  --help

  ✓ よい / fine   ! 足りない / missing   - ここからは分からない / cannot be told from here
  終了コード / exit code: 0 不足なし / nothing is missing, 1 不足あり / something is, 2 引数や道具の不具合 / wrong use or a fault
`;

const options = {
  answers: { type: "string", default: "answers" },
  lang: { type: "string" },
  help: { type: "boolean" },
} as const;

const main = (): number => {
  const { values } = parseArgs({ options });
  if (values.help === true) {
    process.stdout.write(HELP);
    return 0;
  }
  const chosen = langOption(values.lang);
  const { seen, lang } = readSurroundings(values.answers);
  const looked = lookAt(seen);
  const colour = wantsColour(process.stdout, process.env);
  process.stdout.write(doctorText(looked, chosen ?? lang ?? "ja", colour));
  return countMissing(looked) === 0 ? 0 : 1;
};

await run(main);
