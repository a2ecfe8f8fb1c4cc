import { readFileSync } from "node:fs";
import fc from "fast-check";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { describe, expect, it, test } from "vitest";
import { widthOf } from "../../scripts/respond/report/columns.ts";
import { confirmCommand } from "../../scripts/respond/report/command-line.ts";
import { htmlReport } from "../../scripts/respond/report/html.tsx";
import { jsonReport } from "../../scripts/respond/report/json.ts";
import { markdownReport } from "../../scripts/respond/report/markdown.ts";
import { type Outcome, ranked } from "../../scripts/respond/report/outcome.ts";
import { textReport } from "../../scripts/respond/report/text.ts";
import type { Candidate, Reply, Status } from "../../scripts/respond/reply.ts";
import { engineFile } from "../../scripts/io/engine.ts";
import { describeInBrowser } from "../support/browser.ts";
import { HOSTILE } from "../support/hostile.ts";
import {
  ALL,
  ANSWERED,
  both,
  filledWith,
  hostileOutcome,
  inRow,
  outcomeOf,
  questionWith,
  RETENTION,
  REVIEW,
  UNANSWERED,
} from "./reported.ts";

/** A text on one line. */
const smoothed = (text: string): string => text.replace(/\s+/g, " ").trim();

describe("the order for a reviewer", () => {
  const rowsOf = (replies: readonly Reply[]): readonly (readonly [Status, readonly number[]])[] =>
    ranked(replies).map((group) => [group.status, group.replies.map(({ question }) => question.row)]);

  it("is drafts first, those with the least that is missing before all, then what is open, then what was filled in", () => {
    const filled = { slot: "about", words: "a", facts: ["rpo"] } as const;
    const missing = { slot: "what", words: "b", facts: [] } as const;
    const replies = [
      inRow(1, ANSWERED),
      inRow(2, { ...UNANSWERED, slots: [missing, missing] }),
      inRow(3, { ...UNANSWERED, slots: [missing] }),
      inRow(4, { ...REVIEW, slots: [missing, filled, missing] }),
      inRow(5, { ...REVIEW, slots: [filled, missing], needs: [both("a"), both("b")] }),
      inRow(6, { ...REVIEW, slots: [filled, missing] }),
      inRow(7, ANSWERED),
    ];
    expect(rowsOf(replies)).toEqual([
      ["review", [6, 5, 4]],
      ["unanswered", [3, 2]],
      ["answered", [1, 7]],
    ]);
  });

  it("loses and doubles no reply, and leaves the file's order as it is", () => {
    const reply = fc
      .record({
        status: fc.constantFrom<Status>("answered", "review", "unanswered"),
        draft: fc.constantFrom("", "x"),
      })
      .map((change): Reply => ({ ...REVIEW, ...change }));
    fc.assert(
      fc.property(fc.array(reply), (replies) => {
        const given = [...replies];
        const all = ranked(replies).flatMap((group) => group.replies);
        expect(all).toHaveLength(replies.length);
        expect(new Set(all)).toEqual(new Set(replies));
        expect(replies).toEqual(given);
      }),
    );
  });
});

describe("the command to confirm with", () => {
  test.each([
    ["checklist.xlsx", "aoba", "checklist.xlsx --customer aoba"],
    ["questionnaires/青葉/質問票.xlsx", "青葉商事", "questionnaires/青葉/質問票.xlsx --customer 青葉商事"],
    ["質問票 (v2)【回答】.xlsx", "a b", '"質問票 (v2)【回答】.xlsx" --customer "a b"'],
    ["a.csv", undefined, "a.csv --customer NAME"],
    ["a.csv", "", "a.csv --customer NAME"],
    ['"; rm -rf ~ #.xlsx', "$(id)", "FILE --customer NAME"],
    ["`id`.xlsx", "a!b", "FILE --customer NAME"],
    ["a\nb.xlsx", "%PATH%", "FILE --customer NAME"],
    ["“a”.xlsx", "a&b", "FILE --customer NAME"],
    ["--force", "-x", "FILE --customer NAME"],
    ["a\\b.xlsx", "a;b", "FILE --customer NAME"],
  ])("for %j of %j says %s", (file, customer, said) => {
    expect(confirmCommand(file, customer)).toBe(`npm run respond -- ${said} --confirm all`);
  });
});

describe("JSON", () => {
  const parsed = (outcome: Outcome): unknown => JSON.parse(jsonReport(outcome));

  it("has the promised keys in their order, in the file's order, with words in one language", () => {
    const report = jsonReport(outcomeOf([UNANSWERED, ANSWERED], { lang: "en" }));
    const [, answered] = parsed(outcomeOf([UNANSWERED, ANSWERED], { lang: "en" })) as readonly object[];
    expect(Object.keys(answered ?? {})).toEqual(
      "row question status answer items certainty slots reasons table no remark draft needs headings at written".split(
        " ",
      ),
    );
    expect(JSON.parse(report)).toMatchObject([
      { status: "unanswered", items: [], reasons: [], needs: ["どちらか選んでください。 (en)"] },
      {
        row: 12,
        question: "バックアップの保存期間",
        status: "answered",
        answer: "7日",
        items: [30],
        certainty: "certain",
        slots: [{ slot: "about", words: "バックアップ", facts: ["backupRetention"] }],
        reasons: ["Item 30: 「保存期間」から (en)"],
        table: "運用",
        no: "Q3-1",
        remark: "",
        draft: "7日",
        needs: [],
      },
    ]);
    expect(report.endsWith("]\n")).toBe(true);
  });

  it("says which item each reason speaks for, the best first", () => {
    const other = { ...RETENTION, item: 28, reasons: [both("a"), both("b")] };
    const [entry] = parsed(outcomeOf([{ ...REVIEW, candidates: [RETENTION, other] }])) as readonly object[];
    expect(entry).toMatchObject({
      items: [30, 28],
      reasons: ["項目30: 「保存期間」から", "項目28: a", "項目28: b"],
    });
  });

  it("is an empty array where there is no question", () => {
    expect(jsonReport(outcomeOf([]))).toBe("[]\n");
  });

  test.each(HOSTILE)("keeps %s", (_, text) => {
    expect(parsed(hostileOutcome(text))).toMatchObject([
      { question: text, answer: text, table: text },
      {},
      {},
    ]);
  });
});

describe("Markdown", () => {
  const treeOf = (outcome: Outcome): Root =>
    fromMarkdown(markdownReport(outcome), {
      extensions: [gfmTable()],
      mdastExtensions: [gfmTableFromMarkdown()],
    });

  const nodesOf = (node: Nodes): readonly Nodes[] => [
    node,
    ...("children" in node ? node.children.flatMap(nodesOf) : []),
  ];

  const textOf = (node: Nodes): string => {
    if (node.type === "html") return node.value.includes("span>") ? "" : "\n";
    if ("value" in node) return node.value;
    return "children" in node ? node.children.map(textOf).join("") : "";
  };

  const headingsOf = (outcome: Outcome): readonly string[] =>
    nodesOf(treeOf(outcome)).flatMap((node) => (node.type === "heading" ? textOf(node) : []));

  it("has what to do, then each status under its heading, in the order for a reviewer", () => {
    expect(headingsOf(outcomeOf(ALL))).toEqual([
      "質問票への回答(Qlingo): checklist.xlsx",
      "進め方",
      "要確認 (1)",
      "運用 · 12行目 · Q3-1",
      "未回答 (1)",
      "運用 · 12行目 · Q3-1",
      "回答済み (1)",
    ]);
    const text = markdownReport(outcomeOf(ALL));
    expect(text).toContain("全3問: 回答済み 1、要確認 1、未回答 1");
    expect(text).toContain("npm run respond -- checklist.xlsx --customer aoba --confirm all");
  });

  it("says of each question where it stands, what is drafted, from where, why, and what to decide", () => {
    const question = questionWith({
      answer: { table: 0, row: 12, column: 3, written: "昨年の回答", options: ["有", "無"], maxLength: 20 },
    });
    const text = markdownReport(outcomeOf([{ ...REVIEW, question }]));
    for (const said of [
      "データ管理 › バックアップ",
      "**バックアップの保存期間**",
      "記入済みの内容: 昨年の回答",
      "選択肢: 有 / 無",
      "長さの上限: 20文字",
      "下書き: 7日",
      "記入しなかった理由: どちらか選んでください。",
      "[項目30 バックアップデータの保存期間](answers/30-backup-retention.yaml) (「保存期間」から)",
      "何について “バックアップ”: バックアップの保存期間",
      "その何を “テスト”: 埋める事実がありません",
    ])
      expect(text).toContain(said);
  });

  it("shows remarks, and leaves out near items that nothing speaks for, unless there is no other", () => {
    const filled = markdownReport(outcomeOf([{ ...ANSWERED, remark: "1週間です。" }]));
    expect(filled).toContain("| 7日<br>備考: 1週間です。 |");
    const silent = { ...RETENTION, reasons: [] };
    const near = (candidates: readonly Candidate[]): string =>
      markdownReport(outcomeOf([{ ...UNANSWERED, candidates }]));
    expect(near([RETENTION, { ...silent, item: 28 }])).not.toContain("項目28");
    expect(near([{ ...silent, item: 28 }])).toContain("項目28");
    expect(near([])).toContain("近い項目はありません。");
  });

  it("names the file by its path where it says how to confirm, and by its name elsewhere", () => {
    const text = markdownReport(outcomeOf(ALL, { path: "in/checklist.xlsx" }));
    expect(text.match(/\S*checklist\.xlsx/g)).toEqual(["checklist.xlsx", "in/checklist.xlsx"]);
  });

  it("links to the answers from where it lies, and to no item that there is not", () => {
    const text = (change: Partial<Outcome>, item: number): string =>
      markdownReport(outcomeOf([{ ...REVIEW, candidates: [{ ...RETENTION, item }] }], change));
    expect(text({ answers: "../../回答 1" }, 30)).toContain(
      "](../../%E5%9B%9E%E7%AD%94%201/30-backup-retention.yaml)",
    );
    expect(text({}, 99)).toContain("項目99 (「");
  });

  it("speaks the language that it is asked for", () => {
    const text = markdownReport(outcomeOf(ALL, { lang: "en" }));
    expect(text).toContain("Questions: 3 (answered 1, to review 1, unanswered 1)");
    expect(text).toContain("[Item 30 ");
    expect(text).not.toMatch(/下書き|確実|記入/);
  });

  it("says where there is no question, and tells nobody to do what there is not", () => {
    expect(markdownReport(outcomeOf([]))).toContain("質問が1つもありません。");
    expect(headingsOf(outcomeOf([]))).toHaveLength(1);
    expect(markdownReport(outcomeOf([ANSWERED]))).not.toMatch(/要確認の\d|未回答の\d/);
  });

  test.each(HOSTILE)("shows %s as text", (_, text) => {
    const outcome = hostileOutcome(text);
    const nodes = nodesOf(treeOf(outcome));
    expect(headingsOf(outcome)).toHaveLength(7);
    const html = new Set(nodes.flatMap((node) => (node.type === "html" ? node.value : [])));
    // An empty element parts what GitHub would take for a mention or an issue.
    for (const own of ["<br>", "<span>", "</span>"]) html.delete(own);
    expect([...html]).toEqual([]);
    const links = nodes.flatMap((node) => (node.type === "link" ? node.url : []));
    expect(new Set(links)).toEqual(new Set(["answers/30-backup-retention.yaml"]));
    expect(nodes.some(({ type }) => type === "image" || type === "inlineCode")).toBe(false);
    const strong = nodes.flatMap((node) => (node.type === "strong" ? smoothed(textOf(node)) : []));
    const shown = smoothed(text.replace("\u202E", "⟨U+202E⟩"));
    expect(strong.filter((said) => said === shown)).toHaveLength(3);
  });
});

describe("text", () => {
  const linesOf = (outcome: Outcome, columns?: number): readonly string[] =>
    textReport(outcome, false, columns).split("\n");

  const many = Array.from({ length: 30 }, (_, index) => inRow(index + 2, index < 8 ? REVIEW : UNANSWERED));

  it("counts, and lists what needs a person", () => {
    expect(linesOf(outcomeOf(ALL))).toEqual([
      "全3問: 回答済み 1、要確認 1、未回答 1",
      "",
      "要確認 (1)",
      expect.stringMatching(/^ {2}12行目 Q3-1 {2}バックアップの保存期間 +どちらか選んでください。$/),
      "",
      "未回答 (1)",
      expect.stringMatching(/^ {2}12行目 Q3-1 /),
      "",
    ]);
  });

  it("lists ten of them at most, and says how many more there are", () => {
    const lines = linesOf(outcomeOf([ANSWERED, ...many]));
    const rows = lines.flatMap((line) => /^ {2}(\d+)行目/.exec(line)?.[1] ?? []);
    expect(rows).toEqual(["2", "3", "4", "5", "6", "7", "8", "9", "10", "11"]);
    expect(lines).toContain("ほかに20問あります。");
    expect(linesOf(outcomeOf(many.slice(0, 10))).join("")).not.toContain("ほかに");
  });

  it("names the table where there are several", () => {
    const other = { ...REVIEW, question: questionWith({ table: "とても長い名前のシート", row: 3 }) };
    expect(linesOf(outcomeOf([REVIEW, other])).join("\n")).toMatch(
      / 運用 {10} 12行目[^]* とても長い名… {1,2}3行目/,
    );
  });

  it("stands a terminal of no width", () => {
    expect(linesOf(outcomeOf(ALL), 0)).toEqual(linesOf(outcomeOf(ALL), 40));
  });

  it("has nothing to list where all is answered, and says where there is no question", () => {
    expect(textReport(outcomeOf([ANSWERED]), false)).toBe("全1問: 回答済み 1、要確認 0、未回答 0\n");
    expect(textReport(outcomeOf([]), false)).toBe(
      "質問が1つもありません。ファイルと列の指定を確かめてください。\n",
    );
  });

  it("is coloured where it may be, and says the same", () => {
    const coloured = textReport(outcomeOf(ALL), true);
    expect(coloured).toContain("\u001B[33m要確認 (1)\u001B[39m");
    expect(coloured.replaceAll(/\u001B\[\d+m/g, "")).toBe(textReport(outcomeOf(ALL), false));
  });

  test.each(HOSTILE)("shows %s in lines that fit, and nothing that a terminal would obey", (_, text) => {
    const replies = [filledWith(`${text}\u001B[2J\r\t`, "review"), REVIEW];
    for (const columns of [40, 61, 100]) {
      const lines = linesOf(outcomeOf(replies), columns);
      expect(lines.filter((line) => widthOf(line) > columns)).toEqual([]);
      expect(lines.join("")).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E]/);
    }
  });
});

const long = "とても長い質問です。".repeat(300);

const english = questionWith({ table: "", no: "", headings: [], text: "How long are backups kept?" });

const page = await htmlReport(
  outcomeOf([
    ...ALL,
    { ...ANSWERED, remark: "1週間です。" },
    { ...REVIEW, question: english, draft: "One week." },
    {
      ...REVIEW,
      question: questionWith({ text: long, answer: { ...ANSWERED.question.answer, options: ["有", "無"] } }),
    },
    { ...ANSWERED, answer: long },
  ]),
);

describe("HTML", () => {
  const validator = new HtmlValidate(
    new StaticConfigLoader({
      extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
      rules: {
        // Both are right in HTML; this is how Preact writes.
        "void-style": ["error", { style: "selfclosing" }],
        "doctype-style": ["error", { style: "lowercase" }],
        // The customer's file is called as it is.
        "long-title": "off",
      },
    }),
  );

  test.each([
    ["with everything", Promise.resolve(page)],
    ["without a question", htmlReport(outcomeOf([]))],
    ["where all is answered", htmlReport(outcomeOf([ANSWERED], { lang: "en" }))],
  ])("is valid %s", async (_, html) => {
    const { results } = await validator.validateString(await html);
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    ).toEqual([]);
  });

  it("has a policy that admits its own style and nothing else", () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    expect(policy?.split("; ").filter((directive) => !/^style-src 'sha256-[^ ]+'$/.test(directive))).toEqual([
      "default-src 'none'",
      "img-src data:",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
    ]);
    expect(/<script|\s(?:on\w+|style|src)=|url\(|@import/.exec(page)).toBeNull();
  });

  it("says the language of what is in another one", () => {
    expect(page).toContain('<html lang="ja">');
    expect(page).toContain('<h3 lang="en">How long are backups kept?</h3>');
    expect(page).toContain('<dd lang="en">One week.</dd>');
    expect(page).toContain("<h3>バックアップの保存期間</h3>");
  });

  it("folds what is certain, and leaves open what a person must look at", () => {
    expect(page.match(/<details class="reply">/g)).toHaveLength(3);
    expect(page.match(/<article class="reply">/g)).toHaveLength(4);
    expect(page).toContain('<li class="missing">');
    // Whoever unfolds a long answer finds all of it.
    expect(page).toContain(`<dd>${long}</dd>`);
  });

  const plain = (html: string): string =>
    html
      .replace(/<style>.*?<\/style>/s, "")
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&");

  test.each(HOSTILE)("shows %s as text", async (_, text) => {
    const html = await htmlReport(hostileOutcome(text));
    expect(/<script|<img|<\/style><img/.exec(html)).toBeNull();
    expect(html.match(/<style/g)).toHaveLength(1);
    const links = new Set([...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url));
    expect(links).toEqual(
      new Set(["#review", "#unanswered", "#answered", "./answers/30-backup-retention.yaml"]),
    );
    const shown = text.replace("\u202E", "⟨U+202E⟩");
    // In each reply: the question, and two more texts in full.
    expect(plain(html).split(shown).length).toBeGreaterThan(3 * 3);
  });
});

describeInBrowser("the page in a browser", (open) => {
  const AXE = readFileSync(engineFile("node_modules/axe-core/axe.min.js"), "utf8");

  test.each(["light", "dark"] as const)("breaks no rule of WCAG 2.2 AA: %s", (colorScheme) =>
    open(page, { colorScheme }, async ({ page: shown }) => {
      await shown.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
      await shown.evaluate(AXE);
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
      const violations = `axe.run(document, ${JSON.stringify({ runOnly: tags })}).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + " " + html)))`;
      expect(await shown.evaluate(violations)).toEqual([]);
    }),
  );

  it("asks for nothing, complains of nothing, and is no wider than a phone", () =>
    open(page, { viewport: { width: 320, height: 600 } }, async ({ page: shown, requests, complaints }) => {
      expect(await shown.evaluate("document.documentElement.scrollWidth")).toBe(320);
      expect([requests.length, complaints]).toEqual([1, []]);
    }));

  it("prints what is folded", () =>
    open(page, {}, async ({ page: shown }) => {
      const isSeen = (): Promise<boolean> => shown.locator("details:not([open]) dl").first().isVisible();
      expect(await isSeen()).toBe(false);
      await shown.emulateMedia({ media: "print" });
      expect(await isSeen()).toBe(true);
    }));
});
