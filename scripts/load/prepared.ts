import type { ErrorObject } from "ajv/dist/2020.js";
import type { Model } from "../core/model.ts";
import { sha256 } from "../core/sums.ts";

/** What a JSON Schema's compiled check is: it leaves its errors on itself, as ajv has it. */
export interface CompiledCheck {
  (value: unknown): boolean;
  errors?: readonly ErrorObject[] | null;
}

/** What was made of `schema/` beforehand, each by the sum of what it was made from: where that has changed, it is of no use. */
export interface Prepared {
  readonly models: Readonly<Record<string, Model>>;
  readonly check: (name: string) => CompiledCheck | undefined;
}

// The bundled engine brings it; from source there is none, and everything is made when it is needed.
let prepared: Prepared | undefined;

/** Hands over what the bundled engine brings. Results stay the same; only the time goes. */
export const usePrepared = (brought: Prepared): void => {
  prepared = brought;
};

/** Whether this is the bundled engine, which brings what would else be made. */
export const isPrepared = (): boolean => prepared !== undefined;

/** The name under which something made from a text is kept. */
export const preparedName = (text: string): string => sha256(text).slice(0, 16);

/** The model that was made from these texts. */
export const preparedModel = (text: string): Model | undefined => prepared?.models[preparedName(text)];

/** The check that was made from this schema. */
export const preparedCheck = (text: string): CompiledCheck | undefined => prepared?.check(preparedName(text));
