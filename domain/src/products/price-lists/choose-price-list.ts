import { customerPriceList, type PriceListSearch } from "../prices/customer-price-list.ts";

/** The list, and why it is that one: set on the customer, by the country, or as the workspace's usual one. */
export type ChosenPriceList = { list: string | null; from: "set" | "country" | "default" | "none" };

/**
 * The price list of a customer as Trato chooses it: the own one; else the first for the customer's country; else the workspace's
 * usual one; else none, so that a list made for few is not everybody's, as it would be by R-809.
 */
export function choosePriceList({ own, country, lists, configured }: PriceListSearch): ChosenPriceList {
  if (lists.some(({ id }) => id === own)) return { list: own, from: "set" };
  const isNear = (id: string | null) =>
    lists.some((list) => list.id === id && country !== null && list.countries.includes(country));
  const meant = lists.filter(({ id }) => isNear(id) || id === configured);
  const list = customerPriceList({ own: null, country, lists: meant, configured });
  return { list, from: list === null ? "none" : isNear(list) ? "country" : "default" };
}
