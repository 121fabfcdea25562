import { type Obstacle, obstacle } from "../../errors.ts";
import type { TaxId } from "../taxes/taxes.ts";
import type { TaxMapping } from "./fiscal-position.ts";

/** A position as far as its definition can be wrong. */
export type PositionFacts = {
  country: string | null;
  isInUnion: boolean;
  mappings: readonly TaxMapping[];
};

/**
 * What a position may be: in one country or the Union, each tax mapped once, and taxes of sales to those of sales. `uses`: of
 * every tax that there is; refuses one that is not there (`tax.unknown`), each with its place.
 */
export function obstacleToPosition(
  { country, isInUnion, mappings }: PositionFacts,
  uses: ReadonlyMap<TaxId, "sale" | "purchase">,
): Obstacle | null {
  if (country !== null && isInUnion)
    return obstacle("invalid", "fiscal_position.country_and_union", { path: "isInUnion" });
  for (const [index, { from, to, services = [] }] of mappings.entries()) {
    const path = `mappings.${index}`;
    const others = [...to, ...services];
    if ([from, ...others].some((id) => !uses.has(id))) return obstacle("invalid", "tax.unknown", { path });
    if (others.some((id) => uses.get(id) !== uses.get(from)))
      return obstacle("invalid", "fiscal_position.uses_differ", { path });
    if (mappings.findIndex((other) => other.from === from) !== index)
      return obstacle("invalid", "fiscal_position.mapped_twice", { path });
  }
  return null;
}
