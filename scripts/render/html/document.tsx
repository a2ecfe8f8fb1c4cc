import type { ComponentChildren } from "preact";
import { renderToStaticMarkup } from "preact-render-to-string";
import { createHash } from "node:crypto";
import type { Lang } from "../../core/lang.ts";

/** A script of this project, which the policy admits by its hash. */
export const Script = ({ code }: { code: string }) => <script dangerouslySetInnerHTML={{ __html: code }} />;

/** Data in the page that no script of the page runs: what could end the element is written as escapes. */
export const Data = ({ type, data }: { type: string; data: unknown }) => (
  <script
    type={type}
    dangerouslySetInnerHTML={{
      __html: JSON.stringify(data).replace(
        /[<>&\u2028\u2029]/g,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
      ),
    }}
  />
);

interface Document {
  readonly lang: Lang;
  readonly title: string;
  readonly style: string;
  /** Scripts that stand in the body already. */
  readonly early: readonly string[];
  /** Scripts that stand at the end. */
  readonly scripts: readonly string[];
  /** Where its scripts may connect to: nowhere, unless said. */
  readonly connect?: "'self'";
  readonly head: ComponentChildren;
  readonly body: ComponentChildren;
}

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

// CSP Level 3; a policy in a `meta` element cannot say `frame-ancestors`.
const policy = ({ style, early, scripts, connect }: Document): string =>
  [
    "default-src 'none'",
    ...(early.length + scripts.length === 0
      ? []
      : [`script-src ${[...early, ...scripts].map(hash).join(" ")}`]),
    `style-src ${hash(style)}`,
    "img-src data:",
    ...(connect === undefined ? [] : [`connect-src ${connect}`]),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join("; ");

/** A self-contained HTML document: its policy admits its own style and scripts, by hash, and no request. */
export const renderDocument = (document: Document): string => {
  const { lang, title, style, scripts, head, body } = document;
  const html = renderToStaticMarkup(
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy(document)} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>{title}</title>
        {head}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        {body}
        {scripts.map((code) => (
          <Script code={code} key={code} />
        ))}
      </body>
    </html>,
  );
  return `<!doctype html>\n${html}\n`;
};
