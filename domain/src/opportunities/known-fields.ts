import { canonical, type Decimal } from "../decimal.ts";
import type { Field } from "../fields/field.ts";
import { inColumns, type Kept, type Told } from "../fields/field-columns.ts";
import { changedBy } from "../fields/field-lists.ts";
import { roundedAmount } from "../money.ts";
import { opportunityFields } from "./fields.ts";

const fields = changedBy(opportunityFields);
type Known = (typeof fields)[number];

/** What is known of a lead or an opportunity as it is kept: the address beside the rest. */
export type KnownFields = Kept<Known>;

/**
 * What was said as it is kept; what was left out stays out. Texts lose the spaces around them, and one without anything left is none;
 * amounts are rounded to the currency's decimals; a tag counts once.
 */
export function knownFields(told: Told<Known>, currencyDecimals: number): KnownFields {
  return inColumns(fields, told, ({ kind }, value) => kept(kind, value, currencyDecimals));
}

function kept(kind: Field["kind"], value: unknown, currencyDecimals: number): unknown {
  if (Array.isArray(value)) return [...new Set(value)];
  if (kind === "money" && value !== null) return canonical(roundedAmount(value as Decimal, currencyDecimals)); // its kind
  return typeof value === "string" ? value.trim() || null : value;
}
