import { type Decimal, exact, nothing, subtract, toText } from "../../decimal.ts";

/** What a variant is, by attribute: Colour → Oak. */
export type VariantValues = ReadonlyMap<string, string>;

/** The values that a cell tells: "Colour: Oak; Length: 240"; null where a part of it names none. */
export function variantValues(text: string): VariantValues | null {
  const parts = text.split(/[;|\n]/).filter((part) => part.trim() !== "");
  const pairs = parts.map((part) =>
    /^([^:]+):(.+)$/
      .exec(part)
      ?.slice(1)
      .map((each) => each.trim()),
  );
  const told = pairs.flatMap((pair) => (pair?.[0] && pair[1] ? [[pair[0], pair[1]] as const] : []));
  return told.length < parts.length ? null : new Map(told);
}

/** By what values are the same, however they are written: case and accents aside, but 1.5 is not 15. */
export const valueKey = (value: string): string =>
  value.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim().replaceAll(/\s+/g, " ");

/** The attribute that a column of a file says it tells: "Attribute: Colour". */
export const attributeOfHeading = (heading: string): string | null =>
  /^\s*(?:attribute|atributo)\s*:\s*(.+?)\s*$/i.exec(heading)?.[1] ?? null;

/**
 * What a value costs more than that of the first variant, where one tells that differs from the first in it alone. Nothing for what the
 * first has itself, and where none tells.
 */
export function extraOfValue(
  variants: readonly { values: VariantValues; price: Decimal }[],
  attribute: string,
  value: string,
): Decimal {
  const [first, ...others] = variants;
  if (!first) return nothing;
  const telling = others.find(
    ({ values }) =>
      values.get(attribute) === value &&
      [...values].every(([name, its]) => name === attribute || first.values.get(name) === its),
  );
  return telling && first.values.get(attribute) !== value
    ? toText(subtract(exact(telling.price), exact(first.price)))
    : nothing;
}
