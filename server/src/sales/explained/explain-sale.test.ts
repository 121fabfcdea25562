import type { Id } from "@trato/domain/ids.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { mail, orderOf, quotation } from "../../../test/factories-sales.ts";
import { product, qty } from "../../../test/factories-stock.ts";
import { tried, triedBy, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { createContact } from "../../contacts/create-contact.ts";
import type { Context } from "../../platform/context.ts";
import { updateOwn } from "../../platform/rows.ts";
import { editTax } from "../../products/edit-tax.ts";
import { listFiscalPositions } from "../../products/fiscal-positions/list-fiscal-positions.ts";
import { listTaxes } from "../../products/list-taxes.ts";
import "../../reactions.ts";
import { createQuotation } from "../create-quotation.ts";
import { editSale } from "../edit-sale.ts";
import { getSale } from "../get-sale.ts";
import { sendQuotation } from "../send-quotation.ts";
import { explainSale, explainSaleLine } from "./explain-sale.ts";

const names = (taxes: readonly { name: string }[]) => taxes.map(({ name }) => name);

/** A quotation to France of a table for 1000, at 10 % off, with another one beside it that does not count, and 5 % off the whole. */
async function toFrance(ctx: Context) {
  const table = await product(ctx, { name: "Table", listPrice: qty("1000"), cost: qty("40") });
  const address = { country: "FR" };
  const { id: customerId } = await createContact(ctx, { kind: "company", name: "Bois", address, vat: "FR23334175221" });
  const line = { productId: table.id, discount: qty("10") };
  const lines = [{ kind: "section" as const, name: "Hall" }, line, { ...line, choice: "option" as const }];
  return createQuotation(ctx, { customerId, lines, discount: { kind: "percent", percent: qty("5") } });
}

test("why a document comes to what it does: what counts, its discount, each tax, and what is offered beside it", () =>
  inWorkspace(async (t) => {
    const sale = await toFrance(t.system);
    const [section, table, option] = sale.lines;
    const told = await explainSale(await t.as({ role: "sales" }), { saleId: sale.id });
    expect(told).toMatchObject({
      currency: "EUR",
      rounding: "per_line",
      lines: { count: 1, untaxed: "900.00" },
      sections: [{ lineId: section?.id, name: "Hall", untaxed: "900.00" }],
      discounts: [{ lineId: null, percent: "5", on: "900.00", untaxed: "-45.00" }],
      uncounted: [{ lineId: option?.id, choice: "option", untaxed: "900.00" }],
      untaxed: sale.totals.untaxed,
      total: sale.totals.total,
      kept: null,
    });
    expect(table?.subtotal).toBe("900.00");
    expect(JSON.stringify(told)).not.toContain('"40"'); // what it costs
  }));

test("why a line has its tax: its product's, and what the position makes of it for a business in the Union", () =>
  inWorkspace(async (t) => {
    const sale = await toFrance(t.system);
    const saleLineId = sale.lines[1]!.id;
    const told = await explainSaleLine(await t.as({ role: "sales" }), { saleLineId });
    expect(told).toMatchObject({
      quantity: "1",
      unitPrice: "1000",
      amount: "900",
      untaxed: "900.00",
      total: "900.00",
      kept: null,
      origin: { position: { name: "Intra-Community" }, isPositionSet: false, isService: false, isTyped: false },
      positionChosen: { from: "chosen", address: { country: "FR", vat: "FR23334175221", isPrivate: false } },
    });
    expect(names(told.origin.productTaxes)).toEqual(["IVA 21 %"]);
    expect(told.origin.mapped.map(({ from, to }) => [from.name, names(to)])).toEqual([["IVA 21 %", names(told.taxes)]]);
  }));

test("a tax that was chosen by hand, and a position that was set, are told as such", () =>
  inWorkspace(async (t) => {
    const ctx = t.system;
    const sale = await toFrance(ctx);
    const { items } = await listTaxes(ctx, { use: "sale", archived: "false" });
    const reduced = items.find(({ name }) => name === "IVA 10 %")!;
    const { items: positions } = await listFiscalPositions(ctx, { archived: "false" });
    const domestic = positions.find(({ name }) => name === "Domestic")!.id;
    const saleLineId = sale.lines[1]!.id;
    const edits = [{ id: saleLineId, set: { taxIds: [reduced.id] } }];
    await editSale(ctx, { saleId: sale.id, fiscalPositionId: domestic, lineEdits: edits });
    expect(await explainSaleLine(ctx, { saleLineId })).toMatchObject({
      origin: { position: { name: "Domestic" }, isPositionSet: true, isTyped: true, given: [{ name: "IVA 21 %" }] },
      taxes: [{ name: "IVA 10 %", rate: "10", amountKind: "percent", computedOn: "900", charged: "90" }],
      positionChosen: null,
    });
  }));

test("a document keeps what it came to where a tax has become another one since, and both are told", () =>
  inWorkspace(async (t) => {
    const ctx = t.system;
    const order = await orderOf(ctx, { saleId: (await quotation(ctx)).id });
    const line = order.lines[1]!;
    expect(line.taxIds).toHaveLength(1);
    await editTax(ctx, { taxId: line.taxIds[0]!, amount: qty("23") });
    expect(await explainSale(ctx, { saleId: order.id })).toMatchObject({
      tax: "46.00",
      total: "246.00",
      kept: { untaxed: "200", tax: "42", total: "242" },
    });
    expect(await explainSaleLine(ctx, { saleLineId: line.id })).toMatchObject({ tax: "46.00", kept: { tax: "42" } });
    expect((await getSale(ctx, { saleId: order.id })).totals.total).toBe("242.00");
  }));

test("a sum that is rounded as a whole tells what falls away", () =>
  inWorkspace(async (t) => {
    const ctx = { ...t.system, workspace: { ...t.system.workspace, roundingMethod: "globally" as const } };
    const lamp = await product(ctx, { name: "Lamp", listPrice: qty("9.99") });
    const { id: customerId } = await createContact(ctx, { kind: "company", name: "Near", address: { country: "ES" } });
    const lines = Array.from({ length: 3 }, () => ({ productId: lamp.id }));
    const sale = await createQuotation(ctx, { customerId, lines });
    const told = await explainSale(ctx, { saleId: sale.id });
    expect(told.taxes[0]?.taxes[0]?.charged).toMatchObject({
      exact: "6.2937",
      rounded: "6.29",
      remainder: "0.0037",
      shares: [{ lineId: sale.lines[0]?.id, name: "Lamp", amount: "-0.01" }],
    });
  }));

const ofLine = (saleLineId: Id<"sale_lines">) => (ctx: Context) => explainSaleLine(ctx, { saleLineId });

test("sections have no amount of their own, and strangers and other companies' people find nothing", () =>
  inWorkspace(async (t) => {
    const sale = await sendQuotation(t.system, { saleId: (await quotation(t.system)).id, ...mail });
    const [section, line] = sale.lines;
    const ofSale = (ctx: Context) => explainSale(ctx, { saleId: sale.id });
    expect(await tried(t.system, ofLine(section!.id))).toBe("sale.line_without_price");
    expect(await tried(t.system, ofLine(t.system.newId()))).toBe("record.not_found");
    await updateOwn(t.system, "sales")
      .set({ salespersonId: await t.member() })
      .where("id", "=", sale.id)
      .execute();
    const everybody = ["sales", "back_office", "manager", "administrator"];
    for (const explain of [ofLine(line!.id), ofSale]) {
      expect(await whoMay(t, explain)).toEqual(everybody);
      expect(await triedBy(t, {}, explain)).toBe("record.not_found");
    }
    for (const explain of [ofLine(line!.id), ofSale])
      expect(await whoeverIsElsewhere(t, explain)).toBe("record.not_found");
  }));
