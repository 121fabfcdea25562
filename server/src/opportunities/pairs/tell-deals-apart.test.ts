import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import "../../reactions.ts";
import { createLead } from "../create-opportunity.ts";
import { editOpportunity } from "../edit-opportunity.ts";
import { findOpportunityDuplicates } from "../find-opportunity-duplicates.ts";
import { compareSome } from "./find-pairs.ts";
import { listDealPairs } from "./list-deal-pairs.ts";
import { takeBackDealsApart, tellDealsApart } from "./tell-deals-apart.ts";

const desks = { title: "Desks", contactName: "Ana Ruiz", email: "ana@acme.example" };
const pairsOf = async (ctx: Context) =>
  (await listDealPairs(ctx, { limit: 80 })).items.map(({ first, second }) => `${first.title} + ${second.title}`);

async function compareAll(ctx: Context): Promise<void> {
  while (await compareSome(ctx));
}

async function twoAlike(ctx: Context, facts: object = {}) {
  const { id: opportunityId } = await createLead(ctx, desks);
  const { id: otherOpportunityId } = await createLead(ctx, { ...desks, title: "Twenty desks", ...facts });
  await compareAll(ctx);
  return { opportunityId, otherOpportunityId };
}

test("two leads that are not the same are asked about no more, nor told as alike, until that is taken back", () =>
  inWorkspace(async (t) => {
    const two = await twoAlike(t.system);
    const ctx = await t.as({ role: "manager", name: "Bea" });
    const alike = () => findOpportunityDuplicates(ctx, desks, two.opportunityId);
    expect([await pairsOf(ctx), (await alike()).items.length]).toEqual([["Desks + Twenty desks"], 1]);
    expect(await tellDealsApart(ctx, two)).toEqual({ isToldApart: true });
    await editOpportunity(t.system, { opportunityId: two.otherOpportunityId, phone: "910 000 000" });
    await compareAll(t.system);
    expect([await pairsOf(ctx), (await alike()).items.length]).toEqual([[], 0]);
    expect(await takeBackDealsApart(ctx, two)).toEqual({ isToldApart: false });
    expect([await pairsOf(ctx), (await alike()).items.length]).toEqual([["Desks + Twenty desks"], 1]);
    const events = (await diaryOf(t, two.opportunityId)).map(({ event, by }) => [event, by]);
    expect(events.slice(-2)).toEqual([
      ["opportunity.told_apart", "Bea"],
      ["opportunity.apart_taken_back", "Bea"],
    ]);
  }));

test("it takes two, and somebody who may edit them", () =>
  inWorkspace(async (t) => {
    const two = await twoAlike(t.system);
    const same = { opportunityId: two.otherOpportunityId, otherOpportunityId: two.otherOpportunityId };
    expect(await tried(t.system, (ctx) => tellDealsApart(ctx, same))).toBe("pair.same_record");
    expect(await whoMay(t, (ctx) => tellDealsApart(ctx, two))).toEqual(["sales", "manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, (ctx) => tellDealsApart(ctx, two))).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, (ctx) => takeBackDealsApart(ctx, two))).toBe("record.not_found");
  }));
