import type { ItemNo } from "../core/model.ts";
import type { Localized } from "../core/lang.ts";
import type { FactKey } from "../core/facts.generated.ts";
import type { QuestionSlot } from "./question/certain.ts";
import type { Question } from "./questionnaire.ts";

/** Filled in; drafted for a person to decide, the cell left empty; or nothing to say. */
export type Status = "answered" | "review" | "unanswered";

/**
 * What a reply rests on. Certain: stated facts fill every slot of the question, or a person confirmed the answer; only this is
 * written into a cell. Draft: an answer on the same topic, for a person to decide. Open: nothing but what comes nearest.
 */
export type Certainty = "certain" | "draft" | "open";

/** An item that a question may be about. */
export interface Candidate {
  /** As its checklist numbers it. */
  readonly item: ItemNo;
  /** The facts of its answer that the question asks for; none where it asks for the item as a whole. */
  readonly facts: readonly FactKey[];
  /** Why, each for a person to read. */
  readonly reasons: readonly Localized[];
}

/** What is said to one question. */
export interface Reply {
  readonly question: Question;
  readonly status: Status;
  readonly certainty: Certainty;
  /** What each word of the question asks for, and the facts that fill it. */
  readonly slots: readonly QuestionSlot[];
  /** For the answer's cell; "" where it stays empty. */
  readonly answer: string;
  /** For the remark's cell; "" where it stays empty or there is none. */
  readonly remark: string;
  /** What a reviewer may use; "" where nothing comes near. */
  readonly draft: string;
  /** Where the answer or the draft comes from; of an unanswered question, what came nearest. The best first. */
  readonly candidates: readonly Candidate[];
  /** Why this status: what a person has to decide; empty where answered. */
  readonly needs: readonly Localized[];
}
