import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { createPriceList } from "./create-price-list.ts";
import { archivePriceList } from "./edit-price-list.ts";
import { listPriceLists } from "./list-price-lists.ts";

test("lists stand by their sequence and name, those that are archived only where they are asked for", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    for (const [name, sequence] of [
      ["Web", 20],
      ["Public", 20],
      ["Trade", 5],
      ["Old", 1],
    ] as const)
      await createPriceList(ctx, { name, sequence });
    const names = async (archived: "true" | "false" | "any") =>
      (await listPriceLists(ctx, { archived })).items.map(({ name }) => name);
    const [old] = (await listPriceLists(ctx, { archived: "any" })).items;
    await archivePriceList(ctx, { priceListId: old!.id });
    expect(await names("false")).toEqual(["Trade", "Public", "Web"]);
    expect(await names("true")).toEqual(["Old"]);
    expect(await names("any")).toEqual(["Old", "Trade", "Public", "Web"]);
  }));

test("everybody of the company sees its lists, and nobody else", () =>
  inWorkspace(async (t) => {
    await createPriceList(t.system, { name: "Trade" });
    const seen = async (ctx: typeof t.system) => (await listPriceLists(ctx, { archived: "any" })).items.length;
    expect(await whoMay(t, seen)).toEqual(["sales", "back_office", "manager", "administrator", "customer"]);
    expect(await seen(await t.as({ role: "sales" }))).toBe(1);
    expect(await seen(await t.asCustomer(t.system.newId()))).toBe(0);
    expect(await whoeverIsElsewhere(t, seen)).toBe("done");
    expect(await seen(await t.elsewhere())).toBe(0);
  }));
