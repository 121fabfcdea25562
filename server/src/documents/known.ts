import { Refusal } from "@trato/domain/errors.ts";

/** What a line names; refused with the line's place where it is not there. */
export function known<Key, Value>(all: ReadonlyMap<Key, Value>, key: Key, path: string): Value {
  const found = all.get(key);
  if (!found) throw new Refusal("invalid", "reference.unknown", { path });
  return found;
}

/** What is kept by the piece is not bought or sold by weight. */
export function refuseOtherMeasure(unit: { dimension: string }, own: { dimension: string }, path: string): void {
  if (unit.dimension === own.dimension) return;
  throw new Refusal("invalid", "unit.other_category", { from: unit.dimension, to: own.dimension, path });
}
