import type { Format } from "@trato/domain/format.ts";

/** The same format, whose prices are in the currency of a list. */
export const pricesIn = (f: Format, currency: string): Format => ({
  ...f,
  priceMoney: (price: string, of?: string) => f.priceMoney(price, of ?? currency),
  price: (price: string, of?: string) => f.price(price, of ?? currency),
});
