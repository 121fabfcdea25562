import type { Address } from "../contacts/inputs.ts";
import { canonical } from "../decimal.ts";
import { roundedAmount } from "../money.ts";
import type { EditOpportunity } from "./inputs.ts";

type Known = Omit<EditOpportunity, "opportunityId" | "version">;
type Place = Omit<Address, "state"> & { province?: Address["state"] };
type Said<Fields> = { [Field in keyof Fields]?: Exclude<Fields[Field], undefined> };

/** What is known of a lead or an opportunity as it is kept: the address beside the rest. */
export type KnownFields = Said<Omit<Known, "address"> & Place>;

/**
 * What was said as it is kept; what was left out stays out. Texts lose the spaces around them, and one without anything left is none;
 * the expected revenue is rounded to the currency's decimals; a tag counts once.
 */
export function knownFields({ address, expectedRevenue, tags, ...rest }: Known, currencyDecimals: number): KnownFields {
  const { state: province, ...place } = address ?? {};
  const said = {
    ...rest,
    ...place,
    province,
    expectedRevenue: expectedRevenue && canonical(roundedAmount(expectedRevenue, currencyDecimals)),
    tags: tags && [...new Set(tags)],
  };
  const kept = Object.entries(said).flatMap(([field, value]) => (value === undefined ? [] : [[field, trimmed(value)]]));
  return Object.fromEntries(kept) as KnownFields; // the same fields, without those that were left out
}

const trimmed = (value: unknown): unknown => (typeof value === "string" ? value.trim() || null : value);
