import type { ContactAddress } from "@trato/domain/contacts/address-records.ts";
import { addressFor, writtenAddress } from "@trato/domain/contacts/addresses.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Addressee } from "@trato/domain/sales/addressee.ts";
import type { Language } from "@trato/domain/words.ts";
import { addressesOf } from "../../contacts/list-addresses.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";

type AddressId = ContactAddress["id"] | null;

/** What is said of where goods and the invoice of a document go; null for the customer's own address. */
export type AskedAddresses = { deliveryAddressId?: AddressId | undefined; invoiceAddressId?: AddressId | undefined };

/** Which addresses a document has, and how they stand on it. */
export type ChosenAddresses = {
  deliveryAddressId: AddressId;
  deliveryAddress: string | null;
  invoiceAddressId: AddressId;
  invoiceAddress: string | null;
};

/** The addresses of a document that goes to somebody new: those that are said, else by the rule, in the reader's language. */
export async function chooseAddresses(
  ctx: Context,
  addressee: Addressee,
  asked: AskedAddresses,
): Promise<ChosenAddresses> {
  const { among, addresses, language } = await readAround(ctx, addressee);
  const chosen = (kind: "delivery" | "invoice", id: AddressId | undefined) =>
    id === undefined ? addressFor(kind, among, addresses) : known(addresses, id, `${kind}AddressId`);
  return {
    ...columnsOf("delivery", chosen("delivery", asked.deliveryAddressId), language),
    ...columnsOf("invoice", chosen("invoice", asked.invoiceAddressId), language),
  };
}

/** The same of one that goes to whom it went before: only what is said. */
export async function changeAddresses(
  ctx: Context,
  addressee: Addressee,
  { deliveryAddressId, invoiceAddressId }: AskedAddresses,
): Promise<Partial<ChosenAddresses>> {
  if (deliveryAddressId === undefined && invoiceAddressId === undefined) return {};
  const { addresses, language } = await readAround(ctx, addressee);
  return {
    ...(deliveryAddressId !== undefined &&
      columnsOf("delivery", known(addresses, deliveryAddressId, "deliveryAddressId"), language)),
    ...(invoiceAddressId !== undefined &&
      columnsOf("invoice", known(addresses, invoiceAddressId, "invoiceAddressId"), language)),
  };
}

/** The contacts whose addresses a document may have, the nearest first; their addresses; and the language of its reader. */
async function readAround(ctx: Context, { customerId, contactPersonId }: Addressee) {
  const ids = contactPersonId ? [contactPersonId, customerId] : [customerId];
  const contacts = await own(ctx, "contacts").select(["id", "companyId", "language"]).where("id", "in", ids).execute();
  const inOrder = ids.flatMap((id) => contacts.find((contact) => contact.id === id) ?? []);
  const companies = inOrder.flatMap(({ companyId }) => companyId ?? []);
  const among = [...new Set([...ids, ...companies])];
  const language: Language = inOrder.find((contact) => contact.language)?.language ?? ctx.workspace.language;
  return { among, addresses: await addressesOf(ctx, among), language };
}

function known(addresses: readonly ContactAddress[], id: AddressId, path: string): ContactAddress | null {
  if (id === null) return null;
  const address = addresses.find((each) => each.id === id);
  if (!address) throw new Refusal("invalid", "reference.unknown", { path });
  return address;
}

function columnsOf<Kind extends "delivery" | "invoice">(
  kind: Kind,
  address: ContactAddress | null,
  language: Language,
) {
  const columns = {
    [`${kind}AddressId`]: address?.id ?? null,
    [`${kind}Address`]: address && writtenAddress(address, language),
  };
  return columns as Pick<ChosenAddresses, `${Kind}Address` | `${Kind}AddressId`>; // the two of this kind
}
