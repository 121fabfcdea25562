import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { lead, opportunity } from "../../test/factories-opportunities.ts";
import { customer } from "../../test/factories-stock.ts";
import "../reactions.ts";
import type { Context } from "../platform/context.ts";
import { findOpportunityDuplicates } from "./find-opportunity-duplicates.ts";
import { loseOpportunity } from "./close-opportunity.ts";

type Asked = Parameters<typeof findOpportunityDuplicates>[1];

const told = async (ctx: Context, asked: Asked) =>
  (await findOpportunityDuplicates(ctx, asked)).items.map(
    ({ title, sureness, same }) => `${title}: ${sureness} by ${same.join(" and ")}`,
  );

test("what bears the same e-mail, telephone, customer, name or address looks like the same interest, the surest first", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    const customerId = await customer(ctx, "Acme");
    await lead(ctx, { title: "mailed", email: "Ana@gmail.com", contactName: "Ana Ruiz" });
    await lead(ctx, { title: "called", phone: "+34 600 12 34 56" });
    await opportunity(ctx, { title: "bought", customerId });
    await lead(ctx, { title: "elsewhere", address: { street: "C/ Mayor 3", zip: "28013" } });
    await lead(ctx, { title: "named", companyName: "Muebles Sur, S.L." });
    await lead(ctx, { title: "neither", email: "luis@gmail.com", phone: "600123457", companyName: "Norte" });
    expect(await told(ctx, { email: "ana@GMAIL.com", contactName: "RUIZ, Ana" })).toEqual([
      "mailed: almostCertain by email and name",
    ]);
    expect(await told(ctx, { phone: "0034600123456", email: "ana@gmail.com" })).toEqual([
      "mailed: likely by email",
      "called: likely by phone",
    ]);
    expect(await told(ctx, { customerId, title: "Bought" })).toEqual(["bought: likely by customer and title"]);
    expect(await told(ctx, { companyName: "muebles sur" })).toEqual(["named: possible by company"]);
    expect(await told(ctx, { street: "Calle Mayor, 3", zip: "28013" })).toEqual(["elsewhere: possible by address"]);
    for (const nothing of [
      {},
      { title: "called" },
      { email: "", phone: "", contactName: " " },
      { email: "eva@gmail.com" },
    ])
      expect(await told(ctx, nothing)).toEqual([]);
  }));

test("another person of the same company is another voice of the same interest, also where it is over", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    const over = await lead(ctx, { title: "over", email: "luis@norte.example", contactName: "Luis Gil" });
    await loseOpportunity(ctx, { opportunityId: over.id });
    expect(await told(ctx, { email: "ana@norte.example", contactName: "Ana Ruiz" })).toEqual([
      "over: possible by domain",
    ]);
    expect(await findOpportunityDuplicates(ctx, { website: "www.norte.example" })).toMatchObject({
      items: [{ id: over.id, state: "lost", type: "lead" }],
    });
  }));

test("of what a colleague follows out of reach only his name and the reasons are told, each colleague once", () =>
  inWorkspace(async (t) => {
    const bea = await t.member({ name: "Bea" });
    const carlos = await t.member({ name: "Carlos" });
    await lead(t.system, { title: "Secret", email: "ana@norte.example", phone: "600123456", salespersonId: bea });
    await lead(t.system, { title: "Hidden", email: "luis@norte.example", salespersonId: bea });
    await lead(t.system, { title: "Private", email: "eva@norte.example", salespersonId: carlos });
    const asked = { email: "ana@norte.example" };
    const own = await t.as({ role: "sales", reach: "own" });
    const answer = await findOpportunityDuplicates(own, asked);
    expect(answer).toEqual({
      items: [],
      withColleagues: [
        { name: "Bea", same: ["email"], sureness: "likely" },
        { name: "Carlos", same: ["domain"], sureness: "possible" },
      ],
    });
    const all = await findOpportunityDuplicates(await t.as({ role: "sales", reach: "all" }), asked);
    expect(all).toMatchObject({
      items: [{ title: "Secret" }, { title: "Hidden" }, { title: "Private" }],
      withColleagues: [],
    });
    const nothing = { items: [], withColleagues: [] };
    expect(await findOpportunityDuplicates(await t.as({ role: "back_office" }), asked)).toEqual(nothing);
    expect(await findOpportunityDuplicates(await t.elsewhere(), asked)).toEqual(nothing);
    expect(await findOpportunityDuplicates(await t.asCustomer(t.system.newId()), asked)).toEqual(nothing);
  }));
