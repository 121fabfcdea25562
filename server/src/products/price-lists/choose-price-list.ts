import type { Id } from "@trato/domain/ids.ts";
import { choosePriceList, type ChosenPriceList } from "@trato/domain/products/price-lists/choose-price-list.ts";
import type { PriceListChoice } from "@trato/domain/products/price-lists/price-list-inputs.ts";
import type { PriceListChosen } from "@trato/domain/products/price-lists/price-list-records.ts";
import type { Context } from "../../platform/context.ts";
import { keptReading } from "../../platform/master-data/kept-reading.ts";
import { own } from "../../platform/rows.ts";
import { readPartner } from "../fiscal-positions/partner.ts";

type ListId = Id<"price_lists">;
type Lists = Awaited<ReturnType<typeof offeredLists>>;

/** Which price list a contact gets, and why. */
export async function explainPriceList(ctx: Context, { contactId }: PriceListChoice): Promise<PriceListChosen> {
  const lists = await offeredLists(ctx);
  const { list, from } = chosenFrom(await readPartner(ctx, contactId), lists);
  const named = lists.find(({ id }) => id === list);
  return { priceList: named ? { id: named.id, name: named.name } : null, from };
}

/** The price list of a document for this contact, or none. */
export async function priceListFor(ctx: Context, contactId: Id<"contacts">): Promise<ListId | null> {
  const lists = await offeredLists(ctx);
  if (lists.length === 0) return null;
  return listAmong(lists, await readPartner(ctx, contactId))?.id ?? null;
}

/** What decides about the price list of a contact. */
export type GivenToChoose = {
  country: string | null;
  priceListId: ListId | null;
  companyCountry: string | null;
  companyListId: ListId | null;
};

/** The price list of somebody of whom that were said, or none. */
export async function priceListGiven(ctx: Context, given: GivenToChoose): Promise<ListId | null> {
  return listAmong(await offeredLists(ctx), given)?.id ?? null;
}

/** The same of lists that are known already. */
export function listAmong(lists: Lists, given: GivenToChoose): Lists[number] | null {
  const { list } = chosenFrom(given, lists);
  return lists.find(({ id }) => id === list) ?? null;
}

/** What is set on the contact, or on its company, counts; the country is the company's where the contact has none. */
function chosenFrom(contact: GivenToChoose, lists: Lists): ChosenPriceList {
  const isOffered = (id: ListId | null) => lists.some((list) => list.id === id);
  return choosePriceList({
    own: isOffered(contact.priceListId) ? contact.priceListId : contact.companyListId,
    country: contact.country ?? contact.companyCountry,
    lists,
    configured: lists.find(({ isDefault }) => isDefault)?.id ?? null,
  });
}

/** All that a list is chosen among, in their order. */
export const offeredLists = keptReading((ctx) =>
  own(ctx, "priceLists")
    .select(["id", "name", "countries", "isDefault", "currency"])
    .where("archivedAt", "is", null)
    .orderBy("sequence")
    .orderBy("name")
    .execute(),
);
