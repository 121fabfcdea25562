import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import { amountText } from "@trato/domain/money.ts";
import type { Obstacle } from "@trato/domain/errors.ts";
import { convertedQuantity } from "@trato/domain/products/units.ts";
import {
  obstacleToCancelPurchase,
  obstacleToClosePurchaseShort,
  obstacleToConfirmPurchase,
  obstacleToEditPurchase,
  obstacleToReceiveAgain,
  receiptStatusOf,
} from "@trato/domain/purchasing/lifecycle.ts";
import type { Purchase, PurchaseLine } from "@trato/domain/purchasing/records.ts";
import { isAnythingMoved, type LineProgress, openOf, untouched } from "@trato/domain/stock/progress.ts";
import { inCompanyCurrency } from "../documents/money/document-money.ts";
import type { Context } from "../platform/context.ts";
import { permissionOf } from "../platform/permissions.ts";
import { progressOfPurchase, unmovedLines } from "./progress-of-purchase.ts";
import type { ReadLine, ReadPurchase, ReadReceipt } from "./read-purchase.ts";

/** The record as screens and scripts get it. */
export function presentPurchase(
  ctx: Context,
  purchase: ReadPurchase,
  lines: readonly ReadLine[],
  receipts: ReadReceipt[],
): Purchase {
  const { vendorId, vendorName, vendorArchivedAt, expectedOn, totals, buyerId, buyerName, ...other } = purchase;
  const { fiscalPositionId, fiscalPositionName, ...rest } = withoutRate(other);
  const { currencyDecimals } = inCurrency(ctx.workspace, purchase.currency);
  const progress = progressOfPurchase(lines);
  const all = [...progress.values()];
  const permitted = (standing: Obstacle | null) => permissionOf(ctx, "purchase.edit", standing);
  return {
    ...rest,
    vendor: { id: vendorId, name: vendorName },
    fiscalPosition: fiscalPositionId && { id: fiscalPositionId, name: fiscalPositionName ?? "" },
    currencyDecimals,
    inCompanyCurrency: inCompanyCurrency(ctx, purchase),
    expectedAt: expectedOn,
    lines: lines.map((line) => presentLine(line, currencyDecimals, progress.get(line.id))),
    totals: totals as Purchase["totals"], // kept as computePurchase made it
    receipts: receipts.map(({ kind, ...receipt }) => ({ ...receipt, isReturn: kind === "delivery" })),
    receiptStatus: receiptStatusOf(purchase, all),
    buyer: buyerId && { id: buyerId, name: buyerName ?? "" },
    can: {
      edit: permitted(obstacleToEditPurchase(purchase)),
      confirm: permitted(obstacleToConfirmPurchase({ ...purchase, lines, vendor: { archivedAt: vendorArchivedAt } })),
      cancel: permitted(obstacleToCancelPurchase({ ...purchase, isAnyReceived: isAnythingMoved(all) })),
      closeShort: permitted(obstacleToClosePurchaseShort(purchase)),
      receiveAgain: permitted(
        obstacleToReceiveAgain({ ...purchase, isAnythingUnmoved: unmovedLines(lines, progress).length > 0 }),
      ),
    },
  };
}

/** Without what is told together, as what it comes to in the workspace's currency. */
function withoutRate<Document extends Partial<ReadPurchase>>(purchase: Document) {
  const { exchangeRate: _, isRateInverse: __, rateDay: ___, rateSource: ____, ...named } = purchase;
  const { companyUntaxed: _____, companyTax: ______, companyTotal: _______, ...rest } = named;
  return rest;
}

function presentLine(line: ReadLine, decimals: number, progress: LineProgress = untouched(nothing)): PurchaseLine {
  const { unit: to, productUnit: from } = line;
  const amount = (value: PurchaseLine["total"]) => amountText(value, decimals);
  const inUnit = (quantity: Decimal) => convertedQuantity({ quantity, from, to, method: "none" });
  return {
    id: line.id,
    productId: line.productId,
    name: line.name,
    quantity: line.quantity,
    unitId: line.unitId,
    unitName: line.unitName,
    unitPrice: line.unitPrice,
    discount: line.discount,
    taxIds: line.taxIds as PurchaseLine["taxIds"], // kept as ids of taxes
    subtotal: amount(line.subtotal),
    tax: amount(line.tax),
    total: amount(line.total),
    expectedAt: line.expectedOn,
    isService: line.kind === "service",
    productTaxIds: line.productTaxIds as PurchaseLine["taxIds"], // as above
    isUnpriced: line.isUnpriced,
    purchaseBlock: line.purchaseBlock,
    received: inUnit(progress.moved),
    returned: inUnit(progress.returned),
    open: inUnit(openOf(progress)),
    givenUp: inUnit(progress.givenUp),
  };
}
