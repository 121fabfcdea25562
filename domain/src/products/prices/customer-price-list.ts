/** A list that could be a customer's. `countries`: the codes of all its country groups; empty where it has no group. */
export type OfferedPriceList = { id: string; countries: readonly string[] };

/** What is known when a customer's list is looked for. `lists` stand in their order (sequence, then name). */
export type PriceListSearch = {
  own: string | null;
  country: string | null;
  lists: readonly OfferedPriceList[];
  configured: string | null;
};

/**
 * The price list of a customer: the own one; else the first whose country groups hold the customer's country; else the
 * first without groups; else the configured one; else the first; null where there is none. Lists that are named but not
 * offered (archived) count for nothing. Source: rule R-809.
 */
export function customerPriceList({ own, country, lists, configured }: PriceListSearch): string | null {
  const offered = (id: string | null) => lists.find((list) => list.id === id);
  const found =
    offered(own) ??
    lists.find(({ countries }) => country !== null && countries.includes(country)) ??
    lists.find(({ countries }) => countries.length === 0) ??
    offered(configured) ??
    lists[0];
  return found?.id ?? null;
}
