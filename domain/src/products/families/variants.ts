import { add, type Decimal, exact, subtract, sum, toText } from "../../decimal.ts";
import { type Obstacle, obstacle } from "../../errors.ts";

/** What one of a family may be: its attributes in their order, each with its values, and the pairs that cannot be combined. */
export type FamilyFacts = {
  name: string;
  listPrice: Decimal;
  attributes: readonly {
    id: string;
    name: string;
    values: readonly { id: string; name: string; extraPrice: Decimal }[];
  }[];
  exclusions: readonly { valueId: string; otherId: string }[];
};

type Facts<F extends keyof FamilyFacts> = Pick<FamilyFacts, F>;

/** The values of a variant in the order of the family's attributes; those that no attribute has are left out. */
export const inOrder = <Value extends string>(
  { attributes }: Facts<"attributes">,
  valueIds: readonly Value[],
): Value[] => attributes.flatMap(({ values }) => valueIds.filter((chosen) => values.some(({ id }) => id === chosen)));

/**
 * Which of the values chosen forbids another one: null where it can be combined with all of them. Two values of one attribute do not
 * forbid each other, for the other one would take its place.
 */
export function forbiddenBy(
  { attributes, exclusions }: Facts<"attributes" | "exclusions">,
  chosen: readonly string[],
  value: string,
): string | null {
  const sameAttribute = attributes.find(({ values }) => values.some(({ id }) => id === value))?.values ?? [];
  const others = chosen.filter((id) => !sameAttribute.some((each) => each.id === id));
  return others.find((id) => exclusions.some((pair) => isOf(pair, id) && isOf(pair, value))) ?? null;
}

const isOf = ({ valueId, otherId }: FamilyFacts["exclusions"][number], id: string): boolean =>
  valueId === id || otherId === id;

/** Why values make no variant: one of an attribute is missing or too many, one is not offered, or two cannot be combined. */
export function obstacleToChoose(family: FamilyFacts, valueIds: readonly string[], path = "valueIds"): Obstacle | null {
  for (const { name, values } of family.attributes) {
    const chosen = values.filter(({ id }) => valueIds.includes(id));
    if (chosen.length === 0) return obstacle("invalid", "variant.value_missing", { path, attribute: name });
    if (chosen.length > 1) return obstacle("invalid", "variant.one_value_each", { path, attribute: name });
  }
  if (valueIds.length > family.attributes.length) return obstacle("invalid", "variant.value_unknown", { path });
  const excluded = valueIds.find((value) => forbiddenBy(family, valueIds, value));
  if (!excluded) return null;
  const [one, other] = [excluded, forbiddenBy(family, valueIds, excluded) ?? ""].map((id) => valueNamed(family, id));
  return obstacle("conflict", "variant.excluded", { path, one, other, family: family.name });
}

/** What a variant costs: the family's price and what its values cost more. */
export const variantPrice = (family: Facts<"attributes" | "listPrice">, valueIds: readonly string[]): Decimal =>
  toText(add(exact(family.listPrice), extraOf(family, valueIds)));

/** The family's price under which a variant with these values costs so much. */
export const basePrice = (
  family: Facts<"attributes">,
  { listPrice, valueIds }: { listPrice: Decimal; valueIds: readonly string[] },
): Decimal => toText(subtract(exact(listPrice), extraOf(family, valueIds)));

function extraOf({ attributes }: Facts<"attributes">, valueIds: readonly string[]) {
  const chosen = attributes.flatMap(({ values }) => values.filter(({ id }) => valueIds.includes(id)));
  return sum(chosen.map(({ extraPrice }) => exact(extraPrice)));
}

const longestName = 200;

/** What a variant is called: the family, and its values in brackets. */
export function variantName(family: Facts<"attributes" | "name">, valueIds: readonly string[]): string {
  const names = inOrder(family, valueIds).map((id) => valueNamed(family, id));
  return `${family.name} (${names.join(", ")})`.slice(0, longestName);
}

/** The name of a variant on a line, with what was written there of values that leave it open: "Lisboa (Special size): 187 × 64". */
export function nameWithTexts(name: string, texts: readonly string[]): string {
  const written = texts.map((text) => text.trim()).filter((text) => text !== "");
  return written.length === 0 ? name : `${name}: ${written.join(", ")}`;
}

function valueNamed({ attributes }: Facts<"attributes">, valueId: string): string {
  return attributes.flatMap(({ values }) => values).find(({ id }) => id === valueId)?.name ?? "";
}

/**
 * What a family may be: each attribute and each value once, and what cannot be combined are two values of two of its attributes. `known`:
 * the values of every attribute that there is.
 */
export function obstacleToFamily(
  family: Facts<"attributes" | "exclusions">,
  known: ReadonlyMap<string, ReadonlySet<string>>,
): Obstacle | null {
  const { attributes, exclusions } = family;
  for (const [index, { id, values }] of attributes.entries()) {
    const path = `attributes.${index}`;
    const offered = known.get(id);
    if (!offered) return obstacle("invalid", "reference.unknown", { path: `${path}.attributeId` });
    if (attributes.findIndex((other) => other.id === id) !== index)
      return obstacle("invalid", "family.attribute_twice", { path });
    const wrong = values.findIndex((value, at) => values.findIndex((other) => other.id === value.id) !== at);
    if (wrong >= 0) return obstacle("invalid", "family.value_twice", { path: `${path}.values.${wrong}` });
    const unknown = values.findIndex((value) => !offered.has(value.id));
    if (unknown >= 0) return obstacle("invalid", "reference.unknown", { path: `${path}.values.${unknown}.valueId` });
  }
  const attributeOf = (value: string) => attributes.find(({ values }) => values.some(({ id }) => id === value));
  const odd = exclusions.findIndex(
    ({ valueId, otherId }) =>
      !attributeOf(valueId) || !attributeOf(otherId) || attributeOf(valueId) === attributeOf(otherId),
  );
  return odd < 0 ? null : obstacle("invalid", "family.exclusion_wrong", { path: `exclusions.${odd}` });
}

/** What a variant's name and price become when its family changes: what was typed by hand stays. */
export function followed(
  before: FamilyFacts,
  after: FamilyFacts,
  variant: { name: string; listPrice: Decimal; valueIds: readonly string[] },
): { name?: string; listPrice?: Decimal } {
  const { valueIds } = variant;
  const [name, listPrice] = [variantName(after, valueIds), variantPrice(after, valueIds)];
  return {
    ...(variant.name === variantName(before, valueIds) && variant.name !== name && { name }),
    ...(variant.listPrice === variantPrice(before, valueIds) && variant.listPrice !== listPrice && { listPrice }),
  };
}
