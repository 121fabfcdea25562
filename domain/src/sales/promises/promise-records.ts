import * as z from "zod/mini";
import { calendarDate, id, quantity } from "../../schemas.ts";

/**
 * How much of a product other quotations offer that were sent before, beside what of it is free, in the product's unit; and which they are, until
 * when: null for those that the reader does not reach, and for what the customer may accept at any time.
 */
export const PromisedElsewhere = z.object({
  quantity: quantity(),
  free: quantity(),
  unitName: z.string(),
  offers: z.array(
    z.object({
      sale: z.nullable(z.object({ id: id<"sales">(), number: z.nullable(z.string()) })),
      until: z.nullable(calendarDate()),
    }),
  ),
});
export type PromisedElsewhere = z.output<typeof PromisedElsewhere>;
