import type { FactKey } from "../core/facts.generated.ts";
import type { Standing } from "../core/model.ts";
import type { Case } from "../core/sheet.ts";
import type { Claim } from "./claim.ts";
import type { Expectation } from "./expect.ts";
import type { Statement } from "./statement.ts";

/** What comes of holding the statements of a text against the facts of its answer. */
export type Verdict =
  /** The words say another value than the fact; `isTurned` where it is the same number the other way round. */
  | {
      readonly kind: "differs";
      readonly claim: Claim;
      readonly expected: Expectation;
      readonly isTurned?: true;
    }
  /** The words say of one case the value that the fact has for another. */
  | {
      readonly kind: "of-other-case";
      readonly claim: Claim;
      readonly fact: FactKey;
      readonly saidOf: Case;
      readonly belongsTo: Case;
    }
  /** The words say something else of a flag, a choice, a list or a standing. */
  | { readonly kind: "contradicts"; readonly statement: Statement; readonly fact: FactKey }
  /** The words say a value where the fact says that there is none to be told. */
  | {
      readonly kind: "value-beside-standing";
      readonly claim: Claim;
      readonly fact: FactKey;
      readonly standing: Standing;
    }
  /** The words say a standing, and no fact does; `said` tells whether they say the fact's value, too. */
  | {
      readonly kind: "standing-beside-value";
      readonly claim: Claim;
      readonly expected: Expectation;
      readonly said: boolean;
    }
  /** No fact says what the words do; `could` are the facts of the item that could. */
  | { readonly kind: "unbacked"; readonly claim: Claim; readonly could: readonly FactKey[] }
  /** The words do not say what the fact does; `isUnread` where a clause on it was not understood. */
  | { readonly kind: "unsaid"; readonly expected: Expectation; readonly isUnread: boolean };
