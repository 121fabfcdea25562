import * as z from "zod/mini";
import { calendarDate, decimal, id, moment, named, quantity } from "../../schemas.ts";
import { UsedRate } from "../currencies/rate-records.ts";
import { bases, makings } from "./price-list-inputs.ts";

/** A price list, without its rules. */
export const PriceList = z.object({
  id: id<"price_lists">(),
  name: z.string(),
  currency: z.string(),
  sequence: z.int(),
  countries: z.array(z.string()),
  isDefault: z.boolean(),
  showsDiscount: z.boolean(),
  rules: z.int(),
  archivedAt: z.nullable(moment()),
  version: z.int(),
});
export type PriceList = z.output<typeof PriceList>;
export const PriceLists = z.object({ items: z.array(PriceList) });

/** Of a rule what its price is made of. */
const ruleFacts = {
  productId: z.nullable(id<"products">()),
  familyId: z.nullable(id<"product_families">()),
  categoryId: z.nullable(id<"product_categories">()),
  minQuantity: decimal(),
  startsOn: z.nullable(calendarDate()),
  endsOn: z.nullable(calendarDate()),
  making: z.enum(makings),
  price: z.nullable(decimal()),
  discount: z.nullable(decimal()),
  base: z.nullable(z.enum(bases)),
  baseListId: z.nullable(id<"price_lists">()),
  roundTo: z.nullable(decimal()),
  surcharge: z.nullable(decimal()),
  minMargin: z.nullable(decimal()),
  maxMargin: z.nullable(decimal()),
};

/** A rule as it is kept; of one on the cost only that, for who may not see costs: with its figures a price would tell them. */
export const KeptRule = z.object({ id: id<"price_rules">(), ...ruleFacts });
export type KeptRule = z.output<typeof KeptRule>;
export type RuleFacts = Omit<KeptRule, "id">;

/** A rule of a list, with what it names. */
export const PriceRule = z.object({
  id: id<"price_rules">(),
  priceListId: id<"price_lists">(),
  ...ruleFacts,
  product: z.nullable(z.object({ id: id<"products">(), name: z.string(), unitName: z.string() })),
  /** With the product of which its variants are made. */
  family: z.nullable(z.extend(named<"product_families">(), { modelId: id<"products">() })),
  category: z.nullable(named<"product_categories">()),
  baseList: z.nullable(named<"price_lists">()),
  version: z.int(),
});
export type PriceRule = z.output<typeof PriceRule>;

/** The rules of a list in the order in which they are tried: the first that fits makes the price. */
export const PriceRules = z.object({ list: PriceList, items: z.array(PriceRule) });

/** The list that a contact gets, and why: set on the contact, by the country, the workspace's usual one, or none. */
export const PriceListChosen = z.object({
  priceList: z.nullable(named<"price_lists">()),
  from: z.enum(["set", "country", "default", "none"]),
});
export type PriceListChosen = z.output<typeof PriceListChosen>;

/** One step on the way to a price, and the price after it. */
const priceStep = z.object({
  step: z.enum(["start", "fixed", "percent", "discount", "round", "surcharge", "min_margin", "max_margin"]),
  amount: quantity(),
  price: quantity(),
});

/** How a list came to its price: its rule, its steps, and why none of the other rules that could matter. */
const listExplained = z.object({
  list: named<"price_lists">(),
  currency: z.string(),
  /** In the product's unit, as the rules' minima were compared with it. */
  quantity: quantity(),
  rule: z.nullable(PriceRule),
  /** None of a rule on the cost, for who may not see costs. */
  steps: z.array(priceStep),
  passedOver: z.array(
    z.object({
      rule: PriceRule,
      reason: z.enum(["for_something_else", "not_yet", "ended", "below_minimum", "tried_later"]),
    }),
  ),
});

/** A price and why it is that one: the list that was asked first, then those that it is based on. */
export const PriceExplained = z.object({
  ...PriceListChosen.shape,
  currency: z.string(),
  day: calendarDate(),
  quantity: decimal(),
  unitId: id<"units">(),
  unitPrice: decimal(),
  discount: decimal(),
  lists: z.array(listExplained),
  /** By which currencies were converted. */
  rates: z.array(UsedRate),
});
export type PriceExplained = z.output<typeof PriceExplained>;

/** A product as its price is made; without its cost for who may not see it. */
export const BookedProduct = z.object({
  id: id<"products">(),
  familyId: z.nullable(id<"product_families">()),
  categoryId: z.nullable(id<"product_categories">()),
  unitId: id<"units">(),
  listPrice: decimal(),
  cost: z.nullable(decimal()),
});
export type BookedProduct = z.output<typeof BookedProduct>;

/** A list with those of its rules that can matter to the products, in the order in which they were made. */
export const BookedList = z.object({
  id: id<"price_lists">(),
  currency: z.string(),
  showsDiscount: z.boolean(),
  rules: z.array(KeptRule),
});
export type BookedList = z.output<typeof BookedList>;

/** All that the prices of some products depend on, for the list that was asked and those that it is based on. */
export const PriceBookRecord = z.object({
  lists: z.array(BookedList),
  categories: z.array(
    z.object({
      id: id<"product_categories">(),
      name: z.string(),
      parentId: z.nullable(id<"product_categories">()),
    }),
  ),
  /** Those of the lists' currencies and of the document's that hold on the day. */
  rates: z.array(UsedRate),
  products: z.array(BookedProduct),
});
export type PriceBookRecord = z.output<typeof PriceBookRecord>;
