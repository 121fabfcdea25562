import { expect, test } from "vitest";
import { inWorkspace, testOrigin } from "../../../test/factories.ts";
import { quotation, sentOffer } from "../../../test/factories-sales.ts";
import { tried } from "../../../test/trying.ts";
import { addAddress, removeAddress } from "../../contacts/addresses.ts";
import { createContact } from "../../contacts/create-contact.ts";
import type { Context } from "../../platform/context.ts";
import "../../reactions.ts";
import { confirmQuotation } from "../confirm-quotation.ts";
import { editSale } from "../edit-sale.ts";
import { getPortalSale } from "../portal/get-portal-sale.ts";
import { printSale } from "../print/print-sale.ts";
import { listDeliveries } from "../../stock/list-transfers.ts";

const getafe = { name: "Warehouse", street: "Calle Acero 4", zip: "28906", city: "Getafe", country: "ES" };
const written = "Warehouse\nCalle Acero 4\n28906 Getafe\nSpain";

/** A company with a warehouse and an office that pays, and a person in it. */
async function acme(ctx: Context) {
  const company = await createContact(ctx, { kind: "company", name: "Acme", language: "en", email: "a@acme.example" });
  const person = await createContact(ctx, { kind: "person", name: "Eva", companyId: company.id });
  const delivery = await addAddress(ctx, { contactId: company.id, kind: "delivery", ...getafe });
  const invoice = await addAddress(ctx, { contactId: company.id, kind: "invoice", city: "Bilbao" });
  return { company, person, delivery, invoice };
}

test("a quotation takes the addresses of the company, also for one of its people; those of the person come first", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { company, person, delivery, invoice } = await acme(ctx);
    const expected = {
      deliveryAddressId: delivery.id,
      deliveryAddress: written,
      invoiceAddressId: invoice.id,
      invoiceAddress: "Bilbao",
    };
    expect(await quotation(ctx, { customerId: company.id })).toMatchObject(expected);
    expect(await quotation(ctx, { customerId: person.id })).toMatchObject(expected);
    const own = await addAddress(ctx, { contactId: person.id, kind: "delivery", city: "Vigo" });
    expect(await quotation(ctx, { customerId: person.id })).toMatchObject({
      ...expected,
      deliveryAddressId: own.id,
      deliveryAddress: "Vigo",
    });
    expect(await quotation(ctx)).toMatchObject({
      deliveryAddressId: null,
      deliveryAddress: null,
      invoiceAddress: null,
    });
  }));

test("another is chosen on the document, and another customer has others", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { company, delivery, invoice } = await acme(ctx);
    const other = await addAddress(ctx, { contactId: company.id, kind: "other", city: "Vigo" });
    const sale = await quotation(ctx, { customerId: company.id, deliveryAddressId: other.id, invoiceAddressId: null });
    expect(sale).toMatchObject({ deliveryAddress: "Vigo", invoiceAddressId: null, invoiceAddress: null });
    const change = (fields: object) => editSale(ctx, { saleId: sale.id, ...fields });
    expect(await change({ deliveryAddressId: null })).toMatchObject({ deliveryAddress: null });
    expect(await change({ deliveryAddressId: delivery.id })).toMatchObject({
      deliveryAddress: written,
      invoiceAddress: null,
    });
    expect(await change({ terms: "Other terms" })).toMatchObject({ deliveryAddress: written });
    await removeAddress(ctx, { addressId: invoice.id });
    expect(await tried(ctx, () => change({ invoiceAddressId: invoice.id }))).toBe("reference.unknown");
    const { id: customerId } = await createContact(ctx, { kind: "company", name: "Other" });
    expect(await change({ customerId })).toMatchObject({ deliveryAddressId: null, deliveryAddress: null });
    expect(await tried(ctx, () => change({ deliveryAddressId: delivery.id }))).toBe("reference.unknown");
  }));

test("what was chosen stays as it was printed, on paper, at the delivery and on the customer's page", async () => {
  const { edge, run, saleId, token } = await sentOffer(async (ctx) => {
    const { company, delivery } = await acme(ctx);
    const sale = await quotation(ctx, { customerId: company.id });
    await removeAddress(ctx, { addressId: delivery.id });
    return sale;
  });
  const print = await run((ctx) => printSale(ctx, saleId));
  expect(print.content).toMatchObject({
    destination: { label: "Delivery address", lines: written.split("\n") },
    billing: { label: "Invoice address", lines: ["Bilbao"] },
  });
  const offer = await getPortalSale(edge, { token }, testOrigin);
  expect(offer).toMatchObject({ deliveryAddress: written, invoiceAddress: "Bilbao" });
  await run(async (ctx) => {
    await confirmQuotation(ctx, { saleId });
    expect(await listDeliveries(ctx, { limit: 10, state: "all" })).toMatchObject({ items: [{ address: written }] });
  });
});
