import { type RawBuilder, sql } from "kysely";
import type { ChangeMany } from "@trato/domain/bulk/inputs.ts";
import { contactsInOrder } from "../contacts/list-contacts.ts";
import { opportunitiesLeft } from "../opportunities/list-opportunities.ts";
import { keptCallsOf } from "../capture/webhooks/kept-calls.ts";
import type { Context } from "../platform/context.ts";
import { found } from "../platform/rows.ts";
import { purchasesLeft } from "../purchasing/list-purchases.ts";
import { productsLeft } from "../reports/list-products.ts";
import { salesLeft } from "../sales/list-sales.ts";

/** The ids of the records that a change means, one a row, as whoever asks reaches them. */
export function chosenRecords(ctx: Context, asked: ChangeMany): RawBuilder<{ id: string }> {
  const { ids, except = [] } = asked;
  const most = asked.list === "pool" ? (asked.most ?? null) : null;
  const meant = ids ? sql`select distinct unnest(${ids}::uuid[])` : leftBy(ctx, asked);
  return sql`select id from (${meant}) as chosen (id) where not id = any (${except}::uuid[]) limit ${most}`;
}

/** What the filters of a list leave. */
function leftBy(ctx: Context, asked: ChangeMany): RawBuilder<{ id: string }> {
  switch (asked.list) {
    case "leads":
      return opportunitiesLeft(ctx, "lead", asked.filters);
    case "opportunities":
      return opportunitiesLeft(ctx, "opportunity", asked.filters);
    case "contacts":
      return contactsInOrder(ctx, { archived: "false", ...asked.filters });
    case "products":
      return sql`${productsLeft(ctx, { archived: "false", ...asked.filters })}`;
    case "quotations":
      return sql`${salesLeft(ctx, { state: "quotation", ...asked.filters })}`;
    case "orders":
      return sql`${salesLeft(ctx, { state: "order", ...asked.filters })}`;
    case "pool":
      return opportunitiesLeft(ctx, "pooled", asked.filters);
    case "arrivals":
      return sql`${keptCallsOf(ctx, found(asked.filters).webhookId)}`;
    case "purchases":
      return sql`${purchasesLeft(ctx, asked.filters)}`;
  }
}
