import { sql } from "kysely";
import type { Decimal } from "@trato/domain/decimal.ts";
import { obstacle, refuseIf } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { obstacleToReturn } from "@trato/domain/stock/lifecycle.ts";
import type { AskedQuantity } from "@trato/domain/stock/movement.ts";
import { planReturn, returnableOf } from "@trato/domain/stock/returns.ts";
import type { Context } from "../../platform/context.ts";
import { tellOthers } from "../../platform/events.ts";
import { own } from "../../platform/rows.ts";
import type { LockedTransfer, TransferRecord } from "../store.ts";
import { originOf, writeTransfer } from "../transfer-writes.ts";

/** Goods of a transfer that was made, on their way back: all that are still out, or the quantities that are said. */
export async function returnedLines(
  ctx: Context,
  { transfer, levels }: LockedTransfer,
  asked: readonly AskedQuantity[] | undefined,
) {
  const moved = await movedLines(ctx, transfer.id, levels);
  const hasReturnable = moved.some((line) => returnableOf(line) !== "0");
  refuseIf(obstacleToReturn({ state: transfer.state, hasReturnable, isReturn: transfer.returnOfId !== null }));
  const returned = planReturn(moved, asked);
  refuseIf(returned.length > 0 ? null : obstacle("conflict", "transfer.nothing_moved"));
  return returned.flatMap(({ id, quantity }) => {
    const line = moved.find((candidate) => candidate.id === id);
    return line ? [{ ...line, quantity }] : [];
  });
}

export type ReturnedLine = Awaited<ReturnType<typeof returnedLines>>[number];

/** How goods go back: as which kind of transfer, from where to where, and why. */
type Way = {
  kind: "receipt" | "delivery";
  from: Id<"locations">;
  to: Id<"locations">;
  reason: string | undefined;
};

/** Writes the return, which is done at once, and answers its number. */
export async function writeReturn(
  ctx: Context,
  transfer: TransferRecord,
  lines: readonly ReturnedLine[],
  { reason, ...way }: Way,
): Promise<string> {
  const header = { state: "done", contactId: transfer.contactId, scheduledOn: ctx.today } as const;
  const made = await writeTransfer(
    ctx,
    { ...header, ...way, origin: originOf(transfer), returnOfId: transfer.id, reason: reason ?? null },
    lines.map(({ id, productId, originLineId, quantity }) => {
      return { productId, originLineId, quantity, moved: quantity, returnsLineId: id };
    }),
  );
  tellOthers(ctx, "transfer", made.id, 1);
  tellOthers(ctx, "transfer", transfer.id, 0);
  return made.number;
}

/** The lines of a transfer with what was moved and what of it came back already. */
async function movedLines(ctx: Context, transferId: Id<"transfers">, levels: LockedTransfer["levels"]) {
  const rows = await own(ctx, "transferLines as l")
    .select(["l.id", "l.productId", "l.originLineId", "l.moved"])
    .select(
      sql<Decimal>`coalesce((select sum(r.moved) from transfer_lines r
        where r.workspace_id = l.workspace_id and r.returns_line_id = l.id and r.state = 'done'), 0)`.as("returned"),
    )
    .where("l.transferId", "=", transferId)
    .where("l.state", "=", "done")
    .orderBy("l.position")
    .orderBy("l.id")
    .execute();
  return rows.flatMap((line) => {
    const level = levels.get(line.productId);
    return level ? [{ ...line, productName: level.productName, piece: level.piece }] : [];
  });
}
