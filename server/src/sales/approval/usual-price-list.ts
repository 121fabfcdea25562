import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import { mayDo, type Role } from "@trato/domain/permissions.ts";
import type { Context } from "../../platform/context.ts";
import { priceListFor } from "../../products/price-lists/choose-price-list.ts";

/**
 * The price list by which discounts for a customer are measured: his own, where somebody gave it to him who may make price lists; else the one that he
 * would have without it. Whoever sells gives a customer any list, and so would set what his own discounts are measured by.
 */
export async function usualPriceList(ctx: Context, customerId: Id<"contacts">): Promise<Id<"price_lists"> | null> {
  return priceListFor(ctx, customerId, { isOwnCounted: await isListTrusted(ctx, customerId) });
}

async function isListTrusted(ctx: Context, customerId: Id<"contacts">): Promise<boolean> {
  const { rows } = await sql<{ role: Role }>`
    select m.role from contacts c
      cross join lateral unnest(array[c.id, c.company_id]) as named (id)
      cross join lateral (
        select d.member_id from diary d
        where d.workspace_id = c.workspace_id and d.subject_kind = 'contact' and d.subject_id = named.id and d.after ? 'priceListId'
        order by d.id desc limit 1) d
      join members m on m.workspace_id = c.workspace_id and m.id = d.member_id
    where c.workspace_id = ${ctx.workspace.id} and c.id = ${customerId}`.execute(ctx.db);
  return rows.every(({ role }) => mayDo(role, "priceList.edit"));
}
