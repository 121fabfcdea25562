import { nothing, type Decimal } from "../decimal.ts";
import { isAnythingMoved, isOver, type LineProgress, openOf, type Progress, progressOf } from "../stock/progress.ts";
import { isOrder, moves, type SaleState } from "./lifecycle.ts";

/** How a service counts as delivered: with the order's goods, or when somebody says so. */
export type ServiceDelivery = "with_goods" | "by_hand";

/** A line of an order with what is known of its delivery, in the product's unit; `byHand` is what was said of a service. */
export type DeliveredLine = {
  product: { kind: "goods" | "service"; serviceDelivery: ServiceDelivery };
  ordered: Decimal;
  /** What deliveries brought, less what came back. */
  moved: Decimal;
  returned: Decimal;
  givenUp: Decimal;
  byHand: Decimal;
};

/** Whether somebody has to say that it was delivered: a service, unless there are goods with which it goes. */
export function isDeliveredByHand(
  line: Pick<DeliveredLine, "product">,
  all: readonly Pick<DeliveredLine, "product">[],
) {
  const { kind, serviceDelivery } = line.product;
  return kind === "service" && (serviceDelivery === "by_hand" || !all.some(isGoods));
}

/** What became of each line: goods by their moves, services by hand or with the goods, as a whole when these are over. */
export function progressOfLines(lines: readonly DeliveredLine[]): LineProgress[] {
  const goods = lines.filter(isGoods);
  return lines.map((line) => {
    if (isGoods(line)) return line;
    return isDeliveredByHand(line, lines) ? { ...line, moved: line.byHand, returned: nothing } : withGoods(line, goods);
  });
}

const isGoods = ({ product }: Pick<DeliveredLine, "product">): boolean => product.kind === "goods";

/** Delivered with the last goods; where no goods stay with the customer, it is given up with them. */
function withGoods({ ordered }: DeliveredLine, goods: readonly DeliveredLine[]): LineProgress {
  const still = { ordered, moved: nothing, returned: nothing, givenUp: nothing };
  if (goods.some((line) => openOf(line) !== nothing)) return still;
  return isAnythingMoved(goods) ? { ...still, moved: ordered } : { ...still, givenUp: ordered };
}

/** How far an order has come; null before it is an order. Source: rule R-631, net of returns. */
export function deliveryStatusOf(sale: { state: SaleState }, lines: readonly LineProgress[]): Progress | null {
  return isOrder(sale) ? progressOf(lines) : null;
}

/** An order is done when nothing more is to come, and no longer done when something is: goods came back, or more is wanted. */
export function stateAfterMovement(sale: { state: SaleState }, status: Progress | null): SaleState {
  if (!isOrder(sale)) return sale.state;
  return isOver(status) ? moves.finish.to : moves.resume.to;
}
