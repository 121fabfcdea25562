import { sql } from "kysely";
import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { TransferState } from "@trato/domain/stock/records.ts";
import type { Context } from "../platform/context.ts";
import { nextNumber } from "../platform/numbering.ts";
import type { DocumentOrigin } from "../platform/reactions.ts";
import { insertOwn } from "../platform/rows.ts";

export type NewTransfer = {
  kind: "receipt" | "delivery" | "internal" | "adjustment";
  state: TransferState;
  /** Where it was taken already; else it is taken here. */
  number?: string;
  origin: DocumentOrigin | null;
  contactId: Id<"contacts"> | null;
  from: Id<"locations">;
  to: Id<"locations">;
  scheduledOn: CalendarDate;
  reason?: string | null;
  returnOfId?: Id<"transfers">;
  backorderOfId?: Id<"transfers">;
};

export type NewLine = {
  id?: Id<"transfer_lines">;
  productId: Id<"products">;
  originLineId: string | null;
  quantity: Decimal;
  reserved?: Decimal;
  moved?: Decimal;
  scheduledOn?: CalendarDate;
  returnsLineId?: Id<"transfer_lines">;
};

/** Writes a transfer with its lines. Its number is taken here, so what has to be locked is locked before. */
export async function writeTransfer(ctx: Context, transfer: NewTransfer, lines: readonly NewLine[]) {
  const id = ctx.newId<"transfers">();
  const number = transfer.number ?? (await nextNumber(ctx, transfer.kind));
  const isDone = transfer.state === "done";
  const timed = lines.map((line) => ({ ...line, scheduledOn: line.scheduledOn ?? transfer.scheduledOn }));
  const header = insertOwn(ctx, "transfers", {
    id,
    number,
    kind: transfer.kind,
    state: transfer.state,
    originKind: transfer.origin?.kind ?? null,
    originId: transfer.origin?.id ?? null,
    originNumber: transfer.origin?.number ?? null,
    returnOfId: transfer.returnOfId ?? null,
    backorderOfId: transfer.backorderOfId ?? null,
    contactId: transfer.contactId,
    fromLocationId: transfer.from,
    toLocationId: transfer.to,
    scheduledOn: transfer.scheduledOn,
    reason: transfer.reason ?? null,
    doneAt: isDone ? ctx.now : null,
    doneBy: isDone ? ctx.actor.memberId : null,
    createdAt: ctx.now,
  });
  await Promise.all([header.execute(), addLines(ctx, { ...transfer, id, isDone }, timed)]);
  return { id, number };
}

/** Writes lines below those that a transfer has. */
export async function addLines(
  ctx: Context,
  { id, kind, from, to, isDone }: Pick<NewTransfer, "kind" | "from" | "to"> & { id: Id<"transfers">; isDone: boolean },
  lines: readonly (NewLine & { scheduledOn: CalendarDate })[],
) {
  if (lines.length === 0) return;
  const rows = lines.map((line, index) => ({
    id: line.id ?? ctx.newId<"transfer_lines">(),
    position: index,
    product_id: line.productId,
    origin_line_id: line.originLineId,
    quantity: line.quantity,
    reserved: line.reserved ?? "0",
    moved: line.moved ?? "0",
    scheduled_on: line.scheduledOn,
    returns_line_id: line.returnsLineId ?? null,
  }));
  await sql`
    insert into transfer_lines (workspace_id, id, transfer_id, position, product_id, origin_line_id, kind, state,
      quantity, reserved, moved, from_location_id, to_location_id, scheduled_on, done_at, returns_line_id)
    select ${ctx.workspace.id}, l.id, ${id}, l.position + (
        select coalesce(max(o.position) + 1, 0) from transfer_lines o
        where o.workspace_id = ${ctx.workspace.id} and o.transfer_id = ${id}),
      l.product_id, l.origin_line_id, ${kind}, ${isDone ? "done" : "open"}, l.quantity, l.reserved, l.moved, ${from}, ${to},
      l.scheduled_on, ${isDone ? ctx.now : null}::timestamptz, l.returns_line_id
    from json_to_recordset(${JSON.stringify(rows)}) as l (id uuid, position int, product_id uuid, origin_line_id uuid,
      quantity numeric, reserved numeric, moved numeric, scheduled_on date, returns_line_id uuid)
  `.execute(ctx.db);
}

/** The document behind a transfer that was read. */
export function originOf(transfer: {
  originKind: DocumentOrigin["kind"] | null;
  originId: string | null;
  originNumber: string | null;
}): DocumentOrigin | null {
  const { originKind, originId, originNumber } = transfer;
  return originKind && originId ? { kind: originKind, id: originId, number: originNumber } : null;
}
