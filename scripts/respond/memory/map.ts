import type { ItemNo } from "../../core/model.ts";
import { stringify } from "yaml";
import type { Json } from "../../core/change.ts";
import type { Finding } from "../../core/finding.ts";
import { errorAtPath, readData } from "../../load/read-data.ts";
import { generalErrors, type SchemaCheck } from "../../load/schema-check.ts";
import type { SourceFile } from "../../core/source.ts";

/** What one question of a customer was answered from. */
export interface Remembered {
  readonly question: string;
  /** The headings that it stood under, where there were any: 「運用 / バックアップ」. */
  readonly under?: string;
  /** The items, as their checklist numbers them; empty where it is left unanswered on purpose. */
  readonly items: readonly ItemNo[];
  /** The facts that it was answered from, with their values at the time. */
  readonly facts?: Readonly<Record<string, Json>>;
  /** The entry of a drop-down that was chosen. */
  readonly choice?: string;
  /** The release that it was answered from, SemVer. */
  readonly release?: string;
  /** The day on which a person confirmed it, YYYY-MM-DD; absent while it is only proposed. */
  readonly confirmed?: string;
  /** It is agreed with this customer only: nobody else is given it. */
  readonly only?: true;
  /** The confirmed answer that it was taken from, of this or another customer. */
  readonly from?: Origin;
  /** The day on which its confirmation was taken back: a person decides before it is given again. */
  readonly takenBack?: string;
  /** What a person wrote in place of what we said, on the day of `takenBack`. */
  readonly instead?: string;
  /** Nothing was filled in, and nobody has said what to: what it asks is open. */
  readonly open?: true;
  /** Of an open question, the items that come nearest. */
  readonly near?: readonly ItemNo[];
}

/** Names an answer in the maps: the customer's folder, and the question. */
export interface Origin {
  readonly customer: string;
  readonly question: string;
  readonly under?: string;
}

/** `questionnaires/<customer>/map.yaml`: what a customer was told, and from which answers. */
export interface CustomerMap {
  /** The name of the customer's folder. */
  readonly id: string;
  /** The customer as reports call it. */
  readonly customer: string;
  /** What is agreed with this customer is nobody else's: of all their answers. */
  readonly only?: true;
  readonly answers: readonly Remembered[];
}

export type MapReading =
  | { readonly map: CustomerMap; readonly findings: readonly [] }
  | { readonly map: undefined; readonly findings: readonly Finding[] };

/** Reads one customer's map; findings where its form is broken. */
export const readMap = (id: string, file: SourceFile, check: SchemaCheck): MapReading => {
  const { value, findings } = readData(file, null);
  if (findings.length > 0) return { map: undefined, findings };
  const malformed = generalErrors(check, value).map((error) => errorAtPath(file, null, error));
  if (malformed.length > 0) return { map: undefined, findings: malformed };
  const map = value as Omit<CustomerMap, "id">; // it holds to its schema, which says what this type says
  return { map: { id, ...map }, findings: [] };
};

const COMMENT = `# yaml-language-server: $schema=../../schema/map.schema.json
#
# お客様の質問と、その回答に使った項目。confirmed(確認した日)のあるものだけが、次の質問票の回答に使われます。
# What this customer asked, and the items that answer it. Only entries with a day in \`confirmed\` are used again.
`;

/** A map as its file holds it: readable by YAML 1.1 and 1.2 alike, so that a day stays text. */
export const mapText = ({ customer, only, answers }: CustomerMap): string =>
  COMMENT +
  stringify(
    { customer, ...(only === true && { only }), answers },
    { version: "1.1", lineWidth: 0, flowCollectionPadding: true },
  );
