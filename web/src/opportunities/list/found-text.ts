import { type Decimal, exact, isZero } from "@trato/domain/decimal.ts";
import type { Format } from "@trato/domain/format.ts";

type Found = { count?: number | undefined; sum?: Decimal | undefined };

/** How many the filters leave, and what they may bring together. */
export function foundText({ count, sum }: Found = {}, f: Pick<Format, "count" | "wholeMoney">): string | undefined {
  if (count === undefined) return undefined;
  return sum === undefined || isZero(exact(sum)) ? f.count(count) : `${f.count(count)} · ${f.wholeMoney(sum)}`;
}
