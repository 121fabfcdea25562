import type { Change } from "../platform/change.ts";
import type { Purchase } from "./queries.ts";

/** For `touches` of the commands that answer with a purchase: itself, and the products that it brings. */
export function touchedByPurchase(_: unknown, purchase: Purchase | undefined): Change[] {
  if (!purchase) return [];
  return [
    { kind: "purchase", id: purchase.id, version: purchase.version },
    ...purchase.lines.map((line) => ({ kind: "product" as const, id: line.productId })),
  ];
}
