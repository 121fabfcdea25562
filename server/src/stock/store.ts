import { type Selectable, sql } from "kysely";
import type { Decimal } from "@trato/domain/decimal.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../platform/context.ts";
import type { TransfersTable } from "../platform/database/tables.ts";
import { reactions } from "../platform/reactions.ts";
import { lockRow, own, updateOwn } from "../platform/rows.ts";
import { type Levels, lockLevels } from "./levels.ts";

/** The open lines of some transfers, in their order. */
export function openLinesOf(ctx: Context, transferIds: readonly Id<"transfers">[]) {
  return own(ctx, "transferLines as l")
    .select([
      "l.id",
      "l.transferId",
      "l.position",
      "l.productId",
      "l.originLineId",
      "l.quantity",
      "l.reserved",
      "l.scheduledOn",
    ])
    .where("l.transferId", "=", sql<Id<"transfers">>`any(${transferIds}::uuid[])`)
    .where("l.state", "=", "open")
    .orderBy("l.position")
    .orderBy("l.id")
    .execute();
}

export type OpenLineRecord = Awaited<ReturnType<typeof openLinesOf>>[number];

/** A transfer with its open lines, and the stock of their products, all locked. */
export type LockedTransfer = {
  transfer: TransferRecord;
  lines: OpenLineRecord[];
  levels: Levels;
};

/**
 * Locks a transfer for a change: first the document behind it, then the stock of its products, then itself, so that all
 * who need several of them take them in one order. Refuses what is not there, of another kind or not yours to see.
 */
export async function lockTransfer(
  ctx: Context,
  kind: "delivery" | "receipt",
  id: Id<"transfers">,
): Promise<LockedTransfer> {
  const seen = await own(ctx, "transfers").selectAll().where("id", "=", id).executeTakeFirst();
  if (seen?.kind !== kind) throw new Refusal("not_found", "record.not_found");
  if (seen.originKind && seen.originId)
    await reactions().originLocked(ctx, { kind: seen.originKind, id: seen.originId });
  const before = await linesToMove(ctx, id);
  const levels = await lockLevels(
    ctx,
    before.map((line) => line.productId),
  );
  const transfer = await lockRow(ctx, "transfers", id);
  const lines = await openLinesOf(ctx, [id]);
  return { transfer, lines, levels };
}

export type TransferRecord = Selectable<TransfersTable>;

/** What it moves, and what else is moved for the same lines of its document: the other parts of a kit may have to follow. */
function linesToMove(ctx: Context, id: Id<"transfers">) {
  const itself = own(ctx, "transferLines").select("productId").where("transferId", "=", id);
  const besides = own(ctx, "transferLines as l")
    .innerJoin("transferLines as o", (join) =>
      join.onRef("o.workspaceId", "=", "l.workspaceId").onRef("o.originLineId", "=", "l.originLineId"),
    )
    .select("o.productId")
    .where("l.transferId", "=", id);
  return itself.union(besides).execute();
}

/** Ends open lines: what was moved of each, or nothing where they are cancelled. Nothing stays set aside for them. */
export async function closeLines(
  ctx: Context,
  lines: readonly { id: Id<"transfer_lines">; quantity: Decimal; moved: Decimal; state: "done" | "cancelled" }[],
): Promise<void> {
  if (lines.length === 0) return;
  const ids = lines.map((line) => line.id);
  const quantities = lines.map((line) => line.quantity);
  const moved = lines.map((line) => line.moved);
  const states = lines.map((line) => line.state);
  await sql`
    update transfer_lines l set state = given.state, quantity = given.quantity, moved = given.moved, reserved = 0,
      done_at = case given.state when 'done' then ${ctx.now}::timestamptz end
    from unnest(${ids}::uuid[], ${quantities}::numeric[], ${moved}::numeric[], ${states}::text[]) as given (id, quantity, moved, state)
    where l.workspace_id = ${ctx.workspace.id} and l.id = given.id and l.state = 'open'
  `.execute(ctx.db);
}

/** Hands open lines over to another transfer, with all that is set aside for them. */
export async function carryLines(
  ctx: Context,
  lineIds: readonly Id<"transfer_lines">[],
  transferId: Id<"transfers">,
): Promise<void> {
  if (lineIds.length === 0) return;
  await updateOwn(ctx, "transferLines").set({ transferId }).where("id", "in", lineIds).execute();
}
