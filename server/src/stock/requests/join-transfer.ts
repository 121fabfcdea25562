import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../../platform/context.ts";
import type { DocumentOrigin } from "../../platform/reactions.ts";
import { followTransfers } from "./follow-transfers.ts";
import { type OpenTransfer, openTransfersOf } from "../release-stock.ts";
import { addLines, type NewLine } from "../transfer-writes.ts";

/** Where goods go that a document wants besides: to what of it still waits to be moved; nothing where a transfer is to be made. */
export type Joined = { delivery?: OpenTransfer | undefined; receipt?: OpenTransfer | undefined };

/** The first open delivery and receipt of a document; what comes back from a delivery stays by itself. Its document is locked. */
export async function transfersToJoin(ctx: Context, origin: Pick<DocumentOrigin, "kind" | "id">): Promise<Joined> {
  const open = (await openTransfersOf(ctx, origin)).filter(({ returnOfId }) => returnOfId === null);
  return {
    delivery: open.find(({ kind }) => kind === "delivery"),
    receipt: open.find(({ kind }) => kind === "receipt"),
  };
}

/** Puts lines below those of an open transfer, which bears the day and the state of all of them from now on. */
export async function joinTransfer(
  ctx: Context,
  transfer: OpenTransfer,
  lines: readonly (NewLine & { scheduledOn: CalendarDate })[],
): Promise<Id<"transfers">> {
  await addLines(ctx, { ...transfer, isDone: false }, lines);
  await followTransfers(ctx, [transfer]);
  return transfer.id;
}
