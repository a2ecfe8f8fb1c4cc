/** The words of the page that leads to several services. In Japanese. */
export const messages = {
  title: "サービスごとのチェックリスト回答",
  intro: (version: string) => `版 ${version}。サービスを選ぶと、回答と、Excel・PDFなどのファイルがあります。`,
};

export type Messages = typeof messages;
