import type { Decimal } from "@trato/domain/decimal.ts";
import type { Format } from "@trato/domain/format.ts";

type Found = { count?: number | undefined; sums?: readonly { currency: string; total: Decimal }[] | undefined };

/** How many documents the filters leave, and what they come to in each currency. */
export function sumsText(
  { count, sums = [] }: Found = {},
  f: Pick<Format, "count" | "wholeMoney">,
): string | undefined {
  if (count === undefined) return undefined;
  return [f.count(count), ...sums.map(({ currency, total }) => f.wholeMoney(total, currency))].join(" · ");
}
