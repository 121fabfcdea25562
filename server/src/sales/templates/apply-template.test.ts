import { addDays } from "@trato/domain/dates.ts";
import { expect, test } from "vitest";
import { orderOf, quotation } from "../../../test/factories-sales.ts";
import { product, qty } from "../../../test/factories-stock.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { tried, triedBy, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { createContact } from "../../contacts/create-contact.ts";
import type { Context } from "../../platform/context.ts";
import { archiveProduct, editProduct } from "../../products/edit-product.ts";
import { createExchangeRate } from "../../products/currencies/create-exchange-rate.ts";
import { createPriceList } from "../../products/price-lists/create-price-list.ts";
import { createPriceRule } from "../../products/price-lists/create-price-rule.ts";
import "../../reactions.ts";
import { createQuotation } from "../create-quotation.ts";
import { getSale } from "../get-sale.ts";
import { applyTemplate } from "./apply-template.ts";
import { createQuotationTemplate, saveAsTemplate } from "./create-quotation-template.ts";
import { editQuotationTemplate } from "./edit-quotation-template.ts";

async function terrace(ctx: Context, given: object = {}) {
  const { id: productId } = await product(ctx, { name: "Table", listPrice: qty("100") });
  const lines = [
    { kind: "section" as const, name: "Outside" },
    { productId, quantity: qty("2") },
    { productId, discount: qty("5") },
    { productId, unitPrice: qty("70") },
  ];
  const { id } = await createQuotationTemplate(ctx, {
    name: "Terrace",
    terms: "Ex works",
    validityDays: 7,
    lines,
    ...given,
  });
  return { quotationTemplateId: id, productId };
}

const way = "replace" as const;
const percent = (share: string) => ({ kind: "percent" as const, percent: qty(share) });

test("a quotation gets the lines of a template in the place of its own, at the prices of its customer now", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { quotationTemplateId, productId } = await terrace(ctx);
    const { id: priceListId } = await createPriceList(ctx, { name: "Trade" });
    await createPriceRule(ctx, { priceListId, making: "percentage", discount: qty("10") });
    const { id: customerId } = await createContact(ctx, { kind: "company", name: "Norte", priceListId });
    await editProduct(t.system, { productId, listPrice: qty("200") });
    const { id: saleId } = await createQuotation(ctx, { customerId, terms: "Mine", lines: [{ productId }] });
    const sale = await applyTemplate(ctx, { saleId, version: 1, quotationTemplateId, way });
    expect(
      sale.lines.map(({ name, quantity, unitPrice, discount, follows }) => [
        name,
        quantity,
        unitPrice,
        discount,
        follows,
      ]),
    ).toEqual([
      ["Outside", "0", "0", "0", "nothing"],
      ["Table", "2", "180", "0", "price_and_discount"],
      ["Table", "1", "180", "5", "price"],
      ["Table", "1", "70", "0", "nothing"],
    ]);
    expect(sale).toMatchObject({ terms: "Ex works", validUntil: addDays(ctx.today, 7), totals: { untaxed: "601.00" } });
  }));

test("in another currency its prices are converted, as they are the workspace's", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { quotationTemplateId } = await terrace(ctx);
    await createExchangeRate(ctx, { currency: "USD", day: addDays(ctx.today, -9), rate: qty("0.8"), isInverse: true });
    const { id: saleId } = await quotation(ctx, { currency: "USD" });
    const sale = await applyTemplate(ctx, { saleId, quotationTemplateId, way });
    expect(sale.lines.map(({ unitPrice }) => unitPrice)).toEqual(["0", "125", "125", "87.5"]);
  }));

test("what is only offered, recurring and taken off comes along, each time as choices of its own", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: productId } = await product(ctx, { name: "Table", listPrice: qty("100"), taxIds: [] });
    const group = ctx.newId<"choice_groups">();
    const lines = [
      { kind: "section" as const, name: "Room", sectionDiscount: percent("10"), hidesLines: true },
      { productId, choiceGroup: group },
      { productId, unitPrice: qty("60"), choice: "alternative" as const, choiceGroup: group },
      { productId, choice: "option" as const },
      { productId, unitPrice: qty("30"), period: "monthly" as const },
    ];
    const discount = { kind: "amount" as const, amount: qty("17") };
    const { id: customerId } = await createContact(ctx, { kind: "company", name: "Norte" });
    const { id: from } = await createQuotation(ctx, { customerId, lines, discount });
    const { id: quotationTemplateId } = await saveAsTemplate(ctx, { saleId: from, name: "Room" });
    const { id: saleId } = await createQuotation(ctx, { customerId, lines: [] });
    const sale = await applyTemplate(ctx, { saleId, quotationTemplateId, way });
    const said = ({ sectionDiscount, hidesLines, choice, period }: (typeof sale.lines)[number]) => ({
      sectionDiscount,
      hidesLines,
      choice,
      period,
    });
    const former = await getSale(ctx, { saleId: from });
    const sums = ({ totals: { untaxed, total, recurring, discounts = [] } }: typeof sale) => {
      return { untaxed, total, recurring, off: discounts.map(({ amount }) => amount) };
    };
    expect(sale.lines.map(said)).toEqual(former.lines.map(said));
    expect([sums(sale), sale.discount]).toEqual([sums(former), discount]);
    const twice = await applyTemplate(ctx, { saleId, quotationTemplateId, way: "append" });
    const groups = twice.lines.flatMap(({ choice, choiceGroup }) => (choiceGroup ? [[choice, choiceGroup]] : []));
    expect(groups.map(([choice]) => choice)).toEqual(["counted", "alternative", "counted", "alternative"]);
    expect(new Set(groups.map(([, its]) => its)).size).toBe(2);
  }));

test("or after its own, which keep terms and validity", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { quotationTemplateId } = await terrace(ctx);
    const made = await quotation(ctx, { terms: "Mine" });
    const sale = await applyTemplate(ctx, { saleId: made.id, quotationTemplateId, way: "append" });
    expect(sale.lines.map(({ name }) => name)).toEqual(["Furniture", "Chair", "Outside", "Table", "Table", "Table"]);
    expect(sale.lines.slice(0, 2).map(({ id }) => id)).toEqual(made.lines.map(({ id }) => id));
    expect(sale).toMatchObject({ terms: "Mine", validUntil: made.validUntil });
  }));

test("a document does not grow beyond what it may have", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const lines = Array.from({ length: 5_001 }, (_, place) => ({ kind: "note" as const, name: `Note ${place}` }));
    const { id: quotationTemplateId } = await createQuotationTemplate(ctx, { name: "Long", lines });
    const { id: saleId } = await quotation(ctx);
    const append = () => applyTemplate(ctx, { saleId, quotationTemplateId, way: "append" });
    const { version } = await append();
    await expect(append()).rejects.toMatchObject({
      code: "document.too_many_lines",
      details: { path: "lines", most: 10_000, lines: 10_004 },
    });
    expect(await getSale(ctx, { saleId })).toMatchObject({ version });
  }));

test("a template that is no longer offered, or has something no longer sold, is refused by its name", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { quotationTemplateId, productId } = await terrace(ctx);
    const { id: saleId, version } = await quotation(ctx);
    const apply = () => applyTemplate(ctx, { saleId, quotationTemplateId, way });
    await archiveProduct(t.system, { productId });
    await expect(apply()).rejects.toMatchObject({
      code: "quotation_template.product_archived",
      details: { product: "Table" },
    });
    await editQuotationTemplate(ctx, { quotationTemplateId, isArchived: true });
    await expect(apply()).rejects.toMatchObject({ code: "quotation_template.archived", details: { name: "Terrace" } });
    expect(await getSale(ctx, { saleId })).toMatchObject({ version });
  }));

test("a quotation that others changed meanwhile, and an order, stay as they are", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { quotationTemplateId } = await terrace(ctx);
    const { id: saleId, version } = await quotation(ctx);
    const apply = (seen?: number) =>
      tried(ctx, () => applyTemplate(ctx, { saleId, version: seen, quotationTemplateId, way }));
    expect(await apply(version + 1)).toBe("record.changed");
    await orderOf(ctx, { saleId });
    expect(await apply()).toBe("sale.confirmed");
  }));

test("whoever sells uses templates, on quotations within reach and of the own company", () =>
  inWorkspace(async (t) => {
    const { quotationTemplateId } = await terrace(t.system);
    const sale = await quotation(t.system);
    const apply = (ctx: Context) => applyTemplate(ctx, { saleId: sale.id, quotationTemplateId, way });
    expect(await whoMay(t, apply)).toEqual(["sales", "manager", "administrator"]);
    const others = await quotation(await t.as({ role: "manager" }));
    const reach = { role: "sales", reach: "own" } as const;
    const theirs = (ctx: Context) => applyTemplate(ctx, { saleId: others.id, quotationTemplateId, way });
    expect(await triedBy(t, reach, theirs)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, apply)).toBe("record.not_found");
    const stranger = await t.elsewhere();
    const own = await quotation(stranger);
    expect(await tried(stranger, () => applyTemplate(stranger, { saleId: own.id, quotationTemplateId, way }))).toBe(
      "record.not_found",
    );
  }));
