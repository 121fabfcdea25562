import { amountText } from "@trato/domain/money.ts";
import type { Obstacle } from "@trato/domain/errors.ts";
import { convertedQuantity } from "@trato/domain/products/units.ts";
import {
  obstacleToCancelPurchase,
  obstacleToConfirmPurchase,
  obstacleToEditPurchase,
  receiptStatusOf,
} from "@trato/domain/purchasing/lifecycle.ts";
import type { Purchase, PurchaseLine } from "@trato/domain/purchasing/records.ts";
import type { Context } from "../platform/context.ts";
import { permissionOf } from "../platform/permissions.ts";
import type { ReadLine, ReadPurchase, ReadReceipt } from "./read-purchase.ts";

/** The record as screens and scripts get it. */
export function presentPurchase(
  ctx: Context,
  purchase: ReadPurchase,
  lines: readonly ReadLine[],
  receipts: ReadReceipt[],
): Purchase {
  const { vendorId, vendorName, vendorArchivedAt, expectedOn, totals, buyerId, buyerName, ...rest } = purchase;
  const isAnyReceived = receipts.some((receipt) => receipt.state === "done");
  const permitted = (standing: Obstacle | null) => permissionOf(ctx, "purchase.edit", standing);
  return {
    ...rest,
    vendor: { id: vendorId, name: vendorName },
    currencyDecimals: ctx.workspace.currencyDecimals,
    expectedAt: expectedOn,
    lines: lines.map((line) => presentLine(ctx, line)),
    totals: totals as Purchase["totals"], // kept as computePurchase made it
    receipts,
    receiptStatus: statusOf(purchase, lines, receipts),
    buyer: buyerId && { id: buyerId, name: buyerName ?? "" },
    can: {
      edit: permitted(obstacleToEditPurchase(purchase)),
      confirm: permitted(obstacleToConfirmPurchase({ ...purchase, lines, vendor: { archivedAt: vendorArchivedAt } })),
      cancel: permitted(obstacleToCancelPurchase({ ...purchase, isAnyReceived })),
    },
  };
}

/** How far the goods of a purchase have come; null before it is ordered and where it has none. */
export function statusOf(
  purchase: Pick<Purchase, "state">,
  lines: readonly ReadLine[],
  receipts: readonly ReadReceipt[],
) {
  const goods = lines.filter((line) => line.kind === "goods");
  return receiptStatusOf(
    purchase,
    receipts,
    goods.map(({ quantity, unit: from, productUnit: to, received }) => ({
      ordered: convertedQuantity({ quantity, from, to, method: "none" }),
      received,
    })),
  );
}

function presentLine(ctx: Context, line: ReadLine): PurchaseLine {
  const { unit, productUnit, kind: _kind, expectedOn, received, taxIds, ...rest } = line;
  const amount = (value: PurchaseLine["total"]) => amountText(value, ctx.workspace.currencyDecimals);
  return {
    ...rest,
    taxIds: taxIds as PurchaseLine["taxIds"], // kept as ids of taxes
    subtotal: amount(line.subtotal),
    tax: amount(line.tax),
    total: amount(line.total),
    expectedAt: expectedOn,
    received: convertedQuantity({ quantity: received, from: productUnit, to: unit, method: "none" }),
  };
}
