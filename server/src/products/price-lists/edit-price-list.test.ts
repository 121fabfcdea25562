import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { diaryOf, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { createContact } from "../../contacts/create-contact.ts";
import { explainPriceList } from "./choose-price-list.ts";
import { createPriceList } from "./create-price-list.ts";
import { archivePriceList, editPriceList, unarchivePriceList } from "./edit-price-list.ts";
import { listPriceLists } from "./list-price-lists.ts";

test("a list is edited, archived and offered again; what holds already is no change", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager", name: "Marta" });
    const { id: priceListId } = await createPriceList(marta, { name: "Trade", isDefault: true });
    expect(await editPriceList(marta, { priceListId, name: "Trade", countries: [] })).toMatchObject({ version: 1 });
    const edit = { countries: ["FR"], showsDiscount: true };
    expect(await editPriceList(marta, { priceListId, ...edit })).toMatchObject({ ...edit, version: 2 });
    const archived = { archivedAt: marta.now, version: 3 };
    expect(await archivePriceList(marta, { priceListId })).toMatchObject(archived);
    expect(await archivePriceList(marta, { priceListId })).toMatchObject({ version: 3 });
    expect((await listPriceLists(marta, { archived: "false" })).items).toEqual([]);
    expect((await listPriceLists(marta, { archived: "true" })).items).toMatchObject([{ id: priceListId }]);
    expect(await unarchivePriceList(marta, { priceListId })).toMatchObject({
      archivedAt: null,
      isDefault: true,
      version: 4,
    });
    expect((await diaryOf(t, priceListId)).slice(1)).toMatchObject([
      { event: "price_list.edited", by: "Marta", after: { countries: ["FR"] } },
      { event: "price_list.archived", after: { archivedAt: marta.now } },
      { event: "price_list.unarchived", after: { archivedAt: null } },
    ]);
  }));

test("two who edit one list keep both changes, and see where they collide", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: priceListId } = await createPriceList(ctx, { name: "Trade" });
    await editPriceList(ctx, { priceListId, version: 1, showsDiscount: true });
    const both = await editPriceList(ctx, { priceListId, version: 1, name: "Resale" });
    expect(both).toMatchObject({ name: "Resale", showsDiscount: true, version: 3 });
    await expect(editPriceList(ctx, { priceListId, version: 1, name: "Mine" })).rejects.toMatchObject({
      code: "record.changed",
      details: { theirs: { name: "Resale" } },
    });
    await createPriceList(ctx, { name: "Public" });
    await expect(editPriceList(ctx, { priceListId, name: "Public" })).rejects.toMatchObject({
      code: "price_list.name_taken",
    });
  }));

test("the usual list is one", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const first = await createPriceList(ctx, { name: "Public", isDefault: true });
    const second = await createPriceList(ctx, { name: "Web" });
    await editPriceList(ctx, { priceListId: second.id, isDefault: true });
    const { items } = await listPriceLists(ctx, { archived: "false" });
    expect(items.filter(({ isDefault }) => isDefault).map(({ id }) => id)).toEqual([second.id]);
    expect(items.find(({ id }) => id === first.id)?.version).toBe(2);
  }));

test("the usual list is none while it is archived, and another one takes its place", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: priceListId } = await createPriceList(ctx, { name: "Public", isDefault: true });
    const { id: contactId } = await createContact(ctx, { kind: "company", name: "Somebody" });
    await archivePriceList(ctx, { priceListId });
    expect(await explainPriceList(ctx, { contactId })).toEqual({ priceList: null, from: "none" });
    await createPriceList(ctx, { name: "Web", isDefault: true });
    expect(await unarchivePriceList(ctx, { priceListId })).toMatchObject({ isDefault: false });
    expect(await explainPriceList(ctx, { contactId })).toMatchObject({ priceList: { name: "Web" }, from: "default" });
  }));

test("those who lead change lists of their own company", () =>
  inWorkspace(async (t) => {
    const { id: priceListId } = await createPriceList(t.system, { name: "Trade" });
    const changes = [
      (ctx: typeof t.system) => editPriceList(ctx, { priceListId, name: "Other" }),
      (ctx: typeof t.system) => archivePriceList(ctx, { priceListId }),
    ];
    for (const change of changes) {
      expect(await whoMay(t, change)).toEqual(["manager", "administrator"]);
      expect(await whoeverIsElsewhere(t, change)).toBe("record.not_found");
    }
  }));
