import { inColumns, type Kept, type Told } from "../fields/field-columns.ts";
import { changedBy } from "../fields/field-lists.ts";
import { keptValue } from "../fields/kept-value.ts";
import { opportunityFields } from "./fields.ts";

const fields = changedBy(opportunityFields);
type Known = (typeof fields)[number];

/** What is known of a lead or an opportunity as it is kept: the address beside the rest. */
export type KnownFields = Kept<Known>;

/** What was said as it is kept; what was left out stays out. */
export function knownFields(told: Told<Known>, currencyDecimals: number): KnownFields {
  return inColumns(fields, told, (field, value) => keptValue(field, value, currencyDecimals));
}
