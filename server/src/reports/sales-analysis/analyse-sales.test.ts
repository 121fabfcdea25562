import * as fc from "fast-check";
import { expect, test } from "vitest";
import type * as z from "zod/mini";
import type { CalendarDate } from "@trato/domain/dates.ts";
import { add, type Decimal, exact, sum, toText } from "@trato/domain/decimal.ts";
import { isOfLines, isOfTime, salesDimensions } from "@trato/domain/reports/sales-analysis/dimensions.ts";
import { AnalyseSales } from "@trato/domain/reports/sales-analysis/inputs.ts";
import { ListSales } from "@trato/domain/sales/inputs.ts";
import { daysOfPeriod } from "@trato/domain/sales/targets/periods.ts";
import { inWorkspace, type InWorkspace } from "../../../test/factories.ts";
import { deliver, orderOf } from "../../../test/factories-sales.ts";
import { unitNamed } from "../../../test/factories-purchases.ts";
import { customer, product, qty } from "../../../test/factories-stock.ts";
import { tried } from "../../../test/trying.ts";
import { editContact } from "../../contacts/edit-contact.ts";
import type { Context } from "../../platform/context.ts";
import { createCategory } from "../../products/categories.ts";
import { createExchangeRate } from "../../products/currencies/create-exchange-rate.ts";
import "../../reactions.ts";
import { cancelSale } from "../../sales/cancel-sale.ts";
import { createQuotation } from "../../sales/create-quotation.ts";
import { listSales } from "../../sales/list-sales.ts";
import { applyTemplate } from "../../sales/templates/apply-template.ts";
import { createQuotationTemplate } from "../../sales/templates/create-quotation-template.ts";
import { analyseSales } from "./analyse-sales.ts";

type Asked = z.input<typeof AnalyseSales>;
const analysed = (ctx: Context, asked: Asked = {}) => analyseSales(ctx, AnalyseSales.parse(asked));

/** Two salespeople of one team, two customers, three products in two categories: orders in two currencies, a quotation, a cancelled one. */
async function soldSome(t: InWorkspace) {
  const ctx = await t.as({ role: "manager" });
  const [ana, luis] = [await t.member({ name: "Ana" }), await t.member({ name: "Luis" })];
  const day = "2020-01-01" as CalendarDate; // a day
  await createExchangeRate(ctx, { currency: "USD", day, rate: qty("2"), isInverse: false });
  const furniture = await createCategory(ctx, { name: "Furniture" });
  const table = await product(ctx, {
    name: "Table",
    listPrice: qty("100"),
    cost: qty("60"),
    onHand: 50,
    categoryId: furniture.id,
  });
  const chair = await product(ctx, {
    name: "Chair",
    listPrice: qty("30"),
    cost: qty("10"),
    onHand: 50,
    categoryId: furniture.id,
  });
  const advice = await product(ctx, { name: "Advice", kind: "service", listPrice: qty("80") });
  const [acme, robles] = [await customer(ctx, "Acme"), await customer(ctx, "Robles")];
  await editContact(ctx, { contactId: acme, version: undefined, address: { country: "ES" } });
  const dozen = await unitNamed(ctx, "Dozen");
  const lines = [
    { productId: table.id, quantity: qty("2"), discount: qty("10") },
    { productId: chair.id, quantity: qty("1"), unitId: dozen },
  ];
  const first = await createQuotation(ctx, { customerId: acme, salespersonId: ana, lines });
  const order = await orderOf(ctx, { saleId: first.id });
  await deliver(ctx, order.deliveries[0]!.id, "1");
  const second = await createQuotation(ctx, {
    customerId: robles,
    salespersonId: luis,
    currency: "USD",
    discount: { kind: "percent", percent: qty("50") },
    lines: [
      { productId: table.id, unitPrice: qty("200") },
      { productId: advice.id, quantity: qty("3") },
    ],
  });
  await orderOf(ctx, { saleId: second.id });
  await createQuotation(ctx, { customerId: acme, salespersonId: ana, lines: [{ productId: chair.id }] });
  const gone = await createQuotation(ctx, { customerId: acme, lines: [{ productId: table.id }] });
  await cancelSale(ctx, { saleId: gone.id });
  return { ctx, ana, luis, acme, robles, table, chair, advice, furniture };
}

test("orders are summed by salesperson, in the company's currency and with what they leave", () =>
  inWorkspace(async (t) => {
    const { ctx, ana, luis } = await soldSome(t);
    const { total, rows, groups } = await analysed(ctx);
    expect(groups).toBe(2);
    const anas = {
      id: ana,
      name: "Ana",
      documents: 1,
      lines: 2,
      untaxed: "540.00",
      discount: "20.00",
      discountPercent: "3.57",
    };
    expect(rows).toMatchObject([
      { ...anas, margin: "300.00", marginPercent: "55.56", ordered: null, rows: [] },
      { id: luis, name: "Luis", documents: 1 },
    ]);
    const sales = await listSales(ctx, ListSales.parse({ state: "order" }));
    expect(total.untaxed).toBe(toText(sum(sales.items.map(({ companyUntaxed }) => exact(companyUntaxed))), 2));
  }));

test("by product quantities are told in its unit, with what was delivered and is still to go", () =>
  inWorkspace(async (t) => {
    const { ctx, table, chair } = await soldSome(t);
    const { rows, total } = await analysed(ctx, { by: "product", measure: "ordered" });
    const its = (id: string) => rows.find((row) => row.id === id);
    expect(its(table.id)).toMatchObject({ name: "Table", documents: 2, ordered: "3", delivered: "1", toDeliver: "2" });
    expect(its(chair.id)).toMatchObject({
      ordered: "12",
      unitName: expect.stringMatching(/^Unit/),
      averagePrice: "30",
    });
    expect(total.documents).toBe(2);
    expect(rows[0]?.id).toBe(chair.id);
  }));

test("within a group stand the groups of a second thing; periods go from the oldest", () =>
  inWorkspace(async (t) => {
    const { ctx } = await soldSome(t);
    const { rows } = await analysed(ctx, { by: "category", andBy: "country" });
    expect(rows.map(({ name, rows: within }) => [name, within.map(({ id }) => id)])).toEqual([
      ["Furniture", ["ES", null]],
      [null, [null]],
    ]);
    const { rows: months } = await analysed(ctx, { by: "month", andBy: "customer", documents: "quotations" });
    expect(months.map(({ id, rows: within }) => [id, within.map(({ name }) => name)])).toEqual([
      [ctx.today.slice(0, 7), ["Acme"]],
    ]);
    expect((await analysed(ctx, { documents: "cancelled", by: "year" })).rows).toMatchObject([{ documents: 1 }]);
  }));

test("of whatever was made it says how much became orders, by salesperson, product and template", () =>
  inWorkspace(async (t) => {
    const { ctx, ana, chair } = await soldSome(t);
    const made = (by: Asked["by"]) => analysed(ctx, { documents: "made", by });
    const { rows, total } = await made("salesperson");
    expect(total).toMatchObject({ documents: 4, confirmed: 2, conversionPercent: "50", confirmedUntaxed: "710.00" });
    expect(rows.find(({ id }) => id === ana)).toMatchObject({ documents: 2, confirmed: 1, confirmedUntaxed: "540.00" });
    expect((await made("product")).rows.find(({ id }) => id === chair.id)).toMatchObject({
      documents: 2,
      confirmed: 1,
    });
    const template = await createQuotationTemplate(ctx, { name: "Usual", lines: [{ productId: chair.id }] });
    const customerId = await customer(ctx);
    const { id: saleId } = await createQuotation(ctx, { customerId, lines: [] });
    await applyTemplate(ctx, { saleId, quotationTemplateId: template.id, way: "replace" });
    expect((await made("template")).rows).toMatchObject([
      { id: null, documents: 4 },
      { id: template.id, name: "Usual", documents: 1, confirmed: 0, conversionPercent: "0" },
    ]);
    const listed = await listSales(ctx, ListSales.parse({ quotationTemplateId: template.id }));
    expect(listed.items.map(({ id }) => id)).toEqual([saleId]);
  }));

test("what was lost is summed by its reasons: the lines that were named, or the whole where none was", () =>
  inWorkspace(async (t) => {
    const { ctx, table, chair, acme } = await soldSome(t);
    const offered = () =>
      createQuotation(ctx, { customerId: acme, lines: [{ productId: table.id }, { productId: chair.id }] });
    const [named, whole] = [await offered(), await offered()];
    const lines = [{ lineId: named.lines[0]!.id, kind: "price" as const }];
    await cancelSale(ctx, { saleId: named.id, kind: "time", lines });
    await cancelSale(ctx, { saleId: whole.id, kind: "time" });
    const { rows, total } = await analysed(ctx, { documents: "cancelled", by: "reason", andBy: "product" });
    const told = rows.map(({ id, documents, untaxed, rows: within }) => [
      id,
      documents,
      untaxed,
      within.map(({ name }) => name),
    ]);
    expect(told).toEqual([
      ["time", 1, "130.00", ["Table", "Chair"]],
      [null, 2, "130.00", ["Table", "Chair"]], // one without a reason, and the chair of which nobody complained
      ["price", 1, "100.00", ["Table"]],
    ]);
    expect([total.documents, total.untaxed]).toEqual([3, "360.00"]);
    expect((await analysed(ctx, { documents: "made", by: "reason" })).rows.map(({ name }) => name)).toContain(
      "Too expensive",
    );
    const listed = async (declineKind: string) =>
      (await listSales(ctx, ListSales.parse({ declineKind }))).items.map(({ id }) => id);
    expect([await listed("price"), await listed("time")]).toEqual([[named.id], [whole.id]]);
  }));

const filterOf = {
  salesperson: "salespersonId",
  team: "teamId",
  customer: "customerId",
  country: "country",
  product: "productId",
  category: "categoryId",
  template: "quotationTemplateId",
  reason: "declineKind",
} as const;

test("by whatever they are grouped, amounts add up to the documents', and each group is exactly what its list shows", () =>
  inWorkspace(async (t) => {
    const { ctx } = await soldSome(t);
    for (const documents of ["orders", "quotations", "cancelled", "made"] as const)
      for (const by of salesDimensions) {
        const { rows, total } = await analysed(ctx, { documents, by });
        for (const measure of ["untaxed", "total", "margin", "discount"] as const)
          expect([by, measure, sumOf(rows.map((row) => row[measure]))]).toEqual([by, measure, sumOf([total[measure]])]);
        for (const row of rows) {
          if (row.id === null) continue;
          const state = { orders: "order", quotations: "quotation", cancelled: "cancelled", made: undefined }[
            documents
          ];
          const { from, to } = isOfTime(by) ? daysOfPeriod(row.id) : { from: undefined, to: undefined };
          const days =
            documents === "orders" ? { confirmedFrom: from, confirmedTo: to } : { createdFrom: from, createdTo: to };
          const its = by in filterOf ? { [filterOf[by as keyof typeof filterOf]]: row.id } : days;
          const listed = await listSales(ctx, ListSales.parse({ state, count: "true", ...its }));
          expect([by, row.id, row.documents]).toEqual([by, row.id, listed.count]);
          const whole = sumOf(listed.items.map(({ companyUntaxed }) => companyUntaxed));
          expect([by, isOfLines(by) || row.untaxed === whole]).toEqual([by, true]);
        }
      }
  }));

const sumOf = (amounts: readonly (Decimal | string | null)[]): string =>
  toText(
    amounts.reduce((all, amount) => add(all, exact(amount ?? "0")), exact(0)),
    2,
  );

const dimension = fc.constantFrom(...salesDimensions);

test("two things at once add up to each of them alone", () =>
  inWorkspace(async (t) => {
    const { ctx } = await soldSome(t);
    await fc.assert(
      fc.asyncProperty(dimension, dimension, async (by, andBy) => {
        fc.pre(by !== andBy);
        const { rows } = await analysed(ctx, { by, andBy });
        for (const row of rows)
          for (const measure of ["untaxed", "total", "margin", "discount"] as const)
            expect(sumOf(row.rows.map((each) => each[measure]))).toBe(sumOf([row[measure]]));
      }),
      { numRuns: 25 },
    );
  }));

test("filters narrow it; a product's, to its lines", () =>
  inWorkspace(async (t) => {
    const { ctx, chair, acme, furniture } = await soldSome(t);
    expect((await analysed(ctx, { productId: chair.id })).total).toMatchObject({
      documents: 1,
      lines: 1,
      ordered: "12",
    });
    expect((await analysed(ctx, { customerId: acme })).total).toMatchObject({ documents: 1, untaxed: "540.00" });
    expect((await analysed(ctx, { categoryId: furniture.id, country: "ES" })).total.lines).toBe(2);
    expect((await analysed(ctx, { dayFrom: "2999-01-01" })).total.documents).toBe(0);
    expect((await analysed(ctx, { dayTo: ctx.today, by: "team" })).rows).toMatchObject([{ id: null, documents: 2 }]);
  }));

test("it sums what the reader reaches, and tells margins to nobody who sees no costs", () =>
  inWorkspace(async (t) => {
    const { luis } = await soldSome(t);
    const own = await t.as({ role: "sales", reach: "own" });
    expect((await analysed(own)).total.documents).toBe(0);
    const all = await t.as({ role: "sales", reach: "all" });
    const { total, rows } = await analysed(all, { by: "salesperson", andBy: "product" });
    expect(total).toMatchObject({ documents: 2, margin: null, marginPercent: null });
    expect(rows.find(({ id }) => id === luis)).toMatchObject({
      margin: null,
      rows: [{ margin: null }, { margin: null }],
    });
    expect(await tried(all, () => analysed(all, { measure: "margin" }))).toBe("permission.missing");
    expect((await analysed(await t.elsewhere())).total.documents).toBe(0);
  }));

test("of more groups than can be held at once nothing is answered, neither in all nor in part", () =>
  inWorkspace(async (t) => {
    const { ctx } = await soldSome(t);
    const asked = AnalyseSales.parse({ by: "product", andBy: "customer" });
    const { rows } = await analyseSales(ctx, asked, atMost(8)); // the whole, three products, and Table twice, Chair and Advice once
    expect(rows.flatMap(({ rows: within }) => within)).toHaveLength(4);
    expect(await tried(ctx, () => analyseSales(ctx, asked, atMost(7)))).toBe("analysis.too_many");
  }));

const atMost = (inAll: number) => ({ groups: 100, within: 60, inAll });
