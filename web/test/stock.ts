import { Delivery, DeliveryRow, Receipt, ReceiptRow, TransferLine } from "@trato/domain/stock/records.ts";
import * as z from "zod/mini";
import { refused } from "./answers.ts";
import { anId } from "./ids.ts";

/** Two oak tables on their way to Café Norte, of which one is set aside. */
export function aDelivery(given: Partial<z.input<typeof Delivery>> = {}): Delivery {
  return z.parse(Delivery, {
    ...transfer,
    number: "OUT00007",
    state: "partial",
    lines: [aTransferLine()],
    can: { validate: true, cancel: true, reserve: true, return: { code: "delivery.not_done", details: {} } },
    ...given,
  });
}

/** The same two, awaited from a vendor. */
export function aReceipt(given: Partial<z.input<typeof Receipt>> = {}): Receipt {
  return z.parse(Receipt, {
    ...transfer,
    number: "IN00004",
    state: "waiting",
    saleId: null,
    saleNumber: null,
    purchaseId: anId<"purchases">(220),
    purchaseNumber: "P00003",
    lines: [aTransferLine({ reserved: "0" })],
    can: { validate: true, cancel: true, return: { code: "delivery.not_done", details: {} } },
    ...given,
  });
}

/** A delivery as a list shows it. */
export function aDeliveryRow({ goods, ...given }: Partial<z.input<typeof DeliveryRow>> = {}): DeliveryRow {
  return z.parse(DeliveryRow, { ...rowOf(aDelivery(given)), ...(goods !== undefined && { goods }) });
}

/** These deliveries, listed and each by itself. */
export const listedDeliveries = (...deliveries: Delivery[]) => ({
  "GET /deliveries": {
    items: deliveries.map((each) => z.parse(DeliveryRow, rowOf(each))),
    nextCursor: null,
    count: deliveries.length,
  },
  "GET /deliveries/:deliveryId": ({ deliveryId }: { deliveryId?: unknown }) =>
    deliveries.find(({ id }) => id === deliveryId) ?? refused("record.not_found"),
});

/** These receipts, listed and each by itself. */
export const listedReceipts = (...receipts: Receipt[]) => ({
  "GET /receipts": {
    items: receipts.map((each) => z.parse(ReceiptRow, rowOf(each))),
    nextCursor: null,
    count: receipts.length,
  },
  "GET /receipts/:receiptId": ({ receiptId }: { receiptId?: unknown }) =>
    receipts.find(({ id }) => id === receiptId) ?? refused("record.not_found"),
});

const rowOf = <T extends Delivery | Receipt>(transfer: T) => ({
  ...transfer,
  goods: goodsOf(transfer),
  lineCount: transfer.lines.length,
  address: "Rúa do Príncipe 2, 36202 Vigo",
  reference: "PO 4711",
});

function goodsOf({ lines }: Delivery | Receipt): DeliveryRow["goods"] {
  const [first] = lines;
  if (!first) return null;
  const { productName, unitName, state, moved, quantity } = first;
  return { productName, unitName, quantity: state === "done" ? moved : quantity, others: lines.length - 1 };
}

const transfer = {
  id: anId<"transfers">(200),
  contact: { id: anId<"contacts">(101), name: "Café Norte" },
  isReturn: false,
  returnOfId: null,
  backorderOfId: null,
  scheduledOn: "2026-11-25",
  isLate: false,
  reason: null,
  address: null,
  reference: null,
  doneAt: null,
  createdAt: "2026-11-20T09:00:00Z",
  version: 1,
  saleId: anId<"sales">(100),
  saleNumber: "S00012",
  purchaseId: null,
  purchaseNumber: null,
  place: null,
};

export function aTransferLine(given: Partial<z.input<typeof TransferLine>> = {}): TransferLine {
  return z.parse(TransferLine, {
    lineId: anId(210),
    originLineId: null,
    productId: anId(111),
    productName: "Oak table",
    reference: null,
    unitName: "unit",
    state: "open",
    quantity: "2",
    reserved: "1",
    moved: "0",
    returned: "0",
    ...given,
  });
}
