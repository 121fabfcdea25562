import { type Expression, sql } from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import {
  type ListDeliveries,
  type ListReceipts,
  ListTransfers,
  type OneDelivery,
  type OneReceipt,
} from "@trato/domain/stock/inputs.ts";
import { openStates } from "@trato/domain/stock/lifecycle.ts";
import { originOf } from "@trato/domain/stock/origin.ts";
import { type Delivery, type Receipt, transferState } from "@trato/domain/stock/records.ts";
import { changedPage, refuseBesides } from "../platform/changes/changed-since.ts";
import type { Context } from "../platform/context.ts";
import { pageOfRows } from "../platform/cursor.ts";
import { counted, endOf, ordered, rowsInOrder, type SortColumn } from "../platform/list-order.ts";
import { presentDelivery, presentReceipt, presentTransferRow } from "./present-transfer.ts";
import { type ReadTransfer, transferRowsOf, transfersOf } from "./read-transfers.ts";

/** What leaves: open deliveries by their day, others newest first. */
export async function listDeliveries(ctx: Context, { saleId, ...asked }: ListDeliveries) {
  const { items, ...page } = await listTransfers(ctx, "delivery", asked, originOf({ saleId }));
  return { ...page, items: items.map((transfer) => presentTransferRow(ctx, transfer)) };
}

/** What arrives: open receipts by their day, others newest first; returned goods among them. */
export async function listReceipts(ctx: Context, { purchaseId, ...asked }: ListReceipts) {
  const { items, ...page } = await listTransfers(ctx, "receipt", asked, originOf({ purchaseId }));
  return { ...page, items: items.map((transfer) => presentTransferRow(ctx, transfer)) };
}

type Whole<Asked> = Omit<Asked, "limit" | "cursor" | "count" | "updatedSince">;

/** The ids of a whole list of deliveries in its order. */
export const deliveriesInOrder = (ctx: Context, { saleId, ...asked }: Whole<ListDeliveries>) =>
  inOrder(ctx, "delivery", asked, originOf({ saleId }));

/** The ids of a whole list of receipts in its order. */
export const receiptsInOrder = (ctx: Context, { purchaseId, ...asked }: Whole<ListReceipts>) =>
  inOrder(ctx, "receipt", asked, originOf({ purchaseId }));

/** The deliveries of some ids, in no order. */
export async function deliveryRows(ctx: Context, ids: readonly string[]) {
  return (await rowsOf(ctx, "delivery", ids)).map((transfer) => presentTransferRow(ctx, transfer));
}

/** The receipts of some ids, in no order. */
export async function receiptRows(ctx: Context, ids: readonly string[]) {
  return (await rowsOf(ctx, "receipt", ids)).map((transfer) => presentTransferRow(ctx, transfer));
}

const rowsOf = (ctx: Context, kind: "delivery" | "receipt", ids: readonly string[]) =>
  transferRowsOf(ctx, kind)
    .where(sql<boolean>`t.id = any (${ids}::uuid[])`)
    .execute();

/** A delivery with its lines. */
export async function getDelivery(ctx: Context, { deliveryId }: OneDelivery): Promise<Delivery> {
  return presentDelivery(ctx, await getTransfer(ctx, "delivery", deliveryId));
}

/** A receipt with its lines. */
export async function getReceipt(ctx: Context, { receiptId }: OneReceipt): Promise<Receipt> {
  return presentReceipt(ctx, await getTransfer(ctx, "receipt", receiptId));
}

async function getTransfer(ctx: Context, kind: "delivery" | "receipt", id: Id<"transfers">): Promise<ReadTransfer> {
  const transfer = await transfersOf(ctx, kind).where("t.id", "=", id).executeTakeFirst();
  if (!transfer) throw new Refusal("not_found", "record.not_found");
  return transfer;
}

type Asked = Omit<ListDeliveries, "saleId">;
type Filters = Whole<Asked>;
type Origin = ReturnType<typeof originOf>;

function inOrder(ctx: Context, kind: "delivery" | "receipt", asked: Filters, origin: Origin): Expression<unknown> {
  return ordered(filteredTransfers(ctx, kind, asked, origin), sql`t.id`, sortColumns, sortOf(asked));
}

async function listTransfers(ctx: Context, kind: "delivery" | "receipt", asked: Asked, origin: Origin) {
  const { updatedSince } = asked;
  if (updatedSince !== undefined) {
    refuseBesides(ListTransfers, { ...asked, ...(origin && { [`${origin.kind}Id`]: origin.id }) });
    return changedPage(
      ctx,
      "transfer",
      { ...asked, updatedSince },
      (ids) => rowsOf(ctx, kind, ids),
      sql`t.kind = ${kind}`,
    );
  }
  const [page, count] = await Promise.all([
    rowsInOrder(filteredTransfers(ctx, kind, asked, origin), sql`t.id`, sortColumns, { ...asked, sort: sortOf(asked) }),
    asked.count === "true" ? countOf(ctx, kind, asked, origin) : undefined,
  ]);
  return { ...pageOfRows(page, asked.limit, endOf), ...(count !== undefined && { count }) };
}

type Query = ReturnType<typeof transferRowsOf>;

function filteredTransfers(ctx: Context, kind: "delivery" | "receipt", asked: Filters, origin: Origin): Query {
  let query = transferRowsOf(ctx, kind);
  if (asked.state === "open") query = query.where("t.state", "in", openStates);
  else if (asked.state !== "all") query = query.where("t.state", "=", asked.state);
  const words = asked.search?.trim();
  if (words) query = query.where(found(ctx, words));
  if (asked.late === "true") query = query.where("t.state", "in", openStates).where("t.scheduledOn", "<", ctx.today);
  if (origin) query = query.where("t.originKind", "=", origin.kind).where("t.originId", "=", origin.id);
  if (asked.productId) query = query.where((eb) => eb.exists(linesOfProduct(ctx, asked.productId)));
  return query;
}

// Each part has an index of its own, which an "or" over them would not use.
function found(ctx: Context, words: string) {
  const number = words.toUpperCase();
  const own = sql`select f.id from transfers f where f.workspace_id = ${ctx.workspace.id} and`;
  return sql<boolean>`t.id in (
    ${own} f.number = ${number} union all ${own} f.origin_number = ${number}
    union all ${own} f.contact_id in (select app.contacts_found(${words})))`;
}

function linesOfProduct(ctx: Context, productId: Id<"products"> | undefined) {
  return ctx.db
    .selectFrom("transferLines as l")
    .select("l.id")
    .whereRef("l.workspaceId", "=", ctx.db.dynamic.ref("t.workspaceId"))
    .whereRef("l.transferId", "=", ctx.db.dynamic.ref("t.id"))
    .where("l.productId", "=", productId ?? null);
}

/** What is still to be moved goes by its day, unless another order is asked for. */
const sortOf = ({ state, sort }: Filters): string =>
  sort ?? (["open", ...openStates].includes(state) ? "scheduledOn" : "-createdAt");

const sortColumns: Readonly<Record<string, SortColumn>> = {
  number: { ...counted(sql`t.number`), isNeverEmpty: true },
  contactId: { key: sql`c.sort_name`, isThere: sql`t.contact_id is not null`, type: "text" },
  originNumber: counted(sql`t.origin_number`),
  state: { key: sql`array_position(${transferState.options}::text[], t.state)`, type: "int", isNeverEmpty: true },
  scheduledOn: { key: sql`t.scheduled_on`, type: "date", isNeverEmpty: true },
  doneAt: { key: sql`t.done_at`, type: "timestamptz" },
};

async function countOf(ctx: Context, kind: "delivery" | "receipt", asked: Asked, origin: Origin): Promise<number> {
  const { count } = await filteredTransfers(ctx, kind, asked, origin)
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}
