import { lookAlike, needing, type BoundWords, type Pattern } from "./pattern.ts";

/** Mathematical signs before a value. An arrow (->) is none. */
export const SIGNS: readonly BoundWords[] = [
  { words: "[≦≤]|<=", bound: "at-most" },
  { words: "[≧≥]|>=", bound: "at-least" },
  { words: "<(?!=)", bound: "less-than" },
  { words: "(?<![-=])>(?!=)", bound: "more-than" },
];

/** Rows that are the same in every language: addresses, and products whose number may stand before a unit (Microsoft 365 users). */
export const sharedLookAlikes: readonly Pattern[] = [
  ...needing(
    ["://", "www."],
    [
      lookAlike(
        "url",
        "(?<![a-z])(?:https?|ftp)://[!-~]{1,2000}|(?<![\\w.-])www\\.[\\w.-]{1,253}(?:/[!-~]{0,2000})?",
      ),
    ],
  ),
  ...needing(
    ["@"],
    [lookAlike("e-mail", "(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}")],
  ),
  ...needing(Array.from("0123456789"), [
    lookAlike(
      "product",
      "(?<![a-z])(?:(?:Office|Microsoft|Dynamics|M|O)[ -]?365|Windows(?: Server)? ?\\d{1,4}|Route ?53|S3|EC2|Log4j ?2?|IPv[46]|HTTP/[\\d.]{1,3}|" +
        "OAuth ?[\\d.]{1,3}|SAML ?[\\d.]{1,3}|Base64|UTF-?\\d{1,2}|MP[34]|H\\.26[45]|Web ?2\\.0|PHP ?[\\d.]{1,6}|Java ?\\d{1,2}|iOS ?\\d{1,2}|Android ?\\d{1,2}|" +
        "macOS ?\\d{1,2}|Python ?[\\d.]{1,6}|Node(?:\\.js)? ?\\d{1,2}|MySQL ?[\\d.]{1,5}|PostgreSQL ?[\\d.]{1,5}|Internet Explorer ?\\d{1,2}|IE ?\\d{1,2}|Excel ?\\d{4}|1Password|37signals|Web3|B2[BC]|O2O|K8s|CIS ?v?\\d)",
    ),
  ]),
];
