import * as z from "zod/mini";
import { Product } from "../products/records.ts";
import { purchaseState, VendorPrice } from "../purchasing/records.ts";
import { calendarDate, id, permission, quantity } from "../schemas.ts";
import { Availability, transferState } from "../stock/records.ts";

const named = <Table extends string>() => z.object({ id: id<Table>(), name: z.string() });

/** Everything about a product on one page. Quantities are in its own unit. */
export const ProductDetails = z.object({
  ...Product.shape,
  unitName: z.string(),
  purchaseUnitName: z.string(),
  category: z.nullable(named<"product_categories">()),
  taxes: z.array(named<"taxes">()),
  isFavourite: z.boolean(),
  /** Whether it is known what there is of it: it is kept in stock, or made of parts that are. */
  isStocked: z.boolean(),
  availability: Availability,
  soldLast12Months: quantity(),
  usualVendor: z.nullable(named<"contacts">()),
  vendors: z.array(VendorPrice),
  purchases: z.array(
    z.object({
      id: id<"purchases">(),
      number: z.nullable(z.string()),
      state: purchaseState,
      vendor: named<"contacts">(),
      ordered: quantity(),
      received: quantity(),
      expectedAt: calendarDate(),
      isLate: z.boolean(),
    }),
  ),
  deliveries: z.array(
    z.object({
      id: id<"transfers">(),
      number: z.string(),
      state: transferState,
      saleId: z.nullable(id<"sales">()),
      saleNumber: z.nullable(z.string()),
      customer: z.nullable(named<"contacts">()),
      quantity: quantity(),
      reserved: quantity(),
      scheduledOn: calendarDate(),
      isLate: z.boolean(),
    }),
  ),
  can: z.object({ edit: permission, adjust: permission, order: permission }),
});
export type ProductDetails = z.output<typeof ProductDetails>;
