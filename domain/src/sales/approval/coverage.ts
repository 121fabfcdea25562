import { compare, exact } from "../../decimal.ts";
import type { Excess } from "./excesses.ts";
import { isLeast } from "./limits.ts";

/** What was approved, and for whom. */
export type Approved = { customerId: string; excesses: readonly Excess[] };

/**
 * What of a document goes beyond what was approved of it, and needs approval anew: another limit, line, product or customer, a share that is
 * further from the limit, or the same share of a greater amount. Whatever stays within what was approved keeps its approval, however it was changed.
 */
export function uncovered(
  { customerId, excesses }: { customerId: string; excesses: readonly Excess[] },
  approved: Approved | null,
): Excess[] {
  if (approved?.customerId !== customerId) return [...excesses];
  return excesses.filter((excess) => !approved.excesses.some((allowed) => isWithin(excess, allowed)));
}

function isWithin(excess: Excess, allowed: Excess): boolean {
  const { ruleId, measure, lineId, productId } = allowed;
  const isSame = excess.ruleId === ruleId && excess.measure === measure && excess.lineId === lineId;
  if (!isSame || excess.productId !== productId) return false;
  const [value, most] = [exact(excess.value), exact(allowed.value)];
  const isNoFurther = isLeast(measure) ? compare(value, most) >= 0 : compare(value, most) <= 0;
  return isNoFurther && compare(exact(excess.base), exact(allowed.base)) <= 0;
}
