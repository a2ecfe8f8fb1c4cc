import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it, test } from "vitest";
import { engineFile } from "../../../scripts/io/engine.ts";
import { describeInBrowser, SITE, type Visit, type Visiting } from "../../support/browser.ts";
import { DOWNLOADS, HISTORY, pageOf } from "../../support/page.ts";
import { sheetWith } from "../../support/sheet.ts";

const evidence = [{ title: "設定", url: "https://evidence.example/", until: "2026-01-31" }];

const sheet = sheetWith({ 2: { evidence }, 3: { reviewed: "2025-01-01" } });

const repository = "https://github.com/xtra/checklist";

const html = pageOf(sheet, { history: HISTORY, downloads: DOWNLOADS, repository });

/** The numbers of the items that can be seen. */
const shown = (page: Page): Promise<readonly number[]> =>
  page.evaluate<readonly number[]>(
    `[...document.querySelectorAll(".item")].filter((item) => item.checkVisibility()).map(({ id }) => Number(id.slice(5)))`,
  );

/** The page's address after its own: `?q=rto`. */
const at = (page: Page): Promise<string> =>
  page.evaluate<string>(`location.href.replace(${JSON.stringify(SITE)}, "")`);

const isSeen = (page: Page, selector: string): Promise<boolean> => page.locator(selector).first().isVisible();

describeInBrowser("the page in a browser", (open) => {
  /** Opens the page, lets a test use it, and sees that nothing was asked for or complained about. */
  const reading = (options: Visiting, use: (visit: Visit) => Promise<void>): Promise<void> =>
    open(html, options, async (visit) => {
      await use(visit);
      expect(visit.complaints).toEqual([]);
      expect(visit.requests.every((url) => url.startsWith(SITE))).toBe(true);
    });

  describe("search", () => {
    it("understands spellings, both languages, numbers and abbreviations", async () => {
      await reading({}, async ({ page }) => {
        const found = async (query: string): Promise<readonly number[]> => {
          await page.fill("#q", query);
          return shown(page);
        };
        const backups = await found("バックアップ");
        expect(backups).toEqual(expect.arrayContaining([6, 7, 28, 30, 32, 48]));
        for (const other of ["ﾊﾞｯｸｱｯﾌﾟ", "ばっくあっぷ"]) expect(await found(other)).toEqual(backups);
        expect(await found("backup")).toEqual(expect.arrayContaining([28, 30]));
        expect(await found("サーバー")).toEqual([41, 45]);
        expect(await found("サーバ")).toEqual([41, 45]);
        expect(await found("RTO")).toEqual([11]);
        expect(await found("ｔｌｓ １．２")).toEqual([33, 42]);
        expect(await found("項目30")).toEqual([30]);
        expect(await found("ない言葉")).toEqual([]);
        expect(await page.textContent("#found")).toBe("当てはまる項目はありません。");
        await page.fill("#q", "サーバ");
        expect(await page.textContent("#found")).toBe("2項目が該当");
        const marked = await page.evaluate(`[...CSS.highlights.get("found")].map(String)`);
        expect(marked).toEqual(expect.arrayContaining(["サーバ"]));
      });
    });

    it("starts with /, ends with Esc, and is kept in the address for Back and for sharing", async () => {
      await reading({}, async ({ page }) => {
        await page.keyboard.press("/");
        await page.keyboard.type("rto");
        expect(await page.inputValue("#q")).toBe("rto");
        await expect.poll(() => at(page), { timeout: 5000 }).toBe("?q=rto");
        expect(await isSeen(page, ".overview")).toBe(false);
        await page.reload();
        expect(await shown(page)).toEqual([11]);
        // Some browsers clear the field by themselves, others leave it to the page.
        await page.dispatchEvent("#q", "keydown", { key: "Escape" });
        expect(await shown(page)).toHaveLength(49);
        expect(await at(page)).toBe("");
        await page.goBack();
        expect([await page.inputValue("#q"), await shown(page)]).toEqual(["rto", [11]]);
        await page.goBack();
        expect([await page.inputValue("#q"), (await shown(page)).length]).toEqual(["", 49]);
      });
    });
  });

  it("filters by section, mark, answer and date, and resets", async () => {
    await reading({}, async ({ page }) => {
      const choose = (name: string, value: string) =>
        page.locator(`input[name="${name}"][value="${value}"]`).setChecked(true);
      await choose("state", "undisclosed");
      expect(await shown(page)).toEqual([19, 20, 21]);
      await choose("state", "by-plan");
      expect(await shown(page)).toEqual([19, 20, 21, 25]);
      await choose("mark", "yes");
      expect(await shown(page)).toEqual([25]);
      await choose("section", "security");
      expect(await shown(page)).toEqual([]);
      expect(await at(page)).toBe("?section=security&mark=yes&state=by-plan&state=undisclosed");
      await page.click("#reset");
      expect(await shown(page)).toHaveLength(49);
      await page.fill("#before", "2026-11-22");
      expect(await shown(page)).toEqual([3]);
      expect(await page.textContent("#item-3 .warn:visible")).toBe("再確認の時期を過ぎています");
    });
  });

  it("shows what changed since an earlier release", async () => {
    await reading({}, async ({ page }) => {
      await page.selectOption("#since", "1.1.0");
      expect(await shown(page)).toHaveLength(49);
      const lines = () => page.locator("#item-30 .changed li").allInnerTexts();
      expect(await lines()).toEqual(["バックアップの保存期間 3日 → 7日 向上", "回答の文言 文言のみ"]);
      await page.getByLabel("変わった項目だけ").check();
      expect(await shown(page)).toEqual([19, 30]);
      await page.selectOption("#since", "1.0.0");
      expect(await shown(page)).toEqual([4, 11, 30]);
      // What was out of view is laid out a moment later.
      await expect.poll(lines, { timeout: 5000 }).toEqual(["バックアップの保存期間 1日 → 7日 向上"]);
      expect(await at(page)).toBe("?since=1.0.0&changed=1");
      await page.goto(`${SITE}?since=9.9.9&changed=1`);
      expect(await shown(page)).toHaveLength(49);
    });
  });

  it("speaks the reader's language, and remembers another choice", async () => {
    await reading({ locale: "de-DE" }, async ({ page }) => {
      expect(await page.title()).toContain("answers to the");
      expect(await isSeen(page, "#item-30 .ja")).toBe(false);
      await page.getByLabel("日本語").check();
      expect(await page.getAttribute("html", "lang")).toBe("ja");
      expect(await page.title()).toContain("回答");
      expect([await isSeen(page, "#item-30 .ja h4"), await isSeen(page, "#item-30 .en h4")]).toEqual([
        true,
        false,
      ]);
      await page.reload();
      expect(await page.getAttribute("html", "lang")).toBe("ja");
      await page.goto(`${SITE}?lang=en&q=rto`);
      expect(await page.textContent("#found")).toBe("1 item found");
      await page.fill("#q", "");
      expect(await at(page)).toBe("?lang=en");
    });
  });

  it("works where storage is denied", async () => {
    const before = `Object.defineProperty(window, "localStorage", { get() { throw new Error("denied"); } });`;
    await reading({ before }, async ({ page }) => {
      await page.getByLabel("English").check();
      expect(await isSeen(page, "#item-1 .en h4")).toBe(true);
    });
  });

  describe("quoting", () => {
    const quotation = [
      "【有】実施3日前までにページ上部の告知欄にて通知致します。",
      "― Qlingo クラウドサービスレベルのチェックリスト 回答(版 1.2.0)、項目2「計画停止予定通知」、2026-11-22 確認",
      `${SITE}#item-2`,
    ].join("\n");

    it("copies an answer with where it stands, and says so", async () => {
      await reading({ permissions: ["clipboard-read", "clipboard-write"] }, async ({ page }) => {
        await page.click("#item-2 .copy");
        await page.getByText("項目2の回答をコピーしました。").waitFor({ state: "attached" });
        expect(await page.evaluate("navigator.clipboard.readText()")).toBe(quotation);
        expect(await page.getAttribute("#said", "role")).toBe("status");
      });
    });

    it("copies without the Clipboard API", async () => {
      const before = `Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined });
        document.addEventListener("copy", () => { window.copied = String(document.activeElement.value); });`;
      await reading({ before }, async ({ page }) => {
        await page.focus("#item-2 .copy");
        await page.keyboard.press("Enter");
        await page.getByText("項目2の回答をコピーしました。").waitFor({ state: "attached" });
        expect(await page.evaluate("window.copied")).toBe(quotation);
        expect(await page.evaluate(`document.activeElement.className`)).toContain("copy");
      });
    });
  });

  it("goes to an item by its address, even one that the view leaves out", async () => {
    await reading({ at: "?q=rto#item-40" }, async ({ page }) => {
      const top = () =>
        page.evaluate<number>(`document.getElementById("item-40").getBoundingClientRect().top`);
      await expect.poll(top, { timeout: 5000 }).toBeLessThan(200);
      expect(await top()).toBeGreaterThan(0);
      expect(await at(page)).toBe("#item-40");
      expect(await shown(page)).toHaveLength(49);
      await page.fill("#q", "rto");
      await page.getByRole("link", { name: "概要" }).click();
      await expect.poll(() => isSeen(page, ".overview"), { timeout: 5000 }).toBe(true);
      expect(await at(page)).toBe("#overview");
    });
  });

  it("can be used from the keyboard", async () => {
    await reading({}, async ({ page }) => {
      const focused = () =>
        page.evaluate<string>("document.activeElement.id || document.activeElement.className");
      const outline = () =>
        page.evaluate<number>("parseFloat(getComputedStyle(document.activeElement).outlineWidth)");
      await page.keyboard.press("Tab");
      expect([await focused(), await outline()]).toEqual(["skip", 3]);
      await page.keyboard.press("Enter");
      expect(await focused()).toBe("items");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Space");
      expect(await at(page)).toBe("?section=application");
      await page.keyboard.press("Space");
      await page.focus("#lang-ja");
      await page.keyboard.press("ArrowRight");
      expect(await isSeen(page, "#item-1 .en h4")).toBe(true);
    });
  });

  it("has both languages and every item without scripts, and nothing that would need them", async () => {
    await reading({ javaScriptEnabled: false }, async ({ page }) => {
      expect([await isSeen(page, "#item-49 .ja h4"), await isSeen(page, "#item-49 .en h4")]).toEqual([
        true,
        false,
      ]);
      await page.getByLabel("English").check();
      expect([await isSeen(page, "#item-49 .ja h4"), await isSeen(page, "#item-49 .en h4")]).toEqual([
        false,
        true,
      ]);
      expect(await page.locator(".item:visible").count()).toBe(49);
      expect(await page.locator("button:visible, select:visible, #q:visible").count()).toBe(0);
      await page.locator("#changes summary").first().click();
      expect(await page.locator("#changes li:visible").count()).toBe(3);
    });
  });

  it("prints every item, whatever the view, and no controls", async () => {
    await reading({ at: "?q=rto", colorScheme: "dark" }, async ({ page }) => {
      await page.emulateMedia({ media: "print" });
      expect(await shown(page)).toHaveLength(49);
      expect(await page.locator("button:visible, input:visible, select:visible, nav:visible").count()).toBe(
        0,
      );
      expect(await isSeen(page, ".overview")).toBe(true);
      expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe(
        "rgb(255, 255, 255)",
      );
      const link = `getComputedStyle(document.querySelector(".evidence a"), "::after").content`;
      expect(await page.evaluate(link)).toContain("https://evidence.example/");
    });
  });

  test.each(["ja-JP", "en-US"])("fits a phone of 320 px: %s", async (locale) => {
    await reading({ locale, viewport: { width: 320, height: 640 } }, async ({ page }) => {
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
      expect(await isSeen(page, ".filters")).toBe(false);
      await page.click("#toggle");
      expect(await isSeen(page, ".filters")).toBe(true);
      expect(await page.getAttribute("#toggle", "aria-expanded")).toBe("true");
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    });
  });

  it("runs nothing that an answer holds", async () => {
    const hostile = `"'><img src=x onerror=alert(1)></script><script>alert(1)</script><a href="javascript:alert(1)">x</a>`;
    const url = "javascript:alert(1)";
    const page = pageOf(sheetWith({ 30: { ja: hostile, en: hostile, evidence: [{ title: hostile }] } }), {
      history: [{ ...HISTORY[0], version: hostile, date: hostile, changes: [] }],
      downloads: [{ path: `${url}/${hostile}`, bytes: 1, sha256: hostile }],
      repository: url,
    });
    const found = `[...document.querySelectorAll("*")].flatMap((one) =>
      [...one.attributes].filter(({ name, value }) => name.startsWith("on") || name === "style" || /^\\s*javascript:/i.test(value)))`;
    await open(page, { at: `?since=${encodeURIComponent(hostile)}` }, async (visit) => {
      expect(await visit.page.evaluate<number>(`${found}.length`)).toBe(0);
      expect(await visit.page.locator("#item-30 .ja .text").textContent()).toContain(hostile);
      expect([visit.complaints, visit.requests.length]).toEqual([[], 1]);
    });
  });

  const AXE = readFileSync(engineFile("node_modules/axe-core/axe.min.js"), "utf8");

  // Items are alike: all of them are looked at once, and a few of them in each other language and scheme.
  test.each([
    ["ja-JP", "light", []],
    ["ja-JP", "dark", [".item:nth-of-type(n + 4)"]],
    ["en-US", "light", [".item:nth-of-type(n + 4)"]],
    ["en-US", "dark", [".item:nth-of-type(n + 4)"]],
  ] as const)("breaks no rule of WCAG 2.2 AA: %s, %s", async (locale, colorScheme, exclude) => {
    await reading({ locale, colorScheme, at: "?since=1.1.0" }, async ({ page }) => {
      await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
      await page.evaluate(AXE);
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
      const [context, options] = [{ include: [["html"]], exclude }, { runOnly: tags }].map((value) =>
        JSON.stringify(value),
      );
      const violations = `axe.run(${context ?? ""}, ${options ?? ""}).then(({ violations }) =>
        violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + " " + html)))`;
      expect(await page.evaluate(violations)).toEqual([]);
    });
  });
});
