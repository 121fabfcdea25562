import { shareEuropeanPrefix } from "./european-union.ts";
import type { FiscalAddress, FiscalPosition, FiscalPositionId } from "./fiscal-position.ts";
import { failedFilters, type FiscalFilter, hasFilter } from "./fiscal-position-filters.ts";
import { vatPlace } from "./vat-territories.ts";

/** `positionId`: the position that somebody set on the contact by hand. */
export type FiscalContact = FiscalAddress & { readonly positionId: FiscalPositionId | null };

/**
 * Which of several fitting positions is the right one. `place_first`, Trato's: the narrowest place, then the VAT number;
 * a customer in the company's own country only has positions that name a place in it. `vat_first`, the reference
 * system's: whatever requires a VAT number stands above every place.
 */
export type FiscalPrecedence = "place_first" | "vat_first";

export type FiscalQuestion = {
  company: { readonly country: string; readonly vat: string | null };
  customer: FiscalContact;
  delivery: FiscalContact | null;
  positions: readonly FiscalPosition[];
  precedence?: FiscalPrecedence;
};

/** `failed`: filters that the address does not pass. `domestic`: for other countries. `less_specific`: another fits better. */
export type PassedOverPosition = { position: FiscalPositionId } & (
  | { why: "manual" | "domestic" | "less_specific" }
  | { why: "failed"; filters: FiscalFilter[] }
);

/** Where the position came from: `set` by hand, `chosen` by its filters, or none. */
export type FiscalChoice = { position: FiscalPosition | null; from: "set" | "chosen" | "none" };

const narrowestPlaces: FiscalFilter[] = ["zip", "state", "country"];
const criteria: Record<FiscalPrecedence, FiscalFilter[]> = {
  place_first: [...narrowestPlaces, "countryGroup", "vat", "private"],
  vat_first: ["vat", ...narrowestPlaces, "countryGroup", "private"],
};

/**
 * The fiscal position of a sale. The address is the delivery's; the customer's where there is none, or where customer
 * and company have VAT numbers of one country of the European Union. A position set on that contact, else on the
 * customer, wins. A customer without country has none. Otherwise, of the automatic positions whose every filter passes,
 * the most specific, then the one with the lower sequence; a territory outside the VAT of its country is abroad to
 * all that do not name a part of the country themselves (not in the reference system). With `passedOver` the others are told and why.
 * Source: rule R-741; Q-743 is the precedence `vat_first`.
 */
export function chooseFiscalPosition(question: FiscalQuestion, passedOver?: PassedOverPosition[]): FiscalChoice {
  const { company, customer, positions, precedence = "place_first" } = question;
  const contact = shareEuropeanPrefix(company.vat, customer.vat) ? customer : (question.delivery ?? customer);
  const id = contact.positionId ?? customer.positionId;
  const set = positions.find((position) => position.id === id);
  if (set) return { position: set, from: "set" };
  if (customer.country === null) return { position: null, from: "none" };
  const fitting = positions.filter((position) => isFitting(position, contact, company.country, precedence, passedOver));
  const [chosen, ...others] = fitting.toSorted(bySpecificity(criteria[precedence]));
  passedOver?.push(...others.map((position) => ({ position: position.id, why: "less_specific" as const })));
  return chosen ? { position: chosen, from: "chosen" } : { position: null, from: "none" };
}

function isFitting(
  position: FiscalPosition,
  address: FiscalAddress,
  home: string,
  precedence: FiscalPrecedence,
  passedOver?: PassedOverPosition[],
): boolean {
  const reason = reasonAgainst(position, address, home, precedence);
  if (reason) passedOver?.push({ position: position.id, ...reason });
  return reason === null;
}

type Reason = { why: "manual" | "domestic" } | { why: "failed"; filters: FiscalFilter[] };

function reasonAgainst(
  position: FiscalPosition,
  address: FiscalAddress,
  home: string,
  precedence: FiscalPrecedence,
): Reason | null {
  if (!position.isAutomatic) return { why: "manual" };
  const seen = precedence === "place_first" && !namesPart(position) ? vatPlace(address, home) : address;
  const filters = failedFilters(position, seen);
  if (filters.length > 0) return { why: "failed", filters };
  const isAtHome = precedence === "place_first" && seen.country === home;
  const namesPlace = narrowestPlaces.some((filter) => hasFilter(position, filter));
  return isAtHome && !namesPlace ? { why: "domestic" } : null;
}

/** It says itself which part of a country it is for, so it looks at the address as it is written. */
const namesPart = (position: FiscalPosition): boolean => hasFilter(position, "zip") || hasFilter(position, "state");

function bySpecificity(order: FiscalFilter[]) {
  return (a: FiscalPosition, b: FiscalPosition): number => {
    const decisive = order.find((filter) => hasFilter(a, filter) !== hasFilter(b, filter));
    if (decisive) return hasFilter(a, decisive) ? -1 : 1;
    return a.sequence - b.sequence;
  };
}
