export type TextKind = "html" | "markdown" | "delimited";

const DELIMITER_ROW = /^[ >\t]{0,8}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$/m;

/** Whether a text is a page, Markdown with a table, or cells with something between them. */
export const textKindOf = (text: string): TextKind => {
  const start = text.slice(0, 2_000).trimStart();
  if (/^(?:<!doctype html|<html|<\?xml|<meta|<table|<head|<body|<div|<style)/i.test(start)) return "html";
  if (/<t[dr][\s>]/i.test(text) && /<table[\s>]/i.test(text)) return "html";
  return DELIMITER_ROW.test(text.slice(0, 200_000)) ? "markdown" : "delimited";
};
