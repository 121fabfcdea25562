import * as z from "zod/mini";
import {
  calendarDate,
  country,
  discount,
  flag,
  id,
  name,
  positiveDecimal,
  positivePrice,
  price,
  smallDecimal,
  version,
} from "../../schemas.ts";

import { currencyCode } from "../currencies/rate-inputs.ts";

const priceListId = id<"price_lists">();
const priceRuleId = id<"price_rules">();

/** How a rule makes its price: one that is said, a share of another, or a calculation. */
export const makings = ["fixed", "percentage", "formula"] as const;

/** Where a price that is no fixed one starts from. */
export const bases = ["list_price", "cost", "list"] as const;

const listFacts = {
  /** In which its rules' prices are; the workspace's where none is said. It stays once there are rules. */
  currency: z.optional(currencyCode()),
  sequence: z.optional(z.int().check(z.gte(0), z.lte(100_000))),
  /** Whose customers get it without being told. */
  countries: z.optional(z.array(country()).check(z.maxLength(250))),
  /** For whoever gets no other; the list that was so is so no more. */
  isDefault: z.optional(z.boolean()),
  /** Percentages are shown as a price and its discount, not as the net price. */
  showsDiscount: z.optional(z.boolean()),
};

export const CreatePriceList = z.object({ id: z.optional(priceListId), name: name(100), ...listFacts });
export type CreatePriceList = z.output<typeof CreatePriceList>;

export const EditPriceList = z.object({ priceListId, version, name: z.optional(name(100)), ...listFacts });
export type EditPriceList = z.output<typeof EditPriceList>;

export const OnePriceList = z.object({ priceListId });
export type OnePriceList = z.output<typeof OnePriceList>;

export const ListPriceLists = z.object({ archived: z._default(z.enum([...flag.options, "any"]), "false") });
export type ListPriceLists = z.output<typeof ListPriceLists>;

const some = <Schema extends z.ZodMiniType>(schema: Schema) => z.optional(z.nullable(schema));

/** For what, from which quantity and between which days, and how the price is made; what is not of its making counts for nothing. */
const ruleFacts = {
  /** One product, every variant of a family, or a category with all below it; everything where none is said. */
  productId: some(id<"products">()),
  familyId: some(id<"product_families">()),
  categoryId: some(id<"product_categories">()),
  /** In the product's unit. */
  minQuantity: z.optional(positiveDecimal()),
  startsOn: some(calendarDate()),
  endsOn: some(calendarDate()),
  /** Per unit of the product, in the list's currency. */
  price: some(price()),
  /** In per cent; a negative one comes on top. */
  discount: some(discount()),
  base: some(z.enum(bases)),
  baseListId: some(priceListId),
  /** Of a formula: a step per unit of the line, what comes on top, and the least and the most above what it starts from. */
  roundTo: some(positivePrice()),
  surcharge: some(smallDecimal()),
  minMargin: some(smallDecimal()),
  maxMargin: some(smallDecimal()),
};

export const CreatePriceRule = z.object({
  priceListId,
  id: z.optional(priceRuleId),
  making: z.enum(makings),
  ...ruleFacts,
});
export type CreatePriceRule = z.output<typeof CreatePriceRule>;

export const EditPriceRule = z.object({ priceRuleId, version, making: z.optional(z.enum(makings)), ...ruleFacts });
export type EditPriceRule = z.output<typeof EditPriceRule>;

export const OnePriceRule = z.object({ priceRuleId });
export type OnePriceRule = z.output<typeof OnePriceRule>;

/** Which list a contact gets. */
export const PriceListChoice = z.object({ contactId: id<"contacts">() });
export type PriceListChoice = z.output<typeof PriceListChoice>;

/** What so many of a product cost by a list, else by the customer's, in its own unit where none is said, today where no day is. */
export const ExplainPrice = z.object({
  contactId: z.optional(id<"contacts">()),
  priceListId: z.optional(priceListId),
  productId: id<"products">(),
  unitId: z.optional(id<"units">()),
  quantity: smallDecimal(),
  day: z.optional(calendarDate()),
  /** That of the list where none is said. */
  currency: z.optional(currencyCode()),
});
export type ExplainPrice = z.output<typeof ExplainPrice>;

/** What prices are made from: those of a document's products, of one product, or both. */
export const ReadPriceBook = z.object({
  priceListId: z.optional(priceListId),
  saleId: z.optional(id<"sales">()),
  productId: z.optional(id<"products">()),
});
export type ReadPriceBook = z.output<typeof ReadPriceBook>;
