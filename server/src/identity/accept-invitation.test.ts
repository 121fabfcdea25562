import { expect, test } from "vitest";
import { testDatabase } from "../../test/database.ts";
import { accept, invitationOf, open, someone, tokenOf } from "../../test/inviting.ts";
import { statusesOf, visitor } from "../../test/listening.ts";
import { colleague, company, password, signedIn } from "../../test/people.ts";

test("whoever is invited chooses a password and is in, with the role, reach and teams that were offered", async () => {
  const home = await company({ language: "es" });
  const team = (await home.administrator.ask("POST /teams", { name: "Norte" })).body;
  const invitation = await invitationOf(home, { role: "sales", reach: "team", teamIds: [team.id] });
  expect(invitation).toMatchObject({ state: "waiting", link: expect.stringContaining("/invitation/") });
  const { items } = (await home.administrator.ask("GET /messages")).body;
  expect(items[0]).toMatchObject({
    to: invitation.email,
    link: invitation.link,
    subject: expect.stringContaining("te invita"),
  });

  const token = tokenOf(invitation);
  expect((await open(token)).body).toMatchObject({
    name: "Eva Ruiz",
    email: invitation.email,
    hasAccount: false,
    language: "es",
  });
  expect((await accept(token, {})).body).toMatchObject({
    code: "invitation.password_missing",
    errors: [{ path: "password" }],
  });
  expect((await accept(token, { password: "short" })).body).toMatchObject({
    code: "input.invalid",
    errors: [{ path: "password" }],
  });

  const eva = visitor();
  expect((await accept(token, { name: "Eva María Ruiz", password, language: "en" }, eva)).body).toEqual({
    slug: home.slug,
  });
  expect((await eva.ask("GET /me")).body).toMatchObject({
    user: { email: invitation.email },
    member: { name: "Eva María Ruiz", role: "sales", reach: "team", language: "en" },
    teams: [{ id: team.id, name: "Norte" }],
  });
  const diary = (await home.administrator.ask("GET /diary?event=invitation.accepted")).body.items;
  expect(diary).toMatchObject([{ subjectKind: "member", after: { email: invitation.email, role: "sales" } }]);
  expect((await home.administrator.ask("GET /invitations")).body.items[0]).toMatchObject({
    state: "accepted",
    link: null,
  });
});

test("whoever has an account already joins with its password, or as who is signed in", async () => {
  const [home, other] = [await company(), await company()];
  const berta = await colleague(home);
  const first = tokenOf(await invitationOf(other, { email: berta.email.toUpperCase() }));
  expect((await open(first)).body.hasAccount).toBe(true);
  expect((await accept(first, { password: "not the password" })).body.code).toBe("credentials.wrong");
  const joined = visitor();
  expect((await accept(first, { password }, joined)).body).toEqual({ slug: other.slug });
  expect((await joined.ask("GET /workspaces")).body.items).toHaveLength(2);
  const { owner } = await testDatabase();
  const { rows } = await owner.query(`select id from auth."user" where email = $1`, [berta.email]);
  expect(rows).toHaveLength(1);

  const third = await company();
  const second = tokenOf(await invitationOf(third));
  const browser = await signedIn(berta.email);
  const forged = await accept(
    second,
    {},
    { ...browser, ask: (route, body) => browser.ask(route, body, { "sec-fetch-site": "cross-site" }) },
  );
  expect(forged.body.code).toBe("invitation.password_missing");
  expect((await accept(second, {}, browser)).body).toEqual({ slug: third.slug });
  expect((await browser.ask("GET /workspaces")).body.items).toHaveLength(3);
});

test("guessing the password behind an invitation is slowed down like any other guess", async () => {
  const [home, other] = [await company(), await company()];
  const berta = await colleague(home);
  const token = tokenOf(await invitationOf(other, { email: berta.email }));
  const guesser = visitor();
  for (let tries = 0; tries < 10; tries++)
    expect((await accept(token, { password: "a wrong guess" }, guesser)).status).toBe(401);
  expect((await accept(token, { password }, guesser)).status).toBe(429);
  expect((await guesser.ask("POST /auth/sign-in/email", { email: berta.email, password })).status).toBe(429);
});

test("an invitation is accepted once, also by two at the same moment", async () => {
  const home = await company();
  const token = tokenOf(await invitationOf(home));
  const answers = await Promise.all([accept(token), accept(token)]);
  expect(statusesOf(answers)).toEqual([200, 409]);
  expect((await open(token)).body.code).toBe("invitation.accepted");
  expect((await accept(token)).body.code).toBe("invitation.accepted");
  const { items } = (await home.administrator.ask("GET /members")).body;
  expect(items).toHaveLength(2);
});

test("an invitation ends when it is taken back or after a week, and lives again when it is sent again", async () => {
  const home = await company();
  const invitation = await invitationOf(home);
  const token = tokenOf(invitation);
  const change = async (verb: string) =>
    (await home.administrator.ask(`POST /invitations/${invitation.id}/${verb}`, {})).body;
  expect(await change("revoke")).toMatchObject({ state: "revoked", link: null });
  expect(await change("revoke")).toMatchObject({ state: "revoked" });
  expect((await accept(token)).body.code).toBe("invitation.revoked");
  expect(await change("resend")).toMatchObject({ state: "waiting" });

  const { owner } = await testDatabase();
  await owner.query("update invitations set expires_at = now() where id = $1", [invitation.id]);
  expect((await open(token)).body.code).toBe("invitation.expired");
  expect((await accept(token)).body.code).toBe("invitation.expired");
  await change("resend");
  expect((await accept(token)).status).toBe(200);
  for (const verb of ["resend", "revoke"]) expect((await change(verb)).code).toBe("invitation.accepted");
});

test("whoever is invited chooses no password that everybody tries", async () => {
  const token = tokenOf(await invitationOf(await company()));
  const refused = await accept(token, { password: "12345678" });
  expect(refused).toMatchObject({ status: 400, body: { code: "password.common", errors: [{ path: "password" }] } });
  expect((await accept(token)).status).toBe(200);
});

test("a forged link opens nothing", async () => {
  const home = await company();
  const bytes = Buffer.from(tokenOf(await invitationOf(home)), "base64url");
  const other = await company();
  const otherWorkspace = Buffer.from(bytes);
  Buffer.from(other.id.replaceAll("-", ""), "hex").copy(otherWorkspace);
  const flipped = Buffer.from(bytes);
  flipped[flipped.length - 1] = (flipped.at(-1) ?? 0) ^ 1;
  for (const forged of [otherWorkspace, flipped, bytes.subarray(0, 40), Buffer.alloc(48), Buffer.from("x")]) {
    const token = forged.toString("base64url");
    expect([(await open(token)).body.code, (await accept(token)).body.code]).toEqual([
      "invitation.unknown",
      "invitation.unknown",
    ]);
  }
});

test("a sales agent without sign-in gets one by invitation, and keeps the records", async () => {
  const home = await company();
  const agent = (await home.administrator.ask("POST /members", { name: "Luis Agente" })).body;
  expect(agent).toMatchObject({ canSignIn: false, email: null });
  const token = tokenOf(await invitationOf(home, { memberId: agent.id, role: "manager", name: "Luis Agente" }));
  const luis = visitor();
  await accept(token, { password }, luis);
  expect((await luis.ask("GET /me")).body.member).toMatchObject({ id: agent.id, role: "manager" });
  const again = await home.administrator.ask("POST /invitations", {
    name: "Luis",
    email: someone(),
    memberId: agent.id,
  });
  expect(again.body.code).toBe("member.signs_in");
});

test("a sales agent who has left meanwhile gets no sign-in by the invitation that he still has", async () => {
  const home = await company();
  const agent = (await home.administrator.ask("POST /members", { name: "Luis Agente" })).body;
  const token = tokenOf(await invitationOf(home, { memberId: agent.id, name: "Luis Agente" }));
  await home.administrator.ask(`POST /members/${agent.id}/deactivate`, {});
  expect((await accept(token)).body.code).toBe("member.deactivated");
  await home.administrator.ask(`POST /members/${agent.id}/reactivate`, {});
  expect((await accept(token)).status).toBe(200);
});

test("nobody is in a workspace twice, and who was deactivated does not come back by an old link", async () => {
  const home = await company();
  const berta = await colleague(home);
  const twice = await home.administrator.ask("POST /invitations", { name: "Berta", email: berta.email.toUpperCase() });
  expect(twice.body).toMatchObject({ code: "member.exists", errors: [{ path: "email" }] });
  const token = tokenOf(await invitationOf(home));
  const browser = await signedIn(berta.email, home.slug);
  expect((await accept(token, {}, browser)).body.code).toBe("member.exists");
  await home.administrator.ask(`POST /members/${berta.id}/deactivate`, {});
  expect((await accept(token, {}, browser)).body.code).toBe("member.deactivated");
});
