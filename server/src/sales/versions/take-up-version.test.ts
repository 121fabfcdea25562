import { expect, test } from "vitest";
import { ListSales } from "@trato/domain/sales/inputs.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { mail, quotation } from "../../../test/factories-sales.ts";
import { customer, day, product, qty } from "../../../test/factories-stock.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import { deleteOwn, insertOwn, own, updateOwn } from "../../platform/rows.ts";
import "../../reactions.ts";
import { confirmQuotation } from "../confirm-quotation.ts";
import { editSale } from "../edit-sale.ts";
import { listSales } from "../list-sales.ts";
import { getSaleMargin } from "../margins/get-sale-margin.ts";
import { sendQuotation } from "../send-quotation.ts";
import { listSaleVersions } from "./list-sale-versions.ts";
import { takeUpVersion } from "./take-up-version.ts";
import type { VersionDraft } from "./version-draft.ts";

type Sale = Awaited<ReturnType<typeof quotation>>;

/** A quotation that was sent, then became another one: other lines, terms, days and customer. */
async function changed(ctx: Context, given: Parameters<typeof quotation>[1] = {}): Promise<Sale> {
  const sale = await quotation(ctx, { terms: "Ex works", validUntil: day("2031-12-31"), ...given });
  await sendQuotation(ctx, { saleId: sale.id, ...mail });
  const table = await product(ctx, { name: "Table", listPrice: qty("300") });
  await editSale(ctx, {
    saleId: sale.id,
    customerId: await customer(ctx),
    terms: null,
    validUntil: null,
    discount: { kind: "percent", percent: qty("5") },
    lines: [{ productId: table.id, quantity: qty("1") }],
  });
  return sale;
}

const hashes = (ctx: Context) => own(ctx, "saleVersions").select(["number", "sha256"]).orderBy("number").execute();

test("a version that is taken up and sent again says to the last word what it said, under the same hash", () =>
  inWorkspace(async ({ system: ctx }) => {
    const sale = await changed(ctx);
    const saleId = sale.id;
    await sendQuotation(ctx, { saleId, ...mail });
    const taken = await takeUpVersion(ctx, { saleId, number: 1 });
    expect(taken).toMatchObject({ terms: "Ex works", validUntil: "2031-12-31", discount: null, notTakenUp: [] });
    expect(taken.lines.map(({ id, name, quantity, unitPrice }) => ({ id, name, quantity, unitPrice }))).toEqual(
      sale.lines.map(({ id, name, quantity, unitPrice }) => ({ id, name, quantity, unitPrice })),
    );
    expect(taken).toMatchObject({
      customer: sale.customer,
      totals: sale.totals,
      isChangedSinceSent: true,
      state: "sent",
    });
    await sendQuotation(ctx, { saleId, ...mail });
    const [first, second, third] = await hashes(ctx);
    expect(third).toEqual({ number: 3, sha256: first?.sha256 });
    expect(second?.sha256).not.toBe(first?.sha256);
  }));

test("prices are those of then, whatever the list says today; its versions stay as they are", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId, totals } = await changed(ctx);
    await updateOwn(ctx, "products")
      .set({ listPrice: qty("999") })
      .execute();
    const before = await hashes(ctx);
    expect(await takeUpVersion(ctx, { saleId, number: 1 })).toMatchObject({ totals });
    expect(await hashes(ctx)).toEqual(before);
    expect(await listSaleVersions(ctx, { saleId })).toMatchObject({ isChanged: false });
  }));

test("a version of before there were combos and choices of customers is what it was, and is taken up", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId, totals } = await quotation(ctx, { terms: "Ex works" });
    await sendQuotation(ctx, { saleId, ...mail });
    const sent = await own(ctx, "saleVersions").selectAll().where("saleId", "=", saleId).executeTakeFirstOrThrow();
    const { header, lines } = sent.draft as VersionDraft;
    const then = lines.map(({ picks: _, shares: __, quantityRange: ___, ...line }) => line);
    const draft = JSON.stringify({ header, lines: then });
    await insertOwn(ctx, "saleVersions", { ...sent, number: 2, draft }).execute();
    expect(await listSaleVersions(ctx, { saleId })).toMatchObject({ isChanged: false });
    await editSale(ctx, { saleId, terms: null, lines: [] });
    expect(await takeUpVersion(ctx, { saleId, number: 2 })).toMatchObject({
      terms: "Ex works",
      totals,
      notTakenUp: [],
    });
  }));

test("the list tells what it earns again, as its page does", () =>
  inWorkspace(async ({ system: ctx }) => {
    const lamp = await product(ctx, { name: "Lamp", cost: qty("30") });
    const lines = [{ productId: lamp.id, quantity: qty("2"), unitPrice: qty("80") }];
    const { id: saleId } = await changed(ctx, { lines });
    await takeUpVersion(ctx, { saleId, number: 1 });
    const listed = (await listSales(ctx, ListSales.parse({}))).items.find(({ id }) => id === saleId)?.margin;
    expect([listed, (await getSaleMargin(ctx, { saleId })).margin]).toEqual(["100.00", "100.00"]);
  }));

test("what is no longer there is left out or told", () =>
  inWorkspace(async ({ system: ctx }) => {
    const [gone, archived] = [await product(ctx, { name: "Lamp" }), await product(ctx, { name: "Stool" })];
    const lines = [gone, archived].map(({ id: productId }) => ({ productId, quantity: qty("1") }));
    const { id: saleId } = await changed(ctx, { lines });
    await updateOwn(ctx, "products").set({ archivedAt: ctx.now }).where("id", "=", archived.id).execute();
    for (const table of ["saleLineCosts", "productCosts"] as const)
      await deleteOwn(ctx, table).where("productId", "=", gone.id).execute();
    await deleteOwn(ctx, "products").where("id", "=", gone.id).execute();
    const taken = await takeUpVersion(ctx, { saleId, number: 1 });
    expect(taken.lines.map(({ name }) => name)).toEqual(["Stool"]);
    expect(taken.notTakenUp).toEqual([
      { why: "product_gone", name: "Lamp" },
      { why: "product_archived", name: "Stool" },
    ]);
  }));

test("the diary tells it with the lines of before and after, and others hear of it", () =>
  inWorkspace(async (t) => {
    const { id: saleId } = await changed(t.system);
    const ana = await t.as({ name: "Ana", reach: "all" });
    await takeUpVersion(ana, { saleId, number: 1 });
    expect(ana.changes).toContainEqual(expect.objectContaining({ kind: "sale", id: saleId }));
    const entry = (await diaryOf(t, saleId)).at(-1);
    expect(entry).toMatchObject({ event: "sale.version_taken_up", by: "Ana" });
    expect(entry?.before).toMatchObject({ terms: null, lines: [{ name: "Table" }] });
    expect(entry?.after).toMatchObject({ terms: "Ex works", lines: [{ name: "Furniture" }, { name: "Chair" }] });
  }));

test("an order takes nothing up any more, and nobody a version that is not there", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId } = await changed(ctx);
    expect(await tried(ctx, () => takeUpVersion(ctx, { saleId, number: 2 }))).toBe("record.not_found");
    await confirmQuotation(ctx, { saleId });
    expect(await tried(ctx, () => takeUpVersion(ctx, { saleId, number: 1 }))).toBe("sale.confirmed");
  }));

test("those who edit quotations take up versions of what they reach, as they see it now", () =>
  inWorkspace(async (t) => {
    const ana = await t.member();
    const { id: saleId } = await changed(t.system, { salespersonId: ana });
    const takeUp = (ctx: Context) => takeUpVersion(ctx, { saleId, number: 1 });
    expect(await whoMay(t, takeUp)).toEqual(["sales", "manager", "administrator"]);
    expect(await triedBy(t, { reach: "own" }, takeUp)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, takeUp)).toBe("record.not_found");
    const asAna = await t.as({ id: ana });
    expect(await tried(asAna, () => takeUpVersion(asAna, { saleId, number: 1, version: 2 }))).toBe("record.changed");
    expect(await tried(asAna, takeUp)).toBe("done");
  }));
