import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readAnswer } from "../../scripts/import/answer/read-answer.ts";
import { form, projectText } from "../support/sheet.ts";
import { type CellScore, type Cell, scoreCell, sheetRow } from "../support/imported.ts";

type Case = readonly [item: number, cell: string, facts: Readonly<Record<string, unknown>>];

const cases = parse(projectText("test/import/readings.yaml")) as Case[];

/** Sets of cells that were written to practise on: `bench/words.ts` lists what is open in them. */
const SETS = ["practice-cells.yaml", "import-cells.json"];

const score = ([item, text, facts]: Case): CellScore => scoreCell({ item, text, facts });

describe("answers in the wordings of real sheets", () => {
  it("give no fact that a person would not take from them", () => {
    expect(cases.flatMap((each) => score(each).wrong)).toEqual([]);
  });

  it.each(SETS)("give no fact that a person would not take from them: %s", (name) => {
    const set = parse(projectText(`test/fixtures/cases/${name}`)) as (Case | Cell)[];
    const scores = set.map((each) => ("item" in each ? scoreCell(each) : score(each)));
    expect(scores.flatMap(({ wrong }) => wrong)).toEqual([]);
    // Most of what a person takes is taken: a reader that is never sure would be of no use.
    const [right, open] = [
      scores.flatMap((each) => each.right).length,
      scores.flatMap((each) => each.open).length,
    ];
    expect(right / (right + open)).toBeGreaterThan(0.75);
  });

  it("give all facts but these", () => {
    expect(cases.flatMap((each) => score(each).open)).toMatchInlineSnapshot(`
      [
        "4 【有】ソースコードはGitで管理しています。: escrow undefined",
        "5 【有】99.5%以上。SLAとして保証するものではありません。: availability undefined",
        "5 月間99.9%、年間99.95%を目標とします。: availabilityBasis undefined",
        "6 【有】サーバは冗長化していますが、データセンターは1拠点です。: disasterRecovery undefined",
        "9 【有】バージョンアップの告知は行っておりません。: majorUpgradeNotice undefined",
        "9 【有】メジャーアップデート、マイナーアップデートともに事前に告知します。: majorUpgradeNotice undefined",
        "17 月次報告書の提供は行っておりません。: statusReportInterval undefined",
        "35 【有】利用規約をご確認ください。: compensation undefined",
        "48 【有】USBメモリの使用には申請が必要です。: removableMediaProtection undefined",
        "5 99.9% per month (target, not guaranteed): availabilityBasis undefined",
        "1 24時間365日 ※メンテナンス時は除く: serviceHours undefined",
        "1 24時間365日 ※メンテナンス時は除く: plannedMaintenanceExcluded undefined",
        "5 月間稼働率 99.9 %(保証値ではなく目標値): availabilityBasis undefined",
        "6 有 東京と大阪のデータセンターで相互にバックアップを保管(1日1回): backupInterval undefined",
        "7 有 お問い合わせ窓口で個別に対応します。: alternativeMeans undefined",
        "9 有 月1回の定期アップデートを実施。内容は事前にサイトで公開: majorUpgradeNotice undefined",
        "13 有 死活監視を24時間実施。夜間の通知は行わない。: monitoringHours undefined",
        "14 有 お問い合わせは電話、障害情報はステータスページで案内: incidentAlerting undefined",
        "14 有 お問い合わせは電話、障害情報はステータスページで案内: incidentNoticeChannels undefined",
        "22 有 ロゴと配色のみ変更可能です。: customization undefined",
        "24 無 特に制限は設けておりませんが、1,000名以上の場合は事前にご相談ください。: concurrentUserLimit undefined",
        "28 有 日次。バックアップデータは暗号化のうえ冗長化されたストレージに保管し、アクセスできるのは運用部門のみ。: backupRedundancy undefined",
        "30 ログは1年、バックアップは30日: backupRetention undefined",
        "31 有 3ヶ月の保存期間経過後、完全に消去します。: deletionDelay undefined",
        "44 有 WAFおよびファイアウォールで保護しています。: tenantIsolation undefined",
        "47 週に1度の定期スキャン: virusScan undefined",
        "28 Yes. Daily full backups, kept for 30 days, replicated to another region.: backupInterval undefined",
        "4 【有】データのみエクスポート可能です。: escrow undefined",
        "5 99.9%(計画停止を除く)。未達の場合は月額料金の10%を返還: availability undefined",
        "6 【有】重要データは1時間ごとに遠隔地へバックアップしています。: backupInterval undefined",
        "7 【有】緊急時はオフラインで閲覧できるPDFを配布: alternativeMeans undefined",
        "9 【有】四半期ごとにメジャーアップデートを実施し、2週間前にメールで通知します。マイナーアップデートは通知しません。: minorUpgradeNotice undefined",
        "19 目標3秒以内だが、保証はしない: responseTime undefined",
        "29 日次バックアップのため最大24時間前: rpo undefined",
        "36 【有】バックアップも含めすべて30日以内に消去: deletionDelay undefined",
        "39 【有】ISO27001(本社のみ)、Pマーク返上済み: certifications undefined",
        "42 【有】AES-256、TLS1.3(推奨)、TLS1.2: tlsVersions undefined",
        "49 【有】海外リージョンは利用していません。: jurisdictionKnown undefined",
      ]
    `);
  });

  it("are told what could not be read, and why", () => {
    const item = form.model.checklist.items[10];
    if (item === undefined) throw new Error("no item 11");
    const { unread } = readAnswer(
      form.model,
      item,
      sheetRow({ answer: "約2時間、営業時間外は8時間程度" }),
      "ja",
    );
    expect(unread).toEqual([
      { fact: "rto", isRequired: true, why: "inexact", words: ["約2時間"] },
      { fact: "rtoOutsideHours", isRequired: false, why: "inexact", words: ["8時間程度"] },
    ]);
  });
});
