import { canonical, type Decimal } from "../decimal.ts";
import { roundedAmount } from "../money.ts";
import type { Field, FieldKind } from "./field.ts";

const decimals: ReadonlySet<FieldKind> = new Set<FieldKind>(["price", "quantity", "percent"]);

/**
 * A value that was told as it is kept, so that "10.50" is no change of "10.5": amounts are rounded to the currency's decimals, other
 * numbers stay exact, texts lose the spaces around them and one without anything left is none; what is told twice counts once.
 */
export function keptValue({ kind }: Pick<Field, "kind">, value: unknown, currencyDecimals: number): unknown {
  if (Array.isArray(value)) return [...new Set(value)];
  if (typeof value !== "string") return value;
  if (kind === "money") return canonical(roundedAmount(value as Decimal, currencyDecimals)); // its kind
  return decimals.has(kind) ? canonical(value) : value.trim() || null;
}
