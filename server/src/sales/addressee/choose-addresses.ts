import type { ContactAddress } from "@trato/domain/contacts/address-records.ts";
import { addressFor, writtenAddress } from "@trato/domain/contacts/addresses.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Addressee } from "@trato/domain/sales/addressee.ts";
import type { Language } from "@trato/domain/words.ts";
import type { Context } from "../../platform/context.ts";
import { namedIn } from "./read-addressee.ts";
import { type Buyers, readAround } from "./read-buyers.ts";

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
  return addressesAmong(ctx, await readAround(ctx, namedIn(addressee)), addressee, asked);
}

/** The same of contacts and addresses that were read. */
export function addressesAmong(
  ctx: Context,
  buyers: Buyers,
  addressee: Addressee,
  asked: AskedAddresses,
): ChosenAddresses {
  const { among, addresses, language } = standing(ctx, buyers, addressee);
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
  const { addresses, language } = standing(ctx, await readAround(ctx, namedIn(addressee)), addressee);
  return {
    ...(deliveryAddressId !== undefined &&
      columnsOf("delivery", known(addresses, deliveryAddressId, "deliveryAddressId"), language)),
    ...(invoiceAddressId !== undefined &&
      columnsOf("invoice", known(addresses, invoiceAddressId, "invoiceAddressId"), language)),
  };
}

/** The contacts whose addresses a document may have, the nearest first; their addresses; and the language of its reader. */
function standing(ctx: Context, { buyers, addresses }: Buyers, addressee: Addressee) {
  const ids = namedIn(addressee);
  const inOrder = ids.flatMap((id) => buyers.find((buyer) => buyer.id === id) ?? []);
  const companies = inOrder.flatMap(({ companyId }) => companyId ?? []);
  const among = [...new Set([...ids, ...companies])];
  const language: Language = inOrder.find((buyer) => buyer.language)?.language ?? ctx.workspace.language;
  return { among, addresses: addresses.filter(({ contactId }) => among.includes(contactId)), language };
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
