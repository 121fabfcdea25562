import * as z from "zod/mini";
import { filtersOf, sortsOf } from "../fields/field-filters.ts";
import { editsOf, inputsOf } from "../fields/field-inputs.ts";
import { placed } from "../fields/field-lists.ts";
import { nextActivityFields } from "../fields/next-activity.ts";
import { copiedPage, flag, id, line, version } from "../schemas.ts";
import { contactFields } from "./fields.ts";

const contactId = id<"contacts">();

export const CreateContact = z.object({
  id: z.optional(contactId),
  ...inputsOf(contactFields),
  externalId: z.optional(line(200, 1)),
});
export type CreateContact = z.output<typeof CreateContact>;

export const EditContact = z.object({
  contactId,
  version,
  ...editsOf(contactFields),
});
export type EditContact = z.output<typeof EditContact>;

export const OneContact = z.object({ contactId });
export type OneContact = z.output<typeof OneContact>;

export const ListContacts = z.object({
  ...copiedPage,
  search: z.optional(line(200)),
  ...filtersOf(placed(contactFields, ["kind", "isVendor", "country", "companyId", "salespersonId"])),
  ...filtersOf(nextActivityFields),
  externalId: z.optional(line(200, 1)),
  archived: z._default(flag, "false"),
  sort: z._default(
    z.enum([...sortsOf(contactFields), ...sortsOf(nextActivityFields), "-createdAt", "createdAt"]),
    "name",
  ),
  count: z.optional(flag),
});
export type ListContacts = z.output<typeof ListContacts>;

/** By what records are found that may be the same. */
export const foundBy = {
  email: z.optional(line(320)),
  phone: z.optional(line(50)),
  website: z.optional(line(300)),
  companyName: z.optional(line(200)),
  street: z.optional(line(200)),
  zip: z.optional(line(20)),
};

export const FindDuplicates = z.object({
  kind: z.optional(CreateContact.shape.kind),
  name: z.optional(line(200)),
  vat: z.optional(line(50)),
  ...foundBy,
  exceptId: z.optional(contactId),
  /** The company of whoever is looked for: it is nobody's duplicate, and may bear the same e-mail. */
  companyId: z.optional(contactId),
});
export type FindDuplicates = z.output<typeof FindDuplicates>;
