import type { SaidRate } from "@trato/domain/products/prices/exchange-rates.ts";
import type { Currency } from "../../products/queries.ts";

type Between = { from: SaidRate | null; to: SaidRate | null };

/** By which rates amounts go from one currency to another, of which the workspace's own has none; null where one is not known. */
export function ratesBetween(
  known: readonly Pick<Currency, "currency" | "rate">[],
  own: string,
  { from, to }: { from: string; to: string },
): Between | null {
  const rateOf = (code: string) => known.find(({ currency }) => currency === code)?.rate;
  const [before, after] = [from, to].map((code) => (code === own ? null : (rateOf(code) ?? undefined)));
  return before === undefined || after === undefined ? null : { from: before, to: after };
}
