import { europeanUnion } from "./european-union.ts";
import type { FiscalPositionId } from "./fiscal-position.ts";
import type { FiscalContact } from "./fiscal-positions.ts";

/** A contact as far as tax law looks at it. `vat`: as it was written. */
export type ContactFacts = {
  readonly country: string | null;
  readonly state: string | null;
  readonly zip: string | null;
  readonly vat: string | null;
  readonly fiscalPositionId: FiscalPositionId | null;
  readonly isPerson?: boolean;
};

/**
 * A contact as the choice of a position takes it: a person of a company has its tax number and the position set on it, and
 * its address unless the person has one of their own (rule R-201). Who is a person of no company and has no tax number buys for
 * himself: private in the sense of article 45 of Directive 2006/112/EC, as long as nothing else is known of him.
 */
export function fiscalContactOf(own: ContactFacts, company: ContactFacts | null): FiscalContact {
  const place = own.country === null && company ? company : own;
  const vat = own.vat ?? company?.vat ?? null;
  return {
    country: place.country,
    state: place.state,
    zip: place.zip,
    vat: vat === null ? null : vatNumber(vat, own.vat === null ? (company?.country ?? null) : place.country),
    isPrivate: own.isPerson === true && company === null && (vat === null || vatNumber(vat, null) === null),
    positionId: own.fiscalPositionId ?? company?.fiscalPositionId ?? null,
  };
}

/** Greece writes EL, Northern Ireland XI. */
const letters = new Set([...europeanUnion, "EL", "XI"]);

/**
 * A tax number with its country's letters, without signs between; null where it is none: shorter than any, or without a digit.
 * Letters of another country of the Union stay, where the number is of a country of the Union.
 */
export function vatNumber(written: string, country: string | null): string | null {
  const number = written.toUpperCase().replaceAll(/[^0-9A-Z]/g, "");
  if (number.length < 4 || !/\d/.test(number)) return null;
  const own = country === "GR" ? "EL" : country;
  if (own !== null && number.startsWith(own)) return number;
  const hasLetters = letters.has(number.slice(0, 2)) && (own === null || letters.has(own) || number.startsWith("XI"));
  return hasLetters || own === null ? number : `${own}${number}`;
}
