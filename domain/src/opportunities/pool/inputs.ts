import * as z from "zod/mini";
import { id, page } from "../../schemas.ts";
import { ListLeads } from "../inputs.ts";

export const ListPool = z.object(page);
export type ListPool = z.output<typeof ListPool>;

export const OneLeadList = z.object({ listId: id<"lead_lists">() });
export type OneLeadList = z.output<typeof OneLeadList>;

/** The filters of leads, without what nobody's lead cannot have. */
export const ListPooled = z.extend(
  z.omit(ListLeads, {
    salespersonId: true,
    teamId: true,
    unassigned: true,
    state: true,
    activity: true,
    updatedSince: true,
  }),
  { listId: z.optional(id<"lead_lists">()) },
);
export type ListPooled = z.output<typeof ListPooled>;
