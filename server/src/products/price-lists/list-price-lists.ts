import { sql } from "kysely";
import type { ListPriceLists } from "@trato/domain/products/price-lists/price-list-inputs.ts";
import type { PriceList } from "@trato/domain/products/price-lists/price-list-records.ts";
import type { Context } from "../../platform/context.ts";
import { found, own } from "../../platform/rows.ts";

/** The price lists in their order. */
export async function listPriceLists(ctx: Context, { archived }: ListPriceLists): Promise<{ items: PriceList[] }> {
  const items = await selectPriceLists(ctx)
    .$if(archived !== "any", (query) => query.where("l.archivedAt", archived === "true" ? "is not" : "is", null))
    .orderBy("l.sequence")
    .orderBy("l.name")
    .limit(1000)
    .execute();
  return { items };
}

export async function getPriceList(ctx: Context, id: PriceList["id"]): Promise<PriceList> {
  return found(await selectPriceLists(ctx).where("l.id", "=", id).executeTakeFirst());
}

export function selectPriceLists(ctx: Context) {
  return own(ctx, "priceLists as l")
    .select(["l.id", "l.name", "l.currency", "l.sequence", "l.countries", "l.isDefault", "l.showsDiscount"])
    .select(
      sql<number>`(select count(*)::int from price_rules r where r.workspace_id = l.workspace_id and r.price_list_id = l.id)`.as(
        "rules",
      ),
    )
    .select(["l.archivedAt", "l.version"]);
}
