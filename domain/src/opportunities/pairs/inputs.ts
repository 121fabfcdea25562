import * as z from "zod/mini";
import { id } from "../../schemas.ts";

/** Two leads or opportunities that are not the same, or of which that is taken back. */
export const TwoDeals = z.object({ opportunityId: id<"opportunities">(), otherOpportunityId: id<"opportunities">() });
export type TwoDeals = z.output<typeof TwoDeals>;
