import { expect, test } from "vitest";
import type { Id } from "@trato/domain/ids.ts";
import { cellValue } from "@trato/domain/reports/cell-value.ts";
import { listColumns } from "@trato/domain/reports/list-columns.ts";
import { ListSales } from "@trato/domain/sales/inputs.ts";
import { bring } from "../../../test/bring.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { customer, product, qty } from "../../../test/factories-stock.ts";
import type { Context } from "../../platform/context.ts";
import "../../reactions.ts";
import { createExchangeRate } from "../../products/currencies/create-exchange-rate.ts";
import { readableLists } from "../../reports/read-list.ts";
import { getSale } from "../get-sale.ts";
import { listSales } from "../list-sales.ts";
import { createQuotation } from "../create-quotation.ts";

/** The file of the lines as somebody reads it, in his language. */
async function fileOf(ctx: Context, asked: object = {}) {
  const { ids, rows } = readableLists["sale-lines"];
  const packed = await ids(ctx, ListSales.parse(asked));
  const some = packed.match(/.{32}/g) ?? [];
  const found = Map.groupBy(await rows(ctx, some), ({ id }) => id.replaceAll("-", ""));
  const reader = { language: ctx.language, timeZone: ctx.workspace.timeZone };
  return some
    .flatMap((id) => found.get(id) ?? [])
    .map((row) => {
      const cells = listColumns["sale-lines"].map((column) => [column.name, cellValue(column, row, reader)] as const);
      return Object.fromEntries(cells.map(([name, cell]) => [name, cell.kind === "none" ? null : cell.value]));
    });
}

/** A room of a table or a bench instead, at ten per cent less, a lamp each month, and a note. */
async function room(ctx: Context, reference = "T-1") {
  const make = async (name: string, given: object = {}) =>
    (await product(ctx, { name, listPrice: qty("100"), taxIds: [], ...given })).id;
  const [table, bench, lamp] = [await make("Table", { reference }), await make("Bench"), await make("Lamp")];
  const choiceGroup = "01990000-0000-7000-8000-0000000000aa" as Id<"choice_groups">; // an id
  return createQuotation(ctx, {
    customerId: await customer(ctx),
    discount: { kind: "percent", percent: qty("5") },
    lines: [
      { productId: lamp, period: "monthly", unitPrice: qty("9.5") },
      { kind: "section", name: "Room", sectionDiscount: { kind: "percent", percent: qty("10") } },
      { productId: table, quantity: qty("2"), name: "The big table", choiceGroup },
      { productId: bench, choice: "alternative", choiceGroup },
      { kind: "note", name: "By hand" },
    ],
  });
}

test("each line of a list tells its document, its section, what it is offered as and how often it is paid", () =>
  inWorkspace(async ({ system: ctx }) => {
    const sale = await room(ctx);
    const [lamp, table, bench, ...none] = await fileOf(ctx);
    const document = { number: sale.id, customerName: "Customer", state: "Draft", wholeDiscount: "5" };
    expect(lamp).toMatchObject({ ...document, product: "Lamp", section: null, period: "Each month", unitPrice: "9.5" });
    expect(table).toMatchObject({
      ...document,
      product: "T-1",
      description: "The big table",
      quantity: "2",
      section: "Room",
      sectionDiscount: "10",
      choice: "Included",
      taxes: "None",
    });
    expect(bench).toMatchObject({
      ...document,
      product: "Bench",
      choice: "Alternative",
      choiceGroup: table!["choiceGroup"],
    });
    expect(none).toEqual([]);
  }));

/** The same file as it is taken out. */
async function writtenFileOf(ctx: Context): Promise<string> {
  const columns = listColumns["sale-lines"];
  const rows = (await fileOf(ctx)).map((row) => columns.map(({ name }) => row[name] ?? "").join(";"));
  return [columns.map(({ words }) => words.en).join(";"), ...rows].join("\n");
}

test("the file comes in again as what it was", () =>
  inWorkspace(async ({ system: ctx }) => {
    const sale = await room(ctx);
    expect(await bring(ctx, "quotations", await writtenFileOf(ctx))).toMatchObject({ made: 3, bad: 0 });
    const { items } = await listSales(ctx, ListSales.parse({}));
    const again = await getSale(ctx, { saleId: items.find(({ id }) => id !== sale.id)!.id });
    const said = ({ lines }: typeof sale) =>
      lines
        .filter(({ kind }) => kind !== "note")
        .map(({ kind, name, quantity, unitPrice, choice, period, sectionDiscount, taxIds }) => {
          return { kind, name, quantity, unitPrice, choice, period, sectionDiscount, taxIds };
        });
    expect(said(again)).toEqual(said(sale));
    expect([again.discount, again.totals.untaxed, again.totals.total]).toEqual([
      sale.discount,
      sale.totals.untaxed,
      sale.totals.total,
    ]);
  }));

test("of a document in another currency no line comes in again in ours", () =>
  inWorkspace(async ({ system: ctx }) => {
    await createExchangeRate(ctx, { currency: "USD", day: ctx.today, rate: qty("1.25"), isInverse: false });
    const lines = [{ productId: (await product(ctx, { taxIds: [] })).id }];
    await createQuotation(ctx, { customerId: await customer(ctx), currency: "USD", lines });
    expect(await bring(ctx, "quotations", await writtenFileOf(ctx))).toMatchObject({ made: 0, bad: 1 });
  }));

test("they are of those documents that the list holds, and that one reaches", () =>
  inWorkspace(async (t) => {
    await room(t.system);
    expect(await fileOf(t.system, { state: "order" })).toEqual([]);
    const seller = await t.as({ role: "sales", reach: "own" });
    await t.become(t.system);
    const boss = await t.as({ role: "manager" });
    const { id } = await room(boss, "T-2");
    await boss.db.updateTable("sales").set({ salespersonId: boss.actor.memberId }).where("id", "=", id).execute();
    const numbers = (await fileOf(await t.become(seller))).map(({ number }) => number);
    expect(numbers).not.toContain(id);
    expect(await fileOf(await t.elsewhere())).toEqual([]);
  }));
