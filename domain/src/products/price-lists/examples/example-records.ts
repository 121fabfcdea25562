import * as z from "zod/mini";
import { calendarDate, decimal, id, moment, named } from "../../../schemas.ts";
import { PriceList, PriceRule } from "../price-list-records.ts";

const paid = z.object({ unitPrice: decimal(), discount: decimal() });
export type Paid = z.output<typeof paid>;

/** An example of what a list makes, and what came out when it was tried last: by which list, or why nothing. */
export const PriceExample = z.object({
  id: id<"price_examples">(),
  priceListId: id<"price_lists">(),
  customer: z.nullable(named<"contacts">()),
  product: named<"products">(),
  unitId: id<"units">(),
  unitName: z.string(),
  quantity: decimal(),
  day: calendarDate(),
  /** That of its list, in which its prices are. */
  currency: z.string(),
  expected: paid,
  found: z.nullable(z.object({ ...paid.shape, list: z.nullable(named<"price_lists">()) })),
  /** Why there is no price, in the reader's words. */
  problem: z.nullable(z.string()),
  isTrue: z.boolean(),
  triedAt: moment(),
  version: z.int(),
});
export type PriceExample = z.output<typeof PriceExample>;
export const PriceExamples = z.object({ items: z.array(PriceExample) });

/** An example that held before a change and holds no more: what was paid, and as it is now. */
export const BrokenExample = z.object({ ...PriceExample.shape, was: paid });
export type BrokenExample = z.output<typeof BrokenExample>;

/** A rule after a change, and the examples that hold no more because of it. */
export const ChangedRule = z.object({ ...PriceRule.shape, brokenExamples: z.array(BrokenExample) });
export type ChangedRule = z.output<typeof ChangedRule>;

/** A list after a change, and the examples that hold no more because of it. */
export const ChangedPriceList = z.object({ ...PriceList.shape, brokenExamples: z.array(BrokenExample) });
