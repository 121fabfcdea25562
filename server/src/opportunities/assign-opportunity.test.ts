import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace, testEdge, testOrigin } from "../../test/factories.ts";
import { later, lead, opportunity } from "../../test/factories-opportunities.ts";
import { asSystem } from "../../test/people.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere } from "../../test/trying.ts";
import { addMember } from "../identity/add-member.ts";
import { type Actor, type Context, systemActor } from "../platform/context.ts";
import { getOpportunityPage } from "../reports/get-opportunity-page.ts";
import "../reactions.ts";
import { assignOpportunity } from "./assign-opportunity.ts";
import { loseOpportunity } from "./close-opportunity.ts";
import { readOpportunity } from "./present-opportunity.ts";
import { verifyPipeline } from "./verify-pipeline.ts";

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

test("a record is given to who sells and works here, and to a team in use", () =>
  inWorkspace(async (t) => {
    const { id: opportunityId } = await opportunity(t.system);
    const packer = await t.member({ role: "back_office", name: "Pau" });
    const [gone, old] = [await t.member(), await t.team()];
    await t.db.updateTable("members").set({ deactivatedAt: t.system.now }).where("id", "=", gone).execute();
    await t.db.updateTable("teams").set({ archivedAt: t.system.now }).where("id", "=", old).execute();
    for (const [code, path, id] of [
      ["opportunity.salesperson_unfit", "salespersonId", packer],
      ["reference.unknown", "salespersonId", gone],
      ["reference.unknown", "salespersonId", t.system.newId()],
      ["reference.unknown", "teamId", old],
      ["reference.unknown", "teamId", t.system.newId()],
    ] as const)
      await expect(assignOpportunity(t.system, { opportunityId, [path]: id })).rejects.toMatchObject({
        kind: "invalid",
        code,
        details: { path },
      });
    expect(await diaryOf(t, opportunityId)).toHaveLength(1);
  }));

test("a record is not given to people or teams of another company", () =>
  inWorkspace(async (t) => {
    const ours = { salespersonId: await t.member(), teamId: await t.team() };
    const stranger = await t.elsewhere();
    const { id: opportunityId } = await opportunity(stranger);
    for (const [path, id] of Object.entries(ours))
      expect(await tried(stranger, () => assignOpportunity(stranger, { opportunityId, [path]: id }))).toBe(
        "reference.unknown",
      );
  }));

test("who had a record and who gets it stand in its diary, also of a lead and of what is lost", () =>
  inWorkspace(async (t) => {
    const [bea, mona] = [await t.member({ name: "Bea" }), await t.as({ role: "manager", name: "Mona" })];
    for (const [made, event] of [
      [await lead(mona), "lead.assigned"],
      [await opportunity(mona), "opportunity.assigned"],
    ] as const) {
      await loseOpportunity(mona, { opportunityId: made.id });
      const ctx = { ...mona, changes: [] };
      await assignOpportunity(ctx, { opportunityId: made.id, salespersonId: bea });
      expect(ctx.changes).toMatchObject([{ kind: "opportunity", id: made.id, version: 3 }, { kind: "notice" }]);
      expect((await diaryOf(t, made.id)).at(-1)).toMatchObject({
        event,
        by: "Mona",
        before: { salespersonId: mona.actor.memberId },
        after: { salespersonId: bea },
      });
    }
  }));

test("of several who take nobody's record at once one has it, and no other is told that it is his", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const { opportunityId, people } = await asSystem(workspaceId, async (ctx) => ({
    opportunityId: (await opportunity(ctx)).id,
    people: await Promise.all(
      ["Ana", "Bea", "Carl"].map((name) =>
        addMember(ctx, { name, email: null, role: "sales", reach: "own", teamIds: [] }),
      ),
    ),
  }));
  const edge = await testEdge();
  const outcomes = await Promise.allSettled(
    people.map((memberId) => {
      const actor: Actor = { ...systemActor, kind: "member", role: "sales", reach: "own", memberId };
      return edge.run({ workspaceId, actor }, "write", testOrigin, (ctx) => assignOpportunity(ctx, { opportunityId }));
    }),
  );
  const { salesperson } = await asSystem(workspaceId, (ctx) => readOpportunity(ctx, opportunityId));
  const told = outcomes.map((outcome) =>
    outcome.status === "fulfilled" ? outcome.value.salesperson?.id : outcome.reason.code,
  );
  expect(told.filter((each) => each !== "record.not_found")).toEqual([salesperson!.id]);
  expect(people).toContain(salesperson!.id);
});

test("who reaches a record gives it to somebody, and nobody else does", () =>
  inWorkspace(async (t) => {
    const { id: opportunityId } = await opportunity(t.system, { salespersonId: await t.member() });
    const give = (ctx: Context) => assignOpportunity(ctx, { opportunityId, salespersonId: null });
    expect(await triedBy(t, { reach: "all" }, give)).toBe("done");
    expect(await triedBy(t, { role: "manager" }, give)).toBe("done");
    expect(await triedBy(t, { reach: "own" }, give)).toBe("record.not_found");
    expect(await triedBy(t, { role: "back_office" }, give)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, give)).toBe("record.not_found");
  }));
