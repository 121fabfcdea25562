import type { CalendarDate } from "@trato/domain/dates.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../../../test/factories.ts";
import { product, qty } from "../../../../test/factories-stock.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../../test/trying.ts";
import type { Context } from "../../../platform/context.ts";
import { createPriceList } from "../create-price-list.ts";
import { listExamples } from "./check-examples.ts";
import { createExample } from "./create-example.ts";
import { deleteExample, editExample } from "./edit-example.ts";

async function example(ctx: Context) {
  const table = await product(ctx, { name: "Table", listPrice: qty("100") });
  const list = await createPriceList(ctx, { name: "Trade" });
  const day = "2026-03-03" as CalendarDate;
  return createExample(ctx, {
    priceListId: list.id,
    productId: table.id,
    quantity: qty("2"),
    day,
    unitPrice: qty("90"),
  });
}

test("what is expected is changed, and tried at once; two who change different things keep both", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager", name: "Marta" });
    const { id: priceExampleId } = await example(marta);
    const edited = await editExample(marta, { priceExampleId, version: 1, unitPrice: qty("100") });
    expect(edited).toMatchObject({ expected: { unitPrice: "100" }, isTrue: true, version: 2 });
    expect(await editExample(marta, { priceExampleId, version: 1, quantity: qty("3") })).toMatchObject({
      quantity: "3",
      isTrue: true,
      version: 3,
    });
    expect(await tried(marta, () => editExample(marta, { priceExampleId, version: 1, unitPrice: qty("5") }))).toBe(
      "record.changed",
    );
    expect((await editExample(marta, { priceExampleId, unitPrice: qty("100") })).version).toBe(3);
    expect((await diaryOf(t, priceExampleId)).slice(1)).toMatchObject([
      { event: "price_example.edited", by: "Marta", before: { unitPrice: "90" }, after: { unitPrice: "100" } },
      { event: "price_example.edited", after: { quantity: "3" } },
    ]);
  }));

test("a deleted example is tried no more", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: priceExampleId, priceListId } = await example(ctx);
    await deleteExample(ctx, { priceExampleId });
    expect((await listExamples(ctx, { priceListId })).items).toEqual([]);
    expect(await tried(ctx, () => deleteExample(ctx, { priceExampleId }))).toBe("record.not_found");
  }));

test("those who keep price lists change examples, of their own company", () =>
  inWorkspace(async (t) => {
    const { id: priceExampleId } = await example(t.system);
    const edit = (ctx: Context) => editExample(ctx, { priceExampleId, unitPrice: qty("5") });
    expect(await whoMay(t, edit)).toEqual(["manager", "administrator"]);
    expect(await whoMay(t, (ctx) => deleteExample(ctx, { priceExampleId }))).toEqual(["manager", "administrator"]);
    for (const work of [edit, (ctx: Context) => deleteExample(ctx, { priceExampleId })])
      expect(await whoeverIsElsewhere(t, work)).toBe("record.not_found");
  }));
