import { sql } from "kysely";
import type { Decimal } from "@trato/domain/decimal.ts";

/** What came for a document of a list less what went back or is on its way; null where nothing came. */
export const paidOfSale = sql<Decimal | null>`(
  select sum(p.amount - coalesce((select sum(r.amount) from refunds r
    where r.workspace_id = p.workspace_id and r.payment_id = p.id and r.state <> 'failed'), 0))
  from payments p
  where p.workspace_id = s.workspace_id and p.sale_id = s.id and p.undone_at is null and p.aside_because is null)`;
