import { expect, test } from "vitest";
import { archiveTeam } from "../../identity/teams.ts";
import { listLeads } from "../../opportunities/list-opportunities.ts";
import { getOpportunityPage } from "../../reports/get-opportunity-page.ts";
import { type Context, systemActor } from "../../platform/context.ts";
import { getTimeline } from "../../reports/get-timeline.ts";
import { createTestWorkspace, inWorkspace, testEdge, testOrigin } from "../../../test/factories.ts";
import { capture, tradeShow } from "../../../test/trade-shows.ts";
import { triedBy, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import "../../reactions.ts";
import { getArrival } from "../get-arrival.ts";
import { listArrivals } from "../list-arrivals.ts";

const list = { limit: 80 } as const;

test("whoever was met is a lead of who met them, with what the show gives and the next step that was agreed on", () =>
  inWorkspace(async (t) => {
    const teamId = await t.team();
    const given = { source: "Feria", campaign: "Otoño", tags: ["feria"], teamId };
    const { id: tradeShowId } = await tradeShow(t.system, given);
    const seller = await t.as({ role: "sales", reach: "own" });
    const received = await capture(seller, tradeShowId, {
      companyName: "Ruiz SL",
      email: "ana@ruiz.example",
      description: "Twenty desks",
      nextStep: { kind: "call", summary: "Price of twenty desks", dueOn: "2026-11-30" },
    });
    expect(received).toMatchObject({ isNew: true, state: "taken", kind: "lead" });
    const opportunityId = received.id as never; // that of a lead
    const lead = await getOpportunityPage(seller, { opportunityId });
    expect(lead).toMatchObject({
      title: "Ruiz SL",
      contactName: "Ana Ruiz",
      source: "Feria",
      campaign: "Otoño",
      tags: ["feria"],
    });
    expect(lead).toMatchObject({ salesperson: { id: seller.actor.memberId }, team: { id: teamId } });
    expect(lead.nextActivity).toMatchObject({ kind: "call", on: "2026-11-30", summary: "Price of twenty desks" });
    const { items } = await getTimeline(seller, { kind: "opportunity", id: String(received.id) }, list);
    const events = items.map(({ event, arrival }) => [event, arrival?.source, arrival?.channel]);
    expect(events).toContainEqual(["lead.captured", "trade_show", "Hábitat"]);
  }));

test("however often a device sends it, it is one lead, with one next step", () =>
  inWorkspace(async (t) => {
    const { id: tradeShowId } = await tradeShow(t.system);
    const seller = await t.as({ role: "sales", reach: "own" });
    const nextStep = { kind: "call", summary: "Price", dueOn: "2026-11-30" } as const;
    const first = await capture(seller, tradeShowId, { nextStep });
    expect(await capture(seller, tradeShowId, { nextStep, contactName: "Ana María Ruiz" })).toEqual({
      ...first,
      isNew: false,
    });
    const activities = await t.asSystem(({ db }) => db.selectFrom("activities").select("id").execute());
    expect(activities).toHaveLength(1);
    expect((await capture(seller, tradeShowId, { key: "card 2" })).isNew).toBe(true);
    const other = await tradeShow(await t.become(t.system), { name: "Otra" });
    expect((await capture(await t.become(seller), other.id)).isNew).toBe(true);
  }));

test("sent twice at once it is one lead all the same", async () => {
  const edge = await testEdge();
  const workspace = await createTestWorkspace();
  const run = <T>(work: (ctx: Context) => Promise<T>) =>
    edge.run({ workspaceId: workspace.id, actor: systemActor }, "write", testOrigin, work);
  const { id } = await run((ctx) => tradeShow(ctx));
  const once = () => run((ctx) => capture(ctx, id));
  const both = await Promise.all([once(), once(), once()]);
  expect(both.filter(({ isNew }) => isNew)).toHaveLength(1);
  expect(new Set(both.map(({ id: lead }) => lead)).size).toBe(1);
});

test("what a visitor typed is nobody's, under their name, with what they agreed to", () =>
  inWorkspace(async (t) => {
    const { id: tradeShowId } = await tradeShow(t.system, { tags: ["feria"] });
    const seller = await t.as({ role: "sales", reach: "own" });
    const received = await capture(seller, tradeShowId, { isByVisitor: true, consent: "Write to me about offers" });
    const { items } = await listLeads(await t.become(t.system), list);
    expect(items).toMatchObject([{ id: received.id, title: "Ana Ruiz", salespersonId: null, tags: ["feria"] }]);
    const timeline = await getTimeline(t.system, { kind: "opportunity", id: String(received.id) }, list);
    expect(timeline.items).toMatchObject([{ event: "lead.left_at_show", actor: { name: "Ana Ruiz" } }]);
    const consent = { text: "Write to me about offers", at: "2026-11-23T10:15:00Z" };
    expect(await getArrival(t.system, received)).toMatchObject({ consent, raw: null, channel: "Hábitat" });
    expect((await listArrivals(t.system, { ...list, source: "trade_show" })).items).toHaveLength(1);
  }));

test("a team that is no more in use gives its leads to nobody's team, and none waits", () =>
  inWorkspace(async (t) => {
    const teamId = await t.team();
    const { id: tradeShowId } = await tradeShow(t.system, { teamId });
    await archiveTeam(t.system, { teamId });
    const { state } = await capture(t.system, tradeShowId, { isByVisitor: true });
    expect(state).toBe("taken");
  }));

test("by whoever sells, at a show of their own company", () =>
  inWorkspace(async (t) => {
    const { id: tradeShowId } = await tradeShow(t.system);
    expect(await whoMay(t, (ctx) => capture(ctx, tradeShowId))).toEqual(["sales", "manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, (ctx) => capture(ctx, tradeShowId))).toBe("record.not_found");
    expect(await triedBy(t, { role: "sales", reach: "own" }, (ctx) => capture(ctx, ctx.newId()))).toBe(
      "record.not_found",
    );
  }));
