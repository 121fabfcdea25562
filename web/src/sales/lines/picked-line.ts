import type { OutputOf } from "../../platform/api.ts";
import type { PickedProduct } from "../../products/queries.ts";
import type { Recognised } from "../../products/recognised.ts";
import type { DraftLine } from "../use-sale-draft.ts";

/** What a line takes from its product. */
export type PickedLine = { productId: PickedProduct["id"] } & Pick<
  DraftLine,
  "name" | "unitPrice" | "picks" | "shares" | "taxIds" | "productTaxIds" | "isService" | "unitId" | "unitName"
> &
  Partial<Pick<DraftLine, "quantity">>;

type Taken = Pick<PickedProduct, "id" | "name" | "kind" | "listPrice" | "taxIds" | "unitId" | "unitName"> &
  Pick<Recognised, "quantity">;

export function pickedLine({ id, name, kind, listPrice, taxIds, unitId, unitName, quantity }: Taken): PickedLine {
  const product = { productTaxIds: taxIds, isService: kind === "service", ...(quantity && { quantity }) };
  const none = { picks: [], shares: [] }; // of a combo they are picked afterwards
  return { productId: id, name, unitPrice: listPrice, taxIds, ...none, ...product, unitId, unitName };
}

type Measured = Pick<DraftLine, "unitId" | "unitName">;
type Unit = Pick<OutputOf<"GET /units">["items"][number], "id" | "dimension">;

/** The same in the unit in which the line counts, where that measures it too: five dozen of one colour are five dozen of another. */
export function inUnitOf(line: Measured, picked: PickedLine, units: readonly Unit[]): PickedLine {
  const [own, usual] = [line, picked].map(({ unitId }) => units.find(({ id }) => id === unitId)?.dimension);
  const { unitId, unitName } = line;
  return own && own === usual ? { ...picked, unitId, unitName } : picked;
}
