import * as z from "zod/mini";
import { calendarDate, discount, id, price, smallDecimal, version } from "../../../schemas.ts";
import { OnePriceList } from "../price-list-inputs.ts";

const priceExampleId = id<"price_examples">();
const contactId = z.optional(z.nullable(id<"contacts">()));

/**
 * What somebody pays for so many of a product on a day: by this list, or by the one that a customer gets. Without a price it is what is
 * paid now.
 */
export const CreatePriceExample = z.object({
  ...OnePriceList.shape,
  id: z.optional(priceExampleId),
  contactId,
  productId: id<"products">(),
  unitId: z.optional(id<"units">()),
  quantity: smallDecimal(),
  day: calendarDate(),
  unitPrice: z.optional(price()),
  discount: z.optional(discount()),
});
export type CreatePriceExample = z.output<typeof CreatePriceExample>;

export const EditPriceExample = z.object({
  priceExampleId,
  version,
  contactId,
  quantity: z.optional(smallDecimal()),
  day: z.optional(calendarDate()),
  unitPrice: z.optional(price()),
  discount: z.optional(discount()),
});
export type EditPriceExample = z.output<typeof EditPriceExample>;

export const OnePriceExample = z.object({ priceExampleId });
export type OnePriceExample = z.output<typeof OnePriceExample>;
