import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { colleague, company, signedIn } from "../../test/people.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import { deactivateMember } from "./deactivate-member.ts";
import { editMember } from "./edit-member.ts";

test("a change of role or reach counts from the next request on", async () => {
  const home = await company();
  const berta = await colleague(home);
  const browser = await signedIn(berta.email);
  expect((await browser.ask("GET /diary")).body).toMatchObject({
    code: "permission.missing",
    details: { role: "sales" },
  });
  const edit = (change: object) => home.administrator.ask(`PATCH /members/${berta.id}`, change);
  expect((await edit({ role: "administrator" })).body).toMatchObject({ role: "administrator", version: 2 });
  expect((await browser.ask("GET /diary")).status).toBe(200);
  await edit({ role: "sales", reach: "team" });
  expect((await browser.ask("GET /diary")).status).toBe(403);
  expect((await browser.ask("GET /me")).body).toMatchObject({
    member: { reach: "team" },
    can: { "diary.read": false, "sale.edit": true },
  });
});

test("who joins or leads a team reaches its records from the next request on", async () => {
  const home = await company();
  const berta = await colleague(home, { reach: "team" });
  const browser = await signedIn(berta.email);
  expect((await browser.ask("GET /me")).body.teams).toEqual([]);
  const { administrator } = home;
  const team = (await administrator.ask("POST /teams", { name: "Norte", leaderId: berta.id })).body;
  expect((await browser.ask("GET /me")).body.teams).toMatchObject([{ id: team.id }]);
  await administrator.ask(`PATCH /teams/${team.id}`, { leaderId: null, version: team.version });
  expect((await browser.ask("GET /me")).body.teams).toEqual([]);
  await administrator.ask(`PATCH /members/${berta.id}`, { teamIds: [team.id] });
  expect((await browser.ask("GET /me")).body.teams).toMatchObject([{ id: team.id }]);
});

test("what changed of somebody is told to others and written in the diary", () =>
  inWorkspace(async (t) => {
    const memberId = await t.member({ name: "Berta", email: "berta@robles.example" });
    const ctx = await t.as({ role: "administrator", name: "Alba" });
    const edited = await editMember(ctx, { memberId, version: 1, reach: "all", email: null, language: "es" });
    expect(edited).toMatchObject({ name: "Berta", reach: "all", email: null, language: "es", version: 2 });
    expect(ctx.changes).toMatchObject([{ kind: "member", id: memberId, version: 2 }]);
    expect(await diaryOf(t, memberId)).toEqual([
      {
        event: "member.changed",
        by: "Alba",
        before: { reach: "own", email: "berta@robles.example", language: null },
        after: { reach: "all", email: null, language: "es" },
      },
    ]);
  }));

test("somebody changes teams; the same teams in another order are no change", () =>
  inWorkspace(async (t) => {
    const [north, south, east] = [await t.team(), await t.team(), await t.team()];
    const memberId = await t.member({ teams: [north, south] });
    const ctx = await t.as({ role: "administrator" });
    expect(await editMember(ctx, { memberId, teamIds: [south, north, south] })).toMatchObject({ version: 1 });
    expect(ctx.changes).toEqual([]);
    expect(await editMember(ctx, { memberId, teamIds: [east, south] })).toMatchObject({
      teamIds: [south, east].sort(),
      version: 2,
    });
    expect(await editMember(ctx, { memberId, teamIds: [] })).toMatchObject({ teamIds: [], version: 3 });
    expect((await diaryOf(t, memberId)).map(({ after }) => after)).toEqual([
      { teamIds: [south, east].sort() },
      { teamIds: [] },
    ]);
  }));

test("two who edit one member merge what differs and see what collides", () =>
  inWorkspace(async (t) => {
    const memberId = await t.member({ name: "Berta" });
    const ctx = await t.as({ role: "administrator" });
    expect(await editMember(ctx, { memberId, version: 1, name: "Berta Ruiz" })).toMatchObject({ version: 2 });
    expect(await editMember(ctx, { memberId, version: 1, reach: "all" })).toMatchObject({
      name: "Berta Ruiz",
      reach: "all",
      version: 3,
    });
    await expect(editMember(ctx, { memberId, version: 1, name: "Berta Gil" })).rejects.toMatchObject({
      code: "record.changed",
      details: { theirs: { name: "Berta Ruiz" }, yours: { name: "Berta Gil" } },
    });
    await expect(deactivateMember(ctx, { memberId, version: 1 })).rejects.toMatchObject({ code: "record.changed" });
    expect(await editMember(ctx, { memberId, name: "Berta Ruiz" })).toMatchObject({ version: 3 });
  }));

test("the last administrator who can sign in stays one, and may change all but that", () =>
  inWorkspace(async (t) => {
    const memberId = t.administratorId;
    const ctx = await t.as({ role: "administrator", name: "Without sign-in" });
    await expect(editMember(ctx, { memberId, role: "manager" })).rejects.toMatchObject({
      kind: "conflict",
      code: "member.last_administrator",
    });
    const kept = { name: "Alba", reach: "own", role: "administrator" } as const;
    expect(await editMember(ctx, { memberId, ...kept })).toMatchObject(kept);
  }));

test("a member who is not there, or another company's, is not edited; nor is he put into its teams", () =>
  inWorkspace(async (t) => {
    const [memberId, team] = [await t.member(), await t.team()];
    const ctx = await t.as({ role: "administrator" });
    expect(await tried(ctx, () => editMember(ctx, { memberId: ctx.newId(), name: "Nobody" }))).toBe("record.not_found");
    expect(await tried(ctx, () => editMember(ctx, { memberId, teamIds: [ctx.newId()] }))).toBe("reference.unknown");
    expect(await whoeverIsElsewhere(t, (other) => editMember(other, { memberId, name: "Mine" }))).toBe(
      "record.not_found",
    );
    const stranger = await t.elsewhere();
    const theirs = stranger.actor.memberId ?? memberId;
    expect(await tried(stranger, () => editMember(stranger, { memberId: theirs, teamIds: [team] }))).toBe(
      "reference.unknown",
    );
  }));

test("only administrators change what somebody is", () =>
  inWorkspace(async (t) => {
    const memberId = await t.member();
    expect(await whoMay(t, (ctx) => editMember(ctx, { memberId, reach: "all" }))).toEqual(["administrator"]);
  }));
