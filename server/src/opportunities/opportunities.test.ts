import type { Decimal } from "@trato/domain/decimal.ts";
import type { Moment } from "@trato/domain/dates.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { customer } from "../../test/factories-stock.ts";
import "../reactions.ts";
import type { Context } from "../platform/context.ts";
import { getOpportunityPage } from "../reports/get-opportunity-page.ts";
import { assignOpportunity } from "./assign-opportunity.ts";
import { loseOpportunity, restoreOpportunity, winOpportunity } from "./close-opportunity.ts";
import { createLead, createOpportunity } from "./create-opportunity.ts";
import { editOpportunity } from "./edit-opportunity.ts";
import { listLeads } from "./list-opportunities.ts";
import { moveOpportunity } from "./move-opportunity.ts";
import { readPipeline } from "./read-pipeline.ts";
import { createLostReason } from "./lost-reasons.ts";
import { readStages } from "./store.ts";
import { verifyPipeline } from "./verify-pipeline.ts";

const euros = (text: string) => text as Decimal; // written as a decimal
const list = { limit: 80 } as const;

/** The same actor a while later: cards that come later stand above. */
const later = (ctx: Context, minutes = 1): Context => ({
  ...ctx,
  now: new Date(Date.parse(ctx.now) + minutes * 60_000).toISOString() as Moment, // a moment
});

test("a lead belongs to who wrote it down and to his team, and starts in the first stage", () =>
  inWorkspace(async (t) => {
    const team = await t.team({ name: "North" });
    const ana = await t.as({ name: "Ana", role: "sales", teams: [team] });
    const lead = await createLead(ana, {
      title: "New office",
      contactName: " Berta ",
      email: "berta@robles.example",
      phone: "",
      address: { city: "Madrid", state: "Madrid", country: "ES" },
      expectedRevenue: euros("1200.5"),
      tags: ["office", "office"],
    });
    expect(lead).toMatchObject({
      type: "lead",
      state: "open",
      contactName: "Berta",
      phone: null,
      address: { city: "Madrid", state: "Madrid", country: "ES", street: null },
      expectedRevenue: "1200.50",
      probability: null,
      tags: ["office"],
      salesperson: { name: "Ana" },
      team: { name: "North" },
      stage: { name: "New", isWon: false },
      assignedAt: ana.now,
      version: 1,
      can: { edit: true, convert: true, lose: true, move: { code: "opportunity.not_converted" } },
    });
    expect((await listLeads(ana, list)).items).toMatchObject([{ id: lead.id, expectedRevenue: "1200.50" }]);
    expect(await readPipeline(ana, { limit: 30 })).toMatchObject({ stages: [{ count: 0, cards: [] }, {}, {}, {}, {}] });
  }));

test("an opportunity goes through its stages, is won, opened again, lost and restored", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ role: "sales" });
    const [first, second, , , won] = await readStages(ana);
    const { id: opportunityId } = await createOpportunity(ana, { title: "Desks", expectedRevenue: euros("500") });
    const moved = await moveOpportunity(later(ana), { opportunityId, stageId: second!.id });
    expect(moved).toMatchObject({ stage: { name: "Qualified" }, stageChangedAt: later(ana).now, version: 2 });
    const done = await winOpportunity(ana, { opportunityId });
    expect(done).toMatchObject({ state: "won", probability: "100", stage: { id: won!.id, isWon: true } });
    await expect(winOpportunity(ana, { opportunityId })).rejects.toMatchObject({ code: "opportunity.won" });
    const again = await moveOpportunity(ana, { opportunityId, stageId: first!.id });
    expect(again).toMatchObject({ state: "open", probability: null, closedAt: null });
    await t.become(t.system);
    const reason = await createLostReason(t.system, { name: "Moved away" });
    await t.become(ana);
    const lost = await loseOpportunity(ana, { opportunityId, reasonId: reason.id, note: "They left the country" });
    expect(lost).toMatchObject({ state: "lost", lostReason: { name: "Moved away" }, probability: "0" });
    await expect(editOpportunity(ana, { opportunityId, title: "X" })).rejects.toMatchObject({
      code: "opportunity.lost",
    });
    expect(await restoreOpportunity(ana, { opportunityId })).toMatchObject({ state: "open", lostReason: null });
    expect(await verifyPipeline(ana)).toEqual([]);
  }));

test("the board shows each column with its count, its sum and its cards from the top", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ role: "sales" });
    const [first, second] = await readStages(ana);
    const acme = await customer(ana, "Acme");
    const made = [];
    for (const minutes of [1, 2, 3])
      made.push(
        await createOpportunity(later(ana, minutes), {
          title: `Deal ${minutes}`,
          expectedRevenue: euros("100.10"),
          ...(minutes === 2 && { customerId: acme }),
        }),
      );
    const [one, two, three] = made.map(({ id }) => id);
    const columnOf = async (index: number) => (await readPipeline(ana, { limit: 2 })).stages[index]!;
    expect(await columnOf(0)).toMatchObject({
      name: "New",
      count: 3,
      expectedRevenue: "300.30",
      mix: { overdue: 0, today: 0, planned: 0, none: 3 },
      cards: [{ id: three }, { id: two, about: "Acme" }],
    });
    await moveOpportunity(later(ana, 4), { opportunityId: one!, stageId: second!.id });
    await moveOpportunity(later(ana, 5), { opportunityId: three!, stageId: second!.id, below: one! });
    await moveOpportunity(later(ana, 6), { opportunityId: two!, stageId: second!.id, below: one! });
    expect((await columnOf(1)).cards.map(({ id }) => id)).toEqual([one, two]);
    expect((await columnOf(1)).nextCursor).not.toBeNull();
    expect(await columnOf(0)).toMatchObject({ count: 0, expectedRevenue: "0.00" });
    await moveOpportunity(later(ana, 7), { opportunityId: three!, stageId: second!.id, below: null });
    expect((await columnOf(1)).cards.map(({ id }) => id)).toEqual([three, one]);
    expect(first!.name).toBe("New");
  }));

test("a record that is given to somebody else leaves one's reach and is answered all the same", () =>
  inWorkspace(async (t) => {
    const bea = await t.member({ name: "Bea" });
    const ana = await t.as({ role: "sales" });
    const { id: opportunityId } = await createOpportunity(ana, { title: "Desks" });
    const given = await assignOpportunity(ana, { opportunityId, salespersonId: bea });
    expect(given).toMatchObject({ salesperson: { name: "Bea" }, can: { edit: { code: "record.not_found" } } });
    await expect(getOpportunityPage(ana, { opportunityId })).rejects.toMatchObject({ code: "record.not_found" });
    expect(await getOpportunityPage(await t.as({ id: bea }), { opportunityId })).toMatchObject({ title: "Desks" });
  }));
