import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Context } from "../../platform/context.ts";
import { later, lead } from "../../../test/factories-opportunities.ts";
import { quotation } from "../../../test/factories-sales.ts";
import { inWorkspace, type InWorkspace } from "../../../test/factories.ts";
import { tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { logCall } from "../../activities/log-call.ts";
import { createTeam } from "../../identity/teams.ts";
import "../../reactions.ts";
import { createOpportunity } from "../create-opportunity.ts";
import { editOpportunity } from "../edit-opportunity.ts";
import { readOpportunity } from "../present-opportunity.ts";
import type { OpportunityId } from "../store.ts";
import { verifyPipeline } from "../verify-pipeline.ts";
import { drawTeams } from "./draw-teams.ts";
import { editTeamDraw } from "./team-draws.ts";
import { undoTeamDraw } from "./undo-team-draw.ts";

const nobodys = { salespersonId: null, teamId: null };

async function drawing(t: InWorkspace) {
  const ana = await t.member({ role: "sales", name: "Ana" });
  const { id: teamId } = await createTeam(t.system, { name: "North", memberIds: [ana] });
  const members = [{ memberId: ana, capacity: 300, conditions: [], isOptedOut: false }];
  await editTeamDraw(t.system, { teamId, version: undefined, isOn: true, members });
  return { ana, teamId };
}

/** All that a draw may change of a lead. */
async function standing(ctx: Context, id: Parameters<typeof readOpportunity>[1]) {
  const { version: _, can: __, ...record } = await readOpportunity(ctx, id);
  return record;
}

test("undone, each lead stands as it did before, and what was merged stands apart again", () =>
  inWorkspace(async (t) => {
    await drawing(t);
    const dup = { ...nobodys, email: "zoe@x.example" };
    const leads = [await lead(t.system, dup), await lead(t.system, dup), await lead(t.system, nobodys)];
    const deal = await createOpportunity(t.system, { title: "Deal", ...nobodys });
    const all = [...leads, deal];
    const before = await Promise.all(all.map(({ id }) => standing(t.system, id)));
    const { id: runId, merged, toPeople } = await drawTeams(t.system);
    expect([merged, toPeople]).toEqual([1, 3]);
    const undone = await undoTeamDraw(t.system, { runId });
    expect(undone.undoneAt).not.toBeNull();
    expect(await Promise.all(all.map(({ id }) => standing(t.system, id)))).toEqual(before);
    expect(await verifyPipeline(t.system)).toEqual([]);
    expect(await tried(t.system, (ctx) => undoTeamDraw(ctx, { runId }))).toBe("team_draw.undone");
  }));

test("with what somebody has begun since he goes on", () =>
  inWorkspace(async (t) => {
    await drawing(t);
    const [begun, other] = [await lead(t.system, nobodys), await lead(t.system, nobodys)];
    const { id: runId } = await drawTeams(t.system);
    await editOpportunity(t.system, { opportunityId: begun.id, title: "Begun" });
    expect(await undoTeamDraw(t.system, { runId })).toMatchObject({ givenBack: 1, left: 1, stillMerged: 0 });
    expect(await readOpportunity(t.system, begun.id)).toMatchObject({
      type: "opportunity",
      salesperson: { name: "Ana" },
    });
    expect(await readOpportunity(t.system, other.id)).toMatchObject({ type: "lead", salesperson: null, team: null });
  }));

test("what somebody has called about, or offered something for, stays his though the record itself is as it was drawn", () =>
  inWorkspace(async (t) => {
    const { ana } = await drawing(t);
    const leads = [await lead(t.system, nobodys), await lead(t.system, nobodys), await lead(t.system, nobodys)];
    const [called, offered, other] = leads.map(({ id }) => id) as [OpportunityId, OpportunityId, OpportunityId]; // three, as just made
    const { id: runId } = await drawTeams(t.system);
    const about = { kind: "opportunity" as const, id: called };
    await logCall(later(await t.as({ id: ana })), about, { summary: "Called", durationMinutes: 5 });
    await t.become(t.system);
    await quotation(later(t.system), { opportunityId: offered });
    await undoTeamDraw(t.system, { runId });
    const owners = [];
    for (const { id } of leads) owners.push((await readOpportunity(t.system, id)).salesperson?.name ?? null);
    expect(owners).toEqual(["Ana", "Ana", null]);
    expect((await readOpportunity(t.system, other)).type).toBe("lead");
  }));

test("after so long that what was merged can be separated no more, all are given back, and it is said what stays merged", () =>
  inWorkspace(async (t) => {
    await drawing(t);
    const dup = { ...nobodys, email: "zoe@x.example" };
    const [first, second] = [await lead(t.system, dup), await lead(t.system, dup)];
    const alone = await lead(t.system, nobodys);
    const before = await standing(t.system, alone.id);
    const { id: runId } = await drawTeams(t.system);
    const soLong = later(t.system, 91 * 24 * 60);
    expect(await undoTeamDraw(soLong, { runId })).toMatchObject({ givenBack: 2, left: 0, stillMerged: 1 });
    expect(await standing(t.system, alone.id)).toEqual(before);
    const { rows } = await sql<{ id: string }>`
      select id from opportunities where workspace_id = ${t.workspace.id} and id = any (${[first.id, second.id]}::uuid[])
        and type = 'lead' and salesperson_id is null and team_id is null`.execute(t.db);
    expect(rows.length).toBe(1);
  }));

test("by those who lead, each in his own company", () =>
  inWorkspace(async (t) => {
    await drawing(t);
    await lead(t.system, nobodys);
    const { id: runId } = await drawTeams(t.system);
    const undo = (ctx: Context) => undoTeamDraw(ctx, { runId });
    expect(await whoMay(t, undo)).toEqual(["manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, undo)).toBe("record.not_found");
  }));
