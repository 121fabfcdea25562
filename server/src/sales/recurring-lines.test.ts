import { expect, test } from "vitest";
import { orderOf } from "../../test/factories-sales.ts";
import { customer, product, qty } from "../../test/factories-stock.ts";
import { inWorkspace } from "../../test/factories.ts";
import "../reactions.ts";
import { createQuotation } from "./create-quotation.ts";
import { editSale } from "./edit-sale.ts";
import { printSale } from "./print/print-sale.ts";

const amount = (period: string, total: string) => ({ period, untaxed: total, total });

test("what is paid each month and year is told apart, on the order and its sheet too", () =>
  inWorkspace(async ({ system: ctx }) => {
    const make = async (name: string, price: string) =>
      (await product(ctx, { name, listPrice: qty(price), onHand: 5, taxIds: [] })).id;
    const [machine, care] = [await make("Machine", "1000"), await make("Care", "50")];
    const lines = [{ productId: machine }, { productId: care, period: "monthly" as const }];
    const sale = await createQuotation(ctx, { customerId: await customer(ctx), lines });
    const { id: saleId } = sale;
    expect(sale.lines.map(({ period }) => period)).toEqual(["once", "monthly"]);
    expect(sale.totals).toMatchObject({
      total: "1050.00",
      recurring: [amount("once", "1000.00"), amount("monthly", "50.00")],
    });
    const id = sale.lines[1]!.id;
    const yearly = await editSale(ctx, { saleId, lineEdits: [{ id, set: { period: "yearly", quantity: qty("2") } }] });
    expect(yearly.totals.recurring).toEqual([amount("once", "1000.00"), amount("yearly", "100.00")]);
    const order = await orderOf(ctx, { saleId });
    expect(order.totals.recurring).toEqual(yearly.totals.recurring);
    const { content } = await printSale(ctx, saleId);
    expect(content).toMatchObject({
      recurring: [{ name: "Paid once" }, { name: "Each year" }],
      lines: [{ name: "Machine" }, { name: "Care", reference: expect.stringContaining("Each year") as string }],
    });
    const once = await editSale(ctx, {
      saleId: (await createQuotation(ctx, { customerId: await customer(ctx), lines: [lines[0]!] })).id,
    });
    expect(Object.keys(once.totals)).not.toContain("recurring");
  }));
