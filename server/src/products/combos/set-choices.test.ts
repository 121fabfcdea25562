import { expect, test } from "vitest";
import { office } from "../../../test/factories-combos.ts";
import { kit } from "../../../test/factories-kits.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { unitNamed } from "../../../test/factories-purchases.ts";
import { customer, product, qty } from "../../../test/factories-stock.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { own } from "../../platform/rows.ts";
import { createPurchase } from "../../purchasing/create-purchase.ts";
import { createVendorPrice } from "../../purchasing/create-vendor-price.ts";
import "../../reactions.ts";
import { archiveProduct, editProduct } from "../edit-product.ts";
import { editUnit } from "../edit-unit.ts";
import { createFamily } from "../families/create-family.ts";
import { setParts } from "../kits/set-parts.ts";
import { choicesOfCombos, getChoices } from "./choices.ts";
import { setChoices } from "./set-choices.ts";

const said = ({ choices }: Awaited<ReturnType<typeof getChoices>>) =>
  choices.map(
    ({ name, quantity, items }) =>
      `${quantity} ${name}: ${items.map((item) => `${item.name} ${item.extraPrice}`).join(", ")}`,
  );

test("a product is sold with choices, in their order, and by itself again; both stand in its history", () =>
  inWorkspace(async (t) => {
    const { system: ctx } = t;
    const { steel, wood, combo } = await office(ctx);
    const { id: productId } = combo;
    const there = await getChoices(ctx, { productId });
    expect(said(there)).toEqual(["1 Desk: Pine desk 0, Oak desk 150", "4 Chairs: Wooden chair 0, Steel chair 100"]);
    expect(await getChoices(ctx, { productId: steel.id })).toMatchObject({
      choices: [],
      comboOf: [{ productId, name: "Office" }],
    });
    const [desk, chairs] = there.choices;
    const again = {
      id: chairs!.id,
      name: "Seats",
      items: [{ productId: steel.id, extraPrice: qty("12.5000") }, { productId: wood.id }],
    };
    const same = there.choices.map(({ id, name, quantity, items }) => ({
      id,
      name,
      quantity: qty(`${quantity}.0`),
      items,
    }));
    expect(await setChoices(ctx, { productId, choices: same })).toMatchObject({ version: 2 });
    const changed = await setChoices(ctx, { productId, version: 2, choices: [again] });
    expect([said(changed), changed.choices[0]?.id]).toEqual([
      ["1 Seats: Steel chair 12.5, Wooden chair 0"],
      chairs!.id,
    ]);
    expect(await tried(ctx, () => setChoices(ctx, { productId, version: 2, choices: [] }))).toBe("record.changed");
    expect(await tried(ctx, () => setChoices(ctx, { productId, choices: [{ ...again, id: desk!.id }] }))).toBe(
      "reference.unknown",
    );
    expect(await setChoices(ctx, { productId, choices: [] })).toMatchObject({ choices: [], version: 4 });
    expect((await diaryOf(t, productId)).slice(1)).toMatchObject([
      {
        event: "product.choices_set",
        after: {
          isCombo: true,
          choices: "Desk: 1 × Pine desk / Oak desk (+150); Chairs: 4 × Wooden chair / Steel chair (+100)",
        },
      },
      { event: "product.choices_set", after: { choices: "Seats: 1 × Steel chair (+12.5) / Wooden chair" } },
      { event: "product.choices_set", after: { isCombo: false, choices: "" } },
    ]);
    expect([...(await choicesOfCombos(ctx, [productId])).keys()]).toEqual([]);
  }));

test("of what is picked there is as much as comes out even in the units of all of it", () =>
  inWorkspace(async ({ system: ctx }) => {
    const [kilo, piece] = [await unitNamed(ctx, "kg"), await unitNamed(ctx, "Unit")];
    await editUnit(ctx, { unitId: piece, rounding: qty("1") });
    const rope = await product(ctx, { name: "Rope", unitId: kilo });
    const { wood, combo } = await office(ctx);
    const choices = [
      { name: "Mixed", quantity: qty("2.5"), items: [{ productId: wood.id }, { productId: rope.id }] },
      { name: "Rope", quantity: qty("2.51234"), items: [{ productId: rope.id }] },
    ];
    const made = await setChoices(ctx, { productId: combo.id, choices });
    expect(made.choices.map(({ quantity }) => quantity)).toEqual(["3", "2.512"]);
    const none = [{ name: "Mixed", quantity: qty("0.4"), items: [{ productId: wood.id }] }];
    expect(await tried(ctx, () => setChoices(ctx, { productId: combo.id, choices: none }))).toBe(
      "combo.without_quantity",
    );
  }));

test("a combo is no kit, service or variant, is kept in no stock and bought by nobody, and nothing is in it twice", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { oak, wood, combo } = await office(ctx);
    const plain = await product(ctx, { storable: false });
    const service = await product(ctx, { kind: "service" });
    const old = await product(ctx, {});
    await archiveProduct(ctx, { productId: old.id });
    const set = await kit(ctx, [[wood, 2]]);
    const outcome = (productId: typeof plain.id, ...of: { id: typeof plain.id }[]) =>
      tried(ctx, () =>
        setChoices(ctx, { productId, choices: [{ name: "One", items: of.map(({ id }) => ({ productId: id })) }] }),
      );
    expect([
      await outcome(plain.id, plain),
      await outcome(plain.id, combo),
      await outcome(plain.id, wood, wood),
      await outcome(plain.id, old),
      await outcome(plain.id, { id: ctx.newId<"products">() }),
      await outcome(service.id, wood),
      await outcome(oak.id, wood),
      await outcome(set.id, wood),
      await tried(ctx, () =>
        setParts(ctx, { productId: combo.id, parts: [{ productId: wood.id, quantity: qty("1") }] }),
      ),
      await tried(ctx, () =>
        setParts(ctx, { productId: plain.id, parts: [{ productId: combo.id, quantity: qty("1") }] }),
      ),
      await tried(ctx, () => editProduct(ctx, { productId: combo.id, storable: true })),
      await tried(ctx, () => createFamily(ctx, { productId: combo.id, attributes: [], valueIds: [] })),
    ]).toEqual([
      "combo.of_itself",
      "combo.of_combos",
      "combo.item_twice",
      "product.archived",
      "reference.unknown",
      "combo.not_goods",
      "combo.stored",
      "combo.is_kit",
      "combo.has_no_parts",
      "combo.in_kit",
      "combo.stays_unstored",
      "combo.in_family",
    ]);
    const vendorId = await customer(ctx, "Vendor");
    const lines = [{ productId: combo.id, quantity: qty("1") }];
    expect([
      await tried(ctx, () => createPurchase(ctx, { vendorId, lines })),
      await tried(ctx, () => createVendorPrice(ctx, { vendorId, productId: combo.id, price: qty("1") })),
      await outcome(plain.id, set, service),
    ]).toEqual(["combo.not_bought", "combo.not_bought", "done"]);
  }));

test("those who keep products say what is picked of them, in their own company", () =>
  inWorkspace(async (t) => {
    const { wood, combo } = await office(t.system);
    const choices = [{ name: "One", items: [{ productId: wood.id }] }];
    expect(await whoMay(t, (ctx) => setChoices(ctx, { productId: combo.id, choices }))).toEqual(
      await whoMay(t, (ctx) => editProduct(ctx, { productId: wood.id, name: "Chair" })),
    );
    for (const asked of [setChoices, getChoices])
      expect(await whoeverIsElsewhere(t, (ctx) => asked(ctx, { productId: combo.id, choices }))).toBe(
        "record.not_found",
      );
    const stranger = await t.elsewhere();
    const theirs = await product(stranger, { storable: false });
    expect(await tried(stranger, () => setChoices(stranger, { productId: theirs.id, choices }))).toBe(
      "reference.unknown",
    );
    expect(await own(stranger, "comboChoices").selectAll().execute()).toEqual([]);
    expect(await own(stranger, "comboItems").selectAll().execute()).toEqual([]);
  }));
