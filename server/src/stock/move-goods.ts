import { nothing } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { LineMovement } from "@trato/domain/stock/movement.ts";
import { difference, isPositive, negated } from "@trato/domain/stock/quantities.ts";
import { openStateOf } from "@trato/domain/stock/reservations.ts";
import type { Context } from "../platform/context.ts";
import { tellOthers } from "../platform/events.ts";
import type { GivenUpGoods } from "../platform/reactions.ts";
import { writeRow } from "../platform/rows.ts";
import { type ChangedDelivery, changeStock, type StockChange } from "./change-stock.ts";
import { carryLines, closeLines, type LockedTransfer, type OpenLineRecord, type TransferRecord } from "./store.ts";
import { originOf, writeTransfer } from "./transfer-writes.ts";

/** What moving goods made: the transfer that holds the rest, and whose promises changed. */
export type MovedGoods = {
  backorderId: Id<"transfers"> | null;
  changedDeliveries: ChangedDelivery[];
  /** What neither moved nor waits for later. */
  givenUp: GivenUpGoods;
};

/** Moves goods as planned: ends the transfer, makes another one for the rest, and brings stock and promises in line. */
export async function moveGoods(
  ctx: Context,
  { transfer, lines, levels }: LockedTransfer,
  movements: readonly LineMovement[],
): Promise<MovedGoods> {
  const planned = lines.flatMap((line) => {
    const movement = movements.find((candidate) => candidate.id === line.id);
    return movement ? [{ line, movement }] : [];
  });
  const backorderId = await writeBackorder(ctx, transfer, planned.filter(hasRest));
  await closeLines(ctx, planned.filter((line) => isPositive(line.movement.moved) || !hasRest(line)).map(closed));
  await closeTransfer(ctx, transfer);
  const changes = planned.map(({ line, movement }) => changeOf(transfer, line, movement));
  return {
    backorderId,
    changedDeliveries: await changeStock(ctx, levels, changes),
    givenUp: planned.flatMap(givenUpOf),
  };
}

type Planned = { line: OpenLineRecord; movement: LineMovement };

const hasRest = ({ movement }: Planned): boolean => isPositive(movement.rest);

function givenUpOf({ line, movement }: Planned) {
  const quantity = difference(difference(line.quantity, movement.rest), movement.moved);
  return isPositive(quantity) ? [{ originLineId: line.originLineId, productId: line.productId, quantity }] : [];
}

/** What a line asked for and what was moved of it; a rest that is kept is asked for elsewhere from now on. */
function closed({ line, movement }: Planned) {
  const state = isPositive(movement.moved) ? ("done" as const) : ("cancelled" as const);
  return { id: line.id, quantity: difference(line.quantity, movement.rest), moved: movement.moved, state };
}

/** The transfer for what is left: lines of which nothing moved go there as they are, the others with their rest. */
async function writeBackorder(
  ctx: Context,
  transfer: TransferRecord,
  rest: readonly Planned[],
): Promise<Id<"transfers"> | null> {
  if (rest.length === 0) return null;
  const isDelivery = transfer.kind === "delivery";
  const open = rest.map(({ line, movement }) => ({ ...line, quantity: movement.rest, reserved: movement.kept }));
  const split = rest.flatMap(({ movement }, index) => (isPositive(movement.moved) ? (open[index] ?? []) : []));
  const carried = rest.filter(({ movement }) => !isPositive(movement.moved)).map(({ line }) => line.id);
  const backorder = await writeTransfer(
    ctx,
    {
      kind: isDelivery ? "delivery" : "receipt",
      state: isDelivery ? openStateOf(open) : "ready",
      origin: originOf(transfer),
      contactId: transfer.contactId,
      from: transfer.fromLocationId,
      to: transfer.toLocationId,
      scheduledOn: transfer.scheduledOn,
      backorderOfId: transfer.id,
    },
    split.map((line) => ({ ...line, id: ctx.newId<"transfer_lines">() })),
  );
  await carryLines(ctx, carried, backorder.id);
  tellOthers(ctx, "transfer", backorder.id, 1);
  return backorder.id;
}

function changeOf(transfer: TransferRecord, line: OpenLineRecord, movement: LineMovement): StockChange {
  const isDelivery = transfer.kind === "delivery";
  return {
    productId: line.productId,
    onHand: isDelivery ? negated(movement.moved) : movement.moved,
    reserved: isDelivery ? negated(movement.released) : nothing,
  };
}

async function closeTransfer(ctx: Context, transfer: TransferRecord): Promise<void> {
  await writeRow(ctx, "transfers", transfer, { state: "done", doneAt: ctx.now, doneBy: ctx.actor.memberId });
  tellOthers(ctx, "transfer", transfer.id, transfer.version + 1);
}
