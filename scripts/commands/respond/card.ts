import { stringify } from "yaml";
import type { Lang } from "../../core/lang.ts";
import type { Io } from "../../io/io.ts";
import type { FileChange } from "../../io/write.ts";
import { formatText } from "../../report/text.ts";
import type { Card } from "../../respond/report/outcome.ts";
import { wantsColour } from "../command.ts";
import type { Values } from "./options.ts";
import { cardPath, readCard } from "./records.ts";

/** What the command line says of a customer. */
const given = ({ scope, deadline, contact, empty }: Values): Card => ({
  ...(scope !== undefined && { scope }),
  ...(deadline !== undefined && { deadline }),
  ...(contact !== undefined && { contact }),
  ...(empty !== undefined && { empty }),
});

/** A customer's card with what the command line says; undefined where its file is broken, which is told on stderr. */
export const keptCard = (values: Values, customer: string, io: Io, lang: Lang): Card | undefined => {
  const { card, findings } = readCard(values.questionnaires, customer);
  if (findings.length === 0) return { ...card, ...given(values) };
  io.err(formatText(findings, { lang, answers: 0, isFormOnly: true, colour: wantsColour(io, "err") }));
  return undefined;
};

/** The card to be written, where the command line said something of the customer. */
export const cardFiles = (values: Values, customer: string, card: Card): readonly FileChange[] =>
  Object.keys(given(values)).length === 0
    ? []
    : [
        {
          path: cardPath(values.questionnaires, customer),
          content: `# yaml-language-server: $schema=../../schema/card.schema.json\n${stringify(card, { version: "1.1", lineWidth: 0 })}`,
        },
      ];
