import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import { keepLines } from "../../documents/keep-lines.ts";
import type { Context } from "../../platform/context.ts";
import { allOf } from "../../platform/rows.ts";
import { saleLines } from "../store.ts";

/** Keeps what a document earns once its lines and totals are written, for the lists of those who see costs; of a new one what its products cost too. */
export async function keepMargin(ctx: Context, saleId: Id<"sales">, { isNew = false } = {}): Promise<void> {
  await sql`select app.keep_sale_margin(${saleId}, ${isNew})`.execute(ctx.db);
}

/** Writes the lines of a document whose totals are written, and keeps what it earns; of a new one there are none to take away. */
export async function keepSaleLines(
  ctx: Context,
  saleId: Id<"sales">,
  lines: readonly object[],
  { isNew = false } = {},
): Promise<void> {
  await allOf([keepLines(ctx, saleLines, saleId, lines, { isNew }), keepMargin(ctx, saleId, { isNew })]);
}
