import { compare, exact } from "../decimal.ts";
import type { Probability } from "./scoring.ts";

/** A lead or opportunity as far as a merge has to know which one to trust. */
export type MergeableLead = {
  id: string;
  type: "lead" | "opportunity";
  isActive: boolean;
  stageSequence: number | null;
  probability: Probability | null;
};

/**
 * The most trusted first: an opportunity or active record before an archived lead, an opportunity before a lead, the
 * further stage, the higher probability, and at last the older one (ids sort by creation). The first is kept in a merge.
 * Source: rule R-367; that the older one wins is what Odoo does and what people expect of a history.
 */
export function inConfidenceOrder<Lead extends MergeableLead>(leads: readonly Lead[]): Lead[] {
  return leads.toSorted(
    (a, b) =>
      Number(isTrusted(b)) - Number(isTrusted(a)) ||
      Number(b.type === "opportunity") - Number(a.type === "opportunity") ||
      (b.stageSequence ?? -1) - (a.stageSequence ?? -1) ||
      compare(exact(b.probability ?? 0), exact(a.probability ?? 0)) ||
      (a.id < b.id ? -1 : 1),
  );
}

const isTrusted = ({ type, isActive }: MergeableLead): boolean => type === "opportunity" || isActive;
