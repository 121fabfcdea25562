import * as z from "zod/mini";
import { Opportunity } from "../opportunities/records.ts";
import { saleState } from "../sales/records.ts";
import { decimal, id, moment } from "../schemas.ts";

/** A lead's or opportunity's page: itself, what it is about, its quotations and orders, and the records that look like the same interest. */
export const OpportunityDetails = z.extend(Opportunity, {
  products: z.array(z.object({ id: id<"products">(), name: z.string(), quantity: decimal() })),
  sales: z.array(
    z.object({
      id: id<"sales">(),
      number: z.nullable(z.string()),
      state: saleState,
      currency: z.string(),
      untaxed: decimal(),
      total: decimal(),
      createdAt: moment(),
    }),
  ),
  similar: z.array(
    z.object({
      id: id<"opportunities">(),
      type: z.enum(["lead", "opportunity"]),
      state: z.enum(["open", "won", "lost"]),
      title: z.string(),
      salespersonName: z.nullable(z.string()),
    }),
  ),
});
export type OpportunityDetails = z.output<typeof OpportunityDetails>;
