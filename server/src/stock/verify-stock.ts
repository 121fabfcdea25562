import { sql } from "kysely";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../platform/context.ts";

/** A stock level that does not say what its moves and promises say. */
export type StockDrift = {
  productId: Id<"products">;
  onHand: Decimal;
  moved: Decimal;
  reserved: Decimal;
  promised: Decimal;
  quarantined: Decimal;
  putAside: Decimal;
};

/** Compares every stock level with the goods that really moved and the promises that really stand; empty where all is well. */
export async function verifyStock(ctx: Context): Promise<StockDrift[]> {
  const { rows } = await sql<StockDrift>`
    with moves as (
      select l.product_id,
        sum(case when too.kind = 'internal' then l.moved else 0 end) - sum(case when come.kind = 'internal' then l.moved else 0 end) as moved,
        sum(case when too.kind = 'quarantine' then l.moved else 0 end)
          - sum(case when come.kind = 'quarantine' then l.moved else 0 end) as put_aside,
        sum(case when l.state = 'open' and l.kind = 'delivery' and come.kind = 'internal' then l.reserved else 0 end) as promised
      from transfer_lines l
      join products p on p.workspace_id = l.workspace_id and p.id = l.product_id and p.storable
      join locations come on come.workspace_id = l.workspace_id and come.id = l.from_location_id
      join locations too on too.workspace_id = l.workspace_id and too.id = l.to_location_id
      where l.workspace_id = ${ctx.workspace.id} and l.state <> 'cancelled'
      group by l.product_id
    ), levels as (
      select product_id, sum(on_hand) as on_hand, sum(reserved) as reserved, sum(quarantined) as quarantined
      from stock_levels where workspace_id = ${ctx.workspace.id} group by product_id
    )
    select product_id, coalesce(s.on_hand, 0) as on_hand, coalesce(m.moved, 0) as moved,
      coalesce(s.reserved, 0) as reserved, coalesce(m.promised, 0) as promised,
      coalesce(s.quarantined, 0) as quarantined, coalesce(m.put_aside, 0) as put_aside
    from moves m full join levels s using (product_id)
    -- sums of fractions are off where they end
    where abs(coalesce(s.on_hand, 0) - coalesce(m.moved, 0)) > 1e-50 or abs(coalesce(s.reserved, 0) - coalesce(m.promised, 0)) > 1e-50
      or abs(coalesce(s.quarantined, 0) - coalesce(m.put_aside, 0)) > 1e-50
    order by product_id
  `.execute(ctx.db);
  return rows;
}
