import type { Decimal } from "@trato/domain/decimal.ts";
import { describe, expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { later, lead, opportunity, stagesOf } from "../../test/factories-opportunities.ts";
import { customer } from "../../test/factories-stock.ts";
import { listOpenActivities } from "../activities/list-open-activities.ts";
import { planActivity } from "../activities/plan-activity.ts";
import type { CalendarDate } from "@trato/domain/dates.ts";
import "../reactions.ts";
import { getOpportunityPage } from "../reports/get-opportunity-page.ts";
import { assignOpportunity } from "./assign-opportunity.ts";
import { loseOpportunity, restoreOpportunity, winOpportunity } from "./close-opportunity.ts";
import { editOpportunity } from "./edit-opportunity.ts";
import { listLeads } from "./list-opportunities.ts";
import { archiveLostReason, createLostReason } from "./lost-reasons.ts";
import { moveOpportunity } from "./move-opportunity.ts";
import { verifyPipeline } from "./verify-pipeline.ts";

const euros = (text: string) => text as Decimal; // written as a decimal
const list = { limit: 80 } as const;

describe("a new record", () => {
  test("belongs to who wrote it down and to his team, and starts in the first stage", () =>
    inWorkspace(async (t) => {
      const team = await t.team({ name: "North" });
      const ana = await t.as({ name: "Ana", role: "sales", teams: [team] });
      const made = await lead(ana, {
        contactName: " Berta ",
        email: "berta@robles.example",
        phone: "",
        address: { city: "Madrid", state: "Madrid", country: "ES" },
        expectedRevenue: euros("1200.5"),
        tags: ["office", "office"],
      });
      expect(made).toMatchObject({
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
      expect((await listLeads(ana, list)).items).toMatchObject([{ id: made.id, expectedRevenue: "1200.50" }]);
      expect(await verifyPipeline(ana)).toEqual([]);
    }));

  test("is nobody's where that is asked, or where Trato itself makes it", () =>
    inWorkspace(async (t) => {
      const ana = await t.as({ role: "sales", teams: [await t.team()] });
      expect(await lead(ana, { salespersonId: null })).toMatchObject({
        salesperson: null,
        team: null,
        assignedAt: null,
      });
      await t.become(t.system);
      expect(await opportunity(t.system)).toMatchObject({ salesperson: null, team: null });
    }));

  test("takes the team that its salesperson leads, the newest of several", () =>
    inWorkspace(async (t) => {
      const bea = await t.member({ name: "Bea" });
      await t.team({ name: "Old", memberIds: [bea] });
      const manager = await t.as({ role: "manager" });
      expect(await lead(manager, { salespersonId: bea })).toMatchObject({ team: { name: "Old" } });
      const led = await t.team({ name: "Led", leaderId: bea });
      expect(await lead(manager, { salespersonId: bea })).toMatchObject({ team: { id: led } });
      expect(await lead(manager, { salespersonId: bea, teamId: null })).toMatchObject({ team: null });
    }));

  test("stands where it is put: in a won stage it is won", () =>
    inWorkspace(async (t) => {
      const { won, proposition } = await stagesOf(t.system);
      const done = await opportunity(t.system, { stageId: won.id });
      expect(done).toMatchObject({ state: "won", probability: "100", closedAt: expect.any(String) });
      expect(await opportunity(t.system, { stageId: proposition.id })).toMatchObject({ state: "open", closedAt: null });
      expect(await verifyPipeline(t.system)).toEqual([]);
    }));

  test("learns from its customer what it does not say itself", () =>
    inWorkspace(async (t) => {
      const customerId = await customer(t.system, "Acme");
      await t.db.updateTable("contacts").set({ email: "hello@acme.example", city: "Madrid" }).execute();
      const made = await opportunity(t.system, { customerId, email: "berta@acme.example" });
      expect(made).toMatchObject({ customer: { name: "Acme" }, companyName: "Acme", email: "berta@acme.example" });
      expect(made.address.city).toBe("Madrid");
    }));

  test.each([
    ["salespersonId", "reference.unknown"],
    ["teamId", "reference.unknown"],
    ["stageId", "reference.unknown"],
    ["customerId", "reference.unknown"],
  ])("is refused with a %s that does not exist, and the field is named", (path, code) =>
    inWorkspace(async (t) => {
      const made = opportunity(t.system, { [path]: t.system.newId() });
      await expect(made).rejects.toMatchObject({ kind: "invalid", code, details: { path } });
    }),
  );

  test("is not given to somebody who does not sell, nor to somebody who has left", () =>
    inWorkspace(async (t) => {
      const packer = await t.member({ role: "back_office", name: "Pau" });
      const gone = await t.member({});
      await t.db.updateTable("members").set({ deactivatedAt: t.system.now }).where("id", "=", gone).execute();
      await expect(lead(t.system, { salespersonId: packer })).rejects.toMatchObject({
        code: "opportunity.salesperson_unfit",
        details: { path: "salespersonId", name: "Pau" },
      });
      await expect(lead(t.system, { salespersonId: gone })).rejects.toMatchObject({ code: "reference.unknown" });
    }));

  test("is there once: the same id is refused", () =>
    inWorkspace(async (t) => {
      const { id } = await lead(t.system);
      await expect(lead(t.system, { id })).rejects.toMatchObject({ code: "23505" });
    }));
});

describe("through its stages", () => {
  test("an opportunity is moved, won, opened again, lost and restored", () =>
    inWorkspace(async (t) => {
      const ana = await t.as({ role: "sales" });
      const { fresh, qualified, won } = await stagesOf(ana);
      const { id: opportunityId } = await opportunity(ana, { expectedRevenue: euros("500") });
      const moved = await moveOpportunity(later(ana), { opportunityId, stageId: qualified.id });
      expect(moved).toMatchObject({ stage: { name: "Qualified" }, stageChangedAt: later(ana).now, version: 2 });
      const done = await winOpportunity(ana, { opportunityId });
      expect(done).toMatchObject({ state: "won", probability: "100", stage: { id: won.id, isWon: true } });
      await expect(winOpportunity(ana, { opportunityId })).rejects.toMatchObject({ code: "opportunity.won" });
      const again = await moveOpportunity(ana, { opportunityId, stageId: fresh.id });
      expect(again).toMatchObject({ state: "open", probability: null, closedAt: null });
      const lost = await loseOpportunity(ana, { opportunityId });
      expect(lost).toMatchObject({ state: "lost", probability: "0", can: { restore: true } });
      for (const refused of [
        editOpportunity(ana, { opportunityId, title: "X" }),
        moveOpportunity(ana, { opportunityId, stageId: qualified.id }),
        loseOpportunity(ana, { opportunityId }),
      ])
        await expect(refused).rejects.toMatchObject({ kind: "conflict", code: "opportunity.lost" });
      expect(await restoreOpportunity(ana, { opportunityId })).toMatchObject({ state: "open", closedAt: null });
      await expect(restoreOpportunity(ana, { opportunityId })).rejects.toMatchObject({ code: "opportunity.open" });
      expect(await verifyPipeline(ana)).toEqual([]);
    }));

  test("a loss keeps its reason and a closing note", () =>
    inWorkspace(async (t) => {
      const reason = await createLostReason(t.system, { name: "Moved away" });
      const ana = await t.as({ role: "sales" });
      const { id: opportunityId } = await lead(ana);
      const lost = await loseOpportunity(ana, { opportunityId, reasonId: reason.id, note: " They left the country " });
      expect(lost).toMatchObject({ state: "lost", lostReason: { name: "Moved away" } });
      const notes = await ana.db.selectFrom("notes").select(["body", "writtenBy"]).execute();
      expect(notes).toEqual([{ body: "They left the country", writtenBy: ana.actor.memberId }]);
      expect(await restoreOpportunity(ana, { opportunityId })).toMatchObject({ lostReason: null });
    }));

  test("a loss needs no reason, and takes none that is unknown or put away", () =>
    inWorkspace(async (t) => {
      const reason = await createLostReason(t.system, { name: "Moved away" });
      await archiveLostReason(t.system, { reasonId: reason.id });
      const { id: opportunityId } = await opportunity(t.system);
      await expect(loseOpportunity(t.system, { opportunityId, reasonId: reason.id })).rejects.toMatchObject({
        code: "lost_reason.archived",
        details: { path: "reasonId", name: "Moved away" },
      });
      const unknown = t.system.newId<"lost_reasons">();
      await expect(loseOpportunity(t.system, { opportunityId, reasonId: unknown })).rejects.toMatchObject({
        code: "reference.unknown",
        details: { path: "reasonId" },
      });
      expect(await loseOpportunity(t.system, { opportunityId })).toMatchObject({ lostReason: null });
    }));

  test("nothing is won where there is no stage for it", () =>
    inWorkspace(async (t) => {
      const { id: opportunityId } = await opportunity(t.system);
      await t.db.updateTable("stages").set({ isWon: false }).execute();
      await expect(winOpportunity(t.system, { opportunityId })).rejects.toMatchObject({
        code: "opportunity.no_won_stage",
      });
    }));

  test("a lead has no place on the board before it is converted", () =>
    inWorkspace(async (t) => {
      const { id: opportunityId } = await lead(t.system);
      const { qualified } = await stagesOf(t.system);
      const refused = { code: "opportunity.not_converted" };
      await expect(moveOpportunity(t.system, { opportunityId, stageId: qualified.id })).rejects.toMatchObject(refused);
      await expect(winOpportunity(t.system, { opportunityId })).rejects.toMatchObject(refused);
    }));
});

describe("editing together", () => {
  test("merges what others did not touch and refuses what they did, with both values", () =>
    inWorkspace(async (t) => {
      const { id: opportunityId, version } = await opportunity(t.system, { phone: "1" });
      await editOpportunity(t.system, { opportunityId, version, phone: "2", expectedRevenue: euros("10.00") });
      const merged = await editOpportunity(t.system, { opportunityId, version, address: { state: "Lugo" } });
      expect(merged).toMatchObject({ phone: "2", expectedRevenue: "10.00", address: { state: "Lugo" }, version: 3 });
      const overlap = editOpportunity(t.system, { opportunityId, version, phone: "3", title: "Mine" });
      await expect(overlap).rejects.toMatchObject({
        kind: "conflict",
        code: "record.changed",
        details: { theirs: { phone: "2" }, yours: { phone: "3" }, version: 3 },
      });
      const same = await editOpportunity(t.system, { opportunityId, version, expectedRevenue: euros("10") });
      expect(same.version).toBe(3);
    }));

  test("a card may be moved and given away while somebody edits it", () =>
    inWorkspace(async (t) => {
      const bea = await t.member();
      const { qualified } = await stagesOf(t.system);
      const { id: opportunityId, version } = await opportunity(t.system);
      await moveOpportunity(t.system, { opportunityId, stageId: qualified.id });
      await assignOpportunity(t.system, { opportunityId, salespersonId: bea });
      const edited = await editOpportunity(t.system, { opportunityId, version, title: "Desks" });
      expect(edited).toMatchObject({ title: "Desks", stage: { id: qualified.id }, salesperson: { id: bea } });
    }));

  test("every change is told, and recorded once with what was before and after", () =>
    inWorkspace(async (t) => {
      const ctx = { ...(await t.as({ role: "manager" })), changes: [] };
      const { id: opportunityId } = await opportunity(ctx, { title: "Desks" });
      await editOpportunity(ctx, { opportunityId, title: "Chairs" });
      await assignOpportunity(ctx, { opportunityId, salespersonId: null });
      await t.become(t.system);
      const diary = await t.db
        .selectFrom("diary")
        .select(["event", "before", "after", "version"])
        .where("subjectId", "=", opportunityId)
        .orderBy("version")
        .execute();
      expect(diary).toMatchObject([
        { event: "opportunity.created", version: 1, after: { title: "Desks" } },
        { event: "opportunity.edited", version: 2, before: { title: "Desks" }, after: { title: "Chairs" } },
        { event: "opportunity.assigned", version: 3, after: { salespersonId: null } },
      ]);
      expect(ctx.changes).toMatchObject([{ version: 1 }, { version: 2 }, { version: 3 }]);
    }));
});

describe("giving a record to somebody", () => {
  test("takes his team along, keeps a team that he is in, and moves the day of assignment", () =>
    inWorkspace(async (t) => {
      const [bea, carl, north] = [await t.member(), await t.member(), await t.team({ name: "North" })];
      const south = await t.team({ name: "South", memberIds: [bea, carl] });
      const { id: opportunityId } = await opportunity(t.system, { teamId: north });
      const ctx = later(t.system, 60);
      const first = await assignOpportunity(ctx, { opportunityId, salespersonId: bea });
      expect(first).toMatchObject({ salesperson: { id: bea }, team: { id: south }, assignedAt: ctx.now });
      const second = await assignOpportunity(t.system, { opportunityId, salespersonId: carl });
      expect(second).toMatchObject({ team: { id: south }, assignedAt: t.system.now });
      const moved = await assignOpportunity(ctx, { opportunityId, teamId: north });
      expect(moved).toMatchObject({ salesperson: { id: carl }, team: { id: north }, assignedAt: t.system.now });
      const nobody = await assignOpportunity(t.system, { opportunityId, salespersonId: null });
      expect(nobody).toMatchObject({ salesperson: null, team: { id: north }, assignedAt: null });
      expect(await verifyPipeline(t.system)).toEqual([]);
    }));

  test("nobody's record falls to who takes it, and what is his already stays as it is", () =>
    inWorkspace(async (t) => {
      const { id: opportunityId } = await lead(t.system);
      const ana = await t.as({ name: "Ana", role: "sales" });
      expect(await assignOpportunity(ana, { opportunityId })).toMatchObject({
        salesperson: { name: "Ana" },
        version: 2,
      });
      expect(await assignOpportunity(ana, { opportunityId })).toMatchObject({ version: 2 });
    }));

  test("leaves one's own reach and is answered all the same", () =>
    inWorkspace(async (t) => {
      const bea = await t.member({ name: "Bea" });
      const ana = await t.as({ role: "sales" });
      const { id: opportunityId } = await opportunity(ana, { title: "Desks" });
      const given = await assignOpportunity(ana, { opportunityId, salespersonId: bea });
      expect(given).toMatchObject({ salesperson: { name: "Bea" }, can: { edit: { code: "record.not_found" } } });
      await expect(getOpportunityPage(ana, { opportunityId })).rejects.toMatchObject({ code: "record.not_found" });
      expect(await getOpportunityPage(await t.as({ id: bea }), { opportunityId })).toMatchObject({ title: "Desks" });
      expect(await verifyPipeline(ana)).toEqual([]);
    }));
});

test("what is to be done next stands with the record", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ role: "sales" });
    const { id } = await lead(ana);
    const dueOn = "2031-05-01" as CalendarDate; // a date
    await planActivity(ana, { kind: "opportunity", id }, { kind: "call", summary: "Ask", dueOn });
    expect(await listOpenActivities(ana, { kind: "opportunity", id })).toMatchObject({ items: [{ summary: "Ask" }] });
    const page = await getOpportunityPage(ana, { opportunityId: id });
    expect(page.nextActivity).toEqual({ on: dueOn, kind: "call", summary: "Ask" });
  }));
