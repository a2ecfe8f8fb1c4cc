import type { Messages } from "./messages.ja.ts";

/** The words of the page that leads to several services. In English. */
export const messages: Partial<Messages> = {
  title: "Checklist answers by service",
  intro: (version) => `Version ${version}. Each service has its answers, and files such as Excel and PDF.`,
};
