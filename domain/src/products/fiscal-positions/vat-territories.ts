import type { FiscalAddress } from "./fiscal-position.ts";

/** Postal codes of a country, from one to another, and where they lie as VAT sees it. */
type Territory = { readonly country: string; readonly from: string; readonly to: string; readonly as: string };

/**
 * Parts of countries of the European Union in which its VAT is not due: what goes there is exported, also from the rest of the country.
 * With their own code in ISO 3166 where they have one. Source: Directive 2006/112/EC, article 6 (Campione since 2020 by Directive 2019/475).
 */
export const outsideTerritories: readonly Territory[] = [
  { country: "DE", from: "27498", to: "27498", as: "DE Helgoland" },
  { country: "DE", from: "78266", to: "78266", as: "DE Büsingen" },
  { country: "ES", from: "35000", to: "35999", as: "IC" },
  { country: "ES", from: "38000", to: "38999", as: "IC" },
  { country: "ES", from: "51000", to: "52999", as: "EA" },
  { country: "FI", from: "22000", to: "22999", as: "AX" },
  { country: "FR", from: "97100", to: "97199", as: "GP" },
  { country: "FR", from: "97200", to: "97299", as: "MQ" },
  { country: "FR", from: "97300", to: "97399", as: "GF" },
  { country: "FR", from: "97400", to: "97499", as: "RE" },
  { country: "FR", from: "97500", to: "97599", as: "PM" },
  { country: "FR", from: "97600", to: "97699", as: "YT" },
  { country: "FR", from: "97700", to: "97799", as: "BL" },
  { country: "FR", from: "97800", to: "97899", as: "MF" },
  { country: "FR", from: "98400", to: "98499", as: "TF" },
  { country: "FR", from: "98600", to: "98699", as: "WF" },
  { country: "FR", from: "98700", to: "98799", as: "PF" },
  { country: "FR", from: "98800", to: "98899", as: "NC" },
  { country: "GR", from: "63086", to: "63087", as: "GR Athos" },
  { country: "IT", from: "22061", to: "22061", as: "IT Campione" },
  { country: "IT", from: "23041", to: "23041", as: "IT Livigno" },
];

/** Countries whose VAT is that of another: dealings with them are dealings with it (article 7 of the same). */
const together: Readonly<Record<string, string>> = { MC: "FR", IM: "GB" };

/**
 * Where an address lies as VAT sees it from the company's country. Northern Ireland is in the Union for goods, seen from elsewhere than
 * the United Kingdom, and there only a number that begins with XI counts.
 */
export function vatPlace<Address extends FiscalAddress>(address: Address, home: string): Address {
  const country = address.country && (together[address.country] ?? address.country);
  const zip = address.zip?.toUpperCase().replaceAll(/[^0-9A-Z]/g, "") ?? "";
  if (country === "GB" && home !== "GB" && isNorthernIrish(zip, address.vat))
    return { ...address, country: "XI", vat: address.vat?.startsWith("XI") ? address.vat : null };
  const code = zip.replace(/^[A-Z]{1,2}/, ""); // as in FI-22100
  const outside = outsideTerritories.find((each) => each.country === country && each.from <= code && code <= each.to);
  return { ...address, country: outside?.as ?? country };
}

const isNorthernIrish = (zip: string, vat: string | null): boolean =>
  /^BT\d/.test(zip) || Boolean(vat?.startsWith("XI"));
