import { sql } from "kysely";
import type { Context } from "../../platform/context.ts";
import { enqueueJob } from "../../platform/jobs/jobs.ts";
import { type SaleRecord, tellOfSale } from "../store.ts";
import type { PortalToken } from "./portal-token.ts";

/** Whoever loads the page again within so many minutes has it open still. */
const oneVisit = 30;

/** The customer, or a colleague of his, opens what he was sent, perhaps again: how often is counted, and what follows from that begins. */
export async function countOpening(ctx: Context, sale: SaleRecord, { version }: PortalToken): Promise<void> {
  const { rows } = await sql`
    insert into sale_openings as o (workspace_id, sale_id, sent_version, times, last_at)
    values (${ctx.workspace.id}, ${sale.id}, ${version}, 1, ${ctx.now})
    on conflict (workspace_id, sale_id) do update
    set sent_version = excluded.sent_version, last_at = excluded.last_at,
      times = case when o.sent_version = excluded.sent_version then o.times + 1 else 1 end
    where o.sent_version <> excluded.sent_version or o.last_at < excluded.last_at - make_interval(mins => ${oneVisit}::int)
    returning times`.execute(ctx.db);
  if (rows.length === 0) return;
  tellOfSale(ctx, sale, 0);
  await enqueueJob(ctx, "begin_sequences", { saleId: sale.id });
}
