import type { Format } from "@trato/domain/format.ts";
import type { Said } from "../../../platform/words.ts";
import type { BrokenExample, PriceExample } from "../../queries.ts";
import { pricesIn } from "../prices-in.ts";
import type { exampleWords } from "./example-labels.ts";

type Words = Said<typeof exampleWords>;

/** A price with the discount that is shown on it, if any; the format is that of its list. */
export function paidText({ unitPrice, discount }: PriceExample["expected"], t: Words, f: Format): string {
  const price = f.priceMoney(unitPrice);
  return discount === "0" ? price : `${price}, ${t.less(f.percent(discount))}`;
}

const toldAtOnce = 2;

/** Which examples hold no more: what, what was paid, and what is paid now; of many the first ones. */
export function brokenText(broken: readonly BrokenExample[], t: Words, f: Format): string {
  const told = broken.slice(0, toldAtOnce).map(({ product, quantity, customer, was, found, currency }) => {
    const what = [customer?.name, product.name, f.quantity(quantity)].filter(Boolean).join(" · ");
    const inIts = pricesIn(f, currency);
    return t.wasIs(what, paidText(was, t, inIts), found ? paidText(found, t, inIts) : t.noPrice);
  });
  const left = broken.length - told.length;
  return t.broken([told.join("; "), left > 0 && t.more(left)].filter(Boolean).join(" "));
}
