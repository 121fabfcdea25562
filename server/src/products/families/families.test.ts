import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { tables } from "../../../test/factories-families.ts";
import { product } from "../../../test/factories-stock.ts";
import { tried, whoeverIsElsewhere } from "../../../test/trying.ts";
import { archiveProduct } from "../edit-product.ts";
import { chooseVariant } from "./choose-variant.ts";
import { getFamily, listVariants } from "./families.ts";

test("a family lists its variants by name, those that were archived last", () =>
  inWorkspace(async (t) => {
    const { family, model, oak, short, long } = await tables(t.system);
    const first = await chooseVariant(t.system, { familyId: family.id, valueIds: [oak, short] });
    const second = await chooseVariant(t.system, { familyId: family.id, valueIds: [oak, long] });
    await archiveProduct(t.system, { productId: first.id });
    const { variants } = await getFamily(await t.as(), { familyId: family.id });
    expect(variants.map(({ id }) => id)).toEqual([second.id, model.id, first.id]);
    expect(variants[2]?.archivedAt).not.toBeNull();
    expect(await tried(t.system, (ctx) => getFamily(ctx, { familyId: ctx.newId() }))).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, (ctx) => getFamily(ctx, { familyId: family.id }))).toBe("record.not_found");
  }));

test("of some products it is said which are variants, of those of another company nothing", () =>
  inWorkspace(async (t) => {
    const { family, model, pine, short } = await tables(t.system);
    const { id } = await product(t.system);
    const productIds = [id, model.id].join(",");
    const variant = { productId: model.id, familyId: family.id, valueIds: [pine, short] };
    expect((await listVariants(await t.as(), { productIds })).items).toEqual([variant]);
    expect((await listVariants(await t.elsewhere(), { productIds })).items).toEqual([]);
  }));
