import type { Unit } from "./model.ts";
import type { Amount } from "./values.ts";

/** An amount taken apart. */
export interface ReadAmount {
  readonly number: number;
  readonly unit: string;
  /** The size in the smallest unit of its dimension, so that amounts of one dimension compare. */
  readonly size: number;
  /** What it is a size of: `GB` and `MB` are sizes of one thing, `JPY` and `USD` are not. */
  readonly dimension: string;
}

/** Reads `100 GB`; units without a factor do not convert into others. */
export const amountIn = (units: Readonly<Record<string, Unit>> | undefined, amount: Amount): ReadAmount => {
  const [written = "", unit = ""] = amount.split(" ");
  const number = Number(written);
  const factor = units?.[unit]?.factor;
  return factor === undefined
    ? { number, unit, size: number, dimension: unit }
    : { number, unit, size: number * factor, dimension: "" };
};
