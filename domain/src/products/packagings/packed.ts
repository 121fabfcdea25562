import { compare, type Decimal, divide, exact, multiply, one, roundTo, sign, toText } from "../../decimal.ts";

type Packaging = { name: string; quantity: Decimal };

/** So many of a packaging, and how much of the product that is. */
export type Packed<P extends Packaging = Packaging> = { packaging: P; count: Decimal; quantity: Decimal };

/** A quantity in the biggest packaging that divides it; null where none does. Source: section 6.2, product_packaging_id. */
export function packed<P extends Packaging>(quantity: Decimal, packagings: readonly P[]): Packed<P> | null {
  if (sign(exact(quantity)) === 0) return null;
  const whole = packagings.filter((packaging) => roundedTo(quantity, packaging).quantity === quantity);
  const biggest = whole.toSorted((a, b) => compare(exact(b.quantity), exact(a.quantity)))[0];
  return biggest ? roundedTo(quantity, biggest) : null;
}

/** Where no packaging divides a quantity: the next that the smallest of them makes; null where it is packed whole, or there is none. */
export function nextPacked<P extends Packaging>(quantity: Decimal, packagings: readonly P[]): Packed<P> | null {
  if (sign(exact(quantity)) <= 0 || packed(quantity, packagings)) return null;
  const smallest = packagings.toSorted((a, b) => compare(exact(a.quantity), exact(b.quantity)))[0];
  return smallest ? roundedTo(quantity, smallest) : null;
}

/** So many whole packagings that the quantity has room in them. */
function roundedTo<P extends Packaging>(quantity: Decimal, packaging: P): Packed<P> {
  const count = roundTo(divide(exact(quantity), exact(packaging.quantity)), exact(one), "up");
  return { packaging, count: toText(count), quantity: toText(multiply(count, exact(packaging.quantity))) };
}
