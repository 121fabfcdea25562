import * as z from "zod/mini";
import {
  DocumentTotals,
  fiscalPositionRecord,
  InCompanyCurrency,
  lineRecord,
  rowRecord,
  sums,
} from "../documents/records.ts";
import { calendarDate, copiedPageOf, decimal, id, moment, permission, quantity } from "../schemas.ts";

const vendor = z.object({ id: id<"contacts">(), name: z.string() });

export const purchaseState = z.enum(["draft", "confirmed", "done", "cancelled"]);
export type PurchaseState = z.output<typeof purchaseState>;

/** What a vendor asks for a product, per the product's purchase unit; the first of a product is the usual one. */
export const VendorPrice = z.object({
  id: id<"vendor_prices">(),
  productId: id<"products">(),
  vendor,
  vendorCode: z.nullable(z.string()),
  sequence: z.int(),
  minQuantity: decimal(),
  price: decimal(),
  discount: decimal(),
  currency: z.string(),
  leadDays: z.int(),
  validFrom: z.nullable(calendarDate()),
  validUntil: z.nullable(calendarDate()),
  version: z.int(),
});
export type VendorPrice = z.output<typeof VendorPrice>;
export const VendorPrices = z.object({ items: z.array(VendorPrice) });

/** Ordered, received less what went back, sent back, still to come and given up, in the line's unit. `isUnpriced`: it costs nothing, as its product has no cost. */
export const PurchaseLine = z.object({
  id: id<"purchase_lines">(),
  productId: id<"products">(),
  unitId: id<"units">(),
  unitName: z.string(),
  ...lineRecord,
  expectedAt: calendarDate(),
  received: quantity(),
  /** The taxes of the product itself, before the purchase's position. */
  productTaxIds: z.array(id<"taxes">()),
  isService: z.boolean(),
  isUnpriced: z.boolean(),
  /** Why its product is not bought at present. */
  purchaseBlock: z.nullable(z.string()),
  returned: decimal(),
  open: decimal(),
  givenUp: decimal(),
});
export type PurchaseLine = z.output<typeof PurchaseLine>;

export const receiptStatus = z.enum(["pending", "partial", "returned", "full", "closed_short"]);

export const Purchase = z.object({
  id: id<"purchases">(),
  number: z.nullable(z.string()),
  /** Its number in the other system that it came from. */
  externalId: z.nullable(z.string()),
  state: purchaseState,
  vendor,
  vendorReference: z.nullable(z.string()),
  currency: z.string(),
  currencyDecimals: z.int(),
  /** Whether somebody set the currency by hand: else it is the vendor's. */
  isCurrencySet: z.boolean(),
  /** On which day's rate it is made, where somebody said so. */
  priceDay: z.nullable(calendarDate()),
  inCompanyCurrency: InCompanyCurrency,
  expectedAt: calendarDate(),
  note: z.nullable(z.string()),
  ...fiscalPositionRecord,
  lines: z.array(PurchaseLine),
  totals: DocumentTotals,
  receipts: z.array(
    z.object({
      id: id<"transfers">(),
      number: z.string(),
      state: z.enum(["waiting", "partial", "ready", "done", "cancelled"]),
      isReturn: z.boolean(),
      scheduledOn: calendarDate(),
      doneAt: z.nullable(moment()),
    }),
  ),
  receiptStatus: z.nullable(receiptStatus),
  buyer: z.nullable(z.object({ id: id<"members">(), name: z.string() })),
  createdAt: moment(),
  updatedAt: z.optional(moment()),
  confirmedAt: z.nullable(moment()),
  cancelledAt: z.nullable(moment()),
  version: z.int(),
  can: z.object({
    edit: permission,
    confirm: permission,
    cancel: permission,
    closeShort: permission,
    receiveAgain: permission,
  }),
});
export type Purchase = z.output<typeof Purchase>;

export const PurchaseRow = z.object({
  id: id<"purchases">(),
  ...rowRecord,
  state: purchaseState,
  vendorId: id<"contacts">(),
  vendorName: z.string(),
  /** Its amounts in the workspace's currency. */
  companyUntaxed: decimal(),
  companyTotal: decimal(),
  vendorReference: z.nullable(z.string()),
  /** What tells a purchase without a number from another one: its first line. */
  about: z.nullable(z.string()),
  expectedAt: calendarDate(),
  isLate: z.boolean(),
  externalId: z.optional(z.nullable(z.string())),
  createdAt: moment(),
  updatedAt: z.optional(moment()),
  confirmedAt: z.nullable(moment()),
  version: z.int(),
});
export type PurchaseRow = z.output<typeof PurchaseRow>;
export const PurchasePage = z.extend(copiedPageOf(PurchaseRow), { sums });

const passedOver = z.enum([
  "vendor_archived",
  "for_another_variant",
  "not_yet",
  "ended",
  "of_another_vendor",
  "below_minimum",
  "not_elected",
  "dearer",
]);

const terms = {
  quantity: decimal(),
  unitId: id<"units">(),
  unitName: z.string(),
  unitPrice: decimal(),
  discount: decimal(),
  taxIds: z.array(id<"taxes">()),
  isService: z.boolean(),
  expectedAt: calendarDate(),
  from: z.enum(["vendor_line", "cost", "nothing"]),
};

/** What a line costs on the vendor's terms and when it would come: quantity and price per purchase unit. */
export const PurchaseTerms = z.object({ productId: id<"products">(), ...terms });
export type PurchaseTerms = z.output<typeof PurchaseTerms>;
export const PurchaseTermsList = z.object({ items: z.array(PurchaseTerms) });
export type PurchaseTermsList = z.output<typeof PurchaseTermsList>;

/** From whom to order, at what price and when it would come, and why this one. Quantity and price per purchase unit; from "nothing" where no vendor has terms and the product no cost. */
export const SuggestedPurchase = z.object({
  vendor: z.nullable(vendor),
  ...terms,
  currency: z.string(),
  vendorPriceId: z.nullable(id<"vendor_prices">()),
  passedOver: z.array(z.object({ vendorPriceId: id<"vendor_prices">(), vendorName: z.string(), reason: passedOver })),
});
export type SuggestedPurchase = z.output<typeof SuggestedPurchase>;
