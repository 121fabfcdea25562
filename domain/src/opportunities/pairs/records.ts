import * as z from "zod/mini";
import { likelyPair } from "../../contacts/pairs/records.ts";
import { id, moment, pageOf } from "../../schemas.ts";

const some = z.nullable(z.string());

const Paired = z.object({
  id: id<"opportunities">(),
  type: z.enum(["lead", "opportunity"]),
  title: z.string(),
  contactName: some,
  companyName: some,
  email: some,
  phone: some,
  salespersonName: some,
  createdAt: moment(),
});

/** Two open leads or opportunities that are likely the same interest, the older first. */
export const DealPair = z.object({ first: Paired, second: Paired, ...likelyPair });
export type DealPair = z.output<typeof DealPair>;
export const DealPairs = pageOf(DealPair);
