import { expect, test } from "vitest";
import { withoutChoices } from "../../scripts/respond/question/choices-said.ts";

test.each([
  ["Is customer data backed up? [Yes / No]", "Is customer data backed up?"],
  ["Do you collect logs? (Y/N/NA)", "Do you collect logs?"],
  ["Is stored data encrypted? Yes / No / Partially", "Is stored data encrypted?"],
  ["Are scans carried out? (Yes/No/N/A)", "Are scans carried out?"],
  ["Is there an API (yes or no)", "Is there an API"],
  ["ログを取得していますか。【はい・いいえ】", "ログを取得していますか。"],
  ["保険への加入状況(加入／未加入)", "保険への加入状況"],
  ["保存データの暗号化【対応済／一部対応／未対応】", "保存データの暗号化"],
  ["冗長化をしていますか。 □はい □いいえ", "冗長化をしていますか。"],
  ["冗長化をしていますか。☐はい☐いいえ☐該当なし", "冗長化をしていますか。"],
  ["APIの提供 ○・×", "APIの提供"],
  ["障害監視の間隔(分)", "障害監視の間隔"],
  ["Recovery point objective (hours)", "Recovery point objective"],
  ["Monitoring interval in minutes", "Monitoring interval"],
])("%s asks %s", (written, asked) => {
  expect(withoutChoices(written)).toBe(asked);
});

test.each([
  // What is in brackets is asked about, too.
  "問合せの受付方法(電話、メール等)",
  "監査報告書(SOC 1、SOC 2等)の有無",
  "Describe backups (frequency / retention)",
  "通信の暗号化(TLS 1.2 / TLS 1.3)",
  "Are logs kept (access logs / audit logs)?",
  "冗長化の有無",
  "(はい/いいえ)",
  "How long is data kept, in which countries",
  "個人情報の取扱い(委託/再委託)",
])("%s is left as it is", (written) => {
  expect(withoutChoices(written)).toBe(written);
});
