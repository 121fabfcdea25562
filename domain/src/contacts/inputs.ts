import * as z from "zod/mini";
import { country, email, flag, id, language, name, page, text, version } from "../schemas.ts";

const contactId = id<"contacts">();
const kind = z.enum(["company", "person"]);
const line = (max: number) => z.optional(z.nullable(text(max)));

/** An address as it is written on a letter. */
export const Address = z.object({
  street: line(200),
  street2: line(200),
  city: line(100),
  zip: line(20),
  state: line(100),
  country: z.optional(z.nullable(country())),
});
export type Address = z.output<typeof Address>;

const details = {
  companyId: z.optional(z.nullable(contactId)),
  jobTitle: line(200),
  email: z.optional(z.nullable(email())),
  phone: line(50),
  vat: line(50),
  website: line(300),
  address: z.optional(Address),
  language: z.optional(z.nullable(language)),
  comment: line(20000),
  isVendor: z.optional(z.boolean()),
  salespersonId: z.optional(z.nullable(id<"members">())),
};

export const CreateContact = z.object({
  id: z.optional(contactId),
  kind,
  name: name(),
  ...details,
  externalId: z.optional(text(200, 1)),
});
export type CreateContact = z.output<typeof CreateContact>;

export const EditContact = z.object({
  contactId,
  version,
  kind: z.optional(kind),
  name: z.optional(name()),
  ...details,
});
export type EditContact = z.output<typeof EditContact>;

export const OneContact = z.object({ contactId });
export type OneContact = z.output<typeof OneContact>;

export const ListContacts = z.object({
  ...page,
  search: z.optional(text(200)),
  kind: z.optional(kind),
  isVendor: z.optional(flag),
  country: z.optional(country()),
  companyId: z.optional(contactId),
  salespersonId: z.optional(id<"members">()),
  archived: z._default(flag, "false"),
  sort: z._default(z.enum(["name", "-createdAt"]), "name"),
  count: z.optional(flag),
});
export type ListContacts = z.output<typeof ListContacts>;

export const FindDuplicates = z.object({
  email: z.optional(text(320)),
  vat: z.optional(text(50)),
  exceptId: z.optional(contactId),
});
export type FindDuplicates = z.output<typeof FindDuplicates>;
