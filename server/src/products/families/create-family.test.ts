import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { offer, tables } from "../../../test/factories-families.ts";
import { product, qty } from "../../../test/factories-stock.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { archiveProduct } from "../edit-product.ts";
import { chooseVariant } from "./choose-variant.ts";
import { createFamily, dissolveFamily } from "./create-family.ts";
import { getFamily, listVariants } from "./families.ts";

test("a product becomes the first variant with its name, price and stock, and costs what its values say", () =>
  inWorkspace(async (t) => {
    const { family, model, pine, short, oak } = await tables(t.system);
    expect(family).toMatchObject({
      name: "Lisboa",
      modelId: model.id,
      listPrice: "200",
      attributes: [
        { name: "Wood", values: [{ id: oak, name: "Oak", extraPrice: "50" }, { name: "Pine" }] },
        { name: "Length" },
      ],
      variants: [{ id: model.id, name: "Lisboa table", reference: "LIS", listPrice: "200", valueIds: [pine, short] }],
      version: 1,
    });
    const variants = await listVariants(t.system, { productIds: model.id });
    expect(variants.items).toEqual([{ productId: model.id, familyId: family.id, valueIds: [pine, short] }]);
    expect((await diaryOf(t, model.id)).at(-1)).toMatchObject({ event: "family.created" });
  }));

test("without a price the family's is what the product costs without its own extras", () =>
  inWorkspace(async (t) => {
    const { offered, oak, long } = await tables(t.system);
    const { id: productId } = await product(t.system, { name: "Oporto", listPrice: qty("480") });
    const family = await createFamily(t.system, { productId, ...offered, valueIds: [long, oak] });
    expect(family).toMatchObject({ name: "Oporto", listPrice: "330" });
  }));

test("refuses what is no family, and leaves the product as it was", () =>
  inWorkspace(async (t) => {
    const { offered, oak, pine, short, long, model, wood } = await tables(t.system);
    const { id: productId } = await product(t.system);
    const given = { productId, ...offered, valueIds: [oak, short] };
    const refusal = (wrong: Partial<Parameters<typeof createFamily>[1]>) =>
      tried(t.system, (ctx) => createFamily(ctx, { ...given, ...wrong }));
    expect(await refusal({ productId: model.id })).toBe("family.already");
    expect(await refusal({ valueIds: [oak] })).toBe("variant.value_missing");
    expect(await refusal({ valueIds: [pine, long] })).toBe("variant.excluded");
    expect(await refusal({ exclusions: [{ valueId: oak, otherId: pine }] })).toBe("family.exclusion_wrong");
    const unknown = [{ attributeId: wood.id, values: [offer(long, "0")] }];
    expect(await refusal({ attributes: unknown })).toBe("reference.unknown");
    await archiveProduct(t.system, { productId });
    expect(await refusal({})).toBe("product.archived");
    expect((await listVariants(t.system, { productIds: productId })).items).toEqual([]);
    expect(await whoeverIsElsewhere(t, (ctx) => createFamily(ctx, given))).toBe("record.not_found");
  }));

test("a family without other variants is a product again, one with others stays", () =>
  inWorkspace(async (t) => {
    const { family, model, oak, short } = await tables(t.system);
    const { id: productId } = await product(t.system);
    const { id: familyId } = await createFamily(t.system, {
      productId,
      attributes: family.attributes.map(({ id, values }) => ({
        attributeId: id,
        values: values.map((value) => offer(value.id, value.extraPrice)),
      })),
      valueIds: [oak, short],
    });
    await dissolveFamily(t.system, { familyId });
    expect(await tried(t.system, (ctx) => getFamily(ctx, { familyId }))).toBe("record.not_found");
    expect((await listVariants(t.system, { productIds: productId })).items).toEqual([]);
    await chooseVariant(t.system, { familyId: family.id, valueIds: [oak, short] });
    expect(await tried(t.system, (ctx) => dissolveFamily(ctx, { familyId: family.id }))).toBe("family.has_variants");
    expect((await listVariants(t.system, { productIds: model.id })).items).toHaveLength(1);
  }));

test("those who keep products make families and take them back, nobody of another company", () =>
  inWorkspace(async (t) => {
    const { offered, oak, short, family } = await tables(t.system);
    const { id: productId } = await product(t.system);
    const may = await whoMay(t, (ctx) => createFamily(ctx, { productId, ...offered, valueIds: [oak, short] }));
    expect(may).toEqual(["back_office", "manager", "administrator"]);
    const dissolve = { familyId: family.id };
    expect(await whoMay(t, (ctx) => dissolveFamily(ctx, dissolve))).toEqual([
      "back_office",
      "manager",
      "administrator",
    ]);
    expect(await whoeverIsElsewhere(t, (ctx) => dissolveFamily(ctx, dissolve))).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, (ctx) => getFamily(ctx, dissolve))).toBe("record.not_found");
  }));
