import { openStates } from "@trato/domain/stock/lifecycle.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import { listDeliveries, listReceipts } from "../stock/list-transfers.ts";

const mostShown = 5;
const soonest = { state: "open", limit: mostShown } as const;

/** What is to leave and to arrive by today, the longest awaited first, as far as the reader reaches. */
export async function getDueGoods(ctx: Context) {
  const [deliveries, receipts, leaving, arriving] = await Promise.all([
    countDue(ctx, "delivery"),
    countDue(ctx, "receipt"),
    listDeliveries(ctx, soonest),
    listReceipts(ctx, soonest),
  ]);
  const due = <Row extends { scheduledOn: string }>(rows: Row[]) =>
    rows.filter(({ scheduledOn }) => scheduledOn <= ctx.today);
  return {
    deliveries: { ...deliveries, items: due(leaving.items) },
    receipts: { ...receipts, items: due(arriving.items) },
  };
}

function countDue(ctx: Context, kind: "delivery" | "receipt"): Promise<{ late: number; today: number }> {
  return own(ctx, "transfers")
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere("scheduledOn", "<", ctx.today).as("late"),
      eb.fn.countAll<number>().filterWhere("scheduledOn", "=", ctx.today).as("today"),
    ])
    .where("kind", "=", kind)
    .where("state", "in", openStates)
    .where("scheduledOn", "<=", ctx.today)
    .executeTakeFirstOrThrow();
}
