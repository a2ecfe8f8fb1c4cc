import { type Described, everywhere, told } from "./entry.ts";

const SCHEMA = everywhere("schema/service.schema.json");

const LAYOUT = { ja: "answers/<サービスのid>/ の置き方", en: "the layout of answers/<service id>/" };

/** What may be wrong with the folders of several services. */
export const serviceEntries: readonly Described[] = [
  {
    id: "mixed-services",
    title: {
      ja: "サービスは answers/ に1つか、answers/<id>/ に1つずつ",
      en: "One service in answers/, or each of several in answers/<id>/",
    },
    why: {
      ja: "どの回答がどのサービスのものか分からなければ、公開できません。",
      en: "Answers cannot be published while nobody can tell whose they are.",
    },
    source: LAYOUT,
    fails: told(
      "answers/service.yaml と answers/mail/service.yaml。",
      "answers/service.yaml and answers/mail/service.yaml.",
    ),
    passes: told(
      "answers/desk/service.yaml と answers/mail/service.yaml。",
      "answers/desk/service.yaml and answers/mail/service.yaml.",
    ),
  },
  {
    id: "service-folder",
    title: {
      ja: "サービスのフォルダの名前は、そのid",
      en: "The folder of a service is called by its id",
    },
    why: {
      ja: "顧客が受け取るファイルと、直すべき回答のフォルダとが結び付きません。",
      en: "The files that customers receive would not lead to the folder of answers to mend.",
    },
    source: LAYOUT,
    fails: told(
      "answers/mail/service.yaml が id: sakura-mail。",
      "answers/mail/service.yaml says id: sakura-mail.",
    ),
    passes: told("answers/mail/service.yaml が id: mail。", "answers/mail/service.yaml says id: mail."),
  },
  {
    id: "duplicate-service",
    title: { ja: "サービスのidは1つずつ", en: "No two services have one id" },
    why: {
      ja: "公開するファイルが同じ名前になり、一方のサービスの回答が失われます。",
      en: "Their published files have the same names, and the answers of one would be lost.",
    },
    source: SCHEMA,
    fails: told(
      "answers/desk/service.yaml と answers/mail/service.yaml が、どちらも id: desk。",
      "answers/desk/service.yaml and answers/mail/service.yaml both say id: desk.",
    ),
    passes: told(
      "answers/desk/service.yaml は id: desk、answers/mail/service.yaml は id: mail。",
      "answers/desk/service.yaml says id: desk, answers/mail/service.yaml says id: mail.",
    ),
  },
];

/** What services of one company may contradict each other in. */
export const companyEntry: Described = {
  id: "company-facts-agree",
  title: {
    ja: "会社について真であることは、どのサービスの回答でも同じ",
    en: "What is true of the company, all of its services state alike",
  },
  why: {
    ja: "同じ会社の2つのサービスを見比べた顧客は、どちらの回答も信用できません。",
    en: "Customers who compare two services of one company can trust neither answer.",
  },
  source: {
    ja: "schema/facts.yaml で company: true の事実",
    en: "facts with company: true in schema/facts.yaml",
  },
  fails: told(
    "desk の項目39は certifications: [ISMS]、mail の項目39は certifications: none。",
    "item 39 of desk says certifications: [ISMS], item 39 of mail says certifications: none.",
  ),
  passes: told("どちらも certifications: [ISMS]。", "both say certifications: [ISMS]."),
};
