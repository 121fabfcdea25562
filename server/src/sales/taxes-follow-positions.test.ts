import type { Id } from "@trato/domain/ids.ts";
import { taxesOfCountry } from "@trato/domain/products/taxes/countries/taxes-of-country.ts";
import { describe, expect, test } from "vitest";
import { createTestWorkspace, inWorkspace, testEdge, testOrigin } from "../../test/factories.ts";
import { mail, tokenOf } from "../../test/factories-sales.ts";
import { product, qty } from "../../test/factories-stock.ts";
import { asSystem } from "../../test/people.ts";
import { diaryOf } from "../../test/trying.ts";
import { createContact } from "../contacts/create-contact.ts";
import type { Context } from "../platform/context.ts";
import { editTax } from "../products/edit-tax.ts";
import { updateOwn } from "../platform/rows.ts";
import { addCountryTaxes } from "../products/fiscal-positions/add-country-taxes.ts";
import { editFiscalPosition } from "../products/fiscal-positions/edit-fiscal-position.ts";
import { listFiscalPositions } from "../products/fiscal-positions/list-fiscal-positions.ts";
import { listTaxes } from "../products/list-taxes.ts";
import "../reactions.ts";
import { changeOrder } from "./change-order.ts";
import { confirmQuotation } from "./confirm-quotation.ts";
import { createQuotation } from "./create-quotation.ts";
import { editSale } from "./edit-sale.ts";
import { getSale } from "./get-sale.ts";
import { getPortalSale } from "./portal/get-portal-sale.ts";
import { readOffer } from "./portal/read-offer.ts";
import { printSale } from "./print/print-sale.ts";
import { reopenSale } from "./reopen-sale.ts";
import { sendQuotation } from "./send-quotation.ts";

type Place = { country: string; zip?: string; vat?: string };

async function contactIn(ctx: Context, { country, zip, vat }: Place) {
  const address = { country, ...(zip && { zip }) };
  const contact = await createContact(ctx, { kind: "company", name: `In ${country}`, address, ...(vat && { vat }) });
  return contact.id;
}

async function positionNamed(ctx: Context, name: string): Promise<Id<"fiscal_positions">> {
  const { items } = await listFiscalPositions(ctx, { archived: "any" });
  const found = items.find((position) => position.name === name);
  if (!found) throw new Error(`no position ${name}`);
  return found.id;
}

async function taxNamesOf(ctx: Context, taxIds: readonly string[]): Promise<string[]> {
  const { items } = await listTaxes(ctx, { archived: "any" });
  return taxIds.map((id) => items.find((tax) => tax.id === id)?.name ?? id);
}

const thousand = (ctx: Context) => product(ctx, { name: "Table", listPrice: qty("1000") });

/** A quotation of one table for 1000 to somebody in a place. */
async function offerTo(ctx: Context, place: Place) {
  const table = await thousand(ctx);
  return createQuotation(ctx, { customerId: await contactIn(ctx, place), lines: [{ productId: table.id }] });
}

const french = { country: "FR", vat: "FR23334175221" };
const madrid = { country: "ES", zip: "28001" };

describe("one document for each country and position", () => {
  test.each(["ES", "PT", "FR", "DE", "IT", "GB", "MX"])(
    "in %s says the same on the page, in the PDF and behind the link",
    async (country) => {
      const edge = await testEdge();
      const { id: workspaceId } = await createTestWorkspace({ country, language: "es" });
      const sent = await asSystem(workspaceId, async (ctx) => {
        const customerId = await contactIn(ctx, { country });
        const table = await thousand(ctx);
        const advice = await product(ctx, { name: "Advice", kind: "service", listPrice: qty("100") });
        const sales = [];
        for (const { name, serviceMappings } of taxesOfCountry(country).positions) {
          const fiscalPositionId = await positionNamed(ctx, name.es);
          const lines = [table, ...(serviceMappings ? [advice] : [])].map(({ id: productId }) => ({ productId }));
          const { id: saleId } = await createQuotation(ctx, { customerId, fiscalPositionId, lines });
          sales.push(await sendQuotation(ctx, { saleId, ...mail }));
        }
        return sales;
      });
      expect(sent.map(({ fiscalPosition }) => fiscalPosition?.name)).toEqual(
        taxesOfCountry(country).positions.map(({ name }) => name.es),
      );
      for (const sale of sent) {
        const offer = await getPortalSale(edge, { token: tokenOf(sale) }, testOrigin);
        const print = await readOffer(edge, tokenOf(sale), testOrigin, printSale);
        const content = print.content as Record<string, unknown>; // as the page of the document takes it
        const { note, serviceNote } =
          taxesOfCountry(country).positions.find(({ name }) => name.es === sale.fiscalPosition?.name) ?? {};
        const notes = [note, serviceNote].flatMap((each) => each?.es ?? []).join("\n");
        expect(offer.totals).toEqual(sale.totals);
        expect([sale.fiscalNote, offer.fiscalNote, content["fiscalNote"] || null]).toEqual(
          Array.from({ length: 3 }, () => notes || null),
        );
        const printed = content["totals"] as { name: string; amount: string }[]; // as the page of the document takes them
        const [, ...taxes] = printed.map(({ name, amount }) => [...name.split(" sobre "), plain(amount)]);
        expect(taxes.map(([name, base = "", amount]) => [name, plain(base), amount])).toEqual(
          sale.totals.taxes.map(({ name, base, amount }) => [name, base, amount]),
        );
        expect(plain(String(content["total"]))).toBe(sale.totals.total);
      }
    },
  );
});

/** "1.210,00 €" as the interface writes it. */
const plain = (amount: string) => amount.replaceAll(/[^\d,-]/g, "").replace(",", ".");

test("the position is chosen by the customer, and the lines take its taxes", () =>
  inWorkspace(async ({ system: ctx }) => {
    const names = async (place: Place) => {
      const { fiscalPosition, isFiscalPositionSet, lines, totals } = await offerTo(ctx, place);
      const taxes = await taxNamesOf(ctx, lines[0]?.taxIds ?? []);
      return [fiscalPosition?.name, isFiscalPositionSet, taxes.join(), totals.total];
    };
    expect(await names(madrid)).toEqual(["Domestic", false, "IVA 21 %", "1210.00"]);
    expect(await names(french)).toEqual(["Intra-Community", false, "IVA 0 % intra-Community", "1000.00"]);
    expect(await names({ country: "FR" })).toEqual(["EU, private persons", false, "IVA 21 %", "1210.00"]);
    expect(await names({ country: "ES", zip: "35007", vat: "B12345674" })).toEqual([
      "Canary Islands, Ceuta and Melilla",
      false,
      "IVA 0 % export",
      "1000.00",
    ]);
  }));

test("a service has other taxes than goods where the law says so, and its own note", () =>
  inWorkspace(async ({ system: ctx }) => {
    const [table, advice] = [await thousand(ctx), await product(ctx, { kind: "service", listPrice: qty("100") })];
    const offered = async (place: Place, ...products: { id: Id<"products"> }[]) => {
      const lines = products.map(({ id: productId }) => ({ productId }));
      const sale = await createQuotation(ctx, { customerId: await contactIn(ctx, place), lines });
      const taxes = await Promise.all(sale.lines.map(({ taxIds }) => taxNamesOf(ctx, taxIds)));
      return [taxes.flat(), sale.fiscalNote];
    };
    const [supply, owed] = ["exempt under art. 25 LIVA", "art. 44 and 196 of Directive 2006/112/EC"];
    const [exported, outside] = ["Export exempt under art. 21 LIVA", "Service not subject under art. 69 LIVA"];
    const union = ["IVA 0 % intra-Community", "IVA 0 % EU services"];
    const abroad = ["IVA 0 % export", "IVA not subject"];
    expect(await offered(french, table)).toEqual([[union[0]], expect.stringMatching(new RegExp(`^[^\n]*${supply}$`))]);
    expect(await offered(french, advice)).toEqual([[union[1]], expect.stringMatching(new RegExp(`^[^\n]*${owed}$`))]);
    expect(await offered(french, advice, table)).toEqual([
      union.toReversed(),
      expect.stringMatching(new RegExp(`^[^\n]*${supply}\n[^\n]*${owed}$`)),
    ]);
    const northern = { country: "GB", zip: "BT1 5GS", vat: "XI123456789" };
    expect(await offered(northern, advice, table)).toEqual([
      ["IVA not subject", union[0]],
      expect.stringMatching(new RegExp(`^[^\n]*${supply}\n${outside}$`)),
    ]);
    for (const place of [{ country: "US" }, { country: "ES", zip: "35007", vat: "B12345674" }])
      expect(await offered(place, table, advice)).toEqual([abroad, `${exported}\n${outside}`]);
    expect(await offered(madrid, table, advice)).toEqual([["IVA 21 %", "IVA 21 %"], null]);
  }));

test("an order from before services were told from goods keeps its note and its taxes", () =>
  inWorkspace(async ({ system: ctx }) => {
    const advice = await product(ctx, { kind: "service", listPrice: qty("100") });
    const customerId = await contactIn(ctx, french);
    const { id: saleId, lines } = await createQuotation(ctx, { customerId, lines: [{ productId: advice.id }] });
    const { id: fiscalPositionId, mappings } = (await listFiscalPositions(ctx, { archived: "false" })).items.find(
      ({ name }) => name === "Intra-Community",
    )!;
    const former = mappings.map(({ from, to }) => ({ from, to }));
    await editFiscalPosition(ctx, { fiscalPositionId, mappings: former, serviceNoteEn: null, serviceNoteEs: null });
    await editSale(ctx, { saleId, lineEdits: [{ id: lines[0]!.id, set: { taxIds: former[0]!.to } }] });
    await confirmQuotation(ctx, { saleId });
    await updateOwn(ctx, "sales")
      .set({ fiscalNote: JSON.stringify({ en: "Exempt", es: "Exenta" }) })
      .execute(); // as it was kept
    const before = await getSale(ctx, { saleId });
    await addCountryTaxes(ctx);
    expect(await getSale(ctx, { saleId })).toEqual(before);
    expect(before).toMatchObject({ fiscalNote: "Exempt", lines: [{ taxIds: former[0]!.to }] });
  }));

test("another customer has another position, and the lines follow there and back", () =>
  inWorkspace(async (t) => {
    const ctx = t.system;
    const sale = await offerTo(ctx, madrid);
    const customerId = await contactIn(ctx, french);
    const abroad = await editSale(ctx, { saleId: sale.id, customerId });
    expect(abroad).toMatchObject({ fiscalPosition: { name: "Intra-Community" }, totals: { total: "1000.00" } });
    const { before, after } = (await diaryOf(t, sale.id)).at(-1) ?? {};
    expect(before).toMatchObject({ total: "1210", fiscalPositionId: sale.fiscalPosition?.id });
    expect(after).toMatchObject({ total: "1000", fiscalPositionId: abroad.fiscalPosition?.id });
    const back = await editSale(ctx, { saleId: sale.id, customerId: sale.customer.id });
    expect(back).toMatchObject({ fiscalPosition: sale.fiscalPosition, totals: sale.totals });
  }));

test("one that was set by hand stays with another customer, until it is to be chosen again", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId } = await offerTo(ctx, madrid);
    const fiscalPositionId = await positionNamed(ctx, "Equivalence surcharge");
    const surcharged = await editSale(ctx, { saleId, fiscalPositionId });
    expect(surcharged).toMatchObject({ isFiscalPositionSet: true, totals: { tax: "262.00", total: "1262.00" } });
    const stays = { isFiscalPositionSet: true, fiscalPosition: { id: fiscalPositionId }, totals: { total: "1262.00" } };
    expect(await editSale(ctx, { saleId, customerId: await contactIn(ctx, french) })).toMatchObject(stays);
    expect(await editSale(ctx, { saleId, isFiscalPositionSet: false })).toMatchObject({
      isFiscalPositionSet: false,
      fiscalPosition: { name: "Intra-Community" },
      totals: { total: "1000.00" },
    });
    expect(await editSale(ctx, { saleId, fiscalPositionId: null })).toMatchObject({
      isFiscalPositionSet: true,
      fiscalPosition: null,
      totals: { total: "1210.00" },
    });
    const nowhere = editSale(ctx, { saleId, fiscalPositionId: ctx.newId() });
    await expect(nowhere).rejects.toMatchObject({ code: "reference.unknown" });
  }));

test("whoever says a position says what the lines have under it; other lines follow, and so it is taken back", () =>
  inWorkspace(async ({ system: ctx }) => {
    const table = await thousand(ctx);
    const customerId = await contactIn(ctx, madrid);
    const line = { productId: table.id };
    const { items } = await listTaxes(ctx, { use: "sale", archived: "false" });
    const named = (name: string) => items.find((tax) => tax.name === name)?.id ?? ctx.newId<"taxes">();
    const byHand = { ...line, taxIds: [named("IVA 0 % export")] };
    const sale = await createQuotation(ctx, { customerId, lines: [line, byHand] });
    const [first, second] = sale.lines;
    const to = { saleId: sale.id, fiscalPositionId: await positionNamed(ctx, "Equivalence surcharge") };
    const said = { id: first!.id, set: { taxIds: [named("IVA 4 %")] } };
    const added = { id: ctx.newId<"sale_lines">(), set: { kind: "product" as const, ...line } };
    const moved = await editSale(ctx, { ...to, lineEdits: [said, added] });
    expect(await Promise.all(moved.lines.map(({ taxIds }) => taxNamesOf(ctx, taxIds)))).toEqual([
      ["IVA 4 %"],
      ["IVA 0 % export"],
      ["IVA 21 %", "Recargo de equivalencia 5.2 %"],
    ]);
    const former = [first, second].flatMap((kept) => (kept ? { id: kept.id, set: { taxIds: kept.taxIds } } : []));
    const back = await editSale(ctx, {
      saleId: sale.id,
      fiscalPositionId: sale.fiscalPosition?.id ?? null,
      isFiscalPositionSet: false,
      lineEdits: [...former, { id: added.id, isRemoved: true }],
    });
    expect(back).toMatchObject({
      fiscalPosition: sale.fiscalPosition,
      isFiscalPositionSet: false,
      totals: sale.totals,
      lines: [{ taxIds: first?.taxIds, productTaxIds: first?.taxIds }, { taxIds: byHand.taxIds }],
    });
  }));

test("taxes by hand are mapped as they are, and withholding stays where nothing maps it", () =>
  inWorkspace(async ({ system: ctx }) => {
    const sale = await offerTo(ctx, madrid);
    const { items } = await listTaxes(ctx, { use: "sale", archived: "false" });
    const named = (name: string) => items.find((tax) => tax.name === name)?.id ?? ctx.newId<"taxes">();
    const taxIds = [named("IVA 10 %"), named("IRPF -15 %")];
    const set = { taxIds };
    const typed = await editSale(ctx, { saleId: sale.id, lineEdits: [{ id: sale.lines[0]!.id, set }] });
    expect(typed.totals).toMatchObject({ tax: "-50.00", total: "950.00" });
    const moved = await editSale(ctx, { saleId: sale.id, customerId: await contactIn(ctx, french) });
    expect(await taxNamesOf(ctx, moved.lines[0]?.taxIds ?? [])).toEqual(["IVA 0 % intra-Community", "IRPF -15 %"]);
  }));

test("a price with the tax in it loses it abroad, to the last decimal, and gets it back", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { items } = await listTaxes(ctx, { use: "sale", archived: "false" });
    const usual = items.find(({ isDefault }) => isDefault);
    await editTax(ctx, { taxId: usual?.id ?? ctx.newId(), priceIncluded: true });
    const lamp = await product(ctx, { listPrice: qty("19.99") });
    const line = { productId: lamp.id, quantity: qty("3") };
    const abroadId = await contactIn(ctx, french);
    const sale = await createQuotation(ctx, { customerId: abroadId, lines: [line] });
    expect(sale).toMatchObject({ lines: [{ unitPrice: "16.520661" }], totals: { total: "49.56" } });
    const home = await editSale(ctx, { saleId: sale.id, customerId: await contactIn(ctx, madrid) });
    expect(home).toMatchObject({ lines: [{ unitPrice: "19.99" }], totals: { total: "59.97" } });
    const back = await editSale(ctx, { saleId: sale.id, customerId: abroadId });
    expect(back.lines).toMatchObject([{ unitPrice: "16.520661" }]);
  }));

test("what is printed stays as it was sent; a draft says what its position says today", () =>
  inWorkspace(async ({ system: ctx }) => {
    const sale = await offerTo(ctx, french);
    const saleId = sale.id;
    expect(sale.fiscalNote).toContain("art. 25 LIVA");
    const fiscalPositionId = await positionNamed(ctx, "Intra-Community");
    await editFiscalPosition(ctx, { fiscalPositionId, noteEn: "First" });
    expect(await getSale(ctx, { saleId })).toMatchObject({ fiscalNote: "First" });
    await sendQuotation(ctx, { saleId, ...mail });
    await editFiscalPosition(ctx, { fiscalPositionId, noteEn: "Second" });
    expect(await getSale(ctx, { saleId })).toMatchObject({ fiscalNote: "First" });
    await reopenSale(ctx, { saleId });
    expect(await getSale(ctx, { saleId })).toMatchObject({ fiscalNote: "Second" });
    await confirmQuotation(ctx, { saleId });
    await editFiscalPosition(ctx, { fiscalPositionId, noteEn: null, noteEs: null });
    expect(await getSale(ctx, { saleId })).toMatchObject({ fiscalNote: "Second" });
  }));

test("a line added to an order comes under its position", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId } = await offerTo(ctx, french);
    await confirmQuotation(ctx, { saleId });
    const lamp = await product(ctx, { listPrice: qty("10") });
    const order = await changeOrder(ctx, { saleId, lines: [{ productId: lamp.id }], tellCustomer: false });
    expect(await taxNamesOf(ctx, order.lines[1]?.taxIds ?? [])).toEqual(["IVA 0 % intra-Community"]);
    expect(order.totals.total).toBe("1010.00");
  }));

test("a company without positions goes on as before", () =>
  inWorkspace(
    async ({ system: ctx }) => {
      const sale = await offerTo(ctx, french);
      expect(sale).toMatchObject({ fiscalPosition: null, isFiscalPositionSet: false, fiscalNote: null });
    },
    { country: "US" },
  ));
