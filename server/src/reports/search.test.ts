import type { Id } from "@trato/domain/ids.ts";
import { describe, expect, it, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { customer, product, qty } from "../../test/factories-stock.ts";
import { archiveContact } from "../contacts/archive-contact.ts";
import { createContact } from "../contacts/create-contact.ts";
import { createLead, createOpportunity } from "../opportunities/create-opportunity.ts";
import type { Context } from "../platform/context.ts";
import { confirmPurchase } from "../purchasing/confirm-purchase.ts";
import { createPurchase } from "../purchasing/create-purchase.ts";
import "../reactions.ts";
import { confirmQuotation } from "../sales/confirm-quotation.ts";
import { createQuotation } from "../sales/create-quotation.ts";
import { listSales } from "../sales/list-sales.ts";
import { search } from "./search.ts";

const found = async (ctx: Context, text: string, limit = 20) => (await search(ctx, { search: text, limit })).items;
const titles = async (ctx: Context, text: string, limit = 20) =>
  (await found(ctx, text, limit)).map(({ kind, title }) => `${kind} ${title}`);

/** A company with something of every kind that bears the name of a customer. */
async function company(ctx: Context, salespersonId: Id<"members"> | null = null) {
  const customerId = await customer(ctx, "Ébanos del Sur");
  const table = await product(ctx, { name: "Mesa de ébano", reference: "EB-1", barcode: "8412345678905" });
  await createLead(ctx, { title: "Pide una mesa", companyName: "Ebanistas", salespersonId });
  await createOpportunity(ctx, { title: "Oficina nueva", customerId, salespersonId });
  const lines = [{ productId: table.id, quantity: qty(2) }];
  const sale = await createQuotation(ctx, { customerId, lines, customerReference: "PO-77", salespersonId });
  await confirmQuotation(ctx, { saleId: sale.id });
  const purchase = await createPurchase(ctx, { vendorId: customerId, lines });
  await confirmPurchase(ctx, { purchaseId: purchase.id });
  return { customerId, table };
}

describe("search", () => {
  it("finds records of every kind, without accents, with what tells them apart", () =>
    inWorkspace(async ({ system: ctx }) => {
      const { customerId } = await company(ctx);
      const items = await found(ctx, "ebanos");
      expect(items).toEqual([
        { kind: "contact", id: customerId, title: "Ébanos del Sur", subtitle: null },
        { kind: "opportunity", id: expect.any(String), title: "Oficina nueva", subtitle: "Ébanos del Sur" },
        { kind: "sale", id: expect.any(String), title: "S00001", subtitle: "Ébanos del Sur" },
        { kind: "purchase", id: expect.any(String), title: "P00001", subtitle: "Ébanos del Sur" },
      ]);
      expect(await titles(ctx, "ebano mesa")).toEqual(["product Mesa de ébano"]);
      expect(await found(ctx, "ebanistas")).toMatchObject([
        { kind: "lead", title: "Pide una mesa", subtitle: "Ebanistas" },
      ]);
      expect(await found(ctx, "oficina")).toMatchObject([{ kind: "opportunity", subtitle: "Ébanos del Sur" }]);
      expect(await titles(ctx, "PO-77")).toEqual(["sale S00001"]);
      expect(await titles(ctx, "8412345678905")).toEqual(["product Mesa de ébano"]);
    }));

  it("puts what is exactly that first, then the kinds by turns, beginnings ahead", () =>
    inWorkspace(async ({ system: ctx }) => {
      await company(ctx);
      await product(ctx, { name: "Silla como EB-1" });
      expect(await titles(ctx, "eb-1")).toEqual(["product Mesa de ébano", "product Silla como EB-1"]);
      for (const name of ["Mesas Uno", "Mesas Dos", "Las mesas de Tres"]) await customer(ctx, name);
      expect(await titles(ctx, "mesa")).toEqual([
        "contact Mesas Dos",
        "product Mesa de ébano",
        "contact Mesas Uno",
        "lead Pide una mesa",
        "contact Las mesas de Tres",
      ]);
      expect(await titles(ctx, "mesa", 2)).toHaveLength(2);
    }));

  it("takes a number for a document's, and few letters for the beginning of a name", () =>
    inWorkspace(async ({ system: ctx }) => {
      await company(ctx);
      expect(await titles(ctx, "1")).toEqual(["sale S00001", "purchase P00001"]);
      expect(await titles(ctx, "s0")).toEqual(["sale S00001"]);
      expect(await titles(ctx, "me")).toEqual(["product Mesa de ébano"]);
      expect(await titles(ctx, "sa")).toEqual([]);
      expect(await titles(ctx, "  ")).toEqual([]);
      expect(await titles(ctx, "100%_")).toEqual([]);
    }));

  it("leaves the archive alone", () =>
    inWorkspace(async ({ system: ctx }) => {
      const { id } = await createContact(ctx, { kind: "person", name: "Olga", email: "olga@sur.example" });
      expect(await titles(ctx, "OLGA@sur.example")).toEqual(["contact Olga"]);
      await archiveContact(ctx, { contactId: id });
      expect(await titles(ctx, "olga")).toEqual([]);
    }));
});

describe("who finds what", () => {
  it("deals and documents are found by those who reach them, the rest by everybody", () =>
    inWorkspace(async (t) => {
      const [ana, blas] = [await t.member(), await t.member()];
      await company(t.system, ana);
      const shared = ["contact Ébanos del Sur", "purchase P00001"];
      const asAna = await t.as({ id: ana });
      expect(await titles(asAna, "ebanos")).toEqual([shared[0], "opportunity Oficina nueva", "sale S00001"]);
      expect(await titles(asAna, "oficina")).toHaveLength(1);
      expect((await listSales(asAna, { limit: 80, search: "ebanos" })).items).toHaveLength(1);
      const asBlas = await t.as({ id: blas });
      expect(await titles(asBlas, "ebanos")).toEqual([shared[0]]);
      expect(await titles(asBlas, "s00001")).toEqual([]);
      expect(await titles(asBlas, "oficina")).toEqual([]);
      expect((await listSales(asBlas, { limit: 80, search: "ebanos" })).items).toEqual([]);
      const packer = await t.as({ role: "back_office" });
      expect(await titles(packer, "ebanos")).toEqual([shared[0], "sale S00001", shared[1]]);
      expect(await titles(packer, "oficina")).toEqual([]);
    }));

  test("a stranger of another workspace finds nothing", () =>
    inWorkspace(async (t) => {
      await company(t.system);
      const texts = ["ebanos", "1", "eb-1", "oficina", "me", "PO-77"];
      for (const text of texts) expect([text, (await titles(t.system, text)).length > 0]).toEqual([text, true]);
      const stranger = await t.elsewhere();
      for (const text of texts) expect([text, await titles(stranger, text)]).toEqual([text, []]);
    }));
});
