import type { Id } from "@trato/domain/ids.ts";
import { sql } from "kysely";
import type { Context } from "../platform/context.ts";
import { deleteOwn } from "../platform/rows.ts";
import type { ComputedLine } from "./compute-purchase.ts";

/** Writes the lines of a purchase in the place of those it had. */
export async function keepLines(
  ctx: Context,
  purchaseId: Id<"purchases">,
  lines: readonly ComputedLine[],
): Promise<void> {
  const rows = JSON.stringify(lines.map((line, position) => ({ ...line, position })));
  await Promise.all([
    deleteOwn(ctx, "purchaseLines").where("purchaseId", "=", purchaseId).execute(),
    sql`
      insert into purchase_lines (workspace_id, id, purchase_id, position, product_id, name, quantity, unit_id, unit_price,
        discount, tax_ids, subtotal, tax, total, expected_on)
      select ${ctx.workspace.id}, l.id, ${purchaseId}, l.position, l."productId", l.name, l.quantity, l."unitId",
        l."unitPrice", l.discount, l."taxIds", l.subtotal, l.tax, l.total, l."expectedOn"
      from json_to_recordset(${rows}) as l (id uuid, position int, "productId" uuid, name text, quantity numeric,
        "unitId" uuid, "unitPrice" numeric, discount numeric, "taxIds" uuid[], subtotal numeric, tax numeric,
        total numeric, "expectedOn" date)
    `.execute(ctx.db),
  ]);
}
