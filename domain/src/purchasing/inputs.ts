import * as z from "zod/mini";
import { inputWords } from "../inputs/input-words.ts";
import { shaped } from "../inputs/said.ts";
import { fiscalPosition, lineEditsOf, lineInput, linesOf, listInput, reference, remarks } from "../documents/inputs.ts";
import { filtersOf, several, sortsOf } from "../fields/field-filters.ts";
import { emailDraft } from "../messaging/inputs.ts";
import { currencyCode } from "../products/currencies/rate-inputs.ts";
import { purchaseListFields } from "./list-fields.ts";
import {
  calendarDate,
  discount,
  id,
  line,
  positiveDecimal,
  positivePrice,
  positiveQuantity,
  text,
  version,
} from "../schemas.ts";

const purchaseId = id<"purchases">();
const vendorPriceId = id<"vendor_prices">();

/** More than nothing. */
const quantity = () => positiveDecimal().check(shaped(/[1-9]/, inputWords.aboveZero));

const terms = {
  vendorCode: z.optional(z.nullable(line(100, 1))),
  minQuantity: z.optional(positiveDecimal()),
  discount: z.optional(discount()),
  leadDays: z.optional(z.int().check(z.gte(0), z.lte(3650))),
  validFrom: z.optional(z.nullable(calendarDate())),
  validUntil: z.optional(z.nullable(calendarDate())),
};

/** What a vendor asks for a product, per its purchase unit; in the workspace's currency where none is said. */
export const CreateVendorPrice = z.object({
  productId: id<"products">(),
  id: z.optional(vendorPriceId),
  vendorId: id<"contacts">(),
  price: positivePrice(),
  currency: z.optional(currencyCode()),
  ...terms,
});
export type CreateVendorPrice = z.output<typeof CreateVendorPrice>;

export const EditVendorPrice = z.object({
  vendorPriceId,
  version,
  price: z.optional(positivePrice()),
  currency: z.optional(currencyCode()),
  ...terms,
});
export type EditVendorPrice = z.output<typeof EditVendorPrice>;

export const OneVendorPrice = z.object({ vendorPriceId });
export type OneVendorPrice = z.output<typeof OneVendorPrice>;

export const VendorsOfProduct = z.object({ productId: id<"products">() });
export type VendorsOfProduct = z.output<typeof VendorsOfProduct>;

/** The vendors in their new order, the usual one first. */
export const ReorderVendorPrices = z.object({
  productId: id<"products">(),
  vendorPriceIds: z.array(vendorPriceId).check(z.minLength(1), z.maxLength(1000)),
});
export type ReorderVendorPrices = z.output<typeof ReorderVendorPrices>;

/** In which currency prices are told, else in the vendor's; by the rate of which day, else of today. */
const pricedIn = { currency: z.optional(currencyCode()), priceDay: z.optional(calendarDate()) };

export const PurchaseSuggestion = z.object({
  productId: id<"products">(),
  quantity: z.optional(positiveQuantity().check(shaped(/[1-9]/, inputWords.aboveZero))),
  vendorId: z.optional(id<"contacts">()),
  ...pricedIn,
});
export type PurchaseSuggestion = z.output<typeof PurchaseSuggestion>;

/** What many lines of one purchase cost on its vendor's terms. */
export const ListPurchaseTerms = z.object({
  vendorId: id<"contacts">(),
  ...pricedIn,
  lines: z
    .array(
      z.object({
        productId: id<"products">(),
        quantity: positiveQuantity().check(shaped(/[1-9]/, inputWords.aboveZero)),
      }),
    )
    .check(z.minLength(1), z.maxLength(10_000)),
});
export type ListPurchaseTerms = z.output<typeof ListPurchaseTerms>;

/** A line as it is asked for; without a price it costs what the vendor's terms say. */
export const PurchaseLineInput = z.object({
  id: z.optional(id<"purchase_lines">()),
  productId: id<"products">(),
  name: z.optional(text(2000, 1)),
  quantity: quantity(),
  unitPrice: z.optional(positivePrice()),
  ...lineInput,
  expectedAt: z.optional(calendarDate()),
});
export type PurchaseLineInput = z.output<typeof PurchaseLineInput>;

const lines = linesOf(PurchaseLineInput);
const lineEdits = lineEditsOf(id<"purchase_lines">(), z.partial(z.omit(PurchaseLineInput, { id: true })));

const money = {
  /** A currency that is said stays; false for `isCurrencySet` has it be the vendor's again. */
  currency: z.optional(currencyCode()),
  isCurrencySet: z.optional(z.boolean()),
  /** On which day's rate it is made; null for that of the day on which it is edited last. */
  priceDay: z.optional(z.nullable(calendarDate())),
};

const header = {
  ...money,
  expectedAt: z.optional(calendarDate()),
  vendorReference: reference(),
  note: remarks(),
  ...fiscalPosition,
};

export const CreatePurchase = z.object({
  id: z.optional(purchaseId),
  vendorId: id<"contacts">(),
  externalId: z.optional(line(200, 1)),
  lines,
  ...header,
});
export type CreatePurchase = z.output<typeof CreatePurchase>;

export const EditPurchase = z.object({
  purchaseId,
  version,
  vendorId: z.optional(id<"contacts">()),
  lines: z.optional(lines),
  lineEdits: z.optional(lineEdits),
  ...header,
});
export type EditPurchase = z.output<typeof EditPurchase>;

export const OnePurchase = z.object({ purchaseId });
export type OnePurchase = z.output<typeof OnePurchase>;

export const OnePurchaseLine = z.object({ purchaseLineId: id<"purchase_lines">() });
export type OnePurchaseLine = z.output<typeof OnePurchaseLine>;

/** A mail to the vendor, with the purchase as a PDF. */
export const SendPurchase = z.object({ purchaseId, ...emailDraft });
export type SendPurchase = z.output<typeof SendPurchase>;

export const VersionedPurchase = z.object({ purchaseId, version });
export type VersionedPurchase = z.output<typeof VersionedPurchase>;

export const ListPurchases = z.object({
  ...listInput,
  ...filtersOf(purchaseListFields),
  state: several(z.enum(["draft", "confirmed", "done", "cancelled"])),
  productId: z.optional(id<"products">()),
  externalId: z.optional(line(200, 1)),
  sort: z._default(z.enum(sortsOf(purchaseListFields)), "-createdAt"),
});
export type ListPurchases = z.output<typeof ListPurchases>;
