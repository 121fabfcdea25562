import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace } from "../../test/factories.ts";
import { asSystem, colleague, company, signedIn } from "../../test/people.ts";
import { deactivateMember } from "./deactivate-member.ts";
import { editMember } from "./edit-member.ts";
import { editMe } from "./get-me.ts";
import { listMembers } from "./list-members.ts";
import { createTeam, editTeam } from "./teams.ts";

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

test("who is deactivated is out at once, with session and key, and back in when reactivated", async () => {
  const home = await company();
  const berta = await colleague(home);
  const browser = await signedIn(berta.email, home.slug);
  const { key } = (await browser.ask("POST /api-keys", { name: "Script" })).body;
  const withKey = { authorization: `Bearer ${key}` };
  const both = async () => [
    (await browser.ask("GET /me")).body,
    (await browser.ask("GET /me", undefined, withKey)).body,
  ];
  expect(await both()).toMatchObject([{ member: { id: berta.id } }, { member: { id: berta.id } }]);
  await home.administrator.ask(`POST /members/${berta.id}/deactivate`, {});
  expect(await both()).toMatchObject([{ code: "workspace.not_yours" }, { code: "key.unknown" }]);
  expect((await browser.ask("GET /workspaces")).body.items).toEqual([]);
  const { items } = (await home.administrator.ask("GET /members?active=false")).body;
  expect(items).toMatchObject([{ id: berta.id, deactivatedAt: expect.any(String) }]);
  await home.administrator.ask(`POST /members/${berta.id}/reactivate`, {});
  expect(await both()).toMatchObject([{ member: { id: berta.id } }, { member: { id: berta.id } }]);
});

test("the last administrator who can sign in stays one, also when two leave at the same moment", async () => {
  const home = await company();
  const own = `/members/${home.administratorId}`;
  const refused = { status: 409, body: { code: "member.last_administrator" } };
  expect(await home.administrator.ask(`PATCH ${own}`, { role: "manager" })).toMatchObject(refused);
  expect(await home.administrator.ask(`POST ${own}/deactivate`, {})).toMatchObject(refused);
  await home.administrator.ask("POST /members", { name: "Without sign-in", role: "administrator" });
  expect(await home.administrator.ask(`POST ${own}/deactivate`, {})).toMatchObject(refused);
  expect((await home.administrator.ask(`PATCH ${own}`, { name: "Alba" })).status).toBe(200);

  for (let round = 0; round < 10; round++) {
    const two = await createTestWorkspace();
    const second = await colleague(two, { role: "administrator" });
    const outcomes = await Promise.allSettled([
      asSystem(two.id, (ctx) => deactivateMember(ctx, { memberId: two.administratorId })),
      asSystem(two.id, (ctx) => editMember(ctx, { memberId: second.id, role: "sales" })),
    ]);
    const reasons = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.code] : []));
    expect(reasons).toEqual(["member.last_administrator"]);
  }
});

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

test("members are found by name and mail without accents, page by page", () =>
  inWorkspace(async (t) => {
    for (const name of ["Óscar Peña", "oscar gil", "Marta"]) await t.member({ name });
    await t.member({ name: "Zoe", email: "oscar.zoe@elsewhere.example" });
    const asked = { limit: 2, search: "OSCAR" };
    const first = await listMembers(t.system, asked);
    expect(first.items.map(({ name }) => name)).toEqual(["oscar gil", "Óscar Peña"]);
    const cursor = first.nextCursor ?? "";
    const second = await listMembers(t.system, { ...asked, cursor });
    expect([second.items.map(({ name }) => name), second.nextCursor]).toEqual([["Zoe"], null]);
    await expect(listMembers(t.system, { limit: 2, cursor: "nonsense" })).rejects.toMatchObject({
      code: "cursor.invalid",
    });
  }));

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
    const seller = await t.as({ role: "sales", reach: "all" });
    await expect(createTeam(seller, { name: "Este", memberIds: [] })).rejects.toMatchObject({
      code: "permission.missing",
    });
    await expect(editTeam(seller, { teamId: team.id, name: "Este" })).rejects.toMatchObject({
      code: "permission.missing",
    });
  }));

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

test("settings of the workspace count from the next request on", async () => {
  const home = await company();
  const today = async () => (await home.administrator.ask("GET /me")).body.today;
  const change = (timeZone: string) => home.administrator.ask("PATCH /workspace", { timeZone });
  expect((await change("Pacific/Kiritimati")).status).toBe(200);
  const kiritimati = await today();
  await change("Pacific/Niue");
  expect(kiritimati > (await today())).toBe(true);
  expect((await change("Europe/Nowhere")).body.errors).toMatchObject([{ path: "timeZone" }]);
});

test("whoever chooses what holds already leaves no trace", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ name: "Ana" });
    const entries = async () =>
      (await t.system.db.selectFrom("diary").select("after").where("event", "=", "member.changed").execute()).map(
        ({ after }) => after,
      );
    expect(await editMe(ctx, { theme: "dark" })).toMatchObject({ member: { theme: "dark", name: "Ana" } });
    expect(await editMe(ctx, { theme: "dark", name: "Ana" })).toMatchObject({ member: { theme: "dark" } });
    await t.become(t.system);
    expect(await entries()).toEqual([{ theme: "dark" }]);
  }));
