import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { lead } from "../../test/factories-opportunities.ts";
import { customer, product, qty } from "../../test/factories-stock.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import { createContact } from "../contacts/create-contact.ts";
import { loseOpportunity } from "../opportunities/close-opportunity.ts";
import { readPipeline } from "../opportunities/read-pipeline.ts";
import { verifyPipeline } from "../opportunities/verify-pipeline.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { getOpportunityPage } from "../reports/get-opportunity-page.ts";
import { convertLeadToQuotation } from "./convert-lead-to-quotation.ts";
import { getSale } from "./get-sale.ts";

const known = {
  contactName: "Berta",
  companyName: "Robles",
  email: "berta@robles.example",
  phone: "+34 600 000 000",
  jobTitle: "Buyer",
  description: "Wants desks",
  address: { city: "Madrid", country: "ES" },
};

const contacts = (ctx: Context) =>
  ctx.db
    .selectFrom("contacts")
    .select(["id", "kind", "name", "companyId", "email", "jobTitle", "city", "comment", "salespersonId"])
    .orderBy("kind")
    .execute();

test("a lead becomes an opportunity with a new company and person, and what was known of it stays", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ role: "sales", name: "Ana" });
    const { id } = await lead(ana, known);
    const converted = await convertLeadToQuotation(ana, { leadId: id, customer: { action: "create" } });
    expect(converted).toMatchObject({
      id,
      type: "opportunity",
      ...known,
      convertedAt: ana.now,
      salesperson: { name: "Ana" },
      customer: { name: "Berta" },
      quotation: null,
      version: 2,
      can: { move: true, convert: { code: "opportunity.converted" } },
    });
    const [company, person] = await contacts(ana);
    expect(company).toMatchObject({
      kind: "company",
      name: "Robles",
      email: known.email,
      jobTitle: null,
      city: "Madrid",
    });
    expect(person).toMatchObject({ name: "Berta", companyId: company!.id, jobTitle: "Buyer", comment: "Wants desks" });
    expect(person).toMatchObject({ id: converted.customer?.id, salespersonId: ana.actor.memberId });
    expect(await readPipeline(ana, { limit: 30 })).toMatchObject({
      stages: [{ count: 1, cards: [{ id }] }, {}, {}, {}, {}],
    });
    expect(await verifyPipeline(ana)).toEqual([]);
  }));

test("the company alone is the customer where nobody is named, and a known company gets the new person", () =>
  inWorkspace(async (t) => {
    const convert = async (given: Parameters<typeof lead>[1]) => {
      const { id } = await lead(t.system, given);
      return convertLeadToQuotation(t.system, { leadId: id, customer: { action: "create" } });
    };
    expect(await convert({ companyName: "Robles" })).toMatchObject({ customer: { name: "Robles" } });
    const acme = await customer(t.system, "Acme");
    const { id } = await lead(t.system, { contactName: "Carla", companyName: " ", customerId: acme });
    await t.db.updateTable("opportunities").set({ companyName: null }).where("id", "=", id).execute();
    const { customer: carla } = await convertLeadToQuotation(t.system, { leadId: id, customer: { action: "create" } });
    expect((await contacts(t.system)).find((contact) => contact.id === carla?.id)).toMatchObject({ companyId: acme });
  }));

test("an existing customer is linked, and tells what the lead does not know", () =>
  inWorkspace(async (t) => {
    const berta = await createContact(t.system, {
      kind: "person",
      name: "Berta",
      email: "other@robles.example",
      phone: "1",
      address: { city: "Lugo" },
    });
    const { id } = await lead(t.system, { email: "berta@robles.example" });
    const converted = await convertLeadToQuotation(t.system, {
      leadId: id,
      customer: { action: "link", contactId: berta.id },
    });
    expect(converted).toMatchObject({ customer: { id: berta.id }, email: "berta@robles.example", phone: "1" });
    expect(converted).toMatchObject({ contactName: "Berta", address: { city: "Lugo" } });
    expect(await contacts(t.system)).toHaveLength(1);
  }));

test("without a customer it is an opportunity all the same, but no quotation", () =>
  inWorkspace(async (t) => {
    const { id: leadId } = await lead(t.system, known);
    const none = { action: "none" as const };
    await expect(
      convertLeadToQuotation(t.system, { leadId, customer: none, createQuotation: true }),
    ).rejects.toMatchObject({ kind: "invalid", code: "opportunity.without_customer", details: { path: "customer" } });
  }));

test("the quotation takes the customer, the salesperson and the products of the lead", () =>
  inWorkspace(async (t) => {
    const bea = await t.member({ name: "Bea" });
    const chair = await product(t.system, { name: "Chair", listPrice: qty("100") });
    const { id: leadId } = await lead(t.system, known);
    await t.db
      .insertInto("opportunityProducts")
      .values({ workspaceId: t.workspace.id, opportunityId: leadId, productId: chair.id, quantity: qty("3") })
      .execute();
    const ana = await t.as({ role: "sales" });
    const { quotation, customer: made } = await convertLeadToQuotation(ana, {
      leadId,
      customer: { action: "create" },
      salespersonId: bea,
      createQuotation: true,
    });
    await t.become(t.system);
    const sale = await getSale(t.system, { saleId: quotation!.id });
    expect(sale).toMatchObject({
      state: "draft",
      version: quotation!.version,
      customer: { name: "Robles" },
      contactPerson: { id: made!.id, name: "Berta" },
      salesperson: { id: bea },
      opportunity: { id: leadId },
      lines: [{ name: "Chair", quantity: "3" }],
      totals: { untaxed: "300.00" },
    });
    const page = await getOpportunityPage(t.system, { opportunityId: leadId });
    expect(page.sales).toMatchObject([{ id: sale.id, state: "draft", untaxed: "300.00" }]);
    expect(page.products).toEqual([{ id: chair.id, name: "Chair", quantity: "3" }]);
  }));

test("a lead is converted once, and not while it is lost", () =>
  inWorkspace(async (t) => {
    const customer = { action: "none" as const };
    const { id: leadId } = await lead(t.system);
    await convertLeadToQuotation(t.system, { leadId, customer });
    await expect(convertLeadToQuotation(t.system, { leadId, customer })).rejects.toMatchObject({
      code: "opportunity.converted",
    });
    const lost = await lead(t.system);
    await loseOpportunity(t.system, { opportunityId: lost.id });
    await expect(convertLeadToQuotation(t.system, { leadId: lost.id, customer })).rejects.toMatchObject({
      code: "opportunity.lost",
    });
  }));

test("lead and quotation are told to others, and each stands in its diary", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ name: "Ana" });
    const { id: leadId } = await lead(ana);
    const customerId = await customer(ana);
    const asked = { customer: { action: "link", contactId: customerId } as const, createQuotation: true };
    ana.changes.length = 0;
    const { quotation } = await convertLeadToQuotation(ana, { leadId, ...asked });
    for (const change of [
      { kind: "opportunity", id: leadId, version: 2 },
      { kind: "sale", id: quotation!.id, version: 1 },
      { kind: "timeline", id: customerId },
    ])
      expect(ana.changes).toContainEqual(expect.objectContaining(change));
    expect((await diaryOf(t, leadId)).at(-1)).toMatchObject({ event: "lead.converted", by: "Ana" });
    expect(await diaryOf(t, quotation!.id)).toMatchObject([
      { event: "sale.created", by: "Ana", after: { customerId } },
    ]);
  }));

test("a lead is converted by those who sell, of those that they reach, for a customer who is there", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const { id: leadId } = await lead(ana);
    const contactId = await customer(ana);
    const link = (given: object = {}) => ({
      leadId,
      customer: { action: "link" as const, contactId },
      createQuotation: true,
      ...given,
    });
    const convert = (ctx: Context) => convertLeadToQuotation(ctx, link());
    expect(await triedBy(t, { reach: "own" }, convert)).toBe("record.not_found");
    expect(await triedBy(t, { role: "manager" }, convert)).toBe("done");
    expect(await whoeverIsElsewhere(t, convert)).toBe("record.not_found");
    const unassigned = { leadId: (await lead(await t.become(t.system))).id };
    expect(await whoMay(t, (ctx) => convertLeadToQuotation(ctx, link(unassigned)))).toEqual([
      "sales",
      "manager",
      "administrator",
    ]);
    const stranger = await t.elsewhere();
    const theirs = { leadId: (await lead(stranger)).id };
    expect(await tried(stranger, () => convertLeadToQuotation(stranger, link(theirs)))).toBe("reference.unknown");
  }));
