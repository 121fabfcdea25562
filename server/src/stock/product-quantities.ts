import type { Decimal } from "@trato/domain/decimal.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { readUnits } from "../products/read-units.ts";
import { convertedQuantity } from "@trato/domain/products/units.ts";
import type { Context } from "../platform/context.ts";

type Counted = { productId: Id<"products">; quantity: Decimal; unitId: Id<"units"> };

/** Quantities of lines in their products' own units, exactly: a piece is a twelfth of a dozen. Source: rule R-1012, without its rounding. */
export async function inProductUnit(
  ctx: Context,
  lines: readonly Counted[],
  products: ReadonlyMap<Id<"products">, { unitId: Id<"units"> }>,
): Promise<Decimal[]> {
  return lines.length === 0 ? [] : inProductUnits(lines, products, await readUnits(ctx));
}

export type Units = Awaited<ReturnType<typeof readUnits>>;

/** The same by units that were read before. */
export function inProductUnits(
  lines: readonly Counted[],
  products: ReadonlyMap<Id<"products">, { unitId: Id<"units"> }>,
  units: Units,
): Decimal[] {
  return lines.map((line) => {
    const from = units.get(line.unitId);
    const to = units.get(products.get(line.productId)?.unitId ?? line.unitId);
    if (!from || !to) throw new Refusal("invalid", "reference.unknown");
    return convertedQuantity({ quantity: line.quantity, from, to, method: "none" });
  });
}
