import { sql } from "kysely";
import type { DeliveryRow, TransferLine } from "@trato/domain/stock/records.ts";
import { updatedAtOf } from "../platform/changes/changed-since.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";

/** Transfers of one kind with their lines as the screens show them; which of them is the caller's. */
export function transfersOf(ctx: Context, kind: "delivery" | "receipt") {
  return headsOf(ctx, kind).select(linesAsJson(ctx).as("lines"));
}

/** Transfers of one kind as lists show them; filters and order are the caller's. */
export function transferRowsOf(ctx: Context, kind: "delivery" | "receipt") {
  return headsOf(ctx, kind).select([firstGoods(ctx).as("goods"), lineCount.as("lineCount")]);
}

function headsOf(ctx: Context, kind: "delivery" | "receipt") {
  return own(ctx, "transfers as t")
    .leftJoin("contacts as c", (join) =>
      join.onRef("c.workspaceId", "=", "t.workspaceId").onRef("c.id", "=", "t.contactId"),
    )
    .innerJoin("locations as d", (join) =>
      join.onRef("d.workspaceId", "=", "t.workspaceId").onRef("d.id", "=", "t.toLocationId"),
    )
    .select([
      "t.id",
      "t.number",
      "t.kind",
      "t.state",
      "t.originKind",
      "t.originId",
      "t.originNumber",
      "t.contactId",
      "c.name as contactName",
      "t.returnOfId",
      "t.backorderOfId",
      "t.scheduledOn",
      "t.reason",
      "t.doneAt",
      "t.createdAt",
      "t.version",
      "d.kind as toKind",
      updatedAtOf("transfer", "t").as("updatedAt"),
      told.as("told"),
      contactAddress.as("contactAddress"),
    ])
    .where("t.kind", "=", kind);
}

export type ReadTransfer = Awaited<ReturnType<ReturnType<typeof transfersOf>["execute"]>>[number];
export type ReadTransferRow = Awaited<ReturnType<ReturnType<typeof transferRowsOf>["execute"]>>[number];

const lineCount = sql<number>`(
  select count(*) from transfer_lines o where o.workspace_id = t.workspace_id and o.transfer_id = t.id)`;

/** What the document behind it says of where goods go, and what the other side calls it. */
const told = sql<{ address: string | null; reference: string | null } | null>`(
  select json_build_object('address', o.address, 'reference', o.reference)
  from app.told_by_origin(t.workspace_id, t.origin_id) o)`;

const contactAddress = sql<string>`concat_ws(', ', c.street, c.street2, nullif(concat_ws(' ', c.zip, c.city), ''), c.state)`;

const unitName = (ctx: Context) => sql.ref(ctx.language === "es" ? "u.name_es" : "u.name_en");

const firstGoods = (ctx: Context) => sql<DeliveryRow["goods"]>`(
  select json_build_object('productName', p.name, 'unitName', ${unitName(ctx)},
    'quantity', trim_scale(case when l.state = 'done' then l.moved else l.quantity end)::text,
    'others', (select count(*) - 1 from transfer_lines o where o.workspace_id = t.workspace_id and o.transfer_id = t.id))
  from transfer_lines l
  join products p on p.workspace_id = l.workspace_id and p.id = l.product_id
  join units u on u.workspace_id = p.workspace_id and u.id = p.unit_id
  where l.workspace_id = t.workspace_id and l.transfer_id = t.id
  order by l.position, l.id limit 1
)`;

const linesAsJson = (ctx: Context) => sql<TransferLine[]>`(
    select coalesce(json_agg(json_build_object(
      'lineId', l.id, 'originLineId', l.origin_line_id, 'productId', l.product_id, 'productName', p.name,
      'reference', p.reference, 'unitName', ${unitName(ctx)}, 'state', l.state, 'quantity', trim_scale(l.quantity)::text,
      'reserved', trim_scale(l.reserved)::text, 'moved', trim_scale(l.moved)::text,
      'returned', trim_scale(coalesce((select sum(r.moved) from transfer_lines r
        where r.workspace_id = l.workspace_id and r.returns_line_id = l.id and r.state = 'done'), 0))::text
    ) order by l.position, l.id), '[]'::json)
    from transfer_lines l
    join products p on p.workspace_id = l.workspace_id and p.id = l.product_id
    join units u on u.workspace_id = p.workspace_id and u.id = p.unit_id
    where l.workspace_id = t.workspace_id and l.transfer_id = t.id
  )`;
