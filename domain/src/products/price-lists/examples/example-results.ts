import { isSameValue } from "../../../same-value.ts";
import type { BrokenExample, Paid, PriceExample } from "./example-records.ts";

/** Whether what came out is what was expected, as numbers. */
export function holds(expected: Paid, found: Paid | null): boolean {
  return (
    found !== null && isSameValue(expected.unitPrice, found.unitPrice) && isSameValue(expected.discount, found.discount)
  );
}

/** Of examples as they are after a change those that held before it and hold no more, with what was paid. */
export function brokenSince(before: readonly PriceExample[], after: readonly PriceExample[]): BrokenExample[] {
  const held = new Map(before.flatMap(({ id, isTrue, found }) => (isTrue && found ? [[id, found]] : [])));
  return after.flatMap((example) => {
    const was = held.get(example.id);
    if (!was || example.isTrue) return [];
    return { ...example, was: { unitPrice: was.unitPrice, discount: was.discount } };
  });
}

/** The lists whose prices a list can change: itself, those whose rules start from it, and so on. */
export function listsResting(on: string, bases: readonly { list: string; base: string }[]): Set<string> {
  const resting = new Set([on]);
  for (const above of resting) for (const { list, base } of bases) if (base === above) resting.add(list);
  return resting;
}
