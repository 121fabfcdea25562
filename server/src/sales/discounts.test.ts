import { expect, test } from "vitest";
import { deliver, orderOf } from "../../test/factories-sales.ts";
import { customer, product, qty } from "../../test/factories-stock.ts";
import { inWorkspace } from "../../test/factories.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { changeOrder } from "./change-order.ts";
import { createQuotation } from "./create-quotation.ts";
import { editSale } from "./edit-sale.ts";
import { getSale } from "./get-sale.ts";
import { printSale } from "./print/print-sale.ts";

const percent = (share: string) => ({ kind: "percent" as const, percent: qty(share) });
const amount = (money: string) => ({ kind: "amount" as const, amount: qty(money) });

/** Ten chairs at 100 under a section, and one table at 50 under another. */
async function furniture(ctx: Context, given: object = {}) {
  const chair = await product(ctx, { name: "Chair", listPrice: qty("100"), onHand: 10, taxIds: [] });
  const table = await product(ctx, { name: "Table", listPrice: qty("50"), onHand: 10, taxIds: [] });
  const lines = [
    { kind: "section" as const, name: "Inside", sectionDiscount: percent("10") },
    { productId: chair.id, quantity: qty("10") },
    { kind: "section" as const, name: "Outside" },
    { productId: table.id },
  ];
  return createQuotation(ctx, { customerId: await customer(ctx), lines, ...given });
}

test("a quotation has discounts on sections and on the whole, which follow its lines", () =>
  inWorkspace(async ({ system: ctx }) => {
    const sale = await furniture(ctx, { discount: percent("20") });
    const [inside, chairs] = sale.lines;
    expect(sale).toMatchObject({
      discount: percent("20"),
      totals: {
        undiscounted: "1050.00",
        discounts: [
          { lineId: inside?.id, percent: "10", amount: "-100.00" },
          { lineId: null, percent: "20", amount: "-190.00" },
        ],
        untaxed: "760.00",
        total: "760.00",
      },
    });
    const saleId = sale.id;
    const half = [{ id: chairs!.id, set: { quantity: qty("5") } }];
    expect((await editSale(ctx, { saleId, lineEdits: half })).totals).toMatchObject({ untaxed: "400.00" });
    const taken = [{ id: inside!.id, set: { sectionDiscount: amount("50") } }];
    expect((await editSale(ctx, { saleId, lineEdits: taken })).totals).toMatchObject({ untaxed: "400.00" });
    const without = await editSale(ctx, {
      saleId,
      discount: null,
      lineEdits: [{ id: inside!.id, set: { sectionDiscount: null } }],
    });
    expect(without).toMatchObject({ discount: null, totals: { untaxed: "550.00", total: "550.00" } });
    expect(Object.keys(without.totals)).not.toContain("discounts");
  }));

test("who sends lines without saying anything of their discounts leaves them, and a note has none", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId, lines } = await furniture(ctx);
    const [inside, ...rest] = lines.map(({ id, kind, name, productId, quantity }) => ({
      id,
      kind,
      name,
      quantity,
      ...(productId && { productId }),
    }));
    const renamed = await editSale(ctx, { saleId, lines: [{ ...inside!, name: "Within" }, ...rest] });
    expect(renamed.lines[0]).toMatchObject({ name: "Within", sectionDiscount: percent("10") });
    const noted = await editSale(ctx, { saleId, lines: [{ ...inside!, kind: "note" }, ...rest] });
    expect(noted.lines[0]).toMatchObject({ kind: "note", sectionDiscount: null });
    expect(noted.totals.untaxed).toBe("1050.00");
  }));

test("the history tells of a discount, and two who change it collide", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: saleId, version } = await furniture(t.system);
    const edited = await editSale(ctx, { saleId, version, discount: percent("5") });
    expect((await diaryOf(t, saleId)).at(-1)).toMatchObject({
      event: "sale.edited",
      before: { discount: null },
      after: { discount: percent("5") },
    });
    expect((await editSale(ctx, { saleId, version: edited.version, discount: percent("5") })).version).toBe(
      edited.version,
    );
    expect(await tried(ctx, () => editSale(ctx, { saleId, version, discount: percent("7") }))).toBe("record.changed");
  }));

test("an order keeps its discounts when its lines change, and who gets a part of it gets that part of them", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId, lines } = await furniture(ctx, { discount: amount("190") });
    const order = await orderOf(ctx, { saleId });
    expect(order.totals.total).toBe("760.00");
    const more = await changeOrder(ctx, {
      saleId,
      lines: [{ id: lines[3]!.id, quantity: qty("3") }],
      tellCustomer: false,
    });
    expect(more.totals).toMatchObject({ total: "860.00", discounts: [{ amount: "-100.00" }, { amount: "-190.00" }] });
    await deliver(ctx, more.deliveries[0]!.id, "5", "cancel");
    const short = await getSale(ctx, { saleId });
    const [, chairs, , tables] = short.lines.map(({ delivered }) => Number(delivered));
    expect([chairs, tables]).toContain(5);
    const share = 1 - 190 / 1050;
    expect(short.kept.total).toBe(((chairs! * 100 * 0.9 + tables! * 50) * share).toFixed(2)); // of four lines
    expect(short.totals.total).toBe("860.00");
  }));

test("the sheet shows what it would be, and each discount with what it is on", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id } = await furniture(ctx, { discount: percent("20") });
    const { content } = await printSale(ctx, id);
    const { totals } = content as { totals: { name: string; amount: string }[] };
    expect(totals.map(({ name }) => name.replaceAll(/\s/g, " "))).toMatchObject([
      "Before discounts",
      "Discount on Inside 10%",
      "Discount 20%",
      "Untaxed amount",
    ]);
  }));

test("a discount is refused on a quotation out of reach, and on one of another company", () =>
  inWorkspace(async (t) => {
    const sale = await furniture(await t.as({ role: "manager" }));
    const give = (ctx: Context) => editSale(ctx, { saleId: sale.id, discount: percent("50") });
    expect(await triedBy(t, { role: "sales", reach: "own" }, give)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, give)).toBe("record.not_found");
  }));
