import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import { archiveTeam, createTeam, editTeam, listTeams, restoreTeam } from "./teams.ts";

test("a team has a leader and members, one name, and a manager who keeps it", () =>
  inWorkspace(async (t) => {
    const [leaderId, memberId] = [await t.member(), await t.member()];
    const ctx = await t.as({ role: "manager" });
    const team = await createTeam(ctx, { name: "Norte", leaderId, memberIds: [memberId, memberId] });
    expect(team).toMatchObject({ name: "Norte", leaderId, memberIds: [memberId], version: 1 });
    const taken = { code: "team.name_taken", details: { path: "name" } };
    await expect(createTeam(ctx, { name: "Norte", memberIds: [] })).rejects.toMatchObject(taken);
    const south = await createTeam(ctx, { name: "Sur", memberIds: [] });
    await expect(editTeam(ctx, { teamId: south.id, name: "Norte" })).rejects.toMatchObject(taken);
    expect(await editTeam(ctx, { teamId: team.id, version: 1, memberIds: [leaderId] })).toMatchObject({
      memberIds: [leaderId],
      version: 2,
    });
  }));

test("a name taken here is free in another company", () =>
  inWorkspace(async (t) => {
    await t.team({ name: "Norte" });
    expect(await whoeverIsElsewhere(t, (other) => createTeam(other, { name: "Norte", memberIds: [] }))).toBe("done");
  }));

test("what becomes of a team stands in the diary, and others hear of it", () =>
  inWorkspace(async (t) => {
    const [berta, carlos] = [await t.member(), await t.member()];
    const ctx = await t.as({ role: "manager", name: "Marta" });
    const { id: teamId } = await createTeam(ctx, { name: "Norte", memberIds: [berta] });
    await editTeam(ctx, { teamId, name: "North", leaderId: carlos, memberIds: [berta, carlos] });
    expect(await archiveTeam(ctx, { teamId, version: 2 })).toMatchObject({ archivedAt: ctx.now, version: 3 });
    expect(await restoreTeam(ctx, { teamId, version: 3 })).toMatchObject({ archivedAt: null, version: 4 });
    expect(ctx.changes.map(({ kind, id, version }) => [kind, id, version])).toEqual(
      [1, 2, 3, 4].map((version) => ["team", teamId, version]),
    );
    const both = [berta, carlos].sort();
    expect(await diaryOf(t, teamId)).toMatchObject([
      { event: "team.created", by: "Marta", after: { name: "Norte", memberIds: [berta] } },
      {
        event: "team.changed",
        before: { name: "Norte", leaderId: null, memberIds: [berta] },
        after: { name: "North", leaderId: carlos, memberIds: both },
      },
      { event: "team.archived", before: { archivedAt: null }, after: { archivedAt: ctx.now } },
      { event: "team.restored", after: { archivedAt: null } },
    ]);
  }));

test("what holds already is no change", () =>
  inWorkspace(async (t) => {
    const members = [await t.member(), await t.member()];
    const teamId = await t.team({ name: "Norte", memberIds: members });
    const ctx = await t.as({ role: "manager" });
    const same = { name: "Norte", leaderId: null, memberIds: members.toReversed() };
    expect(await editTeam(ctx, { teamId, ...same })).toMatchObject({ version: 1 });
    expect(await restoreTeam(ctx, { teamId })).toMatchObject({ version: 1 });
    await archiveTeam(ctx, { teamId });
    expect(await archiveTeam(ctx, { teamId })).toMatchObject({ version: 2 });
    expect(ctx.changes).toHaveLength(1);
    expect(await diaryOf(t, teamId)).toHaveLength(1);
  }));

test("two who edit one team keep both changes, and see where they collide", () =>
  inWorkspace(async (t) => {
    const [berta, carlos] = [await t.member(), await t.member()];
    const teamId = await t.team({ name: "Norte" });
    const ctx = await t.as({ role: "manager" });
    await editTeam(ctx, { teamId, version: 1, memberIds: [berta] });
    expect(await editTeam(ctx, { teamId, version: 1, name: "North" })).toMatchObject({
      name: "North",
      memberIds: [berta],
      version: 3,
    });
    await expect(editTeam(ctx, { teamId, version: 1, memberIds: [carlos] })).rejects.toMatchObject({
      kind: "conflict",
      code: "record.changed",
      details: { theirs: { memberIds: [berta] }, yours: { memberIds: [carlos] } },
    });
    for (const change of [archiveTeam, restoreTeam])
      await expect(change(ctx, { teamId, version: 1 })).rejects.toMatchObject({ code: "record.changed" });
  }));

test("teams are read by name, with those who are in them", () =>
  inWorkspace(async (t) => {
    const [berta, carlos] = [await t.member(), await t.member()];
    await t.team({ name: "Sur", leaderId: berta, memberIds: [carlos, berta] });
    await t.team({ name: "Norte" });
    const { items } = await listTeams(await t.as());
    expect(items.map(({ name }) => name)).toEqual(["Norte", "Sales", "Sur"]);
    expect(items[2]).toMatchObject({ leaderId: berta, memberIds: [berta, carlos].sort(), archivedAt: null });
    expect((await listTeams(await t.elsewhere())).items.map(({ name }) => name)).toEqual(["Sales"]);
  }));

test("a team has people of its own company only", () =>
  inWorkspace(async (t) => {
    const berta = await t.member();
    const [ctx, unknown] = [await t.as({ role: "manager" }), t.system.newId<"members">()];
    const create = (given: object) => createTeam(ctx, { name: "Norte", memberIds: [], ...given });
    expect(await tried(ctx, () => create({ memberIds: [unknown] }))).toBe("reference.unknown");
    expect(await tried(ctx, () => create({ leaderId: unknown }))).toBe("reference.unknown");
    for (const theirs of [{ memberIds: [berta] }, { memberIds: [], leaderId: berta }])
      expect(await whoeverIsElsewhere(t, (other) => createTeam(other, { name: "Norte", ...theirs }))).toBe(
        "reference.unknown",
      );
  }));

test("managers and administrators keep the teams of their own company", () =>
  inWorkspace(async (t) => {
    const teamId = await t.team();
    const leaders = ["manager", "administrator"];
    expect(await whoMay(t, (ctx) => createTeam(ctx, { name: "Norte", memberIds: [] }))).toEqual(leaders);
    expect(await whoMay(t, (ctx) => editTeam(ctx, { teamId, name: "Norte" }))).toEqual(leaders);
    expect(await whoeverIsElsewhere(t, (other) => editTeam(other, { teamId, name: "Mine" }))).toBe("record.not_found");
    for (const change of [archiveTeam, restoreTeam]) {
      expect(await whoMay(t, (ctx) => change(ctx, { teamId }))).toEqual(leaders);
      expect(await whoeverIsElsewhere(t, (other) => change(other, { teamId }))).toBe("record.not_found");
    }
  }));
