import type { Said } from "../../core/finding.ts";

/** What may be wrong with a file of the library. */
export const messages = {
  wrongName: (name: string, id: string): Said => ({
    message: `ファイル名 ${name} と id: ${id} が違います。`,
    fix: `ファイル名を ${id}.yaml にするか、id を直してください。`,
  }),
  twice: (id: string): Said => ({
    message: `「${id}」という回答が、ライブラリに2つあります。`,
    fix: "正しいほうを残し、もう一方のファイルを消すか、id とファイル名を変えてください。",
  }),
  unexpected: (name: string): Said => ({
    message: `${name} はライブラリの回答のファイルではないため、読まれません。`,
    fix: "回答なら id.yaml という名前にし、そうでなければ library/ の外に移してください。",
  }),
  unknownFact: (fact: string, near: readonly string[]): Said => ({
    message: `「${fact}」という事実はありません。`,
    fix: `schema/facts.yaml(own/ があれば own/facts.yaml も)にある名前を書いてください。${near.length === 0 ? "" : `近い名前: ${near.join("、")}。`}`,
  }),
};

export type Messages = typeof messages;
