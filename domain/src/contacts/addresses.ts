import { type Address, addressLines } from "../parties/address-forms.ts";
import { countryName } from "../parties/country-name.ts";
import { type Obstacle, obstacle } from "../errors.ts";
import { terms } from "../terms.ts";
import type { Language, Pair } from "../words.ts";

/** What another address of a contact is for. */
export const addressKinds = ["delivery", "invoice", "other"] as const;
export type AddressKind = (typeof addressKinds)[number];

export const addressKindWords = {
  delivery: terms.delivery,
  invoice: { en: "Invoices", es: "Facturas" },
  other: { en: "Other", es: "Otra" },
} as const satisfies Record<AddressKind, Pair<string>>;

type Standing = { contactId: string; kind: AddressKind };

/**
 * The address of a document for goods or for the invoice: of whoever it goes to, person first, then their company, the first that is of
 * this kind; null for the contact's own. `among`: the contacts in this order; `addresses`: the older first. Source: rule R-201.
 */
export function addressFor<A extends Standing>(
  kind: AddressKind,
  among: readonly string[],
  addresses: readonly A[],
): A | null {
  for (const contactId of among) {
    const found = addresses.find((address) => address.contactId === contactId && address.kind === kind);
    if (found) return found;
  }
  return null;
}

type Written = Address & { name: string | null };

/** An address as it stands on a document: its name, its lines as letters bear them, and the country in words. */
export function writtenAddress({ name, ...address }: Written, language: Language): string {
  const country = address.country && countryName(address.country, language);
  return [name, ...addressLines(address), country].filter(Boolean).join("\n");
}

type Said = { [Line in "street" | "street2" | "zip" | "city" | "country"]?: string | null | undefined };

/** An address says where it is. */
export function obstacleToAddress({ street, street2, zip, city }: Said): Obstacle | null {
  const isSaid = [street, street2, zip, city].some((line) => line?.trim());
  return isSaid ? null : obstacle("invalid", "address.empty", { path: "street" });
}
