import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace } from "../../test/factories.ts";
import { asSystem, colleague, company, signedIn } from "../../test/people.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import { deactivateMember, reactivateMember } from "./deactivate-member.ts";
import { editMember } from "./edit-member.ts";

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

test("who leaves and who comes back stands in the diary, and others hear of it", () =>
  inWorkspace(async (t) => {
    const memberId = await t.member({ name: "Berta" });
    const ctx = await t.as({ role: "administrator", name: "Alba" });
    expect(await deactivateMember(ctx, { memberId, version: 1 })).toMatchObject({
      name: "Berta",
      deactivatedAt: ctx.now,
      version: 2,
    });
    expect(await reactivateMember(ctx, { memberId, version: 2 })).toMatchObject({ deactivatedAt: null, version: 3 });
    expect(ctx.changes.map(({ kind, id, version }) => [kind, id, version])).toEqual([
      ["member", memberId, 2],
      ["member", memberId, 3],
    ]);
    expect(await diaryOf(t, memberId)).toEqual([
      { event: "member.deactivated", by: "Alba", before: { deactivatedAt: null }, after: { deactivatedAt: ctx.now } },
      { event: "member.reactivated", by: "Alba", before: { deactivatedAt: ctx.now }, after: { deactivatedAt: null } },
    ]);
  }));

test("who has left already does not leave again, and who is here does not come back", () =>
  inWorkspace(async (t) => {
    const memberId = await t.member();
    const ctx = await t.as({ role: "administrator" });
    expect(await reactivateMember(ctx, { memberId })).toMatchObject({ version: 1 });
    await deactivateMember(ctx, { memberId });
    expect(await deactivateMember(ctx, { memberId })).toMatchObject({ deactivatedAt: ctx.now, version: 2 });
    expect(ctx.changes).toHaveLength(1);
    expect(await diaryOf(t, memberId)).toHaveLength(1);
  }));

test("whoever looks at an old state of a member is shown the new one first", () =>
  inWorkspace(async (t) => {
    const memberId = await t.member();
    const ctx = await t.as({ role: "administrator" });
    await editMember(ctx, { memberId, reach: "all" });
    for (const change of [deactivateMember, reactivateMember])
      await expect(change(ctx, { memberId, version: 1 })).rejects.toMatchObject({
        kind: "conflict",
        code: "record.changed",
        details: { version: 2 },
      });
  }));

test("only administrators let people go and come back, and only their own company's", () =>
  inWorkspace(async (t) => {
    const memberId = await t.member();
    for (const change of [deactivateMember, reactivateMember]) {
      expect(await whoMay(t, (ctx) => change(ctx, { memberId }))).toEqual(["administrator"]);
      expect(await whoeverIsElsewhere(t, (other) => change(other, { memberId }))).toBe("record.not_found");
      const ctx = await t.as({ role: "administrator" });
      expect(await tried(ctx, () => change(ctx, { memberId: ctx.newId() }))).toBe("record.not_found");
    }
  }));
