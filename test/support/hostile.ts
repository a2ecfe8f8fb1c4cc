const TEXTS: readonly string[] = [
  "<script>alert(1)</script>",
  "</style><img src=x onerror=alert(1)>",
  '=HYPERLINK("http://x")',
  "@SUM(1)",
  "＝１＋１",
  "a | b | c",
  "]]> &amp; -->",
  "`code` **bold** [x](http://x) # 1. - ",
  "# heading",
  "a | b\n--- | ---",
  "#set page(width: 1cm) $x^2$ @ref",
  "{{ insert: param, x }} 10:00~17:00, 18:00~19:00, 2^3^",
  "\\ \\* \\[",
  "辻\u{E0100}さん、葛\u{E0101}飾区",
  "髙﨑𠮷😀👨‍👩‍👧",
  "一行目\n二行目",
  "あ".repeat(20_000),
];

/**
 * Texts that somebody might put into an answer to break what is published: each must come out as the text that it is. Before
 * each stands its beginning, which names the test.
 */
export const HOSTILE: readonly (readonly [string, string])[] = TEXTS.map((text) => [
  JSON.stringify(text.slice(0, 30)),
  text,
]);
