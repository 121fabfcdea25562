import { obstacle, refuseIf } from "@trato/domain/errors.ts";
import { uncovered } from "@trato/domain/sales/approval/coverage.ts";
import type { Context } from "../../platform/context.ts";
import { found, own } from "../../platform/rows.ts";
import type { SaleRecord } from "../store.ts";
import { limitsOfSale, type Standing } from "./clear-limits.ts";

/**
 * Refuses a change of an order, whose lines and totals are written, by which it goes further beyond the limits of whoever makes it than it did
 * and than was approved. Somebody within whose limits it is may make it.
 */
export async function refuseWorsened(ctx: Context, { id, customerId }: SaleRecord, before: Standing): Promise<void> {
  if (before.rules.length === 0) return;
  const sale = found(await own(ctx, "sales").selectAll().where("id", "=", id).executeTakeFirst());
  const { open } = await limitsOfSale(ctx, sale);
  const worse = uncovered({ customerId, excesses: open }, { customerId, excesses: before.open });
  refuseIf(worse.length > 0 ? obstacle("conflict", "sale.change_needs_approval") : null);
}
