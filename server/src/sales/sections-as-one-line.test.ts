import { expect, test } from "vitest";
import { customer, product, qty } from "../../test/factories-stock.ts";
import { inWorkspace } from "../../test/factories.ts";
import { testOrigin } from "../../test/factories.ts";
import { sentOffer } from "../../test/factories-sales.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { createQuotation } from "./create-quotation.ts";
import { editSale } from "./edit-sale.ts";
import { getPortalSale } from "./portal/get-portal-sale.ts";
import { printSale } from "./print/print-sale.ts";
import { readContent } from "./versions/read-content.ts";

/** A kitchen of two things, shown as one line, with an option; and a lamp beside it. */
async function kitchen(ctx: Context) {
  const make = async (name: string, price: string) =>
    (await product(ctx, { name, listPrice: qty(price), onHand: 5, taxIds: [] })).id;
  const [oven, sink, lamp] = [await make("Oven", "400"), await make("Sink", "150"), await make("Lamp", "30")];
  return [
    { kind: "section" as const, name: "Kitchen", hidesLines: true },
    { productId: oven },
    { kind: "note" as const, name: "Built in" },
    { productId: sink, quantity: qty("2") },
    { productId: lamp, choice: "option" as const },
    { kind: "section" as const, name: "Light" },
    { productId: lamp, quantity: qty("3") },
  ];
}

type Printed = { lines: { name: string; amount: string }[]; offered: unknown[]; total: string };

test("of a section that is shown as one line nothing but its title and amount is printed, and all of it counts", () =>
  inWorkspace(async ({ system: ctx }) => {
    const sale = await createQuotation(ctx, { customerId: await customer(ctx), lines: await kitchen(ctx) });
    const printed = (await printSale(ctx, sale.id)).content as unknown as Printed; // as `printedBody` makes it
    expect(printed.lines).toMatchObject([
      { kind: "section", name: "Kitchen", amount: "€700.00", isWhole: true },
      { kind: "section", name: "Light", amount: "€90.00" },
      { kind: "product", name: "Lamp", amount: "€90.00" },
    ]);
    expect([printed.offered, printed.total, sale.totals.total]).toEqual([[], "€790.00", "790.00"]);
    const { lines: frozen } = await readContent(ctx, sale.id);
    expect(frozen.map(({ name, subtotal }) => [name, subtotal])).toEqual([
      ["Kitchen", "700"],
      ["Light", "0"],
      ["Lamp", "90"],
    ]);
    const shown = await editSale(ctx, {
      saleId: sale.id,
      lineEdits: [{ id: sale.lines[0]!.id, set: { hidesLines: false } }],
    });
    expect(shown.totals).toEqual(sale.totals);
    const whole = (await printSale(ctx, sale.id)).content as unknown as Printed; // as above
    expect(whole.lines.map(({ name }) => name)).toEqual(["Kitchen", "Oven", "Built in", "Sink", "Light", "Lamp"]);
    expect(whole.offered).toHaveLength(1);
  }));

test("it stays so when something else of it is said, and only a section may be", () =>
  inWorkspace(async ({ system: ctx }) => {
    const sale = await createQuotation(ctx, { customerId: await customer(ctx), lines: await kitchen(ctx) });
    const [title, , note] = sale.lines;
    const edited = await editSale(ctx, {
      saleId: sale.id,
      lineEdits: [
        { id: title!.id, set: { name: "The kitchen" } },
        { id: note!.id, set: { hidesLines: true } },
      ],
    });
    expect(edited.lines.filter(({ hidesLines }) => hidesLines).map(({ name }) => name)).toEqual(["The kitchen"]);
    const noted = await editSale(ctx, { saleId: sale.id, lineEdits: [{ id: title!.id, set: { kind: "note" } }] });
    expect(noted.lines[0]).toMatchObject({ kind: "note", hidesLines: false });
  }));

test("the customer's page knows nothing of its lines", async () => {
  const { edge, token } = await sentOffer(async (ctx) =>
    createQuotation(ctx, { customerId: await customer(ctx), lines: await kitchen(ctx) }),
  );
  const offer = await getPortalSale(edge, { token }, testOrigin);
  expect(offer.lines).toMatchObject([
    { kind: "section", name: "Kitchen", subtotal: "700.00", total: "700.00", hidesLines: true },
    { kind: "section", name: "Light", subtotal: "0.00" },
    { name: "Lamp", subtotal: "90.00" },
  ]);
  expect(JSON.stringify(offer)).not.toMatch(/Oven|Sink|Built in/);
  expect(offer.totals.total).toBe("790.00");
});
