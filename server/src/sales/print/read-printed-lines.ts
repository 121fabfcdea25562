import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { Language } from "@trato/domain/words.ts";
import type { PrintedLine } from "../../documents/printed.ts";
import { readInPieces } from "../../documents/read-in-pieces.ts";
import { isTaxInPrice, taxNamesOfLine } from "../../documents/taxes-of-line.ts";
import type { Context } from "../../platform/context.ts";
import { partsTold } from "../kits/parts-told.ts";
import { unitSaid } from "../../products/unit-said.ts";

export type PrintedSaleLine = PrintedLine & { productKind: "goods" | "service" | null };

/** What a quotation or order prints of each line, with unit, reference and taxes in the reader's language; of what moved it says nothing. */
export function readPrintedLines(ctx: Context, saleId: Id<"sales">, language: Language): Promise<PrintedSaleLine[]> {
  return readInPieces(
    ctx,
    sql`select l.position as place, json_build_object('id', l.id, 'kind', l.kind, 'hidesLines', l.hides_lines, 'choice', l.choice, 'choiceGroup', l.choice_group, 'period', l.period, 'name', l.name, 'productKind', p.kind,
        'quantity', trim_scale(l.quantity)::text, 'unitPrice', trim_scale(l.unit_price)::text,
        'discount', trim_scale(l.discount)::text, 'subtotal', trim_scale(l.subtotal)::text,
        'unit', ${unitSaid(language, sql.ref("l.quantity"))}, 'reference', p.reference,
        'parts', ${partsTold(language)}, 'taxes', ${taxNamesOfLine}, 'isTaxInPrice', ${isTaxInPrice}) as line
      from sale_lines l
      left join units u on u.workspace_id = l.workspace_id and u.id = l.unit_id
      left join products p on p.workspace_id = l.workspace_id and p.id = l.product_id
      where l.workspace_id = ${ctx.workspace.id} and l.sale_id = ${saleId}`,
  );
}
