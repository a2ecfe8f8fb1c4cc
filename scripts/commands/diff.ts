import { tellBrokenOff } from "./answers-folder.ts";
import { showable } from "../core/untrusted.ts";
import { answersFolder, choice, command, UsageError, spokenLang, wantsColour } from "./command.ts";
import { examine, readForm } from "./judge.ts";
import { readRevision } from "./revisions.ts";
import { compare } from "../change/comparison.ts";
import { readHead } from "../change/tags.ts";
import { comparisonJson } from "../report/changes/json.ts";
import { comparisonMarkdown } from "../report/changes/markdown.ts";
import { comparisonText } from "../report/changes/text.ts";
import { revisionOf } from "../change/revision.ts";
import { nextVersion } from "../change/version.ts";
import { formatText } from "../report/text.ts";
import { ownRelations } from "../check/own-rules.ts";
import { relations } from "../kits/kits.ts";

const FORMATS = ["text", "json", "markdown"] as const;

/** `diff`: what changed for customers between two revisions. */
export const diffCommand = command({
  name: "diff",
  summary: {
    ja: "2つの版の間で、お客様への約束がどう変わったかを示します(低下、向上、文言のみ、など)",
    en: "shows how commitments changed between two revisions: weaker, stronger, words alone, and so on",
  },
  usage: ["BASE [HEAD]"],
  about: [
    [
      "BASE, HEAD",
      {
        ja: "コミット、タグ、ブランチ、または公開した JSON(HEAD の既定: いまの回答)",
        en: "a commit, tag, branch, or a published JSON (default of HEAD: the answers as they are)",
      },
    ],
  ],
  examples: ["v1.2.0"],
  options: {
    format: choice("F", FORMATS, {
      ja: "text | json | markdown(既定: text)",
      en: "text | json | markdown (default: text)",
    }),
    answers: answersFolder(),
    lang: spokenLang(),
  },
  exits: {
    0: { ja: "示した(変更の有無によらない)", en: "shown, whether or not anything changed" },
    1: { ja: "いまの回答に形式の誤り", en: "errors of form in the answers as they are" },
  },
  run: (values, [base, head, ...more], io) => {
    if (base === undefined || base === "" || more.length > 0)
      throw new UsageError(`比べる版を1つか2つ指定してください / give one or two revisions`);
    const { format, lang: chosen } = values;
    const tell = (line: string): void => {
      io.err(`${showable(line)}\n`);
    };

    tellBrokenOff(values.answers, io);
    const { form, findings: ofForm } = readForm(values.answers);
    const examined = form === undefined ? undefined : examine(form, values.answers);
    const lang = chosen ?? examined?.lang ?? "ja";
    const before = form === undefined ? undefined : readRevision(base, values.answers, tell);
    const now = examined?.sheet && revisionOf(examined.sheet);
    const after = head === undefined ? now : readRevision(head, values.answers, tell);
    if (form === undefined || before === undefined || after === undefined) {
      const findings = [...ofForm, ...(examined?.findings ?? [])];
      const colour = wantsColour(io, "err");
      io.err(formatText(findings, { lang, colour, answers: examined?.answers ?? 0, isFormOnly: true }));
      return 1;
    }

    const model = examined?.sheet?.model ?? form.model;
    const comparison = compare(model, [...relations, ...ownRelations(model)], before, after);
    // What lies between two releases of the past makes no new version.
    const isNew = head === undefined && comparison.bump !== "none" && !base.endsWith(".json");
    const last = isNew ? readHead(values.answers)?.tag : undefined;
    const version =
      isNew && (last === undefined || base === `v${last}`)
        ? ([last, nextVersion(last, comparison.bump)] as const)
        : undefined;
    const colour = wantsColour(io);
    if (format === "json") io.out(comparisonJson(comparison));
    else if (format === "markdown") io.out(comparisonMarkdown(model, comparison, lang, version));
    else io.out(comparisonText(model, comparison, { lang, colour, ...(version && { version }) }));
    return 0;
  },
});
