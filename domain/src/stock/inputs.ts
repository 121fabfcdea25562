import * as z from "zod/mini";
import { inputWords } from "../inputs/input-words.ts";
import { shaped } from "../inputs/said.ts";
import { sortsOf } from "../fields/field-filters.ts";
import { copiedPage, id, line as oneLine, page, positiveQuantity, text, wholeNumberText } from "../schemas.ts";
import { transferListFields } from "./list-fields.ts";

const transferId = id<"transfers">();
const flag = z.enum(["true", "false"]);

/** More than nothing. */
const quantity = () => positiveQuantity().check(shaped(/[1-9]/, inputWords.aboveZero));

export const AdjustStock = z.object({
  productId: id<"products">(),
  countedQuantity: positiveQuantity(),
  reason: z.optional(text(500)),
});
export type AdjustStock = z.output<typeof AdjustStock>;

export const ListTransfers = z.object({
  ...copiedPage,
  search: z.optional(oneLine(200)),
  state: z._default(z.enum(["open", "waiting", "partial", "ready", "done", "cancelled", "all"]), "all"),
  productId: z.optional(id<"products">()),
  late: z.optional(flag),
  /** Without it what is still to be moved goes by its day, the rest by when it was made, the newest first. */
  sort: z.optional(z.enum([...sortsOf(transferListFields), "createdAt", "-createdAt"])),
  count: z.optional(flag),
});

export const ListDeliveries = z.object({ ...ListTransfers.shape, saleId: z.optional(id<"sales">()) });
export type ListDeliveries = z.output<typeof ListDeliveries>;

export const ListReceipts = z.object({ ...ListTransfers.shape, purchaseId: z.optional(id<"purchases">()) });
export type ListReceipts = z.output<typeof ListReceipts>;

export const OneDelivery = z.object({ deliveryId: transferId });
export type OneDelivery = z.output<typeof OneDelivery>;

export const OneReceipt = z.object({ receiptId: transferId });
export type OneReceipt = z.output<typeof OneReceipt>;

const line = z.object({ lineId: id<"transfer_lines">(), quantity: positiveQuantity() });
const lines = z.array(line).check(z.maxLength(10_000));

/** Without lines: everything as asked. The rest is kept for later unless it is cancelled. Force: more than asked for, or more than is there. */
const validation = {
  lines: z.optional(lines),
  remainder: z._default(z.enum(["keep", "cancel"]), "keep"),
  force: z._default(z.boolean(), false),
};

export const ValidateDelivery = z.object({ deliveryId: transferId, ...validation });
export type ValidateDelivery = z.output<typeof ValidateDelivery>;

export const ValidateReceipt = z.object({ receiptId: transferId, ...validation });
export type ValidateReceipt = z.output<typeof ValidateReceipt>;

const returnedLines = z.optional(
  z
    .array(z.object({ lineId: id<"transfer_lines">(), quantity: quantity() }))
    .check(z.minLength(1), z.maxLength(10_000)),
);

/** What of a return becomes of the goods: free again, thrown away, or put aside until somebody has looked at them. */
export const returnPlaces = ["stock", "scrap", "quarantine"] as const;

/** Without lines: all that is still out. Final: what came back is not to be delivered again. */
export const ReturnDelivery = z.object({
  deliveryId: transferId,
  lines: returnedLines,
  place: z._default(z.enum(returnPlaces), "stock"),
  final: z._default(z.boolean(), false),
  reason: z.optional(text(500)),
});
export type ReturnDelivery = z.output<typeof ReturnDelivery>;

/** Without lines: all that is still here. Final: what goes back is not awaited again. Force: goods that are promised to others too. */
export const ReturnReceipt = z.object({
  receiptId: transferId,
  lines: returnedLines,
  final: z._default(z.boolean(), false),
  force: z._default(z.boolean(), false),
  reason: z.optional(text(500)),
});
export type ReturnReceipt = z.output<typeof ReturnReceipt>;

/** Goods that were put aside are free again, or thrown away. */
export const ReleaseQuarantine = z.object({
  productId: id<"products">(),
  quantity: quantity(),
  place: z.enum(["stock", "scrap"]),
  reason: z.optional(text(500)),
});
export type ReleaseQuarantine = z.output<typeof ReleaseQuarantine>;

export const ForecastStock = z.object({ productId: id<"products">() });
export type ForecastStock = z.output<typeof ForecastStock>;

export const ListMoves = z.object({
  productId: id<"products">(),
  limit: z._default(wholeNumberText(1, 200), 80),
  cursor: page.cursor,
});
export type ListMoves = z.output<typeof ListMoves>;
