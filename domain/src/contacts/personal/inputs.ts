import * as z from "zod/mini";
import { id, line, name, page } from "../../schemas.ts";

/** Whose data are meant: a contact, a lead or opportunity, or whoever has an address or a number. */
const whose = {
  contactId: z.optional(id<"contacts">()),
  opportunityId: z.optional(id<"opportunities">()),
  email: z.optional(line(200, 3)),
  phone: z.optional(line(50, 3)),
};
/** Records that were found and are somebody else's. */
const except = z.optional(z.union([z.uuid(), z.array(z.uuid()).check(z.maxLength(500))]));
/** Other names by which texts mean him. */
const alias = z.optional(z.union([name(100), z.array(name(100)).check(z.maxLength(20))]));

export const PreviewPersonalData = z.object({ ...whose, except });
export type PreviewPersonalData = z.output<typeof PreviewPersonalData>;
export const HandOutPersonalData = PreviewPersonalData;
export const ErasePersonalData = z.object({ ...whose, except, alias });
export type ErasePersonalData = z.output<typeof ErasePersonalData>;
export const ListErasures = z.object(page);
export type ListErasures = z.output<typeof ListErasures>;
