import * as z from "zod/mini";
import { calendarDate, country, id } from "../../schemas.ts";
import { salesDimensions, summedDocuments } from "./dimensions.ts";
import { rankedMeasures } from "./measures.ts";

/** What quotations or orders come to, by one thing or by two; orders by the day of their confirmation, all others by that on which they were made. */
export const AnalyseSales = z.object({
  documents: z._default(z.enum(summedDocuments), "orders"),
  by: z._default(z.enum(salesDimensions), "salesperson"),
  andBy: z.optional(z.enum(salesDimensions)),
  measure: z._default(z.enum(rankedMeasures), "untaxed"),
  dayFrom: z.optional(calendarDate()),
  dayTo: z.optional(calendarDate()),
  salespersonId: z.optional(id<"members">()),
  teamId: z.optional(id<"teams">()),
  customerId: z.optional(id<"contacts">()),
  country: z.optional(country()),
  productId: z.optional(id<"products">()),
  categoryId: z.optional(id<"product_categories">()),
});
export type AnalyseSales = z.output<typeof AnalyseSales>;
