import * as z from "zod/mini";
import { inputWords } from "../inputs/input-words.ts";
import { shaped } from "../inputs/said.ts";
import { id, line, moment, name, version } from "../schemas.ts";
import { addressKinds } from "./addresses.ts";

const addressId = id<"addresses">();
const given = (max: number) => z.optional(z.nullable(line(max, 1)));
const kind = z.enum(addressKinds);
const where = {
  name: z.optional(z.nullable(name())),
  street: given(200),
  street2: given(200),
  zip: given(20),
  city: given(100),
  state: given(100),
  country: z.optional(z.nullable(z.string().check(shaped(/^[A-Z]{2}$/, inputWords.country)))),
};

/** An address as it is told, whosever it is. */
export const NewAddress = z.object({ kind, ...where });
export type NewAddress = z.output<typeof NewAddress>;

export const AddAddress = z.extend(NewAddress, { contactId: id<"contacts">(), id: z.optional(addressId) });
export type AddAddress = z.output<typeof AddAddress>;

export const EditAddress = z.object({ addressId, version, kind: z.optional(kind), ...where });
export type EditAddress = z.output<typeof EditAddress>;

export const OneAddress = z.object({ addressId });
export type OneAddress = z.output<typeof OneAddress>;

const some = z.nullable(z.string());

/** Where else goods or invoices of a contact go. */
export const ContactAddress = z.object({
  id: addressId,
  contactId: id<"contacts">(),
  kind,
  name: some,
  street: some,
  street2: some,
  zip: some,
  city: some,
  state: some,
  country: some,
  removedAt: z.nullable(moment()),
  version: z.int(),
});
export type ContactAddress = z.output<typeof ContactAddress>;

/** Those of a contact and, of a person, those of the company: the older first. */
export const ContactAddresses = z.object({ items: z.array(ContactAddress) });
