import type { CalendarDate } from "../../dates.ts";
import { type Decimal, exact, nothing, sign, sum, toText } from "../../decimal.ts";
import { convertedPrice } from "../../documents/document-currency.ts";
import { type Obstacle, obstacle } from "../../errors.ts";
import { amountText } from "../../money.ts";
import type { SaidRate } from "../../products/prices/exchange-rates.ts";
import { difference } from "../../stock/quantities.ts";
import type { SaleState } from "../lifecycle.ts";
import type { Instalment } from "../records.ts";
import type { Credit } from "./credit-records.ts";

/** An order of a company or its people; `rate`: of the order's currency, null where that is the workspace's. */
export type CreditedOrder = {
  state: SaleState;
  total: Decimal;
  companyTotal: Decimal | null;
  keptTotal: Decimal | null;
  instalments: readonly Instalment[];
  rate: SaidRate | null;
};

type Money = { currency: string; decimals: number };

/**
 * What an order counts against its company's limit, in the workspace's currency, with taxes: as long as it is open all that is kept of it;
 * once it is finished the parts of it whose day has not come. Trato knows of no payments: what was due is taken to be paid. An order in another
 * currency counts by its own rate, rounded half up to the decimals.
 */
export function creditUsedBy(order: CreditedOrder, today: CalendarDate, decimals: number): Decimal {
  if (order.state === "done") {
    const coming = order.instalments.filter(({ dueOn }) => dueOn >= today);
    return toText(sum(coming.map(({ amount, companyAmount }) => exact(companyAmount ?? amount))));
  }
  if (order.keptTotal === null) return order.companyTotal ?? order.total;
  return order.rate ? convertedPrice(order.keptTotal, order.rate, null, decimals) : order.keptTotal;
}

/** How a company stands with a document of so much beside its orders; `excess` is what goes beyond the limit, nothing where all is within. */
export function creditOf(
  { limit, orders, amount }: { limit: Decimal; orders: readonly CreditedOrder[]; amount: Decimal },
  today: CalendarDate,
  { currency, decimals }: Money,
): Credit {
  const used = toText(sum(orders.map((order) => exact(creditUsedBy(order, today, decimals)))));
  const beyond = difference(toText(sum([exact(used), exact(amount)])), limit);
  const isBeyond = sign(exact(amount)) > 0 && sign(exact(beyond)) > 0;
  const money = (value: Decimal) => amountText(value, decimals);
  const excess = isBeyond ? beyond : nothing;
  return { limit: money(limit), used: money(used), amount: money(amount), excess: money(excess), currency };
}

/** Whether an order would go beyond what its company may owe. */
export const isOverCredit = (credit: Credit | null): credit is Credit =>
  credit !== null && sign(exact(credit.excess)) > 0;

/** What stands in the way of an order beyond the limit, with its figures. */
export const obstacleOfCredit = (credit: Credit | null): Obstacle | null =>
  isOverCredit(credit) ? obstacle("conflict", "sale.over_credit", { ...credit }) : null;
