import { respondWords } from "../messages.ts";
import { Summary } from "./html/summary.tsx";
import { ReplyArticle } from "./html/reply.tsx";
import { BASE_STYLE } from "./html/style/base.ts";
import { REPLIES_STYLE } from "./html/style/replies.ts";
import { type Outcome, ranked } from "./outcome.ts";
import { titleOf, viewOf } from "./view.ts";

const Groups = ({ outcome }: { outcome: Outcome }) => {
  const words = respondWords[outcome.lang].report;
  return (
    <>
      {ranked(outcome.replies).map(({ status, replies }) => (
        <section id={status} aria-labelledby={`${status}-title`} key={status}>
          <h2 id={`${status}-title`}>
            {words.status[status]} <small>{replies.length}</small>
          </h2>
          {replies.map((reply, index) => (
            <ReplyArticle view={viewOf(outcome, reply)} lang={outcome.lang} key={index} />
          ))}
        </section>
      ))}
    </>
  );
};

/**
 * The replies as one self-contained HTML page, for the person who looks through them: what to do, then what needs a decision,
 * then what was filled in, folded where it is sure. It has no script, makes no request, and its policy allows neither.
 */
export const htmlReport = async (outcome: Outcome): Promise<string> => {
  // The renderer is loaded where a page is made.
  const { renderDocument } = await import("../../render/html/document.tsx");
  return renderDocument({
    lang: outcome.lang,
    title: titleOf(outcome),
    style: BASE_STYLE + REPLIES_STYLE,
    early: [],
    scripts: [],
    head: <meta name="robots" content="noindex" />,
    body: (
      <>
        <Summary outcome={outcome} />
        <main>
          <Groups outcome={outcome} />
        </main>
      </>
    ),
  });
};
