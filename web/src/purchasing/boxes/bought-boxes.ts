import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { convertedQuantity } from "@trato/domain/products/units.ts";
import { queryClient } from "../../platform/queries.ts";
import { unitsQuery } from "../../products/queries.ts";
import type { Recognised } from "../../products/recognised.ts";

/** A product that is picked; with how much of it, in its own unit, where that is the code of a box. */
export type Bought = Pick<Recognised, "id" | "name" | "unitId" | "quantity">;

/** Lines whose quantity a box said, with the product's unit: until it is known in which one they are bought. */
export type Boxed = Map<string, Id<"units">>;

type Wanted = { lineId: string; quantity: Decimal };

/** As many as are in the box whose code was scanned or pasted; of a product without a box nothing is said. */
export function countedIn({ id }: { id: string }, { quantity, unitId }: Bought, boxed: Boxed) {
  if (!quantity) {
    boxed.delete(id);
    return {};
  }
  boxed.set(id, unitId);
  return { quantity };
}

/** What boxes said in the units in which their products are bought; the very same where none is another one. */
export async function inBoughtUnits<Asked extends Wanted>(
  asked: Asked[],
  terms: readonly { unitId: Id<"units"> }[],
  boxed: Boxed,
): Promise<Asked[]> {
  const isOther = (lineId: string, place: number) =>
    boxed.has(lineId) && terms[place] !== undefined && terms[place].unitId !== boxed.get(lineId);
  if (!asked.some(({ lineId }, place) => isOther(lineId, place))) return asked;
  const { items } = await queryClient.ensureQueryData(unitsQuery);
  const units = new Map(items.map((unit) => [unit.id, unit]));
  return asked.map((each, place) => {
    if (!isOther(each.lineId, place)) return each;
    const [own, theirs] = [boxed.get(each.lineId), terms[place]?.unitId];
    const [from, to] = [own && units.get(own), theirs && units.get(theirs)];
    if (!from || !to) return each;
    return {
      ...each,
      quantity: convertedQuantity({ quantity: each.quantity, from, to, method: "up", betweenDimensions: "unchanged" }),
    };
  });
}
