import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { product, qty } from "../../test/factories-stock.ts";
import { archiveContact } from "../contacts/archive-contact.ts";
import { createContact } from "../contacts/create-contact.ts";
import { createOpportunity } from "../opportunities/create-opportunity.ts";
import { createPurchase } from "../purchasing/create-purchase.ts";
import "../reactions.ts";
import { createQuotation } from "../sales/create-quotation.ts";
import { getContactPage } from "./get-contact-page.ts";

test("a contact's page shows its people, who may be the same one, and what there is about it as far as one reaches", () =>
  inWorkspace(async (t) => {
    const ctx = t.system;
    const acme = await createContact(ctx, {
      kind: "company",
      name: "Acme",
      vat: "ES B-123",
      email: "hello@acme.example",
    });
    const person = (name: string) => createContact(ctx, { kind: "person", name, companyId: acme.id });
    const [zoe, , gone] = [await person("Zoe"), await person("Ana"), await person("Gone")];
    await archiveContact(ctx, { contactId: gone.id });
    const twin = await createContact(ctx, { kind: "company", name: "ACME S.L.", vat: "esb123" });
    const chair = await product(ctx);
    const lines = [{ productId: chair.id, quantity: qty(1) }];
    const other = await t.member();
    await createOpportunity(ctx, { title: "Office", customerId: acme.id, salespersonId: other });
    await createQuotation(ctx, { customerId: acme.id, lines, salespersonId: other });
    await createPurchase(ctx, { vendorId: acme.id, lines });

    const page = await getContactPage(ctx, { contactId: acme.id });
    expect(page).toMatchObject({
      name: "Acme",
      people: [{ name: "Ana" }, { id: zoe.id, name: "Zoe" }],
      likelyDuplicates: [{ id: twin.id, same: ["vat"] }],
      counts: { opportunities: 1, sales: 1, purchases: 1 },
    });
    const seller = await t.as({ role: "sales", reach: "own" });
    const seen = await getContactPage(seller, { contactId: acme.id });
    expect(seen).toMatchObject({ name: "Acme", counts: { opportunities: 0, sales: 0, purchases: 1 } });
    expect(await getContactPage(seller, { contactId: zoe.id })).toMatchObject({
      company: { name: "Acme" },
      people: [],
      likelyDuplicates: [],
      counts: { opportunities: 0, sales: 0, purchases: 0 },
    });
    await inWorkspace(async (elsewhere) => {
      const stranger = getContactPage(elsewhere.system, { contactId: acme.id });
      await expect(stranger).rejects.toMatchObject({ code: "record.not_found" });
    });
  }));
