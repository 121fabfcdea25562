import { describe, expect, test } from "vitest";
import type { Decimal } from "@trato/domain/decimal.ts";
import { inWorkspace } from "../../test/factories.ts";
import { lead, opportunity, stagesOf } from "../../test/factories-opportunities.ts";
import { customer } from "../../test/factories-stock.ts";
import { diaryOf, tried, whoMay } from "../../test/trying.ts";
import { getOpportunityPage } from "../reports/get-opportunity-page.ts";
import "../reactions.ts";
import { createLead, createOpportunity } from "./create-opportunity.ts";
import { listLeads } from "./list-opportunities.ts";
import { verifyPipeline } from "./verify-pipeline.ts";

const euros = (text: string) => text as Decimal; // written as a decimal
const list = { limit: 80 } as const;

const sellers = ["sales", "manager", "administrator"];

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

test("a new record is told to others and stands in the diary as a lead or an opportunity", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ name: "Ana" });
    const made = [await lead(ana, { title: "Desks" }), await opportunity(ana, { title: "Chairs" })];
    for (const [index, event] of ["lead.created", "opportunity.created"].entries())
      expect(await diaryOf(t, made[index]!.id)).toMatchObject([
        { event, by: "Ana", before: null, after: { title: made[index]!.title, salespersonId: ana.actor.memberId } },
      ]);
    expect(ana.changes.slice(0, 2)).toMatchObject(made.map(({ id }) => ({ kind: "opportunity", id, version: 1 })));
  }));

test("a record made for a colleague is answered once more, though it is out of one's own reach", () =>
  inWorkspace(async (t) => {
    const bea = await t.member({ name: "Bea" });
    const ana = await t.as({ reach: "own" });
    const made = await opportunity(ana, { title: "Desks", salespersonId: bea });
    expect(made).toMatchObject({ salesperson: { name: "Bea" }, can: { edit: { code: "record.not_found" } } });
    expect(await tried(ana, () => getOpportunityPage(ana, { opportunityId: made.id }))).toBe("record.not_found");
  }));

test("sellers make leads and opportunities; back office and customers do not", () =>
  inWorkspace(async (t) => {
    expect(await whoMay(t, (ctx) => createLead(ctx, { title: "Mine" }))).toEqual(sellers);
    expect(await whoMay(t, (ctx) => createOpportunity(ctx, { title: "Mine" }))).toEqual(sellers);
  }));

test("nothing of another company is taken for a new record", () =>
  inWorkspace(async (t) => {
    const ours = {
      salespersonId: await t.member(),
      teamId: await t.team(),
      stageId: (await stagesOf(t.system)).qualified.id,
      customerId: await customer(t.system),
    };
    const stranger = await t.elsewhere();
    for (const [path, id] of Object.entries(ours)) {
      const made = createOpportunity(stranger, { title: "Mine", [path]: id });
      await expect(made).rejects.toMatchObject({ code: "reference.unknown", details: { path } });
    }
  }));
