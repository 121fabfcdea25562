import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { lead, opportunity } from "../../test/factories-opportunities.ts";
import { unitNamed } from "../../test/factories-purchases.ts";
import { quotation } from "../../test/factories-sales.ts";
import { customer, day, product, qty } from "../../test/factories-stock.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import { createContact } from "../contacts/create-contact.ts";
import { loseOpportunity } from "../opportunities/close-opportunity.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { createUnit } from "../products/create-unit.ts";
import { archiveProduct } from "../products/edit-product.ts";
import { getOpportunityPage } from "../reports/get-opportunity-page.ts";
import { createQuotation } from "./create-quotation.ts";
import { editSale } from "./edit-sale.ts";
import { listPaymentTerms } from "./terms/payment-terms.ts";

const at = new Date("2031-03-01T10:00:00Z");

test("a quotation takes names, prices and taxes from its products and adds up to the cent", () =>
  inWorkspace(async (t) => {
    const sale = await quotation(t.system);
    expect(sale).toMatchObject({
      state: "draft",
      number: null,
      totals: { untaxed: "200.00", tax: "42.00", total: "242.00" },
      version: 1,
    });
    expect(sale.lines.map((line) => line.name)).toEqual(["Furniture", "Chair"]);
    expect(sale.totals.taxes).toMatchObject([{ base: "200.00", amount: "42.00" }]);
  }));

test("what is said of a line stands there; one, at the list price of its unit, where nothing is", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: productId, taxIds } = await product(ctx, { name: "Chair", listPrice: qty("100") });
    const unitId = await unitNamed(ctx, "Dozen");
    const said = { productId, name: "Chair, white", quantity: qty("3"), unitPrice: qty("90"), discount: qty("10") };
    const lines = [{ productId }, { productId, unitId }, { ...said, taxIds: [] }, { kind: "note" as const, name: "-" }];
    expect(await createQuotation(ctx, { customerId: await customer(ctx), lines })).toMatchObject({
      lines: [
        { name: "Chair", quantity: "1", unitName: "Unit", unitPrice: "100", discount: "0", taxIds },
        { unitName: "Dozen", unitPrice: "1200", subtotal: "1200.00" },
        { ...said, taxIds: [], subtotal: "243.00", tax: "0.00" },
        { kind: "note", name: "-", productId: null, quantity: "0", total: "0.00" },
      ],
      totals: { untaxed: "1543.00", tax: "273.00" },
    });
  }));

test("a line multiplies as it reads, whatever the decimals of its price and quantity", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: productId } = await product(ctx, { listPrice: qty("0.125"), taxIds: [] });
    const of = (quantity: string, unitPrice?: string) => ({
      productId,
      quantity: qty(quantity),
      ...(unitPrice && { unitPrice: qty(unitPrice) }),
    });
    const lines = [of("1000"), of("250", "0.125"), of("10", "1.337"), of("1000", "0.0000014")];
    expect(await createQuotation(ctx, { customerId: await customer(ctx), lines })).toMatchObject({
      lines: [
        { unitPrice: "0.125", subtotal: "125.00" },
        { unitPrice: "0.125", subtotal: "31.25" },
        { unitPrice: "1.337", subtotal: "13.37" },
        { unitPrice: "0.000001", subtotal: "0.00" },
      ],
      totals: { total: "169.62" },
    });
  }));

test("what cannot be counted so, or is no longer sold, is refused where it is entered", () =>
  inWorkspace(async ({ system: ctx }) => {
    const customerId = await customer(ctx);
    const [chair, table] = [await product(ctx), await product(ctx)];
    const sale = await createQuotation(ctx, { customerId, lines: [{ productId: table.id }] });
    await archiveProduct(ctx, { productId: table.id });
    const byWeight = { productId: chair.id, unitId: await unitNamed(ctx, "kg") };
    for (const [code, line] of [
      ["unit.other_category", byWeight],
      ["sale.product_archived", { productId: table.id }],
    ] as const) {
      const asked = { customerId, lines: [{ productId: chair.id }, line] };
      expect([code, await tried(ctx, () => createQuotation(ctx, asked))]).toEqual([code, code]);
    }
    const more = [...sale.lines.map(({ id }) => ({ id, productId: table.id })), { productId: chair.id }];
    expect((await editSale(ctx, { saleId: sale.id, lines: more })).lines).toHaveLength(2);
  }));

test("a packaging of the company's own is sold at its worth, in its own steps", () =>
  inWorkspace(async ({ system: ctx }) => {
    const referenceId = await unitNamed(ctx, "Unit");
    const { id: unitId } = await createUnit(ctx, { name: "Box", referenceId, relation: "bigger", ratio: qty("24") });
    const { id: productId } = await product(ctx, { listPrice: qty("2") });
    const asked = async (quantity: string) => ({
      customerId: await customer(ctx),
      lines: [{ productId, unitId, quantity: qty(quantity) }],
    });
    expect((await createQuotation(ctx, await asked("2.5"))).lines).toMatchObject([
      { quantity: "3", unitPrice: "48", subtotal: "144.00" },
    ]);
    const little = await asked("0.4");
    expect(await tried(ctx, () => createQuotation(ctx, little))).toBe("quantity.below_step");
  }));

test("what is not said follows from the workspace, the customer and whoever makes it", () =>
  inWorkspace(
    async (t) => {
      const team = await t.team({ name: "North" });
      const ana = await t.as({ name: "Ana", teams: [team] });
      const usual = (await listPaymentTerms(ana)).items.find(({ isDefault }) => isDefault);
      expect(await createQuotation(ana, { customerId: await customer(ana), lines: [] })).toMatchObject({
        validUntil: "2031-03-31",
        paymentTermsId: usual?.id,
        salesperson: { name: "Ana" },
        team: { name: "North" },
        opportunity: null,
        deliveryDate: null,
      });
    },
    { at },
  ));

test("a customer's own payment terms and salesperson come before the workspace's", () =>
  inWorkspace(async (t) => {
    const blas = await t.member({ name: "Blas" });
    const manager = await t.as({ role: "manager" });
    const acme = await createContact(manager, { kind: "company", name: "Acme", salespersonId: blas });
    const [month] = (await listPaymentTerms(manager)).items;
    const terms = { contactId: acme.id, paymentTermsId: month!.id, workspaceId: t.workspace.id };
    await t.db.insertInto("customerTerms").values(terms).execute();
    const made = await createQuotation(manager, { customerId: acme.id, lines: [] });
    expect(made).toMatchObject({ paymentTermsId: month!.id, salesperson: { name: "Blas" } });
    const said = { paymentTermsId: null, salespersonId: manager.actor.memberId };
    expect(await createQuotation(manager, { customerId: acme.id, lines: [], ...said })).toMatchObject({
      paymentTermsId: null,
      salesperson: { id: manager.actor.memberId },
    });
  }));

test("what is said in its head stands there", () =>
  inWorkspace(async ({ system: ctx }) => {
    const head = {
      validUntil: null,
      deliveryDate: day("2031-05-01"),
      customerReference: "PO 4711",
      terms: "Delivered to the door",
      externalId: "P-31",
    };
    const customerId = await customer(ctx);
    expect(await createQuotation(ctx, { customerId, lines: [], ...head })).toMatchObject({
      ...head,
      externalKind: "quotation",
    });
    const ordered = { externalId: "P-31", externalKind: "order" } as const;
    expect(await createQuotation(ctx, { customerId, lines: [], ...ordered })).toMatchObject(ordered);
  }));

test("a quotation from an opportunity is its salesperson's, about its products that are still sold", () =>
  inWorkspace(async (t) => {
    const blas = await t.member({ name: "Blas" });
    const [desk, lamp] = [await product(t.system, { name: "Desk" }), await product(t.system, { name: "Lamp" })];
    const { id: opportunityId } = await opportunity(t.system, { salespersonId: blas });
    const about = { workspaceId: t.workspace.id, opportunityId, quantity: qty("3") };
    for (const { id: productId } of [desk, lamp])
      await t.db
        .insertInto("opportunityProducts")
        .values({ ...about, productId })
        .execute();
    await t.db.updateTable("products").set({ archivedAt: t.system.now }).where("id", "=", lamp.id).execute();
    const asked = { customerId: await customer(t.system), opportunityId };
    expect(await createQuotation(t.system, { ...asked, lines: [] })).toMatchObject({
      opportunity: { id: opportunityId },
      salesperson: { name: "Blas" },
      lines: [{ name: "Desk", quantity: "3" }],
    });
    const named = { ...asked, lines: [{ productId: lamp.id }] };
    expect(await tried(t.system, () => createQuotation(t.system, named))).toBe("sale.product_archived");
  }));

test("a quotation from a lead converts it, and one from a lost opportunity is refused", () =>
  inWorkspace(async (t) => {
    const customerId = await customer(t.system, "Acme");
    const { id: opportunityId } = await lead(t.system);
    await createQuotation(t.system, { customerId, opportunityId, lines: [] });
    const page = await getOpportunityPage(t.system, { opportunityId });
    expect(page).toMatchObject({ type: "opportunity", customer: { name: "Acme" } });
    await loseOpportunity(t.system, { opportunityId });
    await expect(createQuotation(t.system, { customerId, opportunityId, lines: [] })).rejects.toMatchObject({
      kind: "conflict",
      code: "opportunity.lost",
    });
  }));

test("it is refused with the place of what is missing or not there", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: productId } = await product(ctx);
    const customerId = await customer(ctx);
    const refused = async (given: object, code: string, path?: string) =>
      expect(createQuotation(ctx, { customerId, lines: [], ...given })).rejects.toMatchObject({
        kind: "invalid",
        code,
        ...(path && { details: { path } }),
      });
    const unknown = ctx.newId();
    await refused({ lines: [{ productId: unknown }] }, "reference.unknown", "lines.0.productId");
    await refused({ lines: [{ productId }, { productId, unitId: unknown }] }, "reference.unknown", "lines.1.unitId");
    await refused({ lines: [{ productId, taxIds: [unknown] }] }, "reference.unknown", "lines.0.taxIds.0");
    await refused({ lines: [{ name: "Chair" }] }, "sale.line_incomplete", "lines.0.productId");
    await refused({ lines: [{ kind: "section", name: " " }] }, "sale.line_incomplete", "lines.0.name");
    await refused({ customerId: unknown }, "reference.unknown", "customerId");
    await refused({ opportunityId: unknown }, "reference.unknown", "opportunityId");
  }));

test("whoever sends it twice under the same id offers once", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    const asked = { id: ctx.newId<"sales">(), customerId: await customer(ctx), lines: [] };
    expect(await createQuotation(ctx, asked)).toMatchObject({ id: asked.id });
    expect(await tried(ctx, () => createQuotation(ctx, asked))).toBe("record.duplicate");
  }));

test("a new quotation is told to others, in its customer's and its deal's history too, and stands in the diary", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ name: "Ana" });
    const { id: opportunityId } = await opportunity(ana);
    const customerId = await customer(ana);
    ana.changes.length = 0;
    const { id } = await createQuotation(ana, { customerId, opportunityId, lines: [] });
    expect(ana.changes).toMatchObject([
      { kind: "sale", id, version: 1 },
      { kind: "timeline", id: customerId },
      { kind: "timeline", id: opportunityId },
    ]);
    expect(await diaryOf(t, id)).toMatchObject([
      { event: "sale.created", by: "Ana", before: null, after: { customerId, total: "0" } },
    ]);
  }));

const offer = async (ctx: Context, given: object) =>
  createQuotation(ctx, { customerId: await customer(ctx), lines: [], ...given });

test("nothing of another company is offered, nor to its customers, nor from a deal out of reach", () =>
  inWorkspace(async (t) => {
    const ours = { customerId: await customer(t.system), productId: (await product(t.system)).id };
    expect(await whoeverIsElsewhere(t, (other) => offer(other, { customerId: ours.customerId }))).toBe(
      "reference.unknown",
    );
    expect(await whoeverIsElsewhere(t, (other) => offer(other, { lines: [{ productId: ours.productId }] }))).toBe(
      "reference.unknown",
    );
    const ana = await t.as();
    const deal = { opportunityId: (await opportunity(ana)).id };
    expect(await triedBy(t, { reach: "all" }, (ctx) => offer(ctx, deal))).toBe("done");
    expect(await triedBy(t, { reach: "own" }, (ctx) => offer(ctx, deal))).toBe("reference.unknown");
  }));

test("those who sell make quotations", () =>
  inWorkspace(async (t) => {
    const asked = { customerId: await customer(t.system), lines: [{ productId: (await product(t.system)).id }] };
    expect(await whoMay(t, (ctx) => createQuotation(ctx, asked))).toEqual(["sales", "manager", "administrator"]);
  }));

test("whoever reaches only his own keeps the quotation that he makes for a colleague's customer", () =>
  inWorkspace(async (t) => {
    const team = await t.team();
    const blas = await t.member({ name: "Blas" });
    const ana = await t.as({ name: "Ana", teams: [team] });
    const { id: customerId } = await createContact(ana, { kind: "company", name: "Acme", salespersonId: blas });
    const { id: opportunityId } = await opportunity(await t.become(t.system));
    const salespersonOf = async (ctx: Context, given: object = {}) =>
      (await createQuotation(ctx, { customerId, lines: [], ...given })).salesperson?.name;
    await t.become(ana);
    expect(await salespersonOf(ana)).toBe("Ana");
    expect(await salespersonOf(ana, { opportunityId })).toBe("Ana");
    expect(await salespersonOf(await t.as({ reach: "team", teams: [team] }))).toBe("Blas");
    expect(await salespersonOf(await t.as({ reach: "all" }))).toBe("Blas");
  }));

test("nobody makes a quotation for a colleague that he himself would not reach", () =>
  inWorkspace(async (t) => {
    const team = await t.team();
    const asked = { customerId: await customer(t.system), salespersonId: await t.member(), lines: [] };
    const refused = { kind: "forbidden", code: "permission.missing", details: { path: "salespersonId" } };
    await expect(createQuotation(await t.as({ teams: [team] }), asked)).rejects.toMatchObject(refused);
    const make = (ctx: Context) => createQuotation(ctx, asked);
    expect(await triedBy(t, { reach: "team" }, make)).toBe("permission.missing");
    expect(await triedBy(t, { reach: "team", teams: [team] }, make)).toBe("done");
    expect(await triedBy(t, { reach: "all" }, make)).toBe("done");
  }));
