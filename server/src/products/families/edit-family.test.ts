import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { offer, tables } from "../../../test/factories-families.ts";
import { qty } from "../../../test/factories-stock.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { archiveProduct, editProduct } from "../edit-product.ts";
import { chooseVariant } from "./choose-variant.ts";
import { createAttribute } from "./create-attribute.ts";
import { editFamily } from "./edit-family.ts";

test("names and prices of variants follow, those that were typed stay", () =>
  inWorkspace(async (t) => {
    const { family, offered, oak, short, long } = await tables(t.system);
    const of = (valueIds: (typeof oak)[]) => chooseVariant(t.system, { familyId: family.id, valueIds });
    const [first, second] = [await of([oak, short]), await of([oak, long])];
    await editProduct(t.system, { productId: second.id, version: 1, listPrice: qty("333"), name: "Long one" });
    const [wood, length] = offered.attributes;
    const attributes = [{ ...wood!, values: [offer(oak, "70"), wood!.values[1]!] }, length!];
    const edited = await editFamily(t.system, { familyId: family.id, version: 1, name: "Porto", attributes });
    expect(edited).toMatchObject({ name: "Porto", version: 2 });
    expect(edited.variants).toMatchObject([
      { name: "Lisboa table", listPrice: "200" },
      { name: "Long one", listPrice: "333" },
      { id: first.id, name: "Porto (Oak, 120)", listPrice: "270" },
    ]);
    expect((await diaryOf(t, first.id)).at(-1)).toMatchObject({ event: "product.edited", after: { listPrice: "270" } });
    expect(await diaryOf(t, family.id)).toMatchObject([{ event: "family.edited", before: { name: "Lisboa" } }]);
  }));

test("what a variant in use is can still be chosen; an archived one stands in nobody's way", () =>
  inWorkspace(async (t) => {
    const { family, offered, oak, pine, short } = await tables(t.system);
    const { id: productId } = await chooseVariant(t.system, { familyId: family.id, valueIds: [oak, short] });
    const edit = {
      familyId: family.id,
      version: 1,
      exclusions: [...offered.exclusions, { valueId: oak, otherId: short }],
    };
    const [wood, length] = offered.attributes;
    const without = {
      familyId: family.id,
      version: 1,
      attributes: [{ ...wood!, values: [offer(pine, "0")] }, length!],
    };
    expect(await tried(t.system, (ctx) => editFamily(ctx, edit))).toBe("family.variant_left");
    expect(await tried(t.system, (ctx) => editFamily(ctx, without))).toBe("family.variant_left");
    await archiveProduct(t.system, { productId });
    expect(await tried(t.system, (ctx) => editFamily(ctx, without))).toBe("done");
    expect((await editFamily(t.system, edit)).exclusions).toHaveLength(2);
  }));

test("which attributes it has stays, and what is no family is refused", () =>
  inWorkspace(async (t) => {
    const { family, offered, oak, pine } = await tables(t.system);
    const refusal = (wrong: object) =>
      tried(t.system, (ctx) => editFamily(ctx, { familyId: family.id, version: 1, ...wrong }));
    expect(await refusal({ attributes: offered.attributes.slice(0, 1) })).toBe("family.attributes_fixed");
    expect(await refusal({ exclusions: [{ valueId: oak, otherId: pine }] })).toBe("family.exclusion_wrong");
    expect(await refusal({ name: "Lisboa" })).toBe("done");
  }));

test("who saw an older version of the same is told", () =>
  inWorkspace(async (t) => {
    const { family } = await tables(t.system);
    const priced = (listPrice: string) => ({ familyId: family.id, version: 1, listPrice: qty(listPrice) });
    await editFamily(t.system, priced("210"));
    expect(await tried(t.system, (ctx) => editFamily(ctx, priced("220")))).toBe("record.changed");
  }));

test("those who keep products change families, nobody of another company", () =>
  inWorkspace(async (t) => {
    const { family } = await tables(t.system);
    const edit = { familyId: family.id, version: 1, name: "Porto" };
    expect(await whoMay(t, (ctx) => editFamily(ctx, edit))).toEqual(["back_office", "manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, (ctx) => editFamily(ctx, edit))).toBe("record.not_found");
  }));

test("an attribute comes besides, and it is said what the variants that there are have of it", () =>
  inWorkspace(async (t) => {
    const { family, offered, oak, short, pine } = await tables(t.system);
    const made = await chooseVariant(t.system, { familyId: family.id, valueIds: [oak, short] });
    const feet = await createAttribute(t.system, {
      name: "Feet",
      shownAs: "select",
      values: [{ name: "Round" }, { name: "Square" }],
    });
    const [round, square] = feet.values.map(({ id }) => id) as [typeof oak, typeof oak]; // two, as just made
    const attributes = [
      ...offered.attributes,
      { attributeId: feet.id, values: [offer(round, "0"), offer(square, "15")] },
    ];
    const edit = (addedValueIds: (typeof oak)[], given = attributes) =>
      editFamily(t.system, { familyId: family.id, version: 1, attributes: given, addedValueIds });
    expect(await tried(t.system, () => edit([]))).toBe("variant.value_missing");
    expect(await tried(t.system, () => edit([square], attributes.toReversed()))).toBe("family.attributes_fixed");
    expect((await edit([square])).variants).toMatchObject([
      { name: "Lisboa (Oak, 120, Square)", listPrice: "265", valueIds: [oak, short, square] },
      { name: "Lisboa table", listPrice: "215", valueIds: [pine, short, square] },
    ]);
    const other = await chooseVariant(t.system, { familyId: family.id, valueIds: [round, oak, short] });
    expect(other).toMatchObject({ isNew: true, name: "Lisboa (Oak, 120, Round)", listPrice: "250" });
    expect(await chooseVariant(t.system, { familyId: family.id, valueIds: [oak, square, short] })).toMatchObject({
      id: made.id,
      isNew: false,
    });
  }));
