import { answersFolder, command, spokenLang, wantsColour } from "../command.ts";
import { chosenServices, serviceOption } from "../services.ts";
import { readSurroundings } from "./surroundings.ts";
import { lookAtAll } from "../../setup/doctor/checks.ts";
import { countMissing, doctorText } from "../../setup/doctor/report.ts";

/** `doctor`: whether the repository is ready to publish. */
export const doctorCommand = command({
  name: "doctor",
  summary: {
    ja: "このリポジトリで公開を始められるかを、手元で見える範囲で調べ、足りないものと直し方を示します。通信はしません",
    en: "looks at what can be seen on this machine, without a network, of whether this repository is ready to publish, and says what is missing and how to mend it",
  },
  options: { answers: answersFolder(), service: serviceOption(), lang: spokenLang() },
  notes: {
    ja: "✓ よい   ! 足りない   - ここからは分からない",
    en: "✓ fine   ! missing   - cannot be told from here",
  },
  exits: { 0: { ja: "不足なし", en: "nothing is missing" }, 1: { ja: "不足あり", en: "something is" } },
  run: (values, _, io) => {
    const { all } = chosenServices(values.answers, values.service);
    const services = all.map(({ folder, id = "" }) => ({ id, ...readSurroundings(folder, io.project) }));
    const looked = lookAtAll(services);
    const lang = services.find((each) => each.lang !== undefined)?.lang;
    const colour = wantsColour(io);
    io.out(doctorText(looked, values.lang ?? lang ?? "ja", colour));
    return countMissing(looked) === 0 ? 0 : 1;
  },
});
