import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { Language } from "@trato/domain/words.ts";
import type { LineNotes } from "../../documents/printed.ts";
import { isTaxInPrice, taxNamesOfLine } from "../../documents/taxes-of-line.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { unitSaid } from "../../products/unit-said.ts";

/** What is said beside each line of a document in the reader's language: its unit, its product's reference, its taxes. */
export async function readLineNotes(
  ctx: Context,
  saleId: Id<"sales">,
  language: Language,
): Promise<Map<string, LineNotes>> {
  const rows = await own(ctx, "saleLines as l")
    .innerJoin("units as u", (join) => join.onRef("u.workspaceId", "=", "l.workspaceId").onRef("u.id", "=", "l.unitId"))
    .innerJoin("products as p", (join) =>
      join.onRef("p.workspaceId", "=", "l.workspaceId").onRef("p.id", "=", "l.productId"),
    )
    .select(["l.id", "p.reference", unitSaid(language, sql.ref("l.quantity")).as("said")])
    .select([taxNamesOfLine.as("taxes"), isTaxInPrice.as("isTaxInPrice")])
    .where("l.saleId", "=", saleId)
    .execute();
  return new Map(rows.map(({ id, said, ...notes }) => [id, { ...notes, unit: said ?? "" }]));
}
