import type { Id } from "@trato/domain/ids.ts";

/** The list of a document, and whether somebody set it by hand. */
export type Listed = { priceListId: Id<"price_lists"> | null; isPriceListSet: boolean };

/** A list goes with whether it is by hand: one that is not, the server chooses again. */
export function priceListIn(
  { priceListId, isPriceListSet }: Partial<Listed>,
  document: Pick<Listed, "isPriceListSet">,
): Partial<Listed> {
  if (priceListId === undefined) return {};
  return { priceListId, isPriceListSet: isPriceListSet ?? document.isPriceListSet };
}
