import { expect, test } from "vitest";
import type { Id } from "@trato/domain/ids.ts";
import { orderOf } from "../../test/factories-sales.ts";
import { customer, figures, product, qty } from "../../test/factories-stock.ts";
import { inWorkspace } from "../../test/factories.ts";
import { tried, triedBy, whoeverIsElsewhere } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { changeOrder } from "./change-order.ts";
import { createQuotation } from "./create-quotation.ts";
import { editSale } from "./edit-sale.ts";
import { getSaleAvailability } from "./get-sale-availability.ts";
import { printSale } from "./print/print-sale.ts";
import { saveAsTemplate } from "./templates/create-quotation-template.ts";

const group = "01990000-0000-7000-8000-0000000000aa" as Id<"choice_groups">; // an id

const names = (lines: { name: string }[]) => lines.map(({ name }) => name);

/** Two oak tables at 100, or pine ones at 60 instead; a lamp at 30 besides. */
async function furniture(ctx: Context) {
  const make = async (name: string, price: string) =>
    (await product(ctx, { name, listPrice: qty(price), onHand: 5, taxIds: [] })).id;
  const [oak, pine, lamp] = [await make("Oak", "100"), await make("Pine", "60"), await make("Lamp", "30")];
  const lines = [
    { productId: oak, quantity: qty("2"), choiceGroup: group },
    { productId: pine, quantity: qty("2"), choiceGroup: group, choice: "alternative" as const },
    { productId: lamp, choice: "option" as const },
  ];
  const sale = await createQuotation(ctx, { customerId: await customer(ctx), lines });
  return { sale, saleId: sale.id, ids: sale.lines.map(({ id }) => id), oak, pine, lamp };
}

test("options and alternatives have a price each, and are no part of what the quotation comes to", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { sale } = await furniture(ctx);
    expect(sale.totals).toMatchObject({ untaxed: "200.00", total: "200.00" });
    expect(sale.lines.map(({ name, choice, subtotal }) => [name, choice, subtotal])).toEqual([
      ["Oak", "counted", "200.00"],
      ["Pine", "alternative", "120.00"],
      ["Lamp", "option", "30.00"],
    ]);
    const { items } = await getSaleAvailability(ctx, { saleId: sale.id });
    expect(items.map(({ lineId }) => lineId)).toEqual([sale.lines[0]?.id]);
  }));

test("the alternative that is chosen counts instead of the other, and an option besides", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { saleId, ids } = await furniture(ctx);
    const count = (id: (typeof ids)[number] | undefined) =>
      editSale(ctx, { saleId, lineEdits: [{ id: id!, set: { choice: "counted" } }] });
    const pine = await count(ids[1]);
    expect(pine.lines.map(({ choice }) => choice)).toEqual(["alternative", "counted", "option"]);
    expect(pine.totals.total).toBe("120.00");
    expect((await count(ids[2])).totals.total).toBe("150.00");
    expect((await count(ids[0])).totals.total).toBe("230.00");
    const alone = await editSale(ctx, { saleId, lineEdits: [{ id: ids[0]!, isRemoved: true }] });
    expect(alone.lines.map(({ choice, choiceGroup }) => [choice, choiceGroup])).toEqual([
      ["counted", null],
      ["counted", null],
    ]);
  }));

test("only what counts is promised, delivered, and sold", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { saleId, ids, oak, pine, lamp } = await furniture(ctx);
    const order = await orderOf(ctx, { saleId });
    expect(order.lines.map(({ reserved, open }) => [reserved, open])).toEqual([
      ["2", "2"],
      ["0", "0"],
      ["0", "0"],
    ]);
    const free = async (id: typeof oak) => (await figures(ctx, { id }))[1];
    expect([await free(oak), await free(pine), await free(lamp)]).toEqual([2, 0, 0]);
    const more = await changeOrder(ctx, { saleId, lines: [{ id: ids[0]!, quantity: qty("3") }], tellCustomer: false });
    expect(more.lines.map(({ choice, choiceGroup }) => [choice, choiceGroup])).toEqual([
      ["counted", group],
      ["alternative", group],
      ["option", null],
    ]);
    expect(more.totals.total).toBe("300.00");
    const besides = { productId: lamp, choice: "counted" as const, choiceGroup: group };
    const besidesIt = await changeOrder(ctx, { saleId, lines: [besides], tellCustomer: false });
    expect(besidesIt.lines.map(({ choice, choiceGroup, open }) => [choice, choiceGroup, open])).toEqual([
      ["counted", group, "3"],
      ["alternative", group, "0"],
      ["option", null, "0"],
      ["counted", null, "1"],
    ]);
  }));

test("a template keeps what counts and what is only offered", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { saleId } = await furniture(ctx);
    const template = await saveAsTemplate(ctx, { saleId, name: "Oak room" });
    expect(template.lines.map(({ productName, choice }) => [productName, choice])).toEqual([
      ["Oak", "counted"],
      ["Pine", "alternative"],
      ["Lamp", "option"],
    ]);
  }));

test("a quotation of nothing but options offers nothing to order", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { saleId, ids } = await furniture(ctx);
    const lineEdits = ids.slice(0, 2).map((id) => ({ id, isRemoved: true as const }));
    await editSale(ctx, { saleId, lineEdits });
    expect(await tried(ctx, () => orderOf(ctx, { saleId }))).toBe("sale.empty");
  }));

test("the sheet of a quotation shows them apart, that of an order only what was ordered", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { saleId } = await furniture(ctx);
    type Printed = {
      lines: { name: string }[];
      offered?: { title: string; lines: { name: string; amount: string }[] }[];
    };
    const printed = async () => (await printSale(ctx, saleId)).content as Printed;
    const quotation = await printed();
    expect(names(quotation.lines)).toEqual(["Oak"]);
    expect(quotation.offered?.map(({ lines }) => names(lines))).toEqual([["Lamp"], ["Instead of Oak", "Pine"]]);
    await orderOf(ctx, { saleId });
    const order = await printed();
    expect(names(order.lines)).toEqual(["Oak"]);
    expect(order.offered).toBeUndefined();
  }));

test("who does not reach a quotation chooses nothing on it", () =>
  inWorkspace(async (t) => {
    const { saleId, ids } = await furniture(await t.as({ role: "manager" }));
    const choose = (ctx: Context) =>
      editSale(ctx, { saleId, lineEdits: [{ id: ids[1]!, set: { choice: "counted" } }] });
    expect(await triedBy(t, { role: "sales", reach: "own" }, choose)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, choose)).toBe("record.not_found");
  }));
