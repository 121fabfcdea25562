import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { tried } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import "../../reactions.ts";
import { loseOpportunity, restoreOpportunity } from "../close-opportunity.ts";
import { createLead } from "../create-opportunity.ts";
import { compareSome } from "./find-pairs.ts";
import { listDealPairs } from "./list-deal-pairs.ts";
import { tellDealsApart } from "./tell-deals-apart.ts";

const desks = { title: "Desks", contactName: "Ana Ruiz", email: "ana@acme.example" };

async function pairsOf(ctx: Context, limit = 80): Promise<string[]> {
  const pairs: string[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await listDealPairs(ctx, { limit, ...(cursor && { cursor }) });
    pairs.push(...page.items.map(({ first, second }) => `${first.title} + ${second.title}`));
    if (page.nextCursor === null) return pairs;
    cursor = page.nextCursor;
  }
}

async function compareAll(ctx: Context): Promise<void> {
  while (await compareSome(ctx));
}

async function twoAlike(ctx: Context, facts: object = {}) {
  const { id: opportunityId } = await createLead(ctx, desks);
  const { id: otherOpportunityId } = await createLead(ctx, { ...desks, title: "Twenty desks", ...facts });
  await compareAll(ctx);
  return { opportunityId, otherOpportunityId };
}

test("the surest stand first, on however many pages", () =>
  inWorkspace(async ({ system: ctx }) => {
    await createLead(ctx, { title: "Lamps", email: "luz@sur.example" });
    await createLead(ctx, { title: "Two lamps", email: "luz@sur.example" });
    await twoAlike(ctx, { phone: "910 000 000" });
    await createLead(ctx, { title: "Ten desks", contactName: "Ana Ruiz", phone: "910 000 000" });
    await compareAll(ctx);
    const all = await pairsOf(ctx);
    expect([all[0], all.at(-1), all.length]).toEqual(["Desks + Twenty desks", "Lamps + Two lamps", 3]);
    expect(await pairsOf(ctx, 1)).toEqual(all);
  }));

test("who reaches few of many is asked about those", () =>
  inWorkspace(async (t) => {
    const eva = await t.member({ name: "Eva" });
    const two = await twoAlike(t.system, { salespersonId: eva });
    await t.system.db
      .updateTable("opportunities")
      .set({ salespersonId: eva })
      .where("id", "in", [two.opportunityId, two.otherOpportunityId])
      .execute();
    const seller = await t.as({ role: "sales", reach: "own", name: "Bea" });
    const mine = { title: "Lamps", email: "luz@sur.example", salespersonId: seller.actor.memberId };
    await createLead(t.system, mine);
    await createLead(t.system, { ...mine, title: "Two lamps" });
    await compareAll(t.system);
    expect(await pairsOf(seller)).toEqual(["Lamps + Two lamps"]);
    expect(await pairsOf(seller, 1)).toEqual(["Lamps + Two lamps"]);
    const manager = await t.as({ role: "manager", name: "Luz" });
    expect(await pairsOf(manager)).toEqual(["Desks + Twenty desks", "Lamps + Two lamps"]);
  }));

test("only open ones are asked about", () =>
  inWorkspace(async (t) => {
    const { otherOpportunityId: otherId } = await twoAlike(t.system);
    await loseOpportunity(t.system, { opportunityId: otherId });
    expect(await pairsOf(t.system)).toEqual([]);
    await compareAll(t.system);
    await restoreOpportunity(t.system, { opportunityId: otherId });
    await compareAll(t.system);
    expect(await pairsOf(t.system)).toEqual(["Desks + Twenty desks"]);
  }));

test("who reaches but one of two is asked about none and tells none apart", () =>
  inWorkspace(async (t) => {
    const eva = await t.member({ name: "Eva" });
    const two = await twoAlike(t.system, { salespersonId: eva });
    const seller = await t.as({ role: "sales", reach: "own", name: "Bea" });
    expect(await pairsOf(seller)).toEqual([]);
    expect(await tried(seller, (ctx) => tellDealsApart(ctx, two))).toBe("record.not_found");
    expect(await seller.db.selectFrom("alikePairs").selectAll().execute()).toEqual([]);
    expect(await pairsOf(await t.as({ role: "sales", reach: "all", name: "Luz" }))).toHaveLength(1);
  }));
