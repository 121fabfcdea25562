import type { Id } from "@trato/domain/ids.ts";
import { expect, test } from "vitest";
import { office } from "../../../test/factories-combos.ts";
import { kit } from "../../../test/factories-kits.ts";
import { deliver, mail, orderOf, tokenOf } from "../../../test/factories-sales.ts";
import { createTestWorkspace, inWorkspace, testEdge, testOrigin } from "../../../test/factories.ts";
import { unitNamed } from "../../../test/factories-purchases.ts";
import { customer, figures, product, qty } from "../../../test/factories-stock.ts";
import { asSystem } from "../../../test/people.ts";
import { tried } from "../../../test/trying.ts";
import { createContact } from "../../contacts/create-contact.ts";
import type { Context } from "../../platform/context.ts";
import { setChoices } from "../../products/combos/set-choices.ts";
import { editProduct } from "../../products/edit-product.ts";
import { setParts } from "../../products/kits/set-parts.ts";
import { listTaxes } from "../../products/list-taxes.ts";
import { createPriceList } from "../../products/price-lists/create-price-list.ts";
import { createPriceRule } from "../../products/price-lists/create-price-rule.ts";
import "../../reactions.ts";
import { verifyStock } from "../../stock/verify-stock.ts";
import { cancelSale } from "../cancel-sale.ts";
import { changeOrder } from "../change-order.ts";
import { createQuotation } from "../create-quotation.ts";
import { editSale } from "../edit-sale.ts";
import { explainSaleLine } from "../explained/explain-sale.ts";
import { getSaleAvailability } from "../get-sale-availability.ts";
import { getSale } from "../get-sale.ts";
import { getSaleMargin } from "../margins/get-sale-margin.ts";
import { listSaleWarnings } from "../margins/list-sale-warnings.ts";
import { getPortalSale } from "../portal/get-portal-sale.ts";
import { printSale } from "../print/print-sale.ts";
import { reopenSale } from "../reopen-sale.ts";
import { sendQuotation } from "../send-quotation.ts";
import { applyTemplate } from "../templates/apply-template.ts";
import { saveAsTemplate } from "../templates/create-quotation-template.ts";
import { readContent } from "../versions/read-content.ts";

async function taxed(ctx: Context) {
  const { items } = await listTaxes(ctx, { archived: "false" });
  const named = (rate: string) =>
    items.flatMap(({ id, use, amount, priceIncluded, isUsual }) =>
      use === "sale" && amount === rate && !priceIncluded && isUsual ? id : [],
    )[0]!;
  return office(ctx, { desks: [named("21")], chairs: [named("10")] });
}

type Office = Awaited<ReturnType<typeof office>>;

const picksOf = ({ combo }: Office, ...products: { id: Id<"products"> }[]) =>
  combo.choices.flatMap(({ id: choiceId }, at) => {
    const picked = products[at];
    return picked ? { choiceId, productId: picked.id } : [];
  });

const told = ({ lines: [line], totals }: Awaited<ReturnType<typeof getSale>>) => [
  line!.unitPrice,
  line!.shares.map(({ name, share }) => `${name} ${share}`).join(" + "),
  totals.untaxed,
  totals.taxes.map(({ amount }) => amount).join(" + "),
  totals.total,
];

test("a combo costs its own price, shared out among what is picked with the taxes of each, and what that costs more", () =>
  inWorkspace(async ({ system: ctx }) => {
    const all = await taxed(ctx);
    const line = { productId: all.combo.id, quantity: qty("2") };
    const sale = await createQuotation(ctx, { customerId: await customer(ctx), lines: [line] });
    expect(told(sale)).toEqual(["900", "Pine desk 600 + Wooden chair 300", "1800.00", "252.00 + 60.00", "2112.00"]);
    const { id } = sale.lines[0]!;
    const picked = { ...line, id, picks: picksOf(all, all.oak, all.steel) };
    const saleId = sale.id;
    const other = await editSale(ctx, { saleId, lines: [picked] });
    expect(told(other)).toEqual(["1150", "Oak desk 750 + Steel chair 400", "2300.00", "315.00 + 80.00", "2695.00"]);
    expect(other.lines[0]).toMatchObject({ isCombo: true, picks: picked.picks, follows: "price_and_discount" });
    const typed = await editSale(ctx, { saleId, lines: [{ ...picked, unitPrice: qty("1000") }] });
    expect(told(typed)).toEqual(["1000", "Oak desk 750 + Steel chair 400", "2000.00", "273.91 + 69.57", "2343.48"]);
    const { parts } = await explainSaleLine(ctx, { saleLineId: id });
    expect(parts?.map((part) => [part.name, part.unitPrice, part.untaxed, part.tax])).toEqual([
      ["Oak desk", "652.17", "1304.34", "273.91"],
      ["Steel chair", "347.83", "695.66", "69.57"],
    ]);
    const again = await editSale(ctx, {
      saleId,
      lineEdits: [{ id, set: { follows: "price_and_discount", quantity: qty("1") } }],
    });
    expect(told(again).slice(0, 3)).toEqual(["1150", "Oak desk 750 + Steel chair 400", "1150.00"]);
    const wrong = [{ choiceId: picked.picks[0]!.choiceId, productId: all.steel.id }];
    expect([
      await tried(ctx, () => editSale(ctx, { saleId, lines: [{ ...picked, picks: wrong }] })),
      await tried(ctx, () => editSale(ctx, { saleId, lines: [{ ...picked, quantity: qty("1.5") }] })),
    ]).toEqual(["combo.not_offered", "combo.not_whole"]);
  }));

test("its price follows the price list, and so do unit and currency; what is picked costs more on top of that", () =>
  inWorkspace(async ({ system: ctx }) => {
    const all = await taxed(ctx);
    const { id: priceListId } = await createPriceList(ctx, { name: "Trade" });
    await createPriceRule(ctx, { priceListId, making: "percentage", discount: qty("10") });
    const { id: customerId } = await createContact(ctx, { kind: "company", name: "Norte", priceListId });
    const picks = picksOf(all, all.oak);
    const dozen = { productId: all.combo.id, unitId: await unitNamed(ctx, "Dozen"), picks };
    const sale = await createQuotation(ctx, { customerId, lines: [{ productId: all.combo.id, picks }, dozen] });
    expect(sale.lines.map(({ unitPrice, shares }) => [unitPrice, shares.map(({ share }) => share)])).toEqual([
      ["960", ["690", "270"]],
      ["11520", ["8280", "3240"]],
    ]);
    const plain = await editSale(ctx, { saleId: sale.id, priceListId: null, isPriceListSet: true });
    expect(plain.lines.map(({ unitPrice }) => unitPrice)).toEqual(["1050", "12600"]);
  }));

test("an order sets aside and delivers the goods that were picked, kits among them by their parts; what was picked stays", () =>
  inWorkspace(async ({ system: ctx }) => {
    const all = await office(ctx);
    const { oak, wood, combo } = all;
    const set = await kit(ctx, [[wood, 3]], { name: "Set of chairs" });
    const mounting = await product(ctx, { name: "Mounting", kind: "service", listPrice: qty("80") });
    const [desk, chairs] = combo.choices;
    const choices = [
      { id: desk!.id, name: "Desk", items: [{ productId: oak.id }] },
      { id: chairs!.id, name: "Chairs", items: [{ productId: wood.id }, { productId: set.id }] },
      { name: "Help", items: [{ productId: mounting.id }] },
    ];
    await setChoices(ctx, { productId: combo.id, choices });
    const picks = [{ choiceId: chairs!.id, productId: set.id }];
    const line = { productId: combo.id, quantity: qty("2"), picks };
    const { id: saleId } = await createQuotation(ctx, { customerId: await customer(ctx), lines: [line] });
    expect((await getSaleAvailability(ctx, { saleId })).items).toMatchObject([
      { productId: combo.id, needed: "2", onHand: "5", free: "5", missing: "0" },
    ]);
    const order = await orderOf(ctx, { saleId });
    expect(order.lines[0]).toMatchObject({ reserved: "2", missing: "0", open: "2" });
    expect([(await figures(ctx, oak))[1], (await figures(ctx, wood))[1]]).toEqual([2, 6]);
    const { id } = order.lines[0]!;
    const other = { id, picks: [{ choiceId: chairs!.id, productId: wood.id }] };
    expect(await tried(ctx, () => changeOrder(ctx, { saleId, lines: [other], tellCustomer: false }))).toBe(
      "combo.picks_stay",
    );
    await setChoices(ctx, { productId: combo.id, choices: [] });
    await changeOrder(ctx, { saleId, lines: [{ id, quantity: qty("3") }], tellCustomer: false });
    expect([(await figures(ctx, oak))[1], (await figures(ctx, wood))[1], await verifyStock(ctx)]).toEqual([3, 9, []]);
    await deliver(ctx, order.deliveries[0]!.id);
    expect(await getSale(ctx, { saleId })).toMatchObject({ state: "done", lines: [{ delivered: "3", open: "0" }] });
    expect([(await figures(ctx, oak))[0], (await figures(ctx, wood))[0]]).toEqual([2, 21]);
  }));

test("what was picked of a combo is delivered also where it is a kit by the time it is ordered", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { oak, pine, wood, steel, combo } = await office(ctx);
    const lines = [{ productId: combo.id, quantity: qty("1"), picks: picksOf({ combo } as Office, oak, wood) }]; // what is looked at of it
    const { id: saleId } = await createQuotation(ctx, { customerId: await customer(ctx), lines });
    await setChoices(ctx, { productId: combo.id, choices: [] });
    const parts = [pine, steel].map(({ id: productId }) => ({ productId, quantity: qty("1") }));
    await setParts(ctx, { productId: combo.id, parts });
    expect((await getSaleAvailability(ctx, { saleId })).items).toMatchObject([{ productId: combo.id, onHand: "5" }]);
    const order = await orderOf(ctx, { saleId });
    const reserved = async (goods: Parameters<typeof figures>[1]) => (await figures(ctx, goods))[1];
    expect(await Promise.all([oak, wood, pine, steel].map(reserved))).toEqual([1, 4, 0, 0]);
    await deliver(ctx, order.deliveries[0]!.id);
    expect(await getSale(ctx, { saleId })).toMatchObject({ state: "done", lines: [{ delivered: "1" }] });
    expect(await verifyStock(ctx)).toEqual([]);
  }));

test("what was picked is what it costs us, keeps its order from what is blocked, and is kept by templates", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const all = await office(t.system);
    const { oak, steel, combo } = all;
    const picks = picksOf(all, oak, steel);
    const lines = [{ productId: combo.id, picks }];
    const { id: saleId } = await createQuotation(ctx, { customerId: await customer(ctx), lines });
    const costs = async () => (await getSaleMargin(ctx, { saleId })).lines.map(({ cost }) => cost);
    expect(await costs()).toEqual(["460.00"]);
    await editProduct(t.system, { productId: steel.id, cost: qty("45") });
    const { id } = (await getSale(ctx, { saleId })).lines[0]!;
    await editSale(ctx, { saleId, lineEdits: [{ id, set: { name: "Your office" } }] });
    expect(await costs()).toEqual(["460.00"]);
    await editSale(ctx, { saleId, lineEdits: [{ id, set: { picks: picksOf(all, all.pine, steel) } }] });
    expect(await costs()).toEqual(["360.00"]);

    const { id: quotationTemplateId } = await saveAsTemplate(ctx, { saleId, name: "Office" });
    const { id: another } = await createQuotation(ctx, { customerId: await customer(ctx), lines: [] });
    const applied = await applyTemplate(ctx, { saleId: another, quotationTemplateId, way: "replace" });
    expect(applied.lines[0]?.shares.map(({ name }) => name)).toEqual(["Pine desk", "Steel chair"]);

    await editProduct(t.system, { productId: steel.id, saleBlock: "Recalled" });
    const { items } = await listSaleWarnings(ctx, { saleId });
    expect(items).toMatchObject([{ code: "product_blocked", reason: "Steel chair: Recalled" }]);
    expect(await tried(ctx, () => orderOf(ctx, { saleId }))).toBe("sale.product_blocked");
    const instead = await editSale(ctx, {
      saleId,
      lineEdits: [{ id, set: { picks: picksOf(all, all.pine, all.wood) } }],
    });
    expect(instead.can.confirm).toBe(true);
  }));

test("a kit is not sold while one of its parts is not", () =>
  inWorkspace(async ({ system: ctx }) => {
    const leg = await product(ctx, { name: "Leg", onHand: 20 });
    const table = await kit(ctx, [[leg, 4]]);
    const lines = [{ productId: table.id }];
    const { id: saleId } = await createQuotation(ctx, { customerId: await customer(ctx), lines });
    await editProduct(ctx, { productId: leg.id, saleBlock: "Wobbles" });
    expect((await getSale(ctx, { saleId })).can.confirm).toMatchObject({
      code: "sale.product_blocked",
      details: { reason: "Leg: Wobbles" },
    });
    expect(await tried(ctx, () => orderOf(ctx, { saleId }))).toBe("sale.product_blocked");
    await editProduct(ctx, { productId: leg.id, saleBlock: null });
    const { lines: ordered } = await orderOf(ctx, { saleId });
    await editProduct(ctx, { productId: leg.id, saleBlock: "Wobbles" });
    const more = [{ id: ordered[0]!.id, quantity: qty("2") }];
    expect(await tried(ctx, () => changeOrder(ctx, { saleId, lines: more, tellCustomer: false }))).toBe(
      "sale.product_blocked",
    );
    await cancelSale(ctx, { saleId });
    expect((await reopenSale(ctx, { saleId })).state).toBe("draft");
  }));

const of = (parts: readonly { name: string; quantity: string }[] = []) =>
  parts.map(({ name, quantity }) => `${quantity} ${name}`);

test("its customer reads what is picked of a combo, and the parts of a kit that shows them: on his page, in the PDF and in each version", async () => {
  const edge = await testEdge();
  const { id: workspaceId } = await createTestWorkspace();
  const run = <T>(work: (ctx: Context) => Promise<T>) => asSystem(workspaceId, work);
  const { saleId, token, kits } = await run(async (ctx) => {
    const all = await office(ctx);
    const leg = await product(ctx, { name: "Leg", onHand: 20 });
    const kits = await Promise.all([kit(ctx, [[leg, 4]]), kit(ctx, [[leg, 3]])]);
    const parts = [{ productId: leg.id, quantity: qty("4") }];
    await setParts(ctx, { productId: kits[0].id, parts, showsParts: true });
    const lines = [{ productId: all.combo.id }, ...kits.map(({ id: productId }) => ({ productId }))];
    const { id } = await createQuotation(ctx, { customerId: await customer(ctx), lines });
    return { saleId: id, token: tokenOf(await sendQuotation(ctx, { saleId: id, ...mail })), kits };
  });
  const told = [["1 Pine desk", "4 Wooden chair"], ["4 Leg"], []];
  const { lines } = await getPortalSale(edge, { token }, testOrigin);
  expect(lines.map(({ parts }) => of(parts))).toEqual(told);
  await run(async (ctx) => {
    expect((await readContent(ctx, saleId)).lines.map(({ parts }) => of(parts))).toEqual(told);
    const { lines: printed } = (await printSale(ctx, saleId)).content as { lines: { parts?: string[] }[] }; // as it is typeset
    expect(printed.map(({ parts }) => parts?.length)).toEqual([2, 1, undefined]);
    await orderOf(ctx, { saleId });
    await setParts(ctx, { productId: kits[0].id, parts: [] });
    expect((await readContent(ctx, saleId)).lines.map(({ parts }) => of(parts))).toEqual(told);
  });
});
