import type { Severity } from "../core/finding.ts";
import type { Layer } from "./catalogue/entry.ts";

const columns: readonly [rule: string, severity: string, title: string] = ["規則", "重大度", "内容"];

/** What reports say besides the findings, and the pages about the rules besides the rules' own words. */
export const messages = {
  severity: { error: "エラー", warning: "警告" },
  related: "相手",
  why: "なぜ",
  fix: "直し方",
  /** The closing line of a report. */
  summary: (errors: number, warnings: number, answers: number): string =>
    errors + warnings === 0
      ? `回答${String(answers)}件: 問題はありません。`
      : `回答${String(answers)}件: エラー${String(errors)}件、警告${String(warnings)}件。`,
  formFirst: "形式の誤りが直ると、回答どうしの矛盾も検査されます。",
  title: "回答の検査",
  columns: ["重大度", "項目", "場所", "内容", "直し方"],
  counts: (errors: number, warnings: number) => `エラー${String(errors)}件、警告${String(warnings)}件`,
  /** Heads the findings that concern no single item. */
  withoutItem: "特定の項目によらない指摘",
  /** Heads the findings about answers whose owner cannot be told. */
  withoutOwner: "担当を読み取れない回答",
  /** Says of a list that it is cut, and where all of it is. */
  leftOut: (left: string, total: number) =>
    `表示できる大きさを超えるため、全${String(total)}件のうち${left}を省いています。すべての指摘は、手元で npm run check を実行すると表示されます。`,
  /** The other places of a finding that are not listed. */
  otherPlaces: (n: number) => `ほか${String(n)}か所`,
  /** Stands in place of the annotations that GitHub would drop. */
  more: {
    error: (n: number) => `ほかにエラーが${String(n)}件あります`,
    warning: (n: number) => `ほかに警告が${String(n)}件あります`,
  } satisfies Record<Severity, (n: number) => string>,
  moreWhere:
    "ここに表示できるのは10件までです。すべての指摘は、この実行の Summary ページの「回答の検査」にあります。",
  /** What of the past could not be looked at; why, and what to do about it. */
  unseen: (why: string) => `確認日より後の変更は調べていません: ${why}`,
  watching: (time: string) => `${time} に検査しました。ファイルが変わると検査し直します(Ctrl-C で終了)。`,
  /** The pages about the rules. */
  rules: {
    title: "検査の規則",
    introduction: [
      "検査が報告する指摘の一覧です。それぞれについて、なぜ顧客にとって大切か、何がエラーになり、何が問題ないかを示します。例には、その規則に関わる行だけを書いています。",
      "エラーは必ず誤りで、直るまで公開されません。警告は、直すかどうかを人が判断するもので、公開を止めません。規則によっては、確かでないときにエラーの代わりに警告を出します。",
      "1つの規則の説明は `npm run check -- --explain 規則の名前` でも表示されます。このファイルは規則そのものから `npm run generate` で作られます。直すときは規則を直してください。",
    ],
    columns,
    layers: {
      form: {
        title: "形式",
        about:
          "ファイルが読めること、どの項目にも決まった形の回答が1つあること。ここに誤りがあると、残りの検査は行われません。",
      },
      agreement: { title: "一致", about: "複数の回答が述べる同じ事実は、値も同じであること。" },
      relations: { title: "関係", about: "事実と事実のつじつまが合うこと。" },
      words: {
        title: "本文",
        about: "日本語と英語の本文と有無の印が、事実の述べるとおりで、読み違えようがないこと。",
      },
      upkeep: {
        title: "維持管理",
        about: "担当、確認日、根拠、例外が今も正しいこと。",
      },
    } satisfies Record<Layer, { readonly title: string; readonly about: string }>,
    layer: "区分",
    source: "出典",
    fails: { error: "エラーになる例", warning: "警告になる例" } satisfies Record<Severity, string>,
    passes: "問題のない例",
    /** In an example: what is not written. */
    absent: (key: string) => `${key} は書かれていない`,
    /** In an example: heads what an answer said until a day. */
    before: (day: string) => `${day} に変わる前:`,
    exceptions: "例外にするには",
    switchOff:
      "このサービスに当てはまらない規則は、answers/service.yaml に理由とともに書くと使われなくなります。",
    acceptWarning:
      "警告を承知のうえで残すときは、その回答のファイルに理由と期限を書きます。期限を過ぎるとエラーになります。",
    /** Why an error has no acceptance. */
    noAcceptance:
      "エラーは承知できません。この規則が警告を出したときに限り、回答のファイルの accept に書けます。",
    /** Why what the check needs for itself cannot be switched off, and which rules these are. */
    alwaysOn: "検査そのものに必要なため、例外にできません。",
    whichAlwaysOn: "形式の規則と、例外そのものについての規則は、例外にできません。",
    reasonOff: "当てはまらない理由",
    reasonAccepted: "承知している理由",
    /** Closes a list of rules: how to see one of them. */
    oneRule: "1つの規則の説明: npm run check -- --explain 規則の名前",
  },
};

export type Messages = typeof messages;
