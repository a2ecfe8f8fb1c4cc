import type { Said } from "../../core/finding.ts";

/** What is wrong with the folders of several services. In Japanese. */
export const messages = {
  mixed: (name: string): Said => ({
    message: `1つのサービスの service.yaml と、${name}/ のサービスが、同じ answers/ にあります。どちらの回答として公開するか決められません。`,
    fix: `サービスが複数なら、この service.yaml と回答も answers/<サービスのid>/ に移してください。1つなら、${name}/ を answers/ の外に移してください。`,
  }),
  alone: (): Said => ({ message: "answers/ に直に置かれたサービスの service.yaml" }),
  otherName: (id: string, name: string): Said => ({
    message: `service.yaml の id は ${id} ですが、フォルダの名前は ${name} です。公開するファイルは dist/${id}/ に置かれ、提案のリンクやコマンドの --service と食い違います。`,
    fix: `フォルダの名前を ${id} に変えるか、id を ${name} にしてください。`,
  }),
  taken: (id: string): Said => ({
    message: `id ${id} のサービスが2つあります。公開するファイルが同じ名前になり、一方が失われます。`,
    fix: "どちらかの id(とフォルダの名前)を変えてください。",
  }),
  otherService: (id: string): Said => ({ message: `もう一方の id: ${id}` }),
  stray: (name: string): Said => ({
    message: `${name} はどのサービスの回答でもないため、読まれません。`,
    fix: "サービスのフォルダ answers/<サービスのid>/ か、answers/ の外に移してください。",
  }),
};

export type Messages = typeof messages;
