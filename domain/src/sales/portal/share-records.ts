import * as z from "zod/mini";
import { id, moment } from "../../schemas.ts";

/** A colleague whom a customer sent the offer on to, while his link works. */
export const SaleShare = z.object({
  id: id<"sale_shares">(),
  name: z.string(),
  email: z.string(),
  createdAt: moment(),
  viewedAt: z.nullable(moment()),
});
export type SaleShare = z.output<typeof SaleShare>;
export const SaleShares = z.object({ items: z.array(SaleShare) });
