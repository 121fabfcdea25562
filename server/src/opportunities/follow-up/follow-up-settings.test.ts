import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { stagesOf } from "../../../test/factories-opportunities.ts";
import { diaryOf, tried, whoMay } from "../../../test/trying.ts";
import "../../reactions.ts";
import { editFollowUp, getFollowUp } from "./follow-up-settings.ts";

const office = [{ days: [1, 2, 3, 4, 5], from: "09:00", to: "18:00" }];

test("times of first contact and of idleness are set for all, for a team and for a stage, and what is left out stays", () =>
  inWorkspace(async (t) => {
    const { fresh, qualified, won } = await stagesOf(t.system);
    const [north, south] = [await t.team({ name: "Norte" }), await t.team({ name: "Sur" })];
    const ctx = await t.as({ role: "manager" });
    const before = await getFollowUp(ctx);
    expect(before).toMatchObject({ contactMinutes: null, hours: [], teams: [], leadIdleDays: null, version: 1 });
    expect(before.stages.map(({ stageId }) => stageId)).not.toContain(won.id);
    const teams = [
      { teamId: south, contactMinutes: null },
      { teamId: north, contactMinutes: 30 },
    ];
    await editFollowUp(ctx, { contactMinutes: 240, hours: office, teams, leadIdleDays: 7 });
    const stages = [{ stageId: qualified.id, idleDays: 14 }];
    const after = await editFollowUp(ctx, { version: 2, stages });
    expect(after).toMatchObject({ contactMinutes: 240, hours: office, leadIdleDays: 7, version: 3 });
    expect(new Map(after.teams.map(({ teamId, contactMinutes }) => [teamId, contactMinutes]))).toEqual(
      new Map<string, number | null>([
        [north, 30],
        [south, null],
      ]),
    );
    expect(after.stages.find(({ stageId }) => stageId === qualified.id)?.idleDays).toBe(14);
    expect(after.stages.find(({ stageId }) => stageId === fresh.id)?.idleDays).toBeNull();
    expect((await editFollowUp(ctx, { leadIdleDays: 7 })).version).toBe(3);
    await editFollowUp(ctx, { teams: [], stages: [{ stageId: qualified.id, idleDays: null }] });
    const cleared = await getFollowUp(ctx);
    expect([cleared.teams, cleared.stages.every(({ idleDays }) => idleDays === null)]).toEqual([[], true]);
    expect((await diaryOf(t, ctx.workspace.id)).filter(({ event }) => event === "follow_up.changed")).toHaveLength(3);
  }));

test("what is not there, hours that end before they begin, and somebody else's change are refused by their field", () =>
  inWorkspace(async (t) => {
    const { won } = await stagesOf(t.system);
    const ctx = await t.as({ role: "manager" });
    const unknown = [{ teamId: ctx.newId<"teams">(), contactMinutes: 30 }];
    await expect(editFollowUp(ctx, { teams: unknown })).rejects.toMatchObject({
      code: "reference.unknown",
      details: { path: "teams.0.teamId" },
    });
    await expect(editFollowUp(ctx, { stages: [{ stageId: won.id, idleDays: 3 }] })).rejects.toMatchObject({
      details: { path: "stages.0.stageId" },
    });
    const backward = [{ days: [1], from: "18:00", to: "09:00" }];
    await expect(editFollowUp(ctx, { hours: backward })).rejects.toMatchObject({ details: { path: "hours.0.to" } });
    await editFollowUp(ctx, { version: 1, leadIdleDays: 5 });
    expect(await tried(ctx, (c) => editFollowUp(c, { version: 1, leadIdleDays: 9 }))).toBe("record.changed");
    expect(await tried(ctx, (c) => editFollowUp(c, { version: 1, contactMinutes: 60 }))).toBe("done");
  }));

test("whoever leads sets them, each in his own company", () =>
  inWorkspace(async (t) => {
    const leaders = ["manager", "administrator"];
    expect(await whoMay(t, (ctx) => editFollowUp(ctx, { leadIdleDays: 3 }))).toEqual(leaders);
    await editFollowUp(await t.as({ role: "manager" }), { leadIdleDays: 3 });
    expect((await getFollowUp(await t.elsewhere())).leadIdleDays).toBeNull();
  }));
