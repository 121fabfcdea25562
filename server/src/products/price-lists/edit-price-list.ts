import { Refusal } from "@trato/domain/errors.ts";
import type { DiaryEvent } from "@trato/domain/events.ts";
import type { EditPriceList, OnePriceList } from "@trato/domain/products/price-lists/price-list-inputs.ts";
import type { PriceList } from "@trato/domain/products/price-lists/price-list-records.ts";
import type { Context } from "../../platform/context.ts";
import { nothingToRecord } from "../../platform/diary.ts";
import { mergeEdit } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { changeRow, found } from "../../platform/rows.ts";
import { clearDefault, refuseTakenName } from "./create-price-list.ts";
import { getPriceList, selectPriceLists } from "./list-price-lists.ts";

/** Changes for whom a list is and how it shows its prices; documents that have it follow it with their next change. */
export async function editPriceList(
  ctx: Context,
  { priceListId, version, ...asked }: EditPriceList,
): Promise<PriceList> {
  const before = await lockPriceList(ctx, priceListId);
  authorize(ctx, "priceList.edit");
  const subject = { kind: "setting" as const, id: priceListId };
  const fields = { ...asked, ...(asked.countries && { countries: [...new Set(asked.countries)] }) };
  const changes = await mergeEdit(ctx, subject, { current: before, changes: fields, version });
  if (!changes) return before;
  await refuseTakenName(ctx, { ...before, ...changes });
  if (changes.currency && before.rules > 0) throw new Refusal("conflict", "price_list.has_rules", { path: "currency" });

  if (changes.isDefault) await clearDefault(ctx);
  return writePriceList(ctx, before, changes, "price_list.edited");
}

/** The list is no longer chosen nor offered; documents, contacts and other lists that have it keep it, and the usual one is so again when it is offered again. */
export async function archivePriceList(ctx: Context, { priceListId }: OnePriceList): Promise<PriceList> {
  return setArchived(ctx, priceListId, true);
}

/** The list is chosen and offered again. */
export async function unarchivePriceList(ctx: Context, { priceListId }: OnePriceList): Promise<PriceList> {
  return setArchived(ctx, priceListId, false);
}

async function setArchived(ctx: Context, id: PriceList["id"], isArchived: boolean): Promise<PriceList> {
  const before = await lockPriceList(ctx, id);
  authorize(ctx, "priceList.edit");
  if ((before.archivedAt !== null) === isArchived) {
    nothingToRecord(ctx);
    return before;
  }
  if (!isArchived) return writePriceList(ctx, before, { archivedAt: null }, "price_list.unarchived");
  return writePriceList(ctx, before, { archivedAt: ctx.now }, "price_list.archived");
}

type Changes = Partial<
  Pick<PriceList, "name" | "currency" | "sequence" | "countries" | "isDefault" | "showsDiscount" | "archivedAt">
>;

async function writePriceList(
  ctx: Context,
  { rules: _, ...before }: PriceList,
  changes: Changes,
  event: DiaryEvent,
): Promise<PriceList> {
  await changeRow(ctx, "priceLists", before, { event, changes });
  return getPriceList(ctx, before.id);
}

/** The list, held until the commit. */
export async function lockPriceList(ctx: Context, id: PriceList["id"]): Promise<PriceList> {
  return found(await selectPriceLists(ctx).where("l.id", "=", id).forUpdate("l").executeTakeFirst());
}
