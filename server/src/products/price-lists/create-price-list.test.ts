import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { createPriceList } from "./create-price-list.ts";
import { listPriceLists } from "./list-price-lists.ts";

test("a new price list is in the company's currency, told and recorded", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager", name: "Marta" });
    const list = await createPriceList(marta, { name: "Trade", countries: ["ES", "PT", "ES"], sequence: 1 });
    expect(list).toMatchObject({
      name: "Trade",
      currency: "EUR",
      countries: ["ES", "PT"],
      isDefault: false,
      showsDiscount: false,
      rules: 0,
      version: 1,
    });
    expect((await listPriceLists(marta, { archived: "false" })).items).toEqual([list]);
    expect(marta.changes).toMatchObject([{ kind: "setting", id: list.id, version: 1 }]);
    expect(await diaryOf(t, list.id)).toMatchObject([
      { event: "price_list.created", by: "Marta", after: { name: "Trade", countries: ["ES", "PT"] } },
    ]);
  }));

test("one list is the usual one, and the one before is told that it is so no more", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const first = await createPriceList(ctx, { name: "Public", isDefault: true });
    const second = await createPriceList(ctx, { name: "Web", isDefault: true });
    const { items } = await listPriceLists(ctx, { archived: "false" });
    expect(items.map(({ id, isDefault, version }) => [id, isDefault, version])).toEqual([
      [first.id, false, 2],
      [second.id, true, 1],
    ]);
    expect((await diaryOf(t, first.id)).at(-1)).toMatchObject({
      event: "price_list.edited",
      after: { isDefault: false },
    });
  }));

test("no two lists are called the same, but those of two companies may be", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    await createPriceList(ctx, { name: "Trade" });
    expect(await tried(ctx, () => createPriceList(ctx, { name: "Trade" }))).toBe("price_list.name_taken");
    expect(await whoeverIsElsewhere(t, (other) => createPriceList(other, { name: "Trade" }))).toBe("done");
  }));

test("those who lead make price lists", () =>
  inWorkspace(async (t) => {
    expect(await whoMay(t, (ctx) => createPriceList(ctx, { name: "Trade" }))).toEqual(["manager", "administrator"]);
  }));
