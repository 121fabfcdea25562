import * as z from "zod/mini";
import { id, moment, pageOf } from "../../schemas.ts";
import { bases } from "./bases.ts";

/** Where a list of leads is from, and on what ground its people may be written to. */
export const LeadListFacts = z.object({ source: z.string(), basis: z.enum(bases) });

/** A list that came into the pool: how many wait, and what became of those that were given out. */
export const PooledList = z.extend(LeadListFacts, {
  id: id<"lead_lists">(),
  fileName: z.string(),
  createdAt: moment(),
  createdBy: z.nullable(z.string()),
  waiting: z.int(),
  givenOut: z.int(),
  leads: z.int(),
  opportunities: z.int(),
  won: z.int(),
  lost: z.int(),
});
export type PooledList = z.output<typeof PooledList>;
export const PooledLists = pageOf(PooledList);
