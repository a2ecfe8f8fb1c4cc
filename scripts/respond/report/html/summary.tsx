import { respondWords } from "../../messages.ts";
import { confirmCommand } from "../command-line.ts";
import { countsOf, type Outcome, ranked } from "../outcome.ts";
import { factsOf, titleOf } from "../view.ts";

/** The head of the page: for whom the replies are, how many came to what, and what there is to do. */
export const Summary = ({ outcome }: { outcome: Outcome }) => {
  const { file, path = file, customer, replies, lang } = outcome;
  const words = respondWords[lang].report;
  const counts = countsOf(replies);
  const facts = factsOf(outcome);
  const statuses = ranked(replies).map(({ status }) => status);
  return (
    <header>
      <h1>{titleOf(outcome)}</h1>
      {facts.length > 0 && (
        <dl class="facts">
          {facts.map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {statuses.length === 0 ? (
        <p>{words.noQuestions}</p>
      ) : (
        <>
          <p>
            <b>{words.counts(counts)}</b>
          </p>
          <h2>{words.todo}</h2>
          <div class="todo">
            <ul class="tasks">
              {statuses.map((status) => (
                <li class={status} key={status}>
                  <a href={`#${status}`}>
                    <b>{counts[status]}</b> {words.status[status]}
                  </a>{" "}
                  <span>{words.tasks[status](counts[status])}</span>
                </li>
              ))}
            </ul>
            <div>
              <p>{words.confirm}</p>
              <pre>
                <code>{confirmCommand(path, customer)}</code>
              </pre>
              <p>{words.confirmRows}</p>
            </div>
          </div>
          <p class="quiet">{words.legend}</p>
        </>
      )}
    </header>
  );
};
