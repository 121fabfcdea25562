import * as z from "zod/mini";
import { FollowingColleague, Opportunity, SimilarDeal } from "../opportunities/records.ts";
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
      /** In the workspace's currency. */
      companyUntaxed: decimal(),
      createdAt: moment(),
    }),
  ),
  similar: z.array(SimilarDeal),
  /** Who follows others that look like it, where the reader does not reach those. */
  similarWithColleagues: z.array(FollowingColleague),
});
export type OpportunityDetails = z.output<typeof OpportunityDetails>;
