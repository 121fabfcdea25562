import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";

type ValueId = Id<"attribute_values">;
type AttributeId = Id<"product_attributes">;

/** An attribute of a family with the values that are offered, as the form has them. */
export type Offer = { attributeId: AttributeId; values: { valueId: ValueId; extraPrice: Decimal }[] };

/** Two values that cannot be combined. */
export type Pair = { valueId: ValueId; otherId: ValueId };

type Attribute = { id: AttributeId; values: readonly { id: ValueId }[] };

/** The offers with a value offered, or no longer: in the order of the attribute's values; an attribute without any is none of the family's. */
export function toggled(offers: readonly Offer[], { id: attributeId, values }: Attribute, valueId: ValueId): Offer[] {
  const former = offers.find((offer) => offer.attributeId === attributeId);
  const kept = former?.values ?? [];
  const isOffered = kept.some((value) => value.valueId === valueId);
  const wanted = values.flatMap(({ id }) => {
    const there = kept.find((value) => value.valueId === id);
    if (id === valueId) return isOffered ? [] : [{ valueId, extraPrice: nothing }];
    return there ? [there] : [];
  });
  const offer = { attributeId, values: wanted };
  const next = former ? offers.map((each) => (each.attributeId === attributeId ? offer : each)) : [...offers, offer];
  return next.filter((each) => each.values.length > 0);
}

/** The offers with what one value costs more. */
export const changedExtra = (offers: readonly Offer[], valueId: ValueId, extraPrice: Decimal): Offer[] =>
  offers.map((offer) => ({
    ...offer,
    values: offer.values.map((value) => (value.valueId === valueId ? { ...value, extraPrice } : value)),
  }));

/** Every two values of two attributes. */
const pairsOf = (offers: readonly Offer[]): Pair[] =>
  offers.flatMap(({ values }, index) =>
    values.flatMap((one) =>
      offers
        .slice(index + 1)
        .flatMap((other) => other.values.map((value) => ({ valueId: one.valueId, otherId: value.valueId }))),
    ),
  );

const isSame = (one: Pair, other: Pair): boolean =>
  (one.valueId === other.valueId && one.otherId === other.otherId) ||
  (one.valueId === other.otherId && one.otherId === other.valueId);

/** The first two values that may still be said not to go together. */
export const nextPair = (offers: readonly Offer[], pairs: readonly Pair[]): Pair | undefined =>
  pairsOf(offers).find((each) => !pairs.some((pair) => isSame(pair, each)));

/** A pair with another first value; the second one stays where it is of another attribute. */
export function withFirst(offers: readonly Offer[], { otherId }: Pair, valueId: ValueId): Pair {
  const others = pairsOf(offers).flatMap((pair) =>
    pair.valueId === valueId ? pair.otherId : pair.otherId === valueId ? pair.valueId : [],
  );
  return { valueId, otherId: others.includes(otherId) ? otherId : (others[0] ?? otherId) };
}

/** The pairs of which both values are still offered. */
export function pairsLeft(pairs: readonly Pair[], offers: readonly Offer[]): Pair[] {
  const offered = new Set(offers.flatMap(({ values }) => values.map(({ valueId }) => valueId)));
  return pairs.filter(({ valueId, otherId }) => offered.has(valueId) && offered.has(otherId));
}

/** One value of each attribute offered: what was said, else the first. */
export function ownValues(offers: readonly Offer[], said: readonly ValueId[]): ValueId[] {
  return offers.flatMap(({ values }) => {
    const offered = values.map(({ valueId }) => valueId);
    return said.find((id) => offered.includes(id)) ?? offered[0] ?? [];
  });
}

/** The first thing that is wrong in the lists of a form, as a whole or in one of their rows. */
export function problemIn(
  errorOf: (path: string) => string | undefined,
  lists: Readonly<Record<string, { rows: number; field?: string }>>,
): string | undefined {
  const paths = Object.entries(lists).flatMap(([list, { rows, field }]) => [
    list,
    ...Array.from({ length: rows }, (_, row) => [list, row, field].filter((part) => part !== undefined).join(".")),
  ]);
  return paths.map(errorOf).find((text) => text !== undefined);
}
