import type { FiscalAddress, FiscalPosition, ZipRange } from "./fiscal-position.ts";

/** What an automatic position asks of the address. */
export type FiscalFilter = "vat" | "private" | "zip" | "state" | "country" | "countryGroup";

/** The filters that a position has and the address does not pass; none where the position fits. Source: rule R-741. */
export function failedFilters(position: FiscalPosition, address: FiscalAddress): FiscalFilter[] {
  const { isVatRequired, isPrivateOnly = false, zipRanges, states, country, countryGroup } = position;
  const passes: Record<FiscalFilter, boolean> = {
    vat: !isVatRequired || address.vat !== null,
    private: !isPrivateOnly || address.isPrivate === true,
    zip: zipRanges.length === 0 || zipRanges.some((range) => isWithin(range, address.zip)),
    state: states.length === 0 || (address.state !== null && states.includes(address.state)),
    country: country === null || country === address.country,
    countryGroup: countryGroup === null || (address.country !== null && countryGroup.includes(address.country)),
  };
  return filters.filter((filter) => !passes[filter]);
}

const filters: FiscalFilter[] = ["vat", "private", "zip", "state", "country", "countryGroup"];

/** Whether the position asks for that at all. */
export function hasFilter(position: FiscalPosition, filter: FiscalFilter): boolean {
  switch (filter) {
    case "vat":
      return position.isVatRequired;
    case "private":
      return position.isPrivateOnly === true;
    case "zip":
      return position.zipRanges.length > 0;
    case "state":
      return position.states.length > 0;
    case "country":
      return position.country !== null;
    case "countryGroup":
      return position.countryGroup !== null;
  }
}

/** Postal codes are compared as text; where all three are digits, as numbers of one length. */
function isWithin({ from, to }: ZipRange, zip: string | null): boolean {
  if (zip === null) return false;
  const codes = [from, zip, to].map((code) => code.trim().toUpperCase());
  const length = codes.every((code) => /^\d+$/.test(code)) ? Math.max(...codes.map((code) => code.length)) : 0;
  const [first = "", asked = "", last = ""] = codes.map((code) => code.padStart(length, "0"));
  return first <= asked && asked <= last;
}
