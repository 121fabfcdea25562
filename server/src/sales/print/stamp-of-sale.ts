import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../../platform/context.ts";
import { found } from "../../platform/rows.ts";

/** A name for what a document prints like today: another as soon as anything is changed that stands on it. Its lines change with its version. */
export async function stampOfSale(ctx: Context, saleId: Id<"sales">): Promise<string> {
  const { rows } = await sql<{ printed: string }>`
    select concat_ws(' ', s::text, c::text, p::text, m.name, w::text, f::text, t::text, (
      select string_agg(u::text, ' ' order by u.id) from units u where u.workspace_id = s.workspace_id), (
      select string_agg(x::text, ' ' order by x.id) from taxes x where x.workspace_id = s.workspace_id), (
      select string_agg(r.reference, ' ' order by l.position) from sale_lines l
      join products r on r.workspace_id = l.workspace_id and r.id = l.product_id
      where l.workspace_id = s.workspace_id and l.sale_id = s.id)) as printed
    from sales s join workspaces w on w.id = s.workspace_id
    join contacts c on c.workspace_id = s.workspace_id and c.id = s.customer_id
    left join contacts p on p.workspace_id = s.workspace_id and p.id = s.contact_person_id
    left join fiscal_positions f on f.workspace_id = s.workspace_id and f.id = s.fiscal_position_id
    left join payment_terms t on t.workspace_id = s.workspace_id and t.id = s.payment_terms_id
    left join members m on m.workspace_id = s.workspace_id and m.id = s.salesperson_id
    where s.workspace_id = ${ctx.workspace.id} and s.id = ${saleId}`.execute(ctx.db);
  const { printed } = found(rows[0]);
  return createHash("sha256")
    .update(JSON.stringify([saleId, printed, ctx.today]))
    .digest("base64url");
}
