import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { convertedQuantity } from "@trato/domain/products/units.ts";
import type { ChangeOrder } from "@trato/domain/sales/inputs.ts";
import { obstacleToChangeLine } from "@trato/domain/sales/order-changes.ts";
import { givenUpAfter } from "@trato/domain/stock/progress.ts";
import type { Context } from "../platform/context.ts";
import { type AskedLine, type CompleteLine, completeLines } from "./complete-lines.ts";
import type { LineSources } from "./line-sources.ts";
import { progressOfSale } from "./progress/progress-of-sale.ts";
import type { ReadLine } from "./read-sale.ts";
import type { LineRecord } from "./store.ts";

/** A line of an order with everything that is kept of it. */
export type OrderLine = CompleteLine & { givenUp: Decimal; deliveredByHand: Decimal };

type Order = { kept: readonly LineRecord[]; former: readonly ReadLine[]; sources: LineSources };
type Asked = NonNullable<ChangeOrder["lines"]>;

/**
 * The lines of an order as they are to be: those that are named with what is said of them, others as they are, new ones at
 * the end. Refuses less than was delivered, another price of what was, and another product.
 */
export function changedOrderLines(ctx: Context, order: Order, asked: Asked): OrderLine[] {
  const known = new Set<string>(order.kept.map(({ id }) => id));
  const named = new Map(
    asked.flatMap((line) => (line.id && known.has(line.id) ? [[line.id as string, line] as const] : [])),
  );
  const changed: AskedLine[] = order.kept.map((line) => {
    const taxIds = line.taxIds as Id<"taxes">[]; // kept as ids of taxes
    return { ...line, taxIds, ...withoutProduct(named.get(line.id)) };
  });
  const fresh = asked.filter((line) => !line.id || !known.has(line.id));
  const lines = completeLines(ctx, [...changed, ...fresh], order.sources);
  for (const line of lines) if (named.has(line.id)) refuseChange(order, line, asked);
  const progress = progressOfSale(order.former);
  return lines.map((line) => {
    const former = order.kept.find(({ id }) => id === line.id);
    const own = progress.get(line.id);
    const after = own && { ...own, ordered: orderedOf(order.former, line) };
    const givenUp = after ? givenUpAfter({ ...after, givenUp: former?.givenUp ?? nothing }, nothing) : nothing;
    return { ...line, givenUp, deliveredByHand: former?.deliveredByHand ?? nothing };
  });
}

/** What is ordered stays the same product: another one is another line. */
function withoutProduct(asked: Asked[number] | undefined) {
  if (!asked) return {};
  const { productId: _, id: __, ...rest } = asked;
  return rest;
}

function refuseChange({ former, kept }: Order, line: CompleteLine, asked: Asked): void {
  const progress = progressOfSale(former).get(line.id);
  const was = kept.find(({ id }) => id === line.id);
  if (!progress || !was) return;
  const said = asked.find(({ id }) => id === line.id);
  if (said?.productId && said.productId !== was.productId)
    throw new Refusal("conflict", "sale.other_product", { product: was.name });
  const isPriceChanged = line.unitPrice !== was.unitPrice || line.discount !== was.discount;
  refuseIf(obstacleToChangeLine({ name: line.name, progress, ordered: orderedOf(former, line), isPriceChanged }));
}

/** How much of a line is ordered from now on, in its product's unit. */
function orderedOf(former: readonly ReadLine[], { id, quantity }: CompleteLine): Decimal {
  const line = former.find((candidate) => candidate.id === id);
  if (!line?.unit || !line.productUnit) return quantity;
  return convertedQuantity({
    quantity,
    from: line.unit,
    to: line.productUnit,
    method: "none",
    betweenDimensions: "unchanged",
  });
}
