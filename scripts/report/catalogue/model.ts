import { type Described, everywhere, told } from "./entry.ts";

const OWN = {
  ja: "docs/own.ja.md(自社の項目・事実・規則)",
  en: "docs/own.md (a project's own items, facts and rules)",
};
const CHECKLIST = everywhere("schema/checklists/meti-2010.yaml");

/** What may be wrong with what answers are held against: `schema/`, and what a project adds in `own/`. */
export const modelEntries: readonly Described[] = [
  {
    id: "model-reference",
    title: {
      ja: "schema/ のファイルが使う名前は定義済み",
      en: "Names that the files of schema/ use are defined",
    },
    why: {
      ja: "定義のない事実は、どの回答にも書けません。",
      en: "No answer can state a fact that is not defined.",
    },
    source: CHECKLIST,
    fails: told(
      "schema/checklists/meti-2010.yaml の項目が、schema/facts.yaml にない事実を挙げている。",
      "An item of schema/checklists/meti-2010.yaml names a fact that schema/facts.yaml lacks.",
    ),
    passes: told(
      "schema/checklists/meti-2010.yaml が挙げる事実は、すべて schema/facts.yaml にある。",
      "schema/facts.yaml has every fact that schema/checklists/meti-2010.yaml names.",
    ),
  },
  {
    id: "own-name-taken",
    title: { ja: "自社で加えるものの名前は新しい", en: "What a project adds has a name of its own" },
    why: {
      ja: "同じ名前が2つのものを指すと、回答がどちらのことを述べているか分かりません。",
      en: "Where one name stands for two things, nobody can tell which of them an answer is about.",
    },
    source: OWN,
    fails: told(
      "own/items.yaml の項目が、チェックリストにある番号 30 を使っている。",
      "An item of own/items.yaml has number 30, which the checklist has already.",
    ),
    passes: told(
      "own/items.yaml の項目は、番号 50 を使っている。",
      "The item of own/items.yaml has number 50.",
    ),
  },
  {
    id: "own-unknown-name",
    title: { ja: "own/ が挙げる名前はすべて定義済み", en: "Every name in own/ is defined" },
    why: {
      ja: "定義のない名前は、検査にも公開にも現れません。",
      en: "A name that nobody defines appears neither in checks nor in what is published.",
    },
    source: OWN,
    fails: told(
      "own/items.yaml の項目が、schema/facts.yaml にも own/facts.yaml にもない事実を挙げている。",
      "An item of own/items.yaml names a fact that neither schema/facts.yaml nor own/facts.yaml has.",
    ),
    passes: told(
      "挙げた事実を own/facts.yaml に定義した。",
      "The fact that it names is defined in own/facts.yaml.",
    ),
  },
  {
    id: "own-rule-unread",
    title: { ja: "自社の規則は決まった形で書く", en: "A project's rule has the form that is read" },
    why: {
      ja: "読めない規則は何も検査しないので、守られていると思い込むことになります。",
      en: "A rule that cannot be read checks nothing, and everybody believes it to be kept.",
    },
    source: OWN,
    fails: told(
      "own/rules.yaml に holds: backupRetention は30日以上 と書いた。",
      "own/rules.yaml says holds: backupRetention is 30 days or more.",
    ),
    passes: told(
      "own/rules.yaml に holds: backupRetention >= P30D と書いた。",
      "own/rules.yaml says holds: backupRetention >= P30D.",
    ),
  },
  {
    id: "generated-stale",
    title: { ja: "生成したファイルは最新", en: "Generated files are up to date" },
    why: {
      ja: "エディタの補完や、ほかのソフトでの検査が、古い定義のまま行われます。",
      en: "Editors and other validators would go by what no longer holds.",
    },
    source: everywhere("schema/checklists/meti-2010.yaml, schema/facts.yaml, own/"),
    fails: told(
      "schema/facts.yaml に事実を加えたが、npm run generate を実行していない。",
      "A fact was added to schema/facts.yaml, but npm run generate was not run.",
    ),
    passes: told(
      "npm run generate を実行し、結果も登録した。",
      "npm run generate was run, and the result committed.",
    ),
  },
];
