import { type Decimal, exact, isEqual, roundTo, stepOf } from "../decimal.ts";
import type { Probability } from "./scoring.ts";

/** The probability that people see (and may type) and the one that scoring computes; null where there is none. */
export type Probabilities = { shown: Probability | null; automatic: Probability | null };

/** Nobody has typed another probability: both are equal at two decimals. Source: rule R-355. */
export function isAutomatic({ shown, automatic }: Probabilities): boolean {
  if (shown === null || automatic === null) return shown === automatic;
  return isEqual(rounded(shown), rounded(automatic));
}

/**
 * What a newly computed probability does: the automatic one takes it, and the shown one follows only while it was
 * automatic and the lead is active. Where nothing could be computed (null) both stay. Source: rule R-355.
 */
export function follow(before: Probabilities, computed: Probability | null, isActive: boolean): Probabilities {
  if (computed === null) return before;
  return { shown: isActive && isAutomatic(before) ? computed : before.shown, automatic: computed };
}

/**
 * Open leads whose probability is computed again after a rebuild: they have a stage, and a probability between 0 and 100
 * (both excluded) or none. Source: rule R-353.
 */
export function isRecomputed(lead: {
  stageId: string | null;
  isActive: boolean;
  probability: Probability | null;
}): boolean {
  if (lead.stageId === null || !lead.isActive) return false;
  return (
    lead.probability === null || !["0", "100"].some((end) => isEqual(rounded(lead.probability ?? "0"), exact(end)))
  );
}

const rounded = (probability: Decimal | string) => roundTo(exact(probability), stepOf(2));
