import { expect, test } from "vitest";
import type { Id } from "@trato/domain/ids.ts";
import { receive } from "../../../test/arriving.ts";
import { among, assignmentRule, away } from "../../../test/assignment.ts";
import { later } from "../../../test/factories-opportunities.ts";
import { createTestWorkspace, inWorkspace, testEdge, testOrigin } from "../../../test/factories.ts";
import { addMember } from "../../identity/add-member.ts";
import { archiveTeam } from "../../identity/teams.ts";
import { type Context, systemActor } from "../../platform/context.ts";
import type { Edge } from "../../platform/edge.ts";
import { own } from "../../platform/rows.ts";
import "../../reactions.ts";
import { assignOpportunity } from "../assign-opportunity.ts";
import { giveOneThatWaits, giveWaiting } from "./give-waiting.ts";
import { editLeadReceiver } from "./lead-receivers.ts";
import { listDraws } from "./list-draws.ts";

const come = async (ctx: Context, title: string) => {
  const { id } = await receive(ctx, { title, email: `${title.toLowerCase()}@x.example` });
  return String(id) as Id<"opportunities">; // that of a lead
};
const waits = (ctx: Context, id: Id<"opportunities">) =>
  own(ctx, "leadDraws").select("isWaiting").where("opportunityId", "=", id).orderBy("id").execute();

test("what nobody could take is given to whoever can later, once, and its log tells both", () =>
  inWorkspace(async (t) => {
    const ana = await t.member({ role: "sales", name: "Ana" });
    await assignmentRule(t.system, { members: among(ana) });
    await editLeadReceiver(t.system, { memberId: ana, absences: away, version: undefined });
    const id = await come(t.system, "Desks");
    await giveOneThatWaits(t.system, id);
    expect(await waits(t.system, id)).toEqual([{ isWaiting: true }]);
    await editLeadReceiver(t.system, { memberId: ana, absences: [], version: undefined });
    for (const minutes of [5, 10]) await giveOneThatWaits(later(t.system, minutes), id);
    const { items } = await listDraws(t.system, { opportunityId: id });
    expect(items.map(({ cause, member }) => [cause, member?.name ?? null])).toEqual([
      ["waited", "Ana"],
      ["arrived", null],
    ]);
    expect(await waits(t.system, id)).toEqual([{ isWaiting: false }, { isWaiting: false }]);
  }));

test("what somebody took meanwhile is left with them, and what nobody will take by itself does not wait", () =>
  inWorkspace(async (t) => {
    const [ana, bea] = [await t.member({ role: "sales" }), await t.member({ role: "sales" })];
    await assignmentRule(t.system, {
      conditions: [{ field: "zip", comparison: "known", values: [] }],
      members: among(ana),
    });
    const unmet = await come(t.system, "Chairs");
    expect(await waits(t.system, unmet)).toEqual([{ isWaiting: false }]);
    await assignmentRule(t.system, { members: among(ana) });
    await editLeadReceiver(t.system, { memberId: ana, absences: away, version: undefined });
    const id = await come(t.system, "Desks");
    await assignOpportunity(t.system, { opportunityId: id, salespersonId: bea });
    await editLeadReceiver(t.system, { memberId: ana, absences: [], version: undefined });
    await giveOneThatWaits(t.system, id);
    expect(await waits(t.system, id)).toEqual([{ isWaiting: false }]);
    const owner = await own(t.system, "opportunities").select("salespersonId").where("id", "=", id).execute();
    expect(owner).toEqual([{ salespersonId: bea }]);
  }));

test("the team that it names may have gone out of use while it waited, and keeps it", () =>
  inWorkspace(async (t) => {
    const ana = await t.member({ role: "sales" });
    const teamId = await t.team();
    await assignmentRule(t.system, { members: among(ana) });
    await editLeadReceiver(t.system, { memberId: ana, absences: away, version: undefined });
    const { id } = await receive(t.system, { title: "Desks", email: "desks@x.example", teamId });
    await archiveTeam(t.system, { teamId, version: undefined });
    await editLeadReceiver(t.system, { memberId: ana, absences: [], version: undefined });
    await giveOneThatWaits(t.system, String(id) as Id<"opportunities">); // that of a lead
    const owner = await own(t.system, "opportunities").select(["salespersonId", "teamId"]).execute();
    expect(owner).toEqual([{ salespersonId: ana, teamId }]);
  }));

test("one that cannot be given keeps back no other", async () => {
  const edge = await testEdge();
  const { id: workspaceId } = await createTestWorkspace();
  const run = <T>(work: (ctx: Context) => Promise<T>) =>
    edge.run({ workspaceId, actor: systemActor }, "write", testOrigin, work);
  const [first, second] = await run(async (ctx) => {
    const ana = await addMember(ctx, { name: "Ana", role: "sales", reach: "own", teamIds: [] });
    await assignmentRule(ctx, { members: among(ana) });
    await editLeadReceiver(ctx, { memberId: ana, absences: away, version: undefined });
    const ids = [await come(ctx, "Desks"), await come(ctx, "Chairs")] as const;
    await editLeadReceiver(ctx, { memberId: ana, absences: [], perDay: 2, version: undefined });
    return ids;
  });
  const failing: Edge = {
    ...edge,
    run: (who, mode, origin, work) =>
      edge.run(who, mode, origin, async (ctx) => {
        const done = await work(ctx);
        if (ctx.changes.some(({ id }) => id === first)) throw new Error("it cannot be written");
        return done;
      }),
  };
  await expect(giveWaiting(failing, testOrigin)).rejects.toThrow("not all leads that wait were given out");
  const owners = await run(async (ctx) => {
    ctx.trace.entries++;
    return own(ctx, "opportunities").select(["id", "salespersonId"]).execute();
  });
  expect(owners.find(({ id }) => id === first)).toMatchObject({ salespersonId: null });
  expect(owners.find(({ id }) => id === second)).toMatchObject({ salespersonId: expect.any(String) });
});

test("the job gives out what waits in every company", async () => {
  const edge = await testEdge();
  const workspaces = [await createTestWorkspace(), await createTestWorkspace()];
  const ids: Id<"opportunities">[] = [];
  const run = <T>(workspaceId: Id<"workspaces">, work: (ctx: Context) => Promise<T>) =>
    edge.run({ workspaceId, actor: systemActor }, "write", testOrigin, work);
  for (const { id: workspaceId } of workspaces)
    await run(workspaceId, async (ctx) => {
      const ana = await addMember(ctx, { name: "Ana", role: "sales", reach: "own", teamIds: [] });
      await assignmentRule(ctx, { members: among(ana) });
      await editLeadReceiver(ctx, { memberId: ana, absences: away, version: undefined });
      ids.push(await come(ctx, "Desks"));
      await editLeadReceiver(ctx, { memberId: ana, absences: [], perDay: 1, version: undefined });
    });
  await giveWaiting(edge, testOrigin);
  for (const [place, { id }] of workspaces.entries()) {
    const owners = await run(id, async (ctx) => {
      ctx.trace.entries++;
      return own(ctx, "opportunities")
        .select("salespersonId")
        .where("id", "=", ids[place] ?? ctx.newId<"opportunities">())
        .execute();
    });
    expect(owners).toEqual([{ salespersonId: expect.any(String) }]);
  }
});
