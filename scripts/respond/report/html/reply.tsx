import type { Messages } from "../../messages.ts";
import { respondWords } from "../../messages.ts";
import { Fragment } from "preact";
import { beside } from "../../../render/html/links.ts";
import type { Lang } from "../../../core/lang.ts";
import { clipped } from "../../../core/untrusted.ts";
import { langOf } from "../../match/match.ts";
import type { ReplyView, SourceView } from "../view.ts";

/** The language of a text where it is another than the page's; undefined for signs and digits alone, too. */
const otherLang = (text: string, lang: Lang): Lang | undefined =>
  /\p{L}/u.test(text) && langOf(text) !== lang ? langOf(text) : undefined;

const Source = ({ name, path, reasons }: SourceView) => (
  <li>
    {path === undefined ? name : <a href={beside(path)}>{name}</a>}
    {reasons.length > 0 && (
      <ul class="reasons">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    )}
  </li>
);

interface Props {
  readonly view: ReplyView;
  readonly lang: Lang;
  readonly words: Messages["report"];
}

/** Of elements that may stand in a summary. */
const Asked = ({ view, lang, words }: Props) => (
  <>
    <span class="where">
      {[...view.place, ...(view.headings.length === 0 ? [] : [view.headings.join(" › ")])].map(
        (part, index) => (
          <Fragment key={index}>
            <span lang={otherLang(part, lang)}>{part}</span>{" "}
          </Fragment>
        ),
      )}
      <span class={`certainty ${view.certainty}`}>{words.certainty[view.certainty]}</span>
    </span>
    <h3 lang={otherLang(view.question, lang)}>{view.question}</h3>
  </>
);

const Said = ({ view, lang, words }: Props) => (
  <dl>
    {view.fields.map(({ kind, label, text }) => (
      <div class={kind} key={kind}>
        <dt>{label}</dt>
        <dd lang={kind === "limit" ? undefined : otherLang(text, lang)}>{text}</dd>
      </div>
    ))}
    {view.needs.length > 0 && (
      <div class="needs">
        <dt>{words.needs}</dt>
        {view.needs.map((need) => (
          <dd key={need}>{need}</dd>
        ))}
      </div>
    )}
    {view.slots.length > 0 && (
      <div class="slots">
        <dt>{words.slots}</dt>
        <dd>
          <ul>
            {view.slots.map(({ kind, words: said, filled, isMissing }, index) => (
              <li class={isMissing ? "missing" : undefined} key={index}>
                <span class="quiet">{kind}</span> <b lang={otherLang(said, lang)}>{said}</b>{" "}
                <span>{filled}</span>
              </li>
            ))}
          </ul>
        </dd>
      </div>
    )}
    <div class="sources">
      <dt>{words.sources[view.status]}</dt>
      <dd>
        {view.sources.length === 0 ? (
          words.noSource
        ) : (
          <ul>
            {view.sources.map((source) => (
              <Source {...source} key={source.name} />
            ))}
          </ul>
        )}
      </dd>
    </div>
  </dl>
);

/** So much of an answer can be seen while it is folded. */
const BRIEF = 120;

/** One question and what is said to it. What was filled in is folded: it is certain. */
export const ReplyArticle = ({ view, lang }: { view: ReplyView; lang: Lang }) => {
  const props = { view, lang, words: respondWords[lang].report };
  if (view.status !== "answered")
    return (
      <article class="reply">
        <Asked {...props} />
        <Said {...props} />
      </article>
    );
  const answer = view.fields.find(({ kind }) => kind === "answer")?.text ?? "";
  return (
    <details class="reply">
      <summary>
        <Asked {...props} />
        <span class="brief" lang={otherLang(answer, lang)}>
          {clipped(answer, BRIEF)}
        </span>
      </summary>
      <Said {...props} />
    </details>
  );
};
