import { expect, test } from "vitest";
import { inWorkspace, testOrigin } from "../../../test/factories.ts";
import { lead } from "../../../test/factories-opportunities.ts";
import { quotation, sentOffer } from "../../../test/factories-sales.ts";
import { createContact } from "../../contacts/create-contact.ts";
import { convertLead } from "../../opportunities/convert-lead.ts";
import type { Context } from "../../platform/context.ts";
import "../../reactions.ts";
import { getContactPage } from "../../reports/get-contact-page.ts";
import { editSale } from "../edit-sale.ts";
import { listSales } from "../list-sales.ts";
import { getPortalSale } from "../portal/get-portal-sale.ts";
import { printSale } from "../print/print-sale.ts";
import { sendQuotation } from "../send-quotation.ts";

const acme = { kind: "company", name: "Acme", email: "info@acme.example", street: "Calle Mayor 1" } as const;
const ana = { kind: "person", name: "Ana", email: "ana@acme.example", language: "es" } as const;

async function acmeAndAna(ctx: Context) {
  const company = await createContact(ctx, acme);
  return { company, person: await createContact(ctx, { ...ana, companyId: company.id }) };
}

test("a quotation for a person of a company goes to the company, to her attention; without one, to her alone", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { company, person } = await acmeAndAna(ctx);
    const toCompany = { customer: { id: company.id }, contactPerson: { id: person.id, name: "Ana", email: ana.email } };
    expect(await quotation(ctx, { customerId: person.id })).toMatchObject(toCompany);
    expect(await quotation(ctx, { customerId: company.id, contactPersonId: person.id })).toMatchObject(toCompany);
    expect(await quotation(ctx, { customerId: company.id })).toMatchObject({ contactPerson: null });
    expect(await quotation(ctx, { customerId: person.id, contactPersonId: null })).toMatchObject({
      customer: { id: person.id },
      contactPerson: null,
    });
  }));

test("a lead with company and person becomes a company with a person in it, whom its quotation is for", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: leadId } = await lead(ctx, { companyName: "Acme", contactName: "Ana", email: ana.email });
    const { customer } = await convertLead(ctx, { leadId, customer: { action: "create" } });
    if (!customer) throw new Error("nobody");
    const sale = await quotation(ctx, { customerId: customer.id, opportunityId: leadId });
    expect(sale).toMatchObject({ customer: { name: "Acme" }, contactPerson: { name: "Ana" } });
    const again = await quotation(ctx, { customerId: sale.customer.id, opportunityId: leadId });
    expect(again).toMatchObject({ customer: { name: "Acme" }, contactPerson: { name: "Ana" } });
    expect(await getContactPage(ctx, { contactId: sale.customer.id })).toMatchObject({ likelyDuplicates: [] });
  }));

test("another customer has people of its own, and nobody else's people are taken", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { company, person } = await acmeAndAna(ctx);
    const other = await createContact(ctx, { kind: "company", name: "Other" });
    const sale = await quotation(ctx, { customerId: company.id });
    const change = (fields: object) => editSale(ctx, { saleId: sale.id, ...fields });
    expect(await change({ contactPersonId: person.id })).toMatchObject({ contactPerson: { name: "Ana" } });
    expect(await change({ customerId: other.id })).toMatchObject({ customer: { name: "Other" }, contactPerson: null });
    await expect(change({ contactPersonId: person.id })).rejects.toMatchObject({ code: "sale.person_of_another" });
    await expect(change({ contactPersonId: ctx.newId() })).rejects.toMatchObject({ code: "reference.unknown" });
    expect(await change({ customerId: person.id })).toMatchObject({
      customer: { name: "Acme" },
      contactPerson: { name: "Ana" },
    });
  }));

test("it is written to the person in her language, printed for the company, and found under both", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { company, person } = await acmeAndAna(ctx);
    const { id: saleId } = await quotation(ctx, { customerId: person.id });
    await sendQuotation(ctx, { saleId });
    const message = ctx.db.selectFrom("messages").select(["toAddress", "subject"]).where("subjectId", "=", saleId);
    expect(await message.executeTakeFirst()).toMatchObject({
      toAddress: ana.email,
      subject: expect.stringMatching(/^Presupuesto/),
    });
    expect((await printSale(ctx, saleId)).content).toMatchObject({
      language: "es",
      partner: { name: "Acme", attention: "A la atención de Ana", address: ["Calle Mayor 1"] },
    });
    for (const { id } of [company, person]) {
      expect(await listSales(ctx, { customerId: id, limit: 10 })).toMatchObject({
        items: [{ contactPersonName: "Ana" }],
      });
      expect(await getContactPage(ctx, { contactId: id })).toMatchObject({ counts: { sales: 1 } });
    }
  }));

test("the customer reads for whom it is", async () => {
  const { edge, token } = await sentOffer(async (ctx) =>
    quotation(ctx, { customerId: (await acmeAndAna(ctx)).person.id }),
  );
  const offer = await getPortalSale(edge, { token }, testOrigin);
  expect(offer).toMatchObject({ customerName: "Acme", contactPersonName: "Ana", language: "es" });
});
