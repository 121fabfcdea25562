import * as z from "zod/mini";
import { calendarDate, copiedPageOf, id, moment, pageOf, permission, quantity } from "../schemas.ts";

export const transferState = z.enum(["waiting", "partial", "ready", "done", "cancelled"]);
export type TransferState = z.output<typeof transferState>;

/** A line of a delivery or receipt, in the product's unit. `free` is what could be taken besides what is reserved for it. */
export const TransferLine = z.object({
  lineId: id<"transfer_lines">(),
  originLineId: z.nullable(z.uuid()),
  productId: id<"products">(),
  productName: z.string(),
  reference: z.nullable(z.string()),
  unitName: z.string(),
  state: z.enum(["open", "done", "cancelled"]),
  quantity: quantity(),
  reserved: quantity(),
  moved: quantity(),
  returned: quantity(),
});
export type TransferLine = z.output<typeof TransferLine>;

const head = {
  id: id<"transfers">(),
  number: z.string(),
  state: transferState,
  contact: z.nullable(z.object({ id: id<"contacts">(), name: z.string() })),
  isReturn: z.boolean(),
  returnOfId: z.nullable(id<"transfers">()),
  /** Where goods of a return went instead of the stock. */
  place: z.nullable(z.enum(["scrap", "quarantine"])),
  backorderOfId: z.nullable(id<"transfers">()),
  scheduledOn: calendarDate(),
  isLate: z.boolean(),
  reason: z.nullable(z.string()),
  /** Of a delivery: as the order says, else the address of whom it goes to. */
  address: z.nullable(z.string()),
  /** How the other side calls the document behind it. */
  reference: z.nullable(z.string()),
  doneAt: z.nullable(moment()),
  createdAt: moment(),
  updatedAt: z.optional(moment()),
  version: z.int(),
};
const transfer = { ...head, lines: z.array(TransferLine) };

/** A row of a list: of the goods the first line, what moved of it or is to move, and how many others there are. */
const row = {
  ...head,
  lineCount: z.int(),
  goods: z.nullable(z.object({ productName: z.string(), unitName: z.string(), quantity: quantity(), others: z.int() })),
};

const can = { validate: permission, cancel: permission };

export const Delivery = z.object({
  ...transfer,
  saleId: z.nullable(id<"sales">()),
  saleNumber: z.nullable(z.string()),
  purchaseId: z.nullable(id<"purchases">()),
  purchaseNumber: z.nullable(z.string()),
  can: z.object({ ...can, reserve: permission, return: permission }),
});
export type Delivery = z.output<typeof Delivery>;
const { saleId, saleNumber, purchaseId, purchaseNumber } = Delivery.shape;
export const DeliveryRow = z.object({ ...row, saleId, saleNumber, purchaseId, purchaseNumber });
export type DeliveryRow = z.output<typeof DeliveryRow>;
export const DeliveryPage = copiedPageOf(DeliveryRow);

export const Receipt = z.object({
  ...transfer,
  saleId: z.nullable(id<"sales">()),
  saleNumber: z.nullable(z.string()),
  purchaseId: z.nullable(id<"purchases">()),
  purchaseNumber: z.nullable(z.string()),
  can: z.object({ ...can, return: permission }),
});
export type Receipt = z.output<typeof Receipt>;
export const ReceiptRow = z.object({
  ...DeliveryRow.shape,
  purchaseId: Receipt.shape.purchaseId,
  purchaseNumber: Receipt.shape.purchaseNumber,
});
export type ReceiptRow = z.output<typeof ReceiptRow>;
export const ReceiptPage = copiedPageOf(ReceiptRow);

/** What validating made: the document itself, and the one that holds the rest. */
export const ValidatedDelivery = z.object({ ...Delivery.shape, backorder: z.nullable(Delivery) });
export type ValidatedDelivery = z.output<typeof ValidatedDelivery>;
export const ValidatedReceipt = z.object({ ...Receipt.shape, backorder: z.nullable(Receipt) });
export type ValidatedReceipt = z.output<typeof ValidatedReceipt>;

/** What of a product is there, promised and on its way; what is in quarantine is counted besides, and is not free. */
export const Availability = z.object({
  onHand: quantity(),
  reserved: quantity(),
  free: quantity(),
  incoming: quantity(),
  outgoing: quantity(),
  forecast: quantity(),
  quarantined: quantity(),
});
export type Availability = z.output<typeof Availability>;

/** What will be on hand on the days on which something is planned; below zero where goods will be missing. */
export const StockForecast = z.object({
  onHand: quantity(),
  days: z.array(z.object({ on: calendarDate(), incoming: quantity(), outgoing: quantity(), onHand: quantity() })),
});
export type StockForecast = z.output<typeof StockForecast>;

/** The count, and what it did to promises: what was taken back from whom, what was given to whom. */
export const StockCount = z.object({
  productId: id<"products">(),
  counted: quantity(),
  difference: quantity(),
  number: z.nullable(z.string()),
  availability: Availability,
  changedDeliveries: z.array(z.object({ id: id<"transfers">(), number: z.string(), state: transferState })),
});
export type StockCount = z.output<typeof StockCount>;

const locationKind = z.enum(["internal", "customer", "vendor", "loss", "quarantine"]);

/** What is left in quarantine after some was taken out of it. */
export const ReleasedGoods = z.object({
  productId: id<"products">(),
  number: z.string(),
  availability: Availability,
});

/** One movement of a product, newest first; the quantity is what it did to the stock. */
export const Move = z.object({
  lineId: id<"transfer_lines">(),
  transferId: id<"transfers">(),
  number: z.string(),
  kind: z.enum(["receipt", "delivery", "internal", "adjustment"]),
  quantity: quantity(),
  moved: quantity(),
  from: locationKind,
  to: locationKind,
  originNumber: z.nullable(z.string()),
  contactName: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  doneAt: moment(),
});
export const MovePage = pageOf(Move);
