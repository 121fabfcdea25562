import type { EditPriceExample, OnePriceExample } from "@trato/domain/products/price-lists/examples/example-inputs.ts";
import type { PriceExample } from "@trato/domain/products/price-lists/examples/example-records.ts";
import type { Context } from "../../../platform/context.ts";
import { recordInDiary } from "../../../platform/diary.ts";
import { tellOthers } from "../../../platform/events.ts";
import { mergeEdit } from "../../../platform/merge-edit.ts";
import { authorize } from "../../../platform/permissions.ts";
import { changeRow, deleteOwn } from "../../../platform/rows.ts";
import { foundIn } from "./create-example.ts";
import { type ExampleId, type ExampleRow, lockExample, presentExample } from "./store.ts";
import { tryPrices } from "./try-examples.ts";

/** Asks something else, or expects another price: the one that is paid now, where the change was meant. */
export async function editExample(ctx: Context, input: EditPriceExample): Promise<PriceExample> {
  const { priceExampleId, version, ...asked } = input;
  const row = await lockExample(ctx, priceExampleId);
  authorize(ctx, "priceList.edit");
  const subject = { kind: "setting" as const, id: priceExampleId };
  const changes = await mergeEdit(ctx, subject, { current: row, changes: asked, version });
  if (!changes) return presentExample(ctx, row);
  const [outcome] = await tryPrices(ctx, [{ ...row, ...changes }]);

  const along = { ...foundIn(outcome), triedAt: ctx.now };
  await changeRow(ctx, "priceExamples", toldOf(row), { event: "price_example.edited", changes, along });
  return presentExample(ctx, await lockExample(ctx, priceExampleId));
}

/** It is tried no more. */
export async function deleteExample(ctx: Context, { priceExampleId }: OnePriceExample): Promise<PriceExample> {
  const row = await lockExample(ctx, priceExampleId);
  authorize(ctx, "priceList.edit");
  await deleteOwn(ctx, "priceExamples").where("id", "=", priceExampleId).execute();
  tellOthers(ctx, "setting", priceExampleId, row.version + 1);
  await recordInDiary(ctx, "price_example.deleted", { kind: "setting", id: priceExampleId }, { before: toldOf(row) });
  return presentExample(ctx, row);
}

/** What the history tells of one: what is asked and expected. */
const toldOf = ({
  id,
  priceListId,
  contactId,
  productId,
  unitId,
  quantity,
  day,
  unitPrice,
  discount,
  version,
}: ExampleRow) => ({
  id: id as ExampleId, // of this table
  priceListId,
  contactId,
  productId,
  unitId,
  quantity,
  day,
  unitPrice,
  discount,
  version,
});
