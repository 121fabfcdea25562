import { mayDo, roles, verbs } from "@trato/domain/permissions.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { colleague, company, signedIn } from "../../test/people.ts";
import { diaryOf, tried } from "../../test/trying.ts";
import { editMe, getMe } from "./get-me.ts";
import { archiveTeam } from "./teams.ts";

test("whoever signs in learns who he is, where, in which teams, and where else he may go", async () => {
  const [home, other] = [await company({ name: "Robles" }), await company({ name: "Acme" })];
  const berta = await colleague(home, { name: "Berta", reach: "team" });
  await colleague(other, { name: "Berta Ruiz", email: berta.email });
  const team = (await home.administrator.ask("POST /teams", { name: "Norte", memberIds: [berta.id] })).body;
  const browser = await signedIn(berta.email, home.slug);
  expect((await browser.ask("GET /me")).body).toMatchObject({
    user: { email: berta.email },
    member: { id: berta.id, name: "Berta", role: "sales", reach: "team", language: "en", theme: "system" },
    workspace: { slug: home.slug, name: "Robles" },
    workspaces: [
      { slug: other.slug, name: "Acme" },
      { slug: home.slug, name: "Robles" },
    ],
    teams: [{ id: team.id, name: "Norte" }],
    roles: ["sales"],
  });
});

test.each(roles)("what %s may do is told verb by verb", (role) =>
  inWorkspace(async (t) => {
    const { can } = await getMe(await t.as({ role }));
    expect(can).toEqual(Object.fromEntries(verbs.map((verb) => [verb, mayDo(role, verb)])));
  }),
);

test("a day is the workspace's day, and a team out of use is not among one's own", () =>
  inWorkspace(
    async (t) => {
      const [north, south] = [await t.team({ name: "Norte" }), await t.team({ name: "Sur" })];
      await archiveTeam(t.system, { teamId: south });
      const berta = await t.as({ teams: [north, south] });
      expect(await getMe(berta)).toMatchObject({ today: "2026-03-11", teams: [{ id: north, name: "Norte" }] });
    },
    { at: new Date("2026-03-10T23:30:00Z"), timeZone: "Europe/Madrid" },
  ));

test("one's own name, language and theme change, and others see the name at once", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ name: "Ana" });
    const id = ana.actor.memberId ?? "";
    const chosen = { name: "Ana Robles", language: "es", theme: "dark" } as const;
    expect((await editMe(ana, chosen)).member).toMatchObject(chosen);
    expect(ana.changes).toMatchObject([{ kind: "member", id, version: 2 }]);
    expect(await diaryOf(t, id)).toEqual([
      {
        event: "member.changed",
        by: "Ana",
        before: { name: "Ana", language: null, theme: "system" },
        after: chosen,
      },
    ]);
    expect((await editMe(ana, { language: null })).member).toMatchObject({ language: "en", theme: "dark" });
  }));

test("what a company does first is shown to whoever is new, until they put it away", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ name: "Ana" });
    expect((await getMe(ana)).member.hidesFirstSteps).toBe(false);
    expect((await editMe(ana, { hidesFirstSteps: true })).member.hidesFirstSteps).toBe(true);
    expect((await getMe(await t.as({ name: "Berta" }))).member.hidesFirstSteps).toBe(false);
  }));

test("how one's mails end is one's own", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ name: "Ana" });
    expect((await getMe(ana)).member.signature).toBe(null);
    expect((await editMe(ana, { signature: "Ana\nRobles" })).member.signature).toBe("Ana\nRobles");
    expect((await getMe(await t.as({ name: "Berta" }))).member.signature).toBe(null);
  }));

test("whoever chooses what holds already leaves no trace", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ name: "Ana" });
    expect(await editMe(ctx, { theme: "dark" })).toMatchObject({ member: { theme: "dark", name: "Ana" } });
    expect(await editMe(ctx, { theme: "dark", name: "Ana" })).toMatchObject({ member: { theme: "dark" } });
    expect((await diaryOf(t, ctx.actor.memberId ?? "")).map(({ after }) => after)).toEqual([{ theme: "dark" }]);
  }));

test("neither Trato itself nor a customer with a link is anybody here", () =>
  inWorkspace(async (t) => {
    for (const nobody of [t.system, await t.asCustomer(t.system.newId())]) {
      await t.become(nobody);
      expect(await tried(nobody, () => getMe(nobody))).toBe("permission.missing");
      expect(await tried(nobody, () => editMe(nobody, { theme: "dark" }))).toBe("permission.missing");
    }
  }));
