import { no, say, standing, tls, unsure, type SheetCase } from "./case.ts";

/** What each answer of the first real sheet claims, in both languages, read by a person against the text. */
export const qlingo33to49: readonly SheetCase[] = [
  {
    no: 33,
    ja: [
      "TLSv1.2にて通信を暗号化しています。また保存データおよびデータベースの暗号化を行っています。",
      [say("TLSv1.2", tls("1.2"))],
    ],
    en: [
      "Communications are encrypted with TLS 1.2. Stored data and databases are also encrypted.",
      [say("TLS 1.2", tls("1.2"))],
    ],
  },
  {
    no: 34,
    ja: ["ストレージに対してお客様が直接アクセスすることはありません。", [say("ことはありません", no)]],
    en: ["Customers do not access the storage directly.", [say("do not access", no)]],
  },
  {
    no: 35,
    ja: ["利用規約に定める範囲において保証を行います。(損害賠償保険には加入)", []],
    en: [
      "A guarantee is provided within the scope set out in the terms of service. We carry liability insurance.",
      [],
    ],
  },
  {
    no: 36,
    ja: [
      "サービス解約後、一定期間経過後に削除します。",
      [unsure("一定期間", standing("unspecified"), "vague")],
    ],
    en: [
      "Data is deleted after a certain period has passed following cancellation of the service.",
      [unsure("a certain period", standing("unspecified"), "vague")],
    ],
  },
  {
    no: 37,
    ja: ["データの預託は行っていません。", [say("行っていません", no)]],
    en: ["Data is not placed in escrow.", [say("is not placed", no)]],
  },
  {
    no: 38,
    ja: ["入力項目の要件に合わせて形式や長さのチェックを行っています。", []],
    en: ["Format, length, and the like are checked according to the requirements of the input fields.", []],
  },
  {
    no: 39,
    ja: ["取得していません。", [say("取得していません", standing("none"))]],
    en: [
      "No certification has been obtained.",
      [say("No certification has been obtained", standing("none"))],
    ],
  },
  {
    no: 40,
    ja: ["脆弱性検査を定期的実施しております。", [unsure("定期的", standing("unspecified"), "vague")]],
    en: [
      "Vulnerability assessments are carried out periodically.",
      [unsure("periodically", standing("unspecified"), "vague")],
    ],
  },
  {
    no: 41,
    ja: [
      "サーバにアクセスする事が出来るのは、システム運用担当のスタッフに限定しています。また、ファイアーウォールで弊社環境からのみアクセスできるように制限しております。",
      [],
    ],
    en: [
      "Only staff in charge of system operation can access the servers. In addition, a firewall restricts access so that it is possible only from our own environment.",
      [],
    ],
  },
  {
    no: 42,
    ja: ["TLSv1.2にて通信を暗号化しています", [say("TLSv1.2", tls("1.2"))]],
    en: ["Communications are encrypted with TLS 1.2.", [say("TLS 1.2", tls("1.2"))]],
  },
  {
    no: 43,
    ja: ["実施していません。", [say("実施していません", no)]],
    en: ["Not carried out.", [say("Not carried out", no)]],
  },
  {
    no: 44,
    ja: [
      "お客様の契約スペースごとにデータを管理し、アクセス制限を行うことでデータ利用を制限しています。",
      [],
    ],
    en: [
      "Data is managed for each customer's contracted space, and use of the data is limited by access restrictions.",
      [],
    ],
  },
  {
    no: 45,
    ja: [
      "サーバにアクセスする事が出来るのは、システム運用担当のスタッフに限定しています。また、ファイアーウォールで弊社環境からのみアクセスできるように制限しております。",
      [],
    ],
    en: [
      "Only staff in charge of system operation can access the servers. In addition, a firewall restricts access so that it is possible only from our own environment.",
      [],
    ],
  },
  {
    no: 46,
    ja: ["個人単位でIDを付与しており、ログに記録されています。保管しているログから調査可能です。", []],
    en: [
      "IDs are assigned to individuals and are recorded in the logs. Investigation is possible from the stored logs.",
      [],
    ],
  },
  {
    no: 47,
    ja: ["リアルタイムにウイルスチェックを行っております。", []],
    en: ["Virus checks are performed in real time.", []],
  },
  {
    no: 48,
    ja: ["二次記憶媒体を使用せず、データセンター間でバックアップを取っております。", [say("使用せず", no)]],
    en: [
      "Secondary storage media are not used, and backups are taken between data centers.",
      [say("are not used", no)],
    ],
  },
  {
    no: 49,
    ja: ["把握しております。", []],
    en: ["We are aware of the constraints.", []],
  },
];
