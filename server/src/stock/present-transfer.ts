import { obstacle } from "@trato/domain/errors.ts";
import { isOpen, obstacleToChangeTransfer, obstacleToReturn } from "@trato/domain/stock/lifecycle.ts";
import { originFields, sendsOut } from "@trato/domain/stock/origin.ts";
import type { Delivery, DeliveryRow, Receipt, ReceiptRow } from "@trato/domain/stock/records.ts";
import { returnableOf } from "@trato/domain/stock/returns.ts";
import type { Context } from "../platform/context.ts";
import { permissionOf } from "../platform/permissions.ts";
import type { ReadTransfer, ReadTransferRow } from "./read-transfers.ts";

/** A delivery as screens and scripts get it, with what the reader may do with it now. */
export function presentDelivery(ctx: Context, transfer: ReadTransfer): Delivery {
  const { lines } = transfer;
  const change = permissionOf(ctx, "delivery.validate", obstacleToChangeTransfer(transfer));
  const isReserved = lines.some((line) => line.state === "open" && line.reserved !== "0");
  const validate = isOpen(transfer) && !isReserved ? obstacle("conflict", "delivery.nothing_reserved") : null;
  return {
    ...common(ctx, transfer),
    ...documentsOf(transfer),
    can: {
      validate: change === true ? permissionOf(ctx, "delivery.validate", validate) : change,
      cancel: change,
      reserve: change,
      return: giveBackOf(ctx, transfer),
    },
  };
}

/** A receipt as screens and scripts get it. */
export function presentReceipt(ctx: Context, transfer: ReadTransfer): Receipt {
  const change = permissionOf(ctx, "delivery.validate", obstacleToChangeTransfer(transfer));
  return {
    ...common(ctx, transfer),
    ...documentsOf(transfer),
    can: { validate: change, cancel: change, return: giveBackOf(ctx, transfer) },
  };
}

/** A delivery or a receipt as a list shows it. */
export function presentTransferRow(ctx: Context, transfer: ReadTransferRow): DeliveryRow & ReceiptRow {
  return { ...common(ctx, transfer), ...documentsOf(transfer) };
}

/** Whether its goods may go back to where they came from. */
function giveBackOf(ctx: Context, { state, lines, returnOfId }: ReadTransfer) {
  const hasReturnable = lines.some((line) => line.state === "done" && returnableOf(line) !== "0");
  return permissionOf(
    ctx,
    "delivery.validate",
    obstacleToReturn({ state, hasReturnable, isReturn: returnOfId !== null }),
  );
}

function common<T extends Omit<ReadTransfer, "lines">>(ctx: Context, transfer: T) {
  const { kind, originKind, originId: _, originNumber: __, contactId, contactName, toKind, ...known } = transfer;
  const { told, contactAddress, ...rest } = known;
  return {
    ...rest,
    address: kind === "delivery" ? (told?.address ?? (contactAddress || null)) : null,
    reference: told?.reference ?? null,
    contact: contactId && { id: contactId, name: contactName ?? "" },
    isReturn: transfer.returnOfId !== null || (kind === "receipt" && sendsOut(originKind)),
    place: placeOf(toKind),
    isLate: isOpen(transfer) && transfer.scheduledOn < ctx.today,
  };
}

const documentsOf = ({ originKind, originId, originNumber }: Omit<ReadTransfer, "lines">) =>
  originFields({ kind: originKind, id: originId, number: originNumber });

const placeOf = (kind: ReadTransfer["toKind"]) =>
  kind === "quarantine" ? kind : kind === "loss" ? ("scrap" as const) : null;
