import { describe, expect, test } from "vitest";
import { type Changes, findingsWith } from "../support/sheet.ts";

type Facts = Readonly<Record<string, unknown>>;

/** An answer that a company gave, with facts that say what it says, and facts that do not. */
interface Told {
  readonly item: number;
  readonly ja: string;
  readonly mark?: "有" | "無";
  readonly true: Facts;
  readonly untrue: Facts;
  /** What other answers have to say, too. */
  readonly beside?: Changes;
}

const CASES = (critical: string, minor: string) => [
  { case: "critical", label: { ja: "重大な障害", en: "critical faults" }, value: critical },
  { case: "minor", label: { ja: "軽微な障害", en: "minor faults" }, value: minor },
];

const table: readonly Told[] = [
  {
    ...{ item: 34, mark: "有", ja: "鍵はクラウドの鍵管理サービスで管理しています。" },
    true: { customerStorageAccess: null, keyManagement: "cloud-provider" },
    untrue: { customerStorageAccess: null, keyManagement: "customer" },
  },
  {
    ...{ item: 25, mark: "有", ja: "ディスク容量は100GBまでです。利用者数に制限はありません。" },
    true: { userLimit: "none", storageLimit: "100 GB" },
    untrue: { userLimit: "unspecified", storageLimit: "100 GB" },
  },
  {
    ...{ item: 25, mark: "有", ja: "ディスク容量は100GBまでです。" },
    true: { userLimit: null, storageLimit: "100 GB" },
    untrue: { userLimit: null, storageLimit: "200 GB" },
  },
  {
    ...{ item: 11, ja: "重大な障害は4時間以内、軽微な障害は3日以内に復旧します。" },
    true: { rtoOutsideHours: null, rto: CASES("PT4H", "P3D") },
    untrue: { rtoOutsideHours: null, rto: CASES("PT8H", "P3D") },
  },
  {
    ...{ item: 11, ja: "障害は1営業日以内に復旧します。" },
    true: { rtoOutsideHours: null, rto: "1 working day" },
    untrue: { rtoOutsideHours: null, rto: "unspecified" },
  },
  {
    ...{ item: 2, mark: "有", ja: "3営業日前までに、サービス画面内でお知らせします。" },
    true: { maintenanceNotice: "3 working days" },
    untrue: { maintenanceNotice: "unspecified" },
  },
  {
    ...{ item: 29, ja: "最終バックアップ完了時点まで復元します。" },
    true: { rpo: "last-backup" },
    untrue: { rpo: "PT5M" },
  },
  {
    ...{ item: 36, mark: "有", ja: "解約後30日間はダウンロード可能です。" },
    true: { deletionDelay: null, deletionAfterTermination: null, exportWindow: "P30D" },
    untrue: { deletionDelay: "unspecified", deletionAfterTermination: null },
  },
  {
    ...{ item: 45, mark: "有", ja: "データにアクセスできるのは、許可を得たサポート担当者のみです。" },
    true: { serverAccess: null, firewall: null, dataAccess: ["support-staff"] },
    untrue: { firewall: null, serverAccess: "operations-staff" },
  },
  {
    ...{ item: 12, ja: "昨年度の障害は1件、うち1日以上を要したものは0件です。" },
    beside: {
      10: {
        ja: "障害は1件で、平均復旧時間は2時間です。",
        en: null,
        facts: { outages: 1, meanTimeToRecovery: "PT2H" },
      },
    },
    true: { outages: 1, longOutages: 0 },
    untrue: { outages: 0, longOutages: 0 },
  },
];

const BEFORE = new Set(findingsWith({}).map(({ rule, item }) => `${rule} ${String(item)}`));

const errors = ({ item, ja, mark, beside = {} }: Told, facts: Facts): readonly string[] =>
  findingsWith({ ...beside, [item]: { ...(mark === undefined ? {} : { mark }), ja, en: null, facts } })
    .filter(({ severity, rule, item: no }) => severity === "error" && !BEFORE.has(`${rule} ${String(no)}`))
    .map(({ rule, message }) => `${rule}: ${message.ja}`);

describe("what a company can truly answer", () => {
  test.each(table.map((told) => [told.item, told.ja, told] as const))("%d %s", (_no, _ja, told) => {
    expect(errors(told, told.true)).toEqual([]);
    expect(errors(told, told.untrue)).not.toEqual([]);
  });
});
