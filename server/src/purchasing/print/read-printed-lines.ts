import { sql } from "kysely";
import type { Language } from "@trato/domain/words.ts";
import type { PrintedLine } from "../../documents/printed.ts";
import { readInPieces } from "../../documents/read-in-pieces.ts";
import { isTaxInPrice, taxNamesOfLine } from "../../documents/taxes-of-line.ts";
import type { Context } from "../../platform/context.ts";
import { unitSaid } from "../../products/unit-said.ts";
import type { ReadPurchase } from "../read-purchase.ts";

/** What a purchase prints of each line in the vendor's language: its unit, its taxes, and how the vendor calls the product, else we. */
export function readPrintedLines(
  ctx: Context,
  { id, vendorId }: Pick<ReadPurchase, "id" | "vendorId">,
  language: Language,
): Promise<PrintedLine[]> {
  const vendorCode = sql`(select v.vendor_code from vendor_prices v where v.workspace_id = l.workspace_id
    and v.product_id = l.product_id and v.vendor_id = ${vendorId} and v.vendor_code <> ''
    order by v.sequence, v.id limit 1)`;
  return readInPieces(
    ctx,
    sql`select l.position as place, json_build_object('kind', 'product', 'name', l.name,
        'quantity', trim_scale(l.quantity)::text, 'unitPrice', trim_scale(l.unit_price)::text,
        'discount', trim_scale(l.discount)::text, 'subtotal', trim_scale(l.subtotal)::text,
        'unit', ${unitSaid(language, sql.ref("l.quantity"))}, 'reference', coalesce(${vendorCode}, p.reference),
        'taxes', ${taxNamesOfLine}, 'isTaxInPrice', ${isTaxInPrice}) as line
      from purchase_lines l
      join units u on u.workspace_id = l.workspace_id and u.id = l.unit_id
      join products p on p.workspace_id = l.workspace_id and p.id = l.product_id
      where l.workspace_id = ${ctx.workspace.id} and l.purchase_id = ${id}`,
  );
}
