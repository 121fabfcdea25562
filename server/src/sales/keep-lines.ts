import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../platform/context.ts";
import { deleteOwn } from "../platform/rows.ts";
import type { ComputedSale } from "./compute-sale.ts";

/** Writes the lines of a document anew, in their order, with the amounts that the engine gave. */
export async function keepLines(ctx: Context, saleId: Id<"sales">, { lines }: ComputedSale): Promise<void> {
  if (lines.length === 0) return;
  const rows = lines.map((line, position) => ({ ...line, position, tax_ids: `{${line.taxIds.join(",")}}` }));
  await sql`
    insert into sale_lines (workspace_id, id, sale_id, position, kind, product_id, name, quantity, unit_id, unit_price, discount, tax_ids, subtotal, tax, total)
    select ${ctx.workspace.id}, "id", ${saleId}, position, kind, "productId", name, quantity, "unitId", "unitPrice", discount, tax_ids::uuid[], subtotal, tax, total
    from json_to_recordset(${JSON.stringify(rows)}) as line (
      "id" uuid, position int, kind text, "productId" uuid, name text, quantity numeric, "unitId" uuid, "unitPrice" numeric,
      discount numeric, tax_ids text, subtotal numeric, tax numeric, total numeric)`.execute(ctx.db);
}

export async function dropLines(ctx: Context, saleId: Id<"sales">): Promise<void> {
  await deleteOwn(ctx, "saleLines").where("saleId", "=", saleId).execute();
}
