import type { Decimal } from "../decimal.ts";
import { amountText } from "../money.ts";
import type { Field } from "./field.ts";

/** A record as it is answered: its amounts with all of the currency's decimals. */
export function withAmounts<Row extends object>(fields: readonly Field[], row: Row, currencyDecimals: number): Row {
  const values: Partial<Record<string, unknown>> = { ...row };
  const amounts = fields.filter(({ kind, name }) => kind === "money" && typeof values[name] === "string");
  const texts = amounts.map(({ name }) => [name, amountText(values[name] as Decimal, currencyDecimals)]); // its kind
  return { ...row, ...Object.fromEntries(texts) };
}
