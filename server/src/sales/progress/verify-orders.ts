import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { deliveryStatusOf, stateAfterMovement } from "@trato/domain/sales/delivery-status.ts";
import { orderStates, type SaleState } from "@trato/domain/sales/lifecycle.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { progressOfSale } from "./progress-of-sale.ts";
import { linesOfSales, type ReadLine } from "../read-sale.ts";

/** An order whose state or amount does not say what its moves say. */
export type OrderDrift = { saleId: Id<"sales">; state: SaleState; actual: SaleState; keptTotal: Decimal | null };

const batch = 500;

/** Compares every order with what was moved, came back and was given up of its lines; empty where all is well. */
export async function verifyOrders(ctx: Context): Promise<OrderDrift[]> {
  const drifts: OrderDrift[] = [];
  for (let after: Id<"sales"> | null = null; ;) {
    const sales: Awaited<ReturnType<typeof ordersAfter>> = await ordersAfter(ctx, after);
    const lines = await linesOf(ctx, sales);
    drifts.push(...sales.flatMap((sale) => driftOf(sale, lines.get(sale.id) ?? [])));
    if (sales.length < batch) return drifts;
    after = sales.at(-1)?.id ?? null;
  }
}

function ordersAfter(ctx: Context, after: Id<"sales"> | null) {
  return own(ctx, "sales")
    .select(["id", "state", "keptTotal"])
    .where("state", "in", orderStates)
    .$if(after !== null, (query) => query.where("id", ">", after))
    .orderBy("id")
    .limit(batch)
    .execute();
}

async function linesOf(ctx: Context, sales: readonly { id: Id<"sales"> }[]): Promise<Map<Id<"sales">, ReadLine[]>> {
  if (sales.length === 0) return new Map();
  const ids = sales.map(({ id }) => id);
  return Map.groupBy(await linesOfSales(ctx).where("l.saleId", "in", ids).execute(), (line) => line.saleId);
}

function driftOf(sale: Awaited<ReturnType<typeof ordersAfter>>[number], lines: readonly ReadLine[]): OrderDrift[] {
  const progress = [...progressOfSale(lines).values()];
  const actual = stateAfterMovement(sale, deliveryStatusOf(sale, progress));
  const isWhole = progress.every((line) => line.givenUp === nothing);
  const isRight = actual === sale.state && (!isWhole || sale.keptTotal === null);
  return isRight ? [] : [{ saleId: sale.id, state: sale.state, actual, keptTotal: sale.keptTotal }];
}
