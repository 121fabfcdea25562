import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { LinePart } from "@trato/domain/products/kits/kit-records.ts";
import type { Context } from "../../platform/context.ts";
import { deleteOwn, own } from "../../platform/rows.ts";
import type { KitPart } from "../../products/kits/parts.ts";

type SaleId = Id<"sales">;
type LineId = Id<"sale_lines">;

/** What a line (`l`) consists of now: the goods that were picked of its combo, kits among them by their parts, whatever the combo has become; else its kit's parts. */
const partsNow = sql`
  select c.product_id, c.position, c.quantity from product_parts c
  where c.workspace_id = l.workspace_id and c.kit_id = l.product_id and jsonb_array_length(l.shares) = 0
  union all
  select coalesce(c.product_id, p.id), min(i.place)::int, sum((i.value ->> 'quantity')::numeric * coalesce(c.quantity, 1))
  from jsonb_array_elements(l.shares) with ordinality as i (value, place)
  join products p on p.workspace_id = l.workspace_id and p.id = (i.value ->> 'productId')::uuid and p.kind = 'goods'
  left join product_parts c on c.workspace_id = p.workspace_id and c.kit_id = p.id
  group by coalesce(c.product_id, p.id)`;

/** What the kits of an order consist of now stays with it, and is answered by line: of all its lines, or of those that came to it. */
export async function keepParts(
  ctx: Context,
  saleId: SaleId,
  lineIds?: readonly LineId[],
): Promise<Map<LineId, KeptPart[]>> {
  if (lineIds?.length === 0) return new Map();
  const { numAffectedRows = 0n } = await sql`
    insert into sale_line_parts (workspace_id, line_id, sale_id, product_id, position, quantity)
    select l.workspace_id, l.id, l.sale_id, k.product_id, k.position, k.quantity
    from sale_lines l
    cross join lateral (${partsNow}) k
    where l.workspace_id = ${ctx.workspace.id} and l.sale_id = ${saleId}
      and (${lineIds === undefined} or l.id = any (${lineIds ?? []}::uuid[]))
    on conflict do nothing`.execute(ctx.db);
  return numAffectedRows > 0n ? keptParts(ctx, saleId) : new Map();
}

/** An order that is a quotation again has the kits as they are by then. */
export async function forgetParts(ctx: Context, saleId: SaleId): Promise<void> {
  await deleteOwn(ctx, "saleLineParts").where("saleId", "=", saleId).execute();
}

/** What the kits of an order consist of: how much of each part is in one, in the part's own unit. */
export type KeptPart = KitPart & { lineId: LineId };

async function keptParts(ctx: Context, saleId: SaleId): Promise<Map<LineId, KeptPart[]>> {
  const rows = await own(ctx, "saleLineParts as c")
    .innerJoin("products as p", (join) =>
      join.onRef("p.workspaceId", "=", "c.workspaceId").onRef("p.id", "=", "c.productId"),
    )
    .select(["c.productId", "p.unitId", "p.storable", "c.quantity as perKit"])
    .select(sql<LineId>`c.line_id`.as("lineId"))
    .where("c.saleId", "=", saleId)
    .orderBy("c.position")
    .execute();
  return Map.groupBy(rows, ({ lineId }) => lineId);
}

/** Moves of the part `c` of a line: what is out less what came back, what came back, what is on its way and what of it is set aside. */
export const movesOfPart = sql`
  select
    coalesce(sum(case t.kind when 'delivery' then t.moved else -t.moved end) filter (where t.state = 'done'), 0) as moved,
    coalesce(sum(case t.kind when 'receipt' then t.moved else -t.moved end)
      filter (where t.state = 'done' and t.returns_line_id is not null), 0) as returned,
    coalesce(sum(case t.kind when 'delivery' then t.quantity else -t.quantity end) filter (where t.state = 'open'), 0) as on_its_way,
    coalesce(sum(t.reserved) filter (where t.state = 'open'), 0) as reserved
  from transfer_lines t
  where t.workspace_id = c.workspace_id and t.origin_line_id = c.line_id and t.product_id = c.product_id`;

/** What the kits of a document consist of, by line: of an order as it was when it was ordered, of a quotation as it is. */
export async function partsShown(ctx: Context, saleId: SaleId): Promise<Map<LineId, LinePart[]>> {
  const unitName = sql.ref(ctx.language === "es" ? "u.name_es" : "u.name_en");
  const { rows } = await sql<LinePart & { lineId: LineId }>`
    select l.id as line_id, p.id as product_id, p.name, ${unitName} as unit_name, k.quantity
    from sale_lines l
    join sales s on s.workspace_id = l.workspace_id and s.id = l.sale_id
    cross join lateral (
      select c.product_id, c.position, c.quantity from sale_line_parts c
      where c.workspace_id = l.workspace_id and c.line_id = l.id
      union all
      select c.product_id, c.position, c.quantity from product_parts c
      where c.workspace_id = l.workspace_id and c.kit_id = l.product_id and s.state in ('draft', 'sent')
        and jsonb_array_length(l.shares) = 0) k
    join products p on p.workspace_id = l.workspace_id and p.id = k.product_id
    join units u on u.workspace_id = p.workspace_id and u.id = p.unit_id
    where l.workspace_id = ${ctx.workspace.id} and l.sale_id = ${saleId}
    order by l.position, k.position`.execute(ctx.db);
  return new Map(
    [...Map.groupBy(rows, ({ lineId }) => lineId)].map(([lineId, own]) => [
      lineId,
      own.map(({ lineId: _, ...part }) => part),
    ]),
  );
}
