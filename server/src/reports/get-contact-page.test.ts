import type { Id } from "@trato/domain/ids.ts";
import { expect, test } from "vitest";
import { inWorkspace, type Person } from "../../test/factories.ts";
import { product, qty } from "../../test/factories-stock.ts";
import { tried, triedBy, whoeverIsElsewhere } from "../../test/trying.ts";
import { archiveContact } from "../contacts/archive-contact.ts";
import { createContact } from "../contacts/create-contact.ts";
import { createOpportunity } from "../opportunities/create-opportunity.ts";
import type { Context } from "../platform/context.ts";
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
      likelyDuplicates: [{ id: twin.id, same: ["vat", "name"], sureness: "almostCertain" }],
      counts: { opportunities: 1, sales: 1, purchases: 1 },
    });
    const seller = await t.as({ role: "sales", reach: "own" });
    const seen = await getContactPage(seller, { contactId: acme.id });
    expect(seen).toMatchObject({ name: "Acme", counts: { opportunities: 0, sales: 0, purchases: 0 } });
    expect(await getContactPage(seller, { contactId: zoe.id })).toMatchObject({
      company: { name: "Acme" },
      people: [],
      likelyDuplicates: [],
      counts: { opportunities: 0, sales: 0, purchases: 0 },
    });
  }));

test("the page of a contact of another company is not there, nor one that never was", () =>
  inWorkspace(async (t) => {
    const { id: contactId } = await createContact(t.system, { kind: "company", name: "Acme" });
    const read = (ctx: Context) => getContactPage(ctx, { contactId });
    expect(await triedBy(t, {}, read)).toBe("done");
    expect(await whoeverIsElsewhere(t, read)).toBe("record.not_found");
    const ctx = await t.as();
    expect(await tried(ctx, () => getContactPage(ctx, { contactId: ctx.newId() }))).toBe("record.not_found");
  }));

test("what is counted of a contact is what its reader reaches", () =>
  inWorkspace(async (t) => {
    const team = await t.team();
    const ana = await t.member({ teams: [team] });
    const { id: customerId } = await createContact(t.system, { kind: "company", name: "Acme" });
    const lines = [{ productId: (await product(t.system)).id, quantity: qty(1) }];
    for (const salespersonId of [ana, await t.member()]) {
      await createOpportunity(t.system, { title: "Office", customerId, salespersonId, teamId: team });
      await createQuotation(t.system, { customerId, lines, salespersonId });
    }
    const counts = async (given: Person & { id?: Id<"members"> }) => {
      const { opportunities, sales } = (await getContactPage(await t.as(given), { contactId: customerId })).counts;
      return [opportunities, sales];
    };
    expect(await counts({ id: ana })).toEqual([1, 1]);
    expect((await counts({ reach: "team", teams: [team] }))[0]).toBe(2);
    expect(await counts({ reach: "own" })).toEqual([0, 0]);
    expect(await counts({ reach: "all" })).toEqual([2, 2]);
    expect(await counts({ role: "back_office" })).toEqual([0, 2]);
    expect(await counts({ role: "manager" })).toEqual([2, 2]);
  }));

test("people stand by name, those in the archive not among them", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    const { id: companyId } = await createContact(ctx, { kind: "company", name: "Acme" });
    for (const name of ["zoe", "Ángel", "Blas"]) await createContact(ctx, { kind: "person", name, companyId });
    await createContact(ctx, { kind: "person", name: "Nobody's" });
    const { people } = await getContactPage(ctx, { contactId: companyId });
    expect(people.map(({ name }) => name)).toEqual(["Ángel", "Blas", "zoe"]);
    await archiveContact(ctx, { contactId: people[0]!.id });
    expect((await getContactPage(ctx, { contactId: companyId })).people).toHaveLength(2);
  }));
