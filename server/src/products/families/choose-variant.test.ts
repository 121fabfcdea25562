import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { tables } from "../../../test/factories-families.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { archiveProduct, editProduct } from "../edit-product.ts";
import { chooseVariant } from "./choose-variant.ts";
import { lockProduct } from "../store.ts";
import { getFamily, listVariants } from "./families.ts";

test("a variant is made when it is chosen first: after the model, with its own name and price, and without its codes", () =>
  inWorkspace(async (t) => {
    const { family, model, oak, long } = await tables(t.system);
    const ana = await t.as({ role: "sales", name: "Ana" });
    const chosen = await chooseVariant(ana, { familyId: family.id, valueIds: [long, oak] });
    expect(chosen).toMatchObject({
      name: "Lisboa (Oak, 240)",
      listPrice: "350",
      cost: null,
      kind: model.kind,
      storable: model.storable,
      unitId: model.unitId,
      unitName: "Unit",
      taxIds: model.taxIds,
      reference: null,
      barcode: null,
      archivedAt: null,
      isNew: true,
      version: 1,
    });
    const { items } = await listVariants(ana, { productIds: `${chosen.id},${model.id}` });
    expect(items).toHaveLength(2);
    expect(items).toContainEqual({ productId: chosen.id, familyId: family.id, valueIds: [oak, long] });
    expect(await t.asSystem((ctx) => lockProduct(ctx, chosen.id))).toMatchObject({ cost: "90" });
    expect(await diaryOf(t, chosen.id)).toMatchObject([{ event: "product.created", by: "Ana" }]);
  }));

test("that its model is blocked says nothing of a variant that is made", () =>
  inWorkspace(async (t) => {
    const { family, model, oak, long } = await tables(t.system);
    const blocks = { saleBlock: "Recalled", purchaseBlock: "Recalled" };
    await editProduct(t.system, { productId: model.id, ...blocks });
    const made = await chooseVariant(t.system, { familyId: family.id, valueIds: [oak, long] });
    expect(made).toMatchObject({ isNew: true, saleBlock: null, purchaseBlock: null });
    const { variants } = await getFamily(t.system, { familyId: family.id });
    expect(variants.map(({ id, saleBlock }) => [id === model.id, saleBlock])).toContainEqual([true, "Recalled"]);
  }));

test("whoever chooses the same again gets the same one, whatever the order", () =>
  inWorkspace(async (t) => {
    const { family, model, oak, pine, short } = await tables(t.system);
    const choose = (valueIds: (typeof oak)[]) => chooseVariant(t.system, { familyId: family.id, valueIds });
    expect(await choose([short, pine])).toMatchObject({ id: model.id, isNew: false });
    const { id } = await choose([oak, short]);
    expect(await choose([short, oak])).toMatchObject({ id, isNew: false });
  }));

test("what cannot be combined, is not offered or was archived is not made", () =>
  inWorkspace(async (t) => {
    const { family, oak, pine, short, long } = await tables(t.system);
    const choose = (valueIds: (typeof oak)[]) =>
      tried(t.system, (ctx) => chooseVariant(ctx, { familyId: family.id, valueIds }));
    expect(await choose([pine, long])).toBe("variant.excluded");
    expect(await choose([oak])).toBe("variant.value_missing");
    expect(await choose([oak, pine, short])).toBe("variant.one_value_each");
    expect(await choose([oak, short, t.system.newId()])).toBe("variant.value_unknown");
    const { id: productId } = await chooseVariant(t.system, { familyId: family.id, valueIds: [oak, short] });
    await archiveProduct(t.system, { productId });
    expect(await choose([oak, short])).toBe("product.archived");
  }));

test("everybody chooses variants, nobody of another company", () =>
  inWorkspace(async (t) => {
    const { family, oak, long } = await tables(t.system);
    const choice = { familyId: family.id, valueIds: [oak, long] };
    const may = await whoMay(t, (ctx) => chooseVariant(ctx, choice));
    expect(may).toEqual(["sales", "back_office", "manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, (ctx) => chooseVariant(ctx, choice))).toBe("record.not_found");
  }));
