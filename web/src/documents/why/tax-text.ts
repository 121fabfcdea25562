import type { LineExplained } from "@trato/domain/documents/explained/explained-records.ts";
import type { Format } from "@trato/domain/format.ts";
import type { Said } from "../../platform/words.ts";
import type { whyWords } from "./why-labels.ts";

type Words = Said<typeof whyWords>;
type Formats = Pick<Format, "percent" | "money" | "priceMoney" | "currencyDecimals" | "quantity" | "list">;
type LineTax = LineExplained["taxes"][number];

/** An amount with all decimals that it has, and its currency's at least: "5.98 €", "5.9787 €". */
export function exactly(amount: string, f: Pick<Format, "money" | "priceMoney" | "currencyDecimals">): string {
  const decimals = amount.split(".")[1]?.length ?? 0;
  return decimals > f.currencyDecimals ? f.priceMoney(amount) : f.money(amount);
}

/** How a tax of a line is computed: "21 % of €100.00", "21 %, in the price of €121.00", "3 × €1.20". */
export function taxText(
  { amountKind, rate, isInPrice, reverseCharge, computedOn }: LineTax,
  t: Words,
  f: Formats,
): string {
  if (amountKind === "fixed") return t.times(f.quantity(computedOn), exactly(rate, f));
  const say = isInPrice && !reverseCharge ? t.inPrice : t.shareOf;
  return say(f.percent(rate), exactly(computedOn, f));
}

/** What else there is to know of it: that it is not charged, whose bases it changes, its own base where it is in the price, and its rounding. */
export function taxNotes(
  tax: LineTax,
  { taxes, roundings }: Pick<LineExplained, "taxes" | "roundings">,
  t: Words,
  f: Formats,
) {
  const named = (ids: readonly string[]) => f.list(taxes.flatMap(({ id, name }) => (ids.includes(id) ? name : [])));
  const rounding = roundings.find(({ of }) => of === tax.id);
  return [
    tax.reverseCharge && t.notCharged,
    tax.isInPrice && !tax.reverseCharge && tax.amountKind !== "fixed" && t.base(exactly(tax.base, f)),
    tax.addedTo.length > 0 && t.addedTo(named(tax.addedTo)),
    tax.takenFrom.length > 0 && t.takenFrom(named(tax.takenFrom)),
    rounding !== undefined && rounding.remainder !== "0" && t.rounded(exactly(rounding.value, f)),
  ];
}
