import { sql } from "kysely";
import type { CalendarDate } from "@trato/domain/dates.ts";
import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { spreadWanted } from "@trato/domain/stock/changed-request.ts";
import { isPositive } from "@trato/domain/stock/quantities.ts";
import type { Context } from "../../platform/context.ts";
import { tellOthers } from "../../platform/events.ts";
import type { DocumentOrigin } from "../../platform/reactions.ts";
import { settleStock } from "../change-stock.ts";
import { type Levels, lockLevels } from "../levels.ts";
import { followTransfers } from "./follow-transfers.ts";
import { type OpenTransfer, openTransfersOf } from "../release-stock.ts";
import { closeLines, type OpenLineRecord, openLinesOf } from "../store.ts";

/** How much of a product is to be on its way for a document's line from now on, in the product's unit, and by when where that changes. */
export type ChangedLine = {
  lineId: string;
  productId: Id<"products">;
  quantity: Decimal;
  scheduledOn: CalendarDate | null;
};

/**
 * A document wants more or less than it did, or another day: its open deliveries and receipts ask for that from now on, and
 * promises follow. Lines that nothing waits for yet are left to whoever asks, and so are transfers that they are to join, where
 * these are named. The document is locked by the caller.
 */
export async function changeRequest(
  ctx: Context,
  origin: Pick<DocumentOrigin, "kind" | "id">,
  changes: readonly ChangedLine[],
  joined: readonly (OpenTransfer | undefined)[],
): Promise<void> {
  const transfers = await openTransfersOf(ctx, origin);
  const transferIds = transfers.map(({ id }) => id);
  const before = await openLinesOf(ctx, transferIds);
  const levels = await lockLevels(
    ctx,
    before.map((line) => line.productId),
  );
  const lines = await openLinesOf(ctx, transferIds);
  const after = changes.flatMap((change) => changedLines(change, lines, levels));
  await writeChanged(ctx, after);
  await closeLines(
    ctx,
    after
      .filter((line) => !isPositive(line.quantity))
      .map((line) => ({ ...line, quantity: line.asked, moved: nothing, state: "cancelled" })),
  );
  await settleStock(ctx, levels);
  const left = joined.map((transfer) => transfer?.id);
  await followTransfers(
    ctx,
    transfers.filter(({ id }) => !left.includes(id)),
  );
  for (const productId of levels.keys()) tellOthers(ctx, "product", productId, 0);
}

type Changed = Pick<OpenLineRecord, "id" | "quantity" | "reserved" | "scheduledOn"> & { asked: Decimal };

function changedLines(
  { lineId, productId, quantity, scheduledOn }: ChangedLine,
  lines: readonly OpenLineRecord[],
  levels: Levels,
) {
  const waiting = lines.filter((line) => line.originLineId === lineId && line.productId === productId);
  const wanted = spreadWanted(
    quantity,
    waiting.map((line) => line.quantity),
  );
  return waiting.map((line, index): Changed => {
    const isStocked = levels.get(line.productId)?.storable === true;
    const own = wanted[index] ?? line.quantity;
    const reserved = isStocked ? line.reserved : own;
    return { id: line.id, quantity: own, reserved, scheduledOn: scheduledOn ?? line.scheduledOn, asked: line.quantity };
  });
}

/** What is not kept in stock is always there; of the rest no more is promised than is asked for. */
async function writeChanged(ctx: Context, lines: readonly Changed[]): Promise<void> {
  const asked = lines.filter((line) => isPositive(line.quantity));
  if (asked.length === 0) return;
  await sql`
    update transfer_lines l set quantity = given.quantity, scheduled_on = given.day,
      reserved = case l.kind when 'delivery' then least(given.reserved, given.quantity) else 0 end
    from unnest(${asked.map(({ id }) => id)}::uuid[], ${asked.map(({ quantity }) => quantity)}::numeric[],
      ${asked.map(({ reserved }) => reserved)}::numeric[], ${asked.map(({ scheduledOn }) => scheduledOn)}::date[])
      as given (id, quantity, reserved, day)
    where l.workspace_id = ${ctx.workspace.id} and l.id = given.id and l.state = 'open'
  `.execute(ctx.db);
}
