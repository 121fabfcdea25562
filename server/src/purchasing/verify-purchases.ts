import type { Id } from "@trato/domain/ids.ts";
import { purchaseMoves, receiptStatusOf, stateAfterReceipt } from "@trato/domain/purchasing/lifecycle.ts";
import type { PurchaseState } from "@trato/domain/purchasing/records.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import { progressOfPurchase } from "./progress-of-purchase.ts";
import { linesOfPurchases, type ReadLine } from "./read-purchase.ts";

/** A purchase whose state does not say what its moves say. */
export type PurchaseDrift = { purchaseId: Id<"purchases">; state: PurchaseState; actual: PurchaseState };

const batch = 500;

/** Compares every purchase with what arrived, went back and was given up of its lines; empty where all is well. */
export async function verifyPurchases(ctx: Context): Promise<PurchaseDrift[]> {
  const drifts: PurchaseDrift[] = [];
  for (let after: Id<"purchases"> | null = null; ;) {
    const purchases: Awaited<ReturnType<typeof purchasesAfter>> = await purchasesAfter(ctx, after);
    const lines = await linesOf(ctx, purchases);
    drifts.push(...purchases.flatMap((purchase) => driftOf(purchase, lines.get(purchase.id) ?? [])));
    if (purchases.length < batch) return drifts;
    after = purchases.at(-1)?.id ?? null;
  }
}

function purchasesAfter(ctx: Context, after: Id<"purchases"> | null) {
  return own(ctx, "purchases")
    .select(["id", "state"])
    .where("state", "in", purchaseMoves.resume.from)
    .$if(after !== null, (query) => query.where("id", ">", after))
    .orderBy("id")
    .limit(batch)
    .execute();
}

type Purchase = Awaited<ReturnType<typeof purchasesAfter>>[number];

async function linesOf(ctx: Context, purchases: readonly Purchase[]): Promise<Map<Id<"purchases">, ReadLine[]>> {
  if (purchases.length === 0) return new Map();
  const ids = purchases.map(({ id }) => id);
  const lines = await linesOfPurchases(ctx).where("l.purchaseId", "in", ids).execute();
  return Map.groupBy(lines, (line) => line.purchaseId);
}

function driftOf({ id: purchaseId, state }: Purchase, lines: readonly ReadLine[]): PurchaseDrift[] {
  const progress = [...progressOfPurchase(lines).values()];
  const actual = stateAfterReceipt({ state }, receiptStatusOf({ state }, progress));
  return actual === state ? [] : [{ purchaseId, state, actual }];
}
