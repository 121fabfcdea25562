import { Refusal } from "@trato/domain/errors.ts";
import { type CalendarDate, dayIn, type Moment } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { priceListFor } from "../../products/price-lists/choose-price-list.ts";

type ListId = Id<"price_lists"> | null;

/** What is said of a document's prices: a list by hand or that it is to be chosen, and whose day's prices count. */
export type AskedPrices = {
  priceListId?: ListId | undefined;
  isPriceListSet?: boolean | undefined;
  priceDay?: CalendarDate | null | undefined;
};

export type PriceColumns = { priceListId: ListId; isPriceListSet: boolean; priceDay: CalendarDate | null };

/** Whose day's prices count where nothing was said: that on which the document was made. */
export function priceDayOf(ctx: Context, sale: { priceDay: CalendarDate | null; createdAt: Moment }): CalendarDate {
  return sale.priceDay ?? dayIn(ctx.workspace.timeZone, sale.createdAt);
}

/** Whether somebody says by which list a document is priced. */
export const isListSaid = ({ priceListId, isPriceListSet }: AskedPrices): boolean =>
  priceListId !== undefined && isPriceListSet !== false;

/**
 * By what the lines are priced after an edit: the list that was said, which stays from then on; chosen again where that is asked,
 * and for another customer unless somebody set it.
 */
export async function changedPrices(
  ctx: Context,
  document: PriceColumns & { customerId: Id<"contacts"> },
  asked: AskedPrices,
  other: Id<"contacts"> | undefined,
): Promise<PriceColumns> {
  const { priceListId: kept, isPriceListSet: wasSet } = document;
  const priceDay = asked.priceDay === undefined ? document.priceDay : asked.priceDay;
  if (isListSaid(asked)) {
    const list = await readSaidList(ctx, asked.priceListId ?? null);
    return { priceListId: list?.id ?? null, isPriceListSet: true, priceDay };
  }
  const isPriceListSet = asked.isPriceListSet ?? wasSet;
  const stays = isPriceListSet || (!other && isPriceListSet === wasSet);
  const priceListId = stays ? kept : await priceListFor(ctx, other ?? document.customerId);
  return { priceListId, isPriceListSet, priceDay };
}

/** The list that somebody says, with its currency; none where he says that there is none. */
export async function readSaidList(ctx: Context, id: ListId) {
  if (id === null) return null;
  const list = await own(ctx, "priceLists").select(["id", "currency"]).where("id", "=", id).executeTakeFirst();
  if (!list) throw new Refusal("invalid", "reference.unknown", { path: "priceListId" });
  return list;
}
