import * as z from "zod/mini";
import { id, page } from "../../schemas.ts";

export const ListPairs = z.object(page);
export type ListPairs = z.output<typeof ListPairs>;

/** Two contacts that are not the same, or of which that is taken back. */
export const TwoContacts = z.object({ contactId: id<"contacts">(), otherContactId: id<"contacts">() });
export type TwoContacts = z.output<typeof TwoContacts>;
