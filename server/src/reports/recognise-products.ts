import { sql } from "kysely";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { RecogniseProducts } from "@trato/domain/products/inputs.ts";
import type { RecognisedProducts } from "@trato/domain/products/records.ts";
import type { Context } from "../platform/context.ts";
import { pickedRows } from "./list-products.ts";

/** Which products the texts of a spreadsheet or a scanner mean. */
export async function recogniseProducts(ctx: Context, { texts }: RecogniseProducts): Promise<RecognisedProducts> {
  const { rows } = await sql<{ said: string; id: string; packaging: string | null; quantity: Decimal | null }>`
    select said, id, packaging, quantity from app.products_meant(${texts}::text[])`.execute(ctx.db);
  const products = new Map(
    (await pickedRows(ctx, [...new Set(rows.map(({ id }) => id))])).map((row) => [row.id as string, row]),
  );
  return {
    items: rows.flatMap(({ said, id, packaging: name, quantity }) => {
      const product = products.get(id);
      return product ? { text: said, product, packaging: name && quantity ? { name, quantity } : null } : [];
    }),
  };
}
