import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import {
  type AskedCurrency,
  changedMoney,
  firstMoney,
  type MoneyColumns,
} from "../../documents/money/document-money.ts";
import type { Context } from "../../platform/context.ts";
import type { PurchaseRecord } from "../store.ts";
import { currencyOfVendor } from "./currency-of-vendor.ts";

type Asked = AskedCurrency & { priceDay?: CalendarDate | null | undefined };
type VendorId = Id<"contacts">;

/** In which currency a purchase is, by which rate, and of which day that was asked for. */
export type PurchaseMoney = MoneyColumns & { priceDay: CalendarDate | null };

/** The currency of a new purchase: the one that was said, else the vendor's, by the rate of its day. */
export async function firstPurchaseMoney(ctx: Context, asked: Asked, vendorId: VendorId): Promise<PurchaseMoney> {
  const { priceDay = null } = asked;
  const ofTerms = () => currencyOfVendor(ctx, vendorId);
  return { priceDay, ...(await firstMoney(ctx, asked, { ofTerms, day: priceDay ?? ctx.today })) };
}

/** The currency of a purchase after an edit; another vendor's own unless somebody set it. The rate is that of today until it is ordered, where no day was said. */
export async function changedPurchaseMoney(
  ctx: Context,
  purchase: PurchaseRecord,
  asked: Asked,
  { vendorId, areLines }: { vendorId: VendorId | undefined; areLines: boolean },
): Promise<PurchaseMoney> {
  const priceDay = asked.priceDay === undefined ? purchase.priceDay : asked.priceDay;
  const money = await changedMoney(ctx, purchase, asked, {
    ofTerms: () => currencyOfVendor(ctx, vendorId ?? purchase.vendorId),
    areTermsOther: vendorId !== undefined,
    isOther: areLines || priceDay !== purchase.priceDay,
    day: priceDay ?? ctx.today,
  });
  return { priceDay, ...money };
}
