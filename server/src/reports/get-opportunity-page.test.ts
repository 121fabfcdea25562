import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { lead, opportunity } from "../../test/factories-opportunities.ts";
import { customer, product, qty } from "../../test/factories-stock.ts";
import { triedBy, tried, whoeverIsElsewhere } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { createQuotation } from "../sales/create-quotation.ts";
import { editSale } from "../sales/edit-sale.ts";
import { sendQuotation } from "../sales/send-quotation.ts";
import { getLeadPage, getOpportunityPage } from "./get-opportunity-page.ts";

test("an opportunity shows what it is about and its quotations, the newest first, with amounts as its currency has them", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ name: "Ana" });
    const customerId = await customer(ana, "Acme");
    const [chair, table] = await t.asSystem(async (ctx) => [
      await product(ctx, { name: "Chair", listPrice: qty("100") }),
      await product(ctx, { name: "Table", listPrice: qty("10") }),
    ]);
    const { id } = await opportunity(ana, { title: "New office", customerId });
    const wanted = { workspaceId: t.workspace.id, opportunityId: id };
    await ana.db
      .insertInto("opportunityProducts")
      .values({ ...wanted, productId: table.id })
      .execute();
    await ana.db
      .insertInto("opportunityProducts")
      .values({ ...wanted, productId: chair.id, quantity: qty("2.5") })
      .execute();
    const quote = (productId: typeof chair.id) =>
      createQuotation(ana, { customerId, opportunityId: id, lines: [{ productId, quantity: qty(2) }] });
    const [first, second] = [await quote(chair.id), await quote(table.id)];
    await sendQuotation(ana, { saleId: first.id, to: "eva@acme.example" });
    const page = await getOpportunityPage(ana, { opportunityId: id });
    expect(page).toMatchObject({
      title: "New office",
      type: "opportunity",
      products: [
        { id: chair.id, name: "Chair", quantity: "2.5" },
        { id: table.id, name: "Table" },
      ],
      similar: [],
      similarWithColleagues: [],
    });
    expect(page.sales.map(({ createdAt: _, companyUntaxed: __, ...sale }) => sale)).toEqual([
      { id: second.id, number: null, state: "draft", currency: "EUR", untaxed: "20.00", total: "24.20" },
      { id: first.id, number: "S00001", state: "sent", currency: "EUR", untaxed: "200.00", total: "242.00" },
    ]);
  }));

test("a quotation that went to a colleague is not shown to whoever does not reach it", () =>
  inWorkspace(async (t) => {
    const ana = await t.member();
    const customerId = await customer(t.system);
    const { id } = await opportunity(t.system, { customerId, salespersonId: ana });
    const lines = [{ productId: (await product(t.system)).id, quantity: qty(1) }];
    const { id: saleId } = await createQuotation(t.system, { customerId, opportunityId: id, lines });
    const shown = async (ctx: Context) => (await getOpportunityPage(ctx, { opportunityId: id })).sales.length;
    expect(await shown(await t.as({ id: ana }))).toBe(1);
    await t.become(t.system);
    await editSale(t.system, { saleId, salespersonId: await t.member() });
    expect(await shown(await t.as({ id: ana }))).toBe(0);
    expect(await shown(await t.as({ reach: "all" }))).toBe(1);
  }));

test("what has the same address, telephone or customer looks like the same interest", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ role: "manager" });
    const customerId = await customer(ana, "Acme");
    const same = { email: "eva@gmail.com", phone: "+34 600 100 200" };
    const { id } = await opportunity(ana, { ...same, customerId });
    const found = [
      await lead(ana, { title: "address", email: "EVA@gmail.com" }),
      await lead(ana, { title: "telephone", phone: "0034600100200" }),
      await opportunity(ana, { title: "customer", customerId }),
    ];
    await lead(ana, { title: "neither", email: "luis@gmail.com", phone: "+34 600 100 201" });
    await opportunity(ana, { title: "nothing in common" });
    const { similar } = await getOpportunityPage(ana, { opportunityId: id });
    expect(similar.map(({ title, same, sureness }) => [title, sureness, ...same])).toEqual([
      ["address", "likely", "email"],
      ["telephone", "likely", "phone"],
      ["customer", "possible", "customer"],
    ]);
    expect(similar.map((each) => each.id).toSorted()).toEqual(found.map((each) => each.id).toSorted());
  }));

test("a lead and an opportunity are read by either address", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    for (const { id } of [await lead(ana), await opportunity(ana)])
      expect(await getLeadPage(ana, { leadId: id })).toEqual(await getOpportunityPage(ana, { opportunityId: id }));
  }));

test("the page is read by whoever reaches the record, in its own company", () =>
  inWorkspace(async (t) => {
    const team = await t.team();
    const { id } = await lead(await t.as({ teams: [team] }), { teamId: team });
    for (const read of [
      (ctx: Context) => getLeadPage(ctx, { leadId: id }),
      (ctx: Context) => getOpportunityPage(ctx, { opportunityId: id }),
    ]) {
      expect(await triedBy(t, { reach: "team", teams: [team] }, read)).toBe("done");
      expect(await triedBy(t, { reach: "all" }, read)).toBe("done");
      expect(await triedBy(t, { role: "manager" }, read)).toBe("done");
      expect(await triedBy(t, { reach: "own", teams: [team] }, read)).toBe("record.not_found");
      expect(await triedBy(t, { role: "back_office" }, read)).toBe("record.not_found");
      expect(await whoeverIsElsewhere(t, read)).toBe("record.not_found");
    }
    const ana = await t.as({ role: "manager" });
    expect(await tried(ana, () => getLeadPage(ana, { leadId: ana.newId() }))).toBe("record.not_found");
  }));
