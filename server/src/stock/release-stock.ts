import { nothing } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { openStates } from "@trato/domain/stock/lifecycle.ts";
import { negated } from "@trato/domain/stock/quantities.ts";
import type { Context } from "../platform/context.ts";
import { tellOthers } from "../platform/events.ts";
import type { DocumentOrigin } from "../platform/reactions.ts";
import { own, updateOwn } from "../platform/rows.ts";
import { changeStock } from "./change-stock.ts";
import { type Levels, lockLevels } from "./levels.ts";
import { closeLines, type OpenLineRecord, openLinesOf } from "./store.ts";

/** Gives up what a document still expects: its open transfers are cancelled, and its goods go to those who wait. */
export async function releaseStock(ctx: Context, origin: Pick<DocumentOrigin, "kind" | "id">): Promise<void> {
  const open = (await openTransfersOf(ctx, origin)).map((transfer) => transfer.id);
  const before = await openLinesOf(ctx, open);
  const levels = await lockLevels(
    ctx,
    before.map((line) => line.productId),
  );
  await cancelTransfers(ctx, open, await openLinesOf(ctx, open), levels);
}

/** Cancels open transfers of which lines and stock are locked. */
export async function cancelTransfers(
  ctx: Context,
  ids: readonly Id<"transfers">[],
  lines: readonly OpenLineRecord[],
  levels: Levels,
): Promise<void> {
  if (ids.length === 0) return;
  const cancelled = await updateOwn(ctx, "transfers")
    .set((eb) => ({ state: "cancelled" as const, version: eb("version", "+", 1) }))
    .where("id", "in", ids)
    .where("state", "in", openStates)
    .returning(["id", "version"])
    .execute();
  await closeLines(
    ctx,
    lines.map((line) => ({ ...line, moved: nothing, state: "cancelled" })),
  );
  const changes = lines.map((line) => ({
    productId: line.productId,
    onHand: nothing,
    reserved: negated(line.reserved),
  }));
  await changeStock(ctx, levels, changes);
  for (const { id, version } of cancelled) tellOthers(ctx, "transfer", id, version);
}

/** What of a document is still to be moved. */
export function openTransfersOf(ctx: Context, origin: Pick<DocumentOrigin, "kind" | "id">) {
  return own(ctx, "transfers")
    .select(["id", "kind", "returnOfId", "fromLocationId as from", "toLocationId as to"])
    .where("originKind", "=", origin.kind)
    .where("originId", "=", origin.id)
    .where("state", "in", openStates)
    .orderBy("id")
    .execute();
}

export type OpenTransfer = Awaited<ReturnType<typeof openTransfersOf>>[number];
