import { add, canonical, compare, type Decimal, exact, roundTo, toText } from "@trato/domain/decimal.ts";
import type { QuantityRange } from "@trato/domain/documents/choices/customer-choice.ts";

/** One more, or one fewer, no further than is offered. */
export function steppedQuantity(quantity: Decimal, by: 1 | -1, range: QuantityRange): Decimal {
  const stepped = canonical(toText(add(exact(quantity), exact(by))));
  return boundedQuantity(stepped, range, null);
}

/** What was typed, in the steps of its unit and no further than is offered. */
export function boundedQuantity(wanted: Decimal, { least, most }: QuantityRange, step: Decimal | null): Decimal {
  const quantity = step === null ? exact(wanted) : roundTo(exact(wanted), exact(step));
  if (compare(quantity, exact(least)) < 0) return least;
  if (most !== null && compare(quantity, exact(most)) > 0) return most;
  return canonical(toText(quantity));
}
