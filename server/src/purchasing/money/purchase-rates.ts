import type { CalendarDate } from "@trato/domain/dates.ts";
import type { UsedRate } from "@trato/domain/products/currencies/rate-records.ts";
import { prepareRates } from "@trato/domain/products/prices/exchange-rates.ts";
import type { VendorLine } from "@trato/domain/purchasing/vendor-lines.ts";
import type { Context } from "../../platform/context.ts";
import { ratesThatHold } from "../../products/currencies/rates-that-hold.ts";

type Wanted = {
  vendorLines: ReadonlyMap<string, readonly VendorLine[]>;
  /** The purchase's own, and the day whose rates count. */
  currency: string;
  day: CalendarDate;
  /** The rate that the purchase keeps, in the place of the day's. */
  kept?: UsedRate | null;
};

/** The rates by which vendors' prices and costs are converted into a purchase's currency. */
export async function purchaseRates(ctx: Context, { vendorLines, currency, day, kept }: Wanted) {
  const currencies = [...vendorLines.values()].flatMap((lines) => lines.map((line) => line.currency));
  const ofDay = await ratesThatHold(ctx, [currency, ...currencies], day);
  const used = kept ? [...ofDay.filter((rate) => rate.currency !== kept.currency), kept] : ofDay;
  return prepareRates({
    companyCurrency: ctx.workspace.currency,
    rates: Object.fromEntries(
      // whichever day they are of, they count today
      used.map(({ currency: of, day: its, rate, isInverse }) => [
        of,
        [[its < ctx.today ? its : ctx.today, rate, isInverse]],
      ]),
    ),
  });
}
