import { absolute, compare, type Decimal, exact, parseQuantity, sign, toText } from "../decimal.ts";
import { Refusal } from "../errors.ts";
import { meantQuantity } from "../stock/quantities.ts";

/** A service that is delivered when somebody says so: how much was ordered and how much was delivered, in its line's unit. */
export type ServiceLine = { id: string; name: string; ordered: Decimal; delivered: Decimal };

/**
 * How much of each service was delivered in all, in its line's unit; without quantities all of them, wholly. What is typed
 * of a fraction as it is shown means the fraction. Refuses lines that are none of these or said twice (`sale.service_unknown`),
 * less than can be seen (`quantity.below_step`), and more than was ordered or in its other direction (`sale.more_than_ordered`).
 */
export function planServices(
  services: readonly ServiceLine[],
  asked: readonly { lineId: string; quantity: Decimal }[] | undefined,
): { id: string; quantity: Decimal }[] {
  if (!asked) return services.map(({ id, ordered }) => ({ id, quantity: ordered }));
  const named = new Set<string>();
  return asked.map(({ lineId, quantity }, index) => {
    const service = services.find(({ id }) => id === lineId);
    if (!service || named.has(lineId)) {
      throw new Refusal("invalid", "sale.service_unknown", { path: `lines.${index}.lineId` });
    }
    named.add(lineId);
    const path = `lines.${index}.quantity`;
    return { id: lineId, quantity: toText(withinOrder(service, meant(service, quantity, path), path)) };
  });
}

function meant({ ordered, delivered }: ServiceLine, quantity: Decimal, path: string) {
  return exact(meantQuantity(toText(parseQuantity(quantity, path)), [ordered, delivered], path));
}

function withinOrder({ name, ordered }: ServiceLine, delivered: ReturnType<typeof exact>, path: string) {
  const wanted = exact(ordered);
  const isTooMuch = compare(absolute(delivered), absolute(wanted)) > 0;
  const isAgainst = sign(delivered) !== 0 && sign(delivered) !== sign(wanted);
  if (!isTooMuch && !isAgainst) return delivered;
  throw new Refusal("invalid", "sale.more_than_ordered", { path, product: name, ordered });
}
