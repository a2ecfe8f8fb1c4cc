import { styleText } from "node:util";
import type { Lang } from "../../core/lang.ts";
import { showableLine } from "../../core/untrusted.ts";
import { BY_HAND } from "./checks.ts";
import type { Seen } from "./surroundings.ts";

interface Words {
  readonly unseen: string;
  readonly byHand: string;
  readonly summary: (missing: number) => string;
}

const WORDS: Readonly<Record<Lang, Words>> = {
  ja: {
    unseen: "ここからはまだ分かりません",
    byHand: "ここからは見えないため、GitHubの設定画面で確かめてください (docs/setup.ja.md):",
    summary: (missing) => (missing === 0 ? "不足はありません。" : `不足が${String(missing)}件あります。`),
  },
  en: {
    unseen: "cannot be told from here yet",
    byHand: "What cannot be seen from here; look at GitHub's settings (docs/setup.md):",
    summary: (missing) =>
      missing === 0
        ? "Nothing is missing."
        : `${String(missing)} ${missing === 1 ? "thing is" : "things are"} missing.`,
  },
};

/** How many things are missing. */
export const countMissing = (seen: readonly Seen[]): number =>
  seen.reduce((sum, { verdict }) => sum + (verdict === "unseen" ? 0 : verdict.length), 0);

/** What was looked at, as a list for people: ✓ fine, ! missing with its remedy, - not to be seen from here. */
export const doctorText = (seen: readonly Seen[], lang: Lang, colour: boolean): string => {
  const words = WORDS[lang];
  const paint = (style: "green" | "red" | "dim", text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const lines = seen.flatMap(({ check, verdict }) => {
    if (verdict === "unseen") return [`${paint("dim", "-")} ${check.title[lang]} (${words.unseen})`];
    if (verdict.length === 0) return [`${paint("green", "✓")} ${check.title[lang]}`];
    return verdict.flatMap(({ message, remedy }) => [
      `${paint("red", "!")} ${showableLine(message[lang])}`,
      `    → ${showableLine(remedy[lang])}`,
    ]);
  });
  const byHand = BY_HAND.map((each) => `  - ${each[lang]}`);
  const closing = words.summary(countMissing(seen));
  return [...lines, "", words.byHand, ...byHand, "", closing, ""].join("\n");
};
