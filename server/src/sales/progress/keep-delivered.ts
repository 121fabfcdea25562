import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../../platform/context.ts";
import type { SaleProgress } from "./progress-of-sale.ts";

/** Keeps what was delivered and given up of the lines of an order, for the sums of orders; where it is as it was nothing is written. */
export async function keepDelivered(ctx: Context, saleId: Id<"sales">, progress: SaleProgress): Promise<void> {
  if (progress.size === 0) return;
  const lines = [...progress.values()];
  await sql`
    insert into sale_figures as f (workspace_id, sale_id, line_id, delivered, given_up)
    select ${ctx.workspace.id}, ${saleId}, l.id, l.delivered, l.given_up
    from unnest(${[...progress.keys()]}::uuid[], ${lines.map(({ moved }) => moved)}::numeric[],
      ${lines.map(({ givenUp }) => givenUp)}::numeric[]) as l (id, delivered, given_up)
    on conflict (workspace_id, sale_id, line_id) do update set delivered = excluded.delivered, given_up = excluded.given_up
      where (f.delivered, f.given_up) is distinct from (excluded.delivered, excluded.given_up)`.execute(ctx.db);
}

/** What was an order is an offer again: nothing of it was delivered. */
export async function forgetDelivered(ctx: Context, saleId: Id<"sales">): Promise<void> {
  await sql`update sale_figures set delivered = 0, given_up = 0
    where workspace_id = ${ctx.workspace.id} and sale_id = ${saleId} and (delivered <> 0 or given_up <> 0)`.execute(
    ctx.db,
  );
}
