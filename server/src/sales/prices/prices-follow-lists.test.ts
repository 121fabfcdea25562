import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { CreatePriceRule } from "@trato/domain/products/price-lists/price-list-inputs.ts";
import { listedPrice } from "@trato/domain/products/price-lists/document-prices.ts";
import type { Sale } from "@trato/domain/sales/records.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { product, qty } from "../../../test/factories-stock.ts";
import { tried, whoeverIsElsewhere } from "../../../test/trying.ts";
import { createContact } from "../../contacts/create-contact.ts";
import { editContact } from "../../contacts/edit-contact.ts";
import type { Context } from "../../platform/context.ts";
import { editProduct } from "../../products/edit-product.ts";
import { createPriceList } from "../../products/price-lists/create-price-list.ts";
import { createPriceRule } from "../../products/price-lists/create-price-rule.ts";
import { editPriceRule } from "../../products/price-lists/edit-price-rule.ts";
import "../../reactions.ts";
import { changeOrder } from "../change-order.ts";
import { confirmQuotation } from "../confirm-quotation.ts";
import { createQuotation } from "../create-quotation.ts";
import { editSale } from "../edit-sale.ts";
import { getSale } from "../get-sale.ts";
import { readLineSources } from "../line-sources.ts";
import { readPricing } from "./document-pricing.ts";

const day = (text: string) => text as CalendarDate;

async function listWith(ctx: Context, name: string, rules: Omit<CreatePriceRule, "priceListId">[], given: object = {}) {
  const { id: priceListId } = await createPriceList(ctx, { name, ...given });
  for (const rule of rules) await createPriceRule(ctx, { priceListId, ...rule });
  return priceListId;
}

const less = (discount: string, part: object = {}) => ({
  making: "percentage" as const,
  discount: qty(discount),
  ...part,
});
const customer = async (ctx: Context, given: object = {}) =>
  (await createContact(ctx, { kind: "company", name: "Somebody", ...given })).id;
const table = (ctx: Context) => product(ctx, { name: "Table", listPrice: qty("100") });
const told = ({ lines }: Sale) =>
  lines.map(({ quantity, unitPrice, discount, follows }) => [quantity, unitPrice, discount, follows]);
const both = "price_and_discount";

describe("a quotation", () => {
  test("without price lists has the products' prices, which its lines follow", () =>
    inWorkspace(async (t) => {
      const ctx = await t.as({ role: "sales" });
      const { id: productId } = await table(t.system);
      const lines = [{ productId }, { productId, unitPrice: qty("90") }, { productId, discount: qty("5") }];
      const sale = await createQuotation(ctx, { customerId: await customer(ctx), lines });
      expect(told(sale)).toEqual([
        ["1", "100", "0", both],
        ["1", "90", "0", "nothing"],
        ["1", "100", "5", "price"],
      ]);
      expect(sale).toMatchObject({ priceList: null, isPriceListSet: false, priceDay: ctx.today });
    }));

  test("has the list of its customer, and its lines follow quantity, day, customer and list; typed ones do not", () =>
    inWorkspace(async (t) => {
      const ctx = await t.as({ role: "manager" });
      const { id: productId } = await table(ctx);
      const spring = { startsOn: day("2026-03-01"), endsOn: day("2026-03-31") };
      const trade = await listWith(ctx, "Trade", [
        less("10"),
        less("20", { minQuantity: qty("25") }),
        less("50", spring),
      ]);
      const french = await listWith(ctx, "France", [less("-5")], { countries: ["FR"] });
      const customerId = await customer(ctx, { priceListId: trade });
      const asked = {
        customerId,
        lines: [{ productId }, { productId, unitPrice: qty("77") }, { productId, discount: qty("3") }],
      };
      const made = await createQuotation(ctx, asked);
      const saleId = made.id;
      const [first, typed] = made.lines.map(({ id }) => id);
      const edit = async (change: object) => told(await editSale(ctx, { saleId, ...change }));
      const typedLine = ["1", "77", "0", "nothing"];
      expect(told(made)).toEqual([["1", "90", "0", both], typedLine, ["1", "90", "3", "price"]]);
      expect(made).toMatchObject({ priceList: { id: trade, name: "Trade" }, isPriceListSet: false });

      const many = (id = first) => ({ lineEdits: [{ id, set: { quantity: qty("25") } }] });
      expect((await edit(many()))[0]).toEqual(["25", "80", "0", both]);
      expect((await edit({ priceDay: "2026-03-03" }))[0]).toEqual(["25", "80", "0", both]);
      expect((await edit({ lineEdits: [{ id: first, set: { quantity: qty("24") } }] }))[0]).toEqual([
        "24",
        "50",
        "0",
        both,
      ]);
      expect(await edit({ priceDay: "2026-04-01" })).toEqual([
        ["24", "90", "0", both],
        typedLine,
        ["1", "90", "3", "price"],
      ]);
      const elsewhere = { customerId: await customer(ctx, { address: { country: "FR" } }) };
      expect(await edit(elsewhere)).toEqual([["24", "105", "0", both], typedLine, ["1", "105", "3", "price"]]);
      expect((await edit({ priceListId: trade }))[0]).toEqual(["24", "90", "0", both]);
      expect((await edit({ customerId }))[0]).toEqual(["24", "90", "0", both]);
      expect(await getSale(ctx, { saleId })).toMatchObject({ priceList: { id: trade }, isPriceListSet: true });
      expect((await edit({ priceListId: null }))[0]).toEqual(["24", "100", "0", both]);
      expect((await edit({ ...elsewhere, isPriceListSet: false }))[0]).toEqual(["24", "105", "0", both]);
      expect((await getSale(ctx, { saleId })).priceList?.id).toBe(french);
      expect(await edit(many(typed))).toEqual([
        ["24", "105", "0", both],
        ["25", "77", "0", "nothing"],
        ["1", "105", "3", "price"],
      ]);
    }));

  test("keeps what is typed into a line until it is told to follow the list again", () =>
    inWorkspace(async (t) => {
      const ctx = await t.as({ role: "manager" });
      const { id: productId } = await table(ctx);
      await listWith(ctx, "Public", [less("10")], { isDefault: true, showsDiscount: true });
      const made = await createQuotation(ctx, { customerId: await customer(ctx), lines: [{ productId }] });
      expect(told(made)).toEqual([["1", "100", "10", both]]);
      const [{ id }] = made.lines as [Sale["lines"][number]];
      const set = async (change: object) =>
        told(await editSale(ctx, { saleId: made.id, lineEdits: [{ id, set: change }] }))[0];
      expect(await set({ discount: qty("12") })).toEqual(["1", "100", "12", "price"]);
      expect(await set({ quantity: qty("3") })).toEqual(["3", "100", "12", "price"]);
      expect(await set({ unitPrice: qty("99") })).toEqual(["3", "99", "12", "nothing"]);
      expect(await set({ follows: "price" })).toEqual(["3", "100", "12", "price"]);
      expect(await set({ follows: both })).toEqual(["3", "100", "10", both]);
      expect(await set({ follows: both, unitPrice: qty("1") })).toEqual(["3", "100", "10", both]);
    }));

  test("that is sent back as it was read keeps its prices and what follows", () =>
    inWorkspace(async (t) => {
      const ctx = await t.as({ role: "manager" });
      const { id: productId } = await table(ctx);
      const trade = await listWith(ctx, "Trade", [less("10"), less("20", { minQuantity: qty("5") })]);
      const asked = {
        customerId: await customer(ctx),
        priceListId: trade,
        lines: [{ productId }, { productId, unitPrice: qty("7") }],
      };
      const made = await createQuotation(ctx, asked);
      const plain = made.lines.map(({ id, quantity, unitPrice, discount }) => ({
        id,
        productId,
        quantity,
        unitPrice,
        discount,
      }));
      expect((await editSale(ctx, { saleId: made.id, lines: plain })).version).toBe(made.version);
      const more = plain.map((line) => ({ ...line, quantity: qty("5") }));
      expect(told(await editSale(ctx, { saleId: made.id, lines: more }))).toEqual([
        ["5", "80", "0", both],
        ["5", "7", "0", "nothing"],
      ]);
    }));

  test("has no discount of its list on a price that was typed without one, and keeps a typed one that is not said again", () =>
    inWorkspace(async (t) => {
      const ctx = await t.as({ role: "manager" });
      const { id: productId } = await table(ctx);
      await listWith(ctx, "Public", [less("10")], { isDefault: true, showsDiscount: true });
      const asked = [
        {},
        { unitPrice: qty("80") },
        { discount: qty("3") },
        { unitPrice: qty("70"), discount: qty("4") },
      ];
      const lines = asked.map((said) => ({ productId, ...said }));
      const made = await createQuotation(ctx, { customerId: await customer(ctx), lines });
      const typed = [
        ["1", "80", "0", "nothing"],
        ["1", "100", "3", "price"],
        ["1", "70", "4", "nothing"],
      ];
      expect(told(made)).toEqual([["1", "100", "10", both], ...typed]);
      const ids = made.lines.map(({ id }) => ({ id, productId }));
      expect(told(await editSale(ctx, { saleId: made.id, lines: ids }))).toEqual(told(made));
      const now = ids.map((line) => ({ ...line, unitPrice: qty("60") }));
      expect(told(await editSale(ctx, { saleId: made.id, lines: now })).map(([, ...price]) => price)).toEqual(
        ["0", "0", "3", "4"].map((discount) => ["60", discount, "nothing"]),
      );
    }));

  test("does not change by itself when rules or products do", () =>
    inWorkspace(async (t) => {
      const ctx = await t.as({ role: "manager" });
      const { id: productId } = await table(ctx);
      const { id: priceListId } = await createPriceList(ctx, { name: "Trade", isDefault: true });
      const rule = await createPriceRule(ctx, { priceListId, ...less("10") });
      const made = await createQuotation(ctx, {
        customerId: await customer(ctx),
        lines: [{ productId }, { productId }],
      });
      await editPriceRule(ctx, { priceRuleId: rule.id, discount: qty("30") });
      await editProduct(ctx, { productId, listPrice: qty("200") });
      const [first] = made.lines.map(({ id }) => id);
      const edit = async (set: object) =>
        told(await editSale(ctx, { saleId: made.id, lineEdits: [{ id: first!, set }] }));
      expect(await edit({ name: "A table" })).toEqual([
        ["1", "90", "0", both],
        ["1", "90", "0", both],
      ]);
      expect(await edit({ discount: qty("5") })).toEqual([
        ["1", "90", "5", "price"],
        ["1", "90", "0", both],
      ]);
      expect(await edit({ quantity: qty("2") })).toEqual([
        ["2", "140", "5", "price"],
        ["1", "90", "0", both],
      ]);
    }));

  test("names a list of its own company", () =>
    inWorkspace(async (t) => {
      const priceListId = (await createPriceList(await t.elsewhere(), { name: "Theirs" })).id;
      const ctx = await t.as({ role: "manager" });
      const customerId = await customer(ctx);
      expect(await tried(ctx, () => createQuotation(ctx, { customerId, priceListId, lines: [] }))).toBe(
        "reference.unknown",
      );
      const { id: saleId } = await createQuotation(ctx, { customerId, lines: [] });
      expect(await tried(ctx, () => editSale(ctx, { saleId, priceListId }))).toBe("reference.unknown");
      const own = await listWith(ctx, "Own", [less("10")]);
      expect(await whoeverIsElsewhere(t, (they) => editSale(they, { saleId, priceListId: own }))).toBe(
        "record.not_found",
      );
    }));
});

test("an order keeps what was agreed on; what is added to it has its list's price", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: productId } = await table(ctx);
    await listWith(ctx, "Trade", [less("10"), less("20", { minQuantity: qty("5") })], { isDefault: true });
    const made = await createQuotation(ctx, { customerId: await customer(ctx), lines: [{ productId }] });
    const saleId = made.id;
    await confirmQuotation(ctx, { saleId });
    const [{ id }] = made.lines as [Sale["lines"][number]];
    const lines = [
      { id, quantity: qty("5") },
      { productId, quantity: qty("6") },
    ];
    expect(told(await changeOrder(ctx, { saleId, lines, tellCustomer: false }))).toEqual([
      ["5", "90", "0", both],
      ["6", "80", "0", both],
    ]);
  }));

test("a person's list counts for what is offered to its company's", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const trade = await listWith(ctx, "Trade", [less("10")]);
    const company = await customer(ctx);
    const person = await customer(ctx, { kind: "person", companyId: company });
    await editContact(ctx, { contactId: company, priceListId: trade });
    const made = await createQuotation(ctx, { customerId: person, lines: [] });
    expect(made.priceList?.id).toBe(trade);
  }));

type Step = { line: number } & Partial<{ quantity: Decimal; unitPrice: Decimal; discount: Decimal; follows: string }>;
type Move = { list?: number | null; day?: string };

const number = (max: number) => fc.integer({ min: 1, max }).map((n) => qty(String(n)));
const follows = fc.constantFrom("nothing", "price", both);
const steps: fc.Arbitrary<Step | Move> = fc.oneof(
  fc.record({ line: fc.nat(2), quantity: number(40) }),
  fc.record({ line: fc.nat(2), unitPrice: number(200), discount: number(60) }, { requiredKeys: ["line"] }),
  fc.record({ line: fc.nat(2), follows }),
  fc.record({ list: fc.option(fc.nat(1)) }),
  fc.record({ day: fc.constantFrom("2026-03-03", "2026-04-04", "2026-05-05") }),
);

test("a line that follows has the engine's price after any edits, and a typed one never changes by itself", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: productId } = await table(ctx);
    const trade = await listWith(ctx, "Trade", [
      less("10"),
      less("25", { minQuantity: qty("20") }),
      less("40", { startsOn: day("2026-04-01"), endsOn: day("2026-04-30") }),
    ]);
    const shown = await listWith(ctx, "Shown", [less("15", { base: "list", baseListId: trade })], {
      showsDiscount: true,
    });
    const lists: Id<"price_lists">[] = [trade, shown];
    const customerId = await customer(ctx);
    const sequences = fc.sample(fc.array(steps, { minLength: 6, maxLength: 10 }), { numRuns: 12, seed: 20_261_130 });
    for (const sequence of sequences) {
      let sale = await createQuotation(ctx, { customerId, lines: [{ productId }, { productId }, { productId }] });
      for (const step of sequence) {
        const before = new Map(sale.lines.map((line) => [line.id, line]));
        sale = await editSale(ctx, { saleId: sale.id, ...editOf(step, sale, lists) });
        const expected = await engineOf(ctx, sale);
        for (const line of sale.lines) {
          const said: Partial<Step> = "line" in step && sale.lines[step.line]?.id === line.id ? step : {};
          const was = before.get(line.id);
          const listed = expected(line);
          expect(line.unitPrice).toBe(
            line.follows === "nothing" ? (said.unitPrice ?? was?.unitPrice) : listed?.unitPrice,
          );
          expect(line.discount).toBe(line.follows === both ? listed?.discount : (said.discount ?? was?.discount));
        }
      }
    }
  }));

function editOf(step: Step | Move, sale: Sale, lists: Id<"price_lists">[]): object {
  if (!("line" in step)) {
    const { list, day: priceDay } = step;
    return priceDay ? { priceDay } : { priceListId: typeof list === "number" ? lists[list] : null };
  }
  const { line, ...set } = step;
  return { lineEdits: [{ id: sale.lines[line]!.id, set }] };
}

async function engineOf(ctx: Context, sale: Sale) {
  const sources = await readLineSources(ctx, sale.lines, sale.currency);
  const terms = { priceListId: sale.priceList?.id ?? null, currency: sale.currency, day: sale.priceDay };
  const { open } = await readPricing(ctx, sources, { terms });
  return ({ productId, unitId, quantity }: Sale["lines"][number]) =>
    listedPrice(open, terms, { productId: productId!, unitId: unitId!, quantity });
}
