import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { testDatabase } from "../../../test/database.ts";
import { testEdge } from "../../../test/factories.ts";
import { listening, statusesOf, visitor } from "../../../test/listening.ts";
import { asSystem, colleague, company, password, signedIn } from "../../../test/people.ts";
import { edgeOf } from "../../platform/edge.ts";
import { accountsOf, openAccounts } from "./accounts.ts";
import { attemptKey } from "./attempts.ts";
import { addMember } from "../add-member.ts";

const signIn = (email: string, given = password) => ({ email, password: given });

test("who signs in stays signed in, in a cookie that scripts and other sites do not get", async () => {
  const { email, slug } = await company();
  const ana = visitor({ "x-workspace": slug });
  expect((await ana.ask("GET /me")).body.code).toBe("session.missing");
  const { headers } = await ana.ask("POST /auth/sign-in/email", signIn(email.toUpperCase()));
  expect(headers.getSetCookie().join()).toMatch(/trato\.session_token=[^;]+;.*HttpOnly; SameSite=Lax/);
  expect((await ana.ask("GET /me")).body.user.email).toBe(email);
  expect((await ana.ask("GET /workspaces")).body.items).toEqual([{ slug, name: `Company ${slug}` }]);
});

test("who has an international address signs in with it, however it is written", async () => {
  const home = await company();
  const { email } = await colleague(home, { email: "søren@peña.example" });
  for (const typed of [email, ` ${email.toUpperCase()}`, email.normalize("NFD")])
    expect((await visitor().ask("POST /auth/sign-in/email", signIn(typed))).status).toBe(200);
  expect((await visitor().ask("POST /auth/sign-in/email", signIn("soren@peña.example"))).status).toBe(401);
  expect((await visitor().ask("POST /auth/request-password-reset", { email })).status).toBe(200);
});

test("a wrong password and an unknown person get the same answer", async () => {
  const { email } = await company();
  const wrong = await visitor().ask("POST /auth/sign-in/email", signIn(email, "another password"));
  const unknown = await visitor().ask("POST /auth/sign-in/email", signIn("nobody@elsewhere.example"));
  expect(wrong.status).toBe(401);
  expect(wrong.body).toMatchObject({ code: "credentials.wrong", detail: "The e-mail or the password is not right." });
  expect(unknown.body).toEqual(wrong.body);
  const spanish = await visitor({ "accept-language": "es-ES,es;q=0.9" }).ask(
    "POST /auth/sign-in/email",
    signIn(email, "x"),
  );
  expect(spanish.body.detail).toBe("El correo o la contraseña no son correctos.");
});

test("nobody signs up, and nothing else of the sign-in library is open", async () => {
  const asked = { email: "eva@elsewhere.example", password, name: "Eva" };
  const inherited = ["constructor", "toString", "valueOf", "hasOwnProperty", "__proto__"];
  expect((await visitor().ask("POST /auth/../me", asked)).status).toBe(404);
  for (const path of ["sign-up/email", "update-user", "delete-user", "sign-in%2Femail", "ok", ...inherited]) {
    expect([path, (await visitor().ask(`POST /auth/${path}`, asked)).status]).toEqual([path, 404]);
    expect([path, (await visitor().ask(`GET /auth/${path}`)).status]).toEqual([path, 404]);
  }
});

test("a link followed from another site changes nothing of how somebody signs in", async () => {
  const { administrator } = await company();
  const changing = ["sign-out", "revoke-sessions", "revoke-other-sessions", "second-factor/begin", "second-factor/end"];
  for (const path of changing)
    expect([path, (await administrator.ask(`GET /auth/${path}`)).status]).toEqual([path, 404]);
  expect((await administrator.ask("GET /me")).status).toBe(200);
});

test("ten wrong passwords are enough: then even the right one waits, from that address; the right one before clears them", async () => {
  const { email } = await company();
  const guesser = visitor();
  const guess = () => guesser.ask("POST /auth/sign-in/email", signIn(email, "a wrong guess"));
  for (let tries = 0; tries < 9; tries++) expect((await guess()).status).toBe(401);
  expect((await guesser.ask("POST /auth/sign-in/email", signIn(email))).status).toBe(200);

  const statuses = (await Promise.all(Array.from({ length: 12 }, guess))).map(({ status }) => status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(10);
  expect(statuses.filter((status) => status === 429)).toHaveLength(2);
  const refused = await guesser.ask("POST /auth/sign-in/email", signIn(email));
  expect([refused.status, refused.body.code]).toEqual([429, "rate.exceeded"]);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(200);
  expect((await signedIn(email)).cookie()).toContain("trato.session_token");
});

test("wrong passwords for one account are counted together, however its address is written", async () => {
  const { email } = await company();
  const [name = "", domain = ""] = email.split("@");
  const spellings = [email, `${name}@${domain.replace("e", "ｅ")}`, `${name}@${domain.replace("e", "e\u200b")}`];
  const guesser = visitor();
  const guess = (written: string) => guesser.ask("POST /auth/sign-in/email", signIn(written, "a wrong guess"));
  const statuses: number[] = [];
  for (let tries = 0; tries < 12; tries++) statuses.push((await guess(spellings[tries % 3] ?? email)).status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(10);
  expect(statuses.slice(10)).toEqual([429, 429]);
});

const from = (address: string) => visitor({ "x-forwarded-for": address });
const guessFrom = (address: string, account: string) =>
  from(address).ask("POST /auth/sign-in/email", signIn(account, "a wrong guess"));

/** As if others had tried so many times. */
async function counted(times: number, name: string, by: string): Promise<void> {
  const { owner } = await testDatabase();
  const counting = "select auth.count_attempt($1, 1000, 3600, 1) from generate_series(1, $2)";
  await owner.query(counting, [attemptKey(name, by), times]);
}

test("who guesses one account's password from many addresses has one try a minute, and its owner is not locked out", async () => {
  const { email, administrator } = await company();
  const guess = (count: number) => guessFrom(`198.18.${count}.1`, email);
  const { owner } = await testDatabase();
  expect((await guess(1)).status).toBe(401);
  await counted(18, "password of account", email); // as if 19 addresses had tried
  expect((await guess(2)).status).toBe(401);
  const refused = await guess(3);
  expect([refused.status, refused.body.code]).toEqual([429, "rate.exceeded"]);
  expect(Number(refused.headers.get("retry-after"))).toBeLessThanOrEqual(60);
  expect((await administrator.ask("POST /auth/sign-in/email", signIn(email))).status).toBe(200);
  await owner.query("update auth.attempt set since = since - interval '1 minute'");
  expect((await from("198.18.4.1").ask("POST /auth/sign-in/email", signIn(email))).status).toBe(200);
});

test("whoever guesses behind an address that many share does not shut out a device that is known, nor does that device shut others out", async () => {
  const { email, administrator } = await company();
  const shared = "198.19.1.1";
  const known = (given: string) =>
    administrator.ask("POST /auth/sign-in/email", signIn(email, given), { "x-forwarded-for": shared });
  await counted(99, "password of host", shared); // as if so many had been wrong there
  for (let tries = 0; tries < 2; tries++) expect((await known("a wrong guess")).status).toBe(401);
  expect((await guessFrom(shared, "nobody@elsewhere.example")).status).toBe(401);
  expect((await guessFrom(shared, "somebody@elsewhere.example")).status).toBe(429);
  expect((await known(password)).status).toBe(200);
});

test("the addresses of one IPv6 line count as one, and those of a network together", async () => {
  const { email } = await company();
  for (let count = 0; count < 10; count++) expect((await guessFrom(`2001:db8:1:1::${count}`, email)).status).toBe(401);
  expect((await guessFrom("2001:db8:1:1:ffff::1", email)).status).toBe(429);
  expect((await guessFrom("2001:db8:1:2::1", email)).status).toBe(401);

  await counted(299 - 11, "password of network", "2001:db8:1::/48"); // ten came from one line, one from another
  expect((await guessFrom("2001:db8:1:3::1", "nobody@elsewhere.example")).status).toBe(401);
  expect((await guessFrom("2001:db8:1:4::1", "nobody@elsewhere.example")).status).toBe(429);
  expect((await guessFrom("2001:db8:2:4::1", "nobody@elsewhere.example")).status).toBe(401);
});

test("who signs out is out, in this browser only", async () => {
  const { email, slug, administrator } = await company();
  const phone = await signedIn(email, slug);
  const kept = phone.cookie();
  expect((await phone.ask("GET /me")).status).toBe(200);
  await phone.ask("POST /auth/sign-out", {});
  expect((await phone.ask("GET /me", undefined, { cookie: kept })).body.code).toBe("session.missing");
  expect((await administrator.ask("GET /me")).status).toBe(200);
});

test("a page of one member does not speak for another who has signed in in the same browser since", async () => {
  const home = await company();
  const [ana, blas] = [await colleague(home), await colleague(home)];
  const browser = await signedIn(ana.email, home.slug);
  const ofAna = { "x-member": ana.id };
  expect((await browser.ask("GET /me", undefined, ofAna)).status).toBe(200);
  await browser.ask("POST /auth/sign-out", {});
  await browser.ask("POST /auth/sign-in/email", signIn(blas.email));
  const late = await browser.ask("PATCH /me", { name: "Ana" }, ofAna);
  expect([late.status, late.body.code]).toEqual([401, "session.other"]);
  for (const headers of [{}, { "x-member": blas.id }])
    expect((await browser.ask("GET /me", undefined, headers)).body.member.id).toBe(blas.id);
});

test("nothing in the database or in an answer signs anybody in: tokens are kept as hashes", async () => {
  const { email } = await company();
  const browser = visitor();
  const { body } = await browser.ask("POST /auth/sign-in/email", signIn(email));
  expect(JSON.stringify(body)).not.toContain("token");
  const [token = ""] = decodeURIComponent(/trato\.session_token=([^;]+)/.exec(browser.cookie())?.[1] ?? "").split(".");
  const { owner } = await testDatabase();
  const { rows } = await owner.query(`select token from auth.session where "userId" = $1`, [await userIdOf(email)]);
  expect(rows).toHaveLength(2);
  expect(rows.map((row) => row.token)).toContain(createHash("sha256").update(token).digest("base64url"));
  expect(JSON.stringify((await browser.ask("GET /auth/list-sessions")).body)).not.toContain("token");

  await visitor().ask("POST /auth/request-password-reset", { email });
  const { rows: links } = await owner.query("select identifier from auth.verification");
  expect(links.map(({ identifier }) => identifier).join()).not.toContain("reset-password");
});

test("a session that is used goes on, and can be ended by name, by its owner only", async () => {
  const { email, slug, administrator } = await company();
  const { owner } = await testDatabase();
  await owner.query(
    `update auth.session set "updatedAt" = now() - interval '2 days', "expiresAt" = now() + interval '1 day'`,
  );
  const going = await administrator.ask("GET /me");
  expect(going.status).toBe(200);
  const { rows } = await owner.query(`select 1 from auth.session where "expiresAt" > now() + interval '80 days'`);
  expect(rows).toHaveLength(1);

  const phone = await signedIn(email, slug);
  const [here, there] = (await administrator.ask("GET /auth/list-sessions")).body;
  expect([here.isThisOne, there.isThisOne]).toEqual([true, false]);
  const { administrator: stranger } = await company();
  await stranger.ask("POST /auth/revoke-session", { sessionId: there.id });
  expect((await phone.ask("GET /me")).status).toBe(200);
  await administrator.ask("POST /auth/revoke-session", { sessionId: there.id });
  expect((await phone.ask("GET /me")).body.code).toBe("session.missing");
  expect((await administrator.ask("POST /auth/revoke-session", {})).body.code).toBe("input.invalid");
  expect((await visitor().ask("GET /auth/list-sessions")).status).toBe(401);
});

test("a session runs out", async () => {
  const { email, administrator } = await company();
  expect((await administrator.ask("GET /workspaces")).status).toBe(200);
  const { owner } = await testDatabase();
  await owner.query(`update auth.session set "expiresAt" = now() - interval '1 second' where "userId" = $1`, [
    await userIdOf(email),
  ]);
  expect((await administrator.ask("GET /workspaces")).body.code).toBe("session.missing");
  expect((await administrator.ask("GET /me")).body.code).toBe("session.missing");
});

test("who signs out everywhere is out in every browser at once", async () => {
  const { email, slug, administrator } = await company();
  const phone = await signedIn(email, slug);
  for (const browser of [administrator, phone]) expect((await browser.ask("GET /me")).status).toBe(200);
  expect((await administrator.ask("GET /auth/list-sessions")).body).toHaveLength(2);
  await administrator.ask("POST /auth/revoke-sessions", {});
  for (const browser of [administrator, phone])
    expect((await browser.ask("GET /me")).body.code).toBe("session.missing");
});

test("the other sessions are seen and ended from an old one too", async () => {
  const { email, slug, administrator } = await company();
  const phone = await signedIn(email, slug);
  const { owner } = await testDatabase();
  await owner.query(`update auth.session set "createdAt" = now() - interval '40 days'`);
  expect((await administrator.ask("GET /auth/list-sessions")).body).toHaveLength(2);
  expect((await administrator.ask("POST /auth/revoke-other-sessions", {})).status).toBe(200);
  expect((await administrator.ask("GET /auth/list-sessions")).body).toHaveLength(1);
  expect((await phone.ask("GET /me")).body.code).toBe("session.missing");
  expect((await administrator.ask("GET /me")).status).toBe(200);
});

test("a new password needs the old one, ends the other sessions, and guessing the old one is slowed down", async () => {
  const { email, slug, administrator } = await company();
  const phone = await signedIn(email, slug);
  await phone.ask("GET /me");
  const change = (currentPassword: string, newPassword = "otra clave larga") =>
    administrator.ask("POST /auth/change-password", { currentPassword, newPassword });

  expect((await change("not the one")).body).toMatchObject({
    code: "credentials.wrong",
    errors: [{ path: "currentPassword" }],
  });
  expect((await change(password, "short")).body).toMatchObject({
    code: "password.unfit",
    errors: [{ path: "newPassword" }],
  });
  expect(
    (await visitor().ask("POST /auth/change-password", { currentPassword: password, newPassword: "x".repeat(8) }))
      .status,
  ).toBe(401);
  expect((await change(password)).status).toBe(200);
  expect((await phone.ask("GET /me")).body.code).toBe("session.missing");
  expect((await administrator.ask("GET /me")).status).toBe(200);
  expect((await visitor().ask("POST /auth/sign-in/email", signIn(email))).status).toBe(401);
  expect((await visitor().ask("POST /auth/sign-in/email", signIn(email, "otra clave larga"))).status).toBe(200);

  for (let tries = 0; tries < 10; tries++) {
    const email = `varied${tries}@${slug}.example`;
    await administrator.ask("POST /auth/change-password", {
      email,
      currentPassword: "a guess",
      newPassword: "x".repeat(8),
    });
  }
  expect((await change("a guess")).status).toBe(429);
});

const newestMail = async (
  where: string,
  value: string,
): Promise<{ link: string; to: string; is_link_concealed: boolean }> => {
  const { owner } = await testDatabase();
  const { rows } = await owner.query(
    `select link, to_address as to, is_link_concealed from messages where ${where} = $1 order by id desc limit 1`,
    [value],
  );
  return rows[0];
};
const linkFor = (workspaceId: string) => newestMail("workspace_id", workspaceId);
const newestLinkTo = (email: string) => newestMail("to_address", email);
/** As if the environment named one. */
async function withMailServer<Done>(work: () => Promise<Done>): Promise<Done> {
  const { site } = await testEdge();
  site.smtpUrl = "smtp://127.0.0.1:9";
  return work().finally(() => (site.smtpUrl = null));
}
const forgot = (email: string) => visitor().ask("POST /auth/request-password-reset", { email });
const tokenOf = ({ link }: { link: string }) => new URL(link).searchParams.get("token");

test("who forgot the password gets a link by mail that sets a new one, once, and ends every session", async () => {
  const home = await company();
  const berta = await colleague(home);
  const phone = await signedIn(berta.email, home.slug);
  await phone.ask("GET /me");
  const [known, unknown] = [await forgot(berta.email.toUpperCase()), await forgot("nobody@elsewhere.example")];
  expect(known.status).toBe(200);
  expect(unknown.body).toEqual(known.body);

  const mail = await linkFor(home.id);
  expect(mail).toMatchObject({ to: berta.email, is_link_concealed: false });
  const reset = (newPassword: string) =>
    visitor().ask("POST /auth/reset-password", { token: tokenOf(mail), newPassword });
  expect((await reset("short")).body.code).toBe("password.unfit");
  expect((await reset("clave recién elegida")).status).toBe(200);
  expect((await reset("clave de otro")).body.code).toBe("link.invalid");
  expect((await phone.ask("GET /me")).body.code).toBe("session.missing");
  expect((await visitor().ask("POST /auth/sign-in/email", signIn(berta.email, "clave recién elegida"))).status).toBe(
    200,
  );

  const { items } = (await home.administrator.ask("GET /diary?event=password.reset_asked")).body;
  expect(items).toMatchObject([{ actorKind: "system", subjectKind: "member", subjectId: berta.id }]);
});

test("a password that is guessed too easily is refused wherever one is chosen, with the reason in the reader's language", async () => {
  const [home, other] = [await company({ name: "Maderas Quintanilla" }), await company({ name: "Xilkorba Aceros" })];
  await colleague(other, { email: home.email });
  const change = (newPassword: string, language: string) =>
    home.administrator.ask(
      "POST /auth/change-password",
      { currentPassword: password, newPassword },
      { "accept-language": language },
    );
  expect((await change("password1", "en")).body).toMatchObject({
    code: "password.common",
    detail: "This password is among the most used ones. Choose another.",
    errors: [{ path: "newPassword" }],
  });
  expect((await change("12345678", "es")).body).toMatchObject({
    code: "password.common",
    detail: "Esta contraseña es de las más usadas. Elige otra.",
  });
  expect((await change("Xilkorba-2026", "en")).body.code).toBe("password.personal");
  await withMailServer(() => forgot(home.email));
  const token = tokenOf(await newestLinkTo(home.email));
  const reset = (newPassword: string) => visitor().ask("POST /auth/reset-password", { token, newPassword });
  expect((await reset("Quintanilla#2026")).body.code).toBe("password.personal");
  expect((await reset("qwertyuiop")).body).toMatchObject({
    code: "password.common",
    errors: [{ path: "newPassword" }],
  });
  expect((await reset("una clave distinta")).status).toBe(200);
});

const works = async (key: string) => (await visitor({ authorization: `Bearer ${key}` }).ask("GET /me")).status === 200;

test("a new password revokes the API keys too where its owner says so", async () => {
  const home = await company();
  const key = async () => (await home.administrator.ask("POST /api-keys", { name: "Web" })).body.key;
  const [first, second] = [await key(), await key()];
  const change = { currentPassword: password, newPassword: "una clave distinta" };
  await home.administrator.ask("POST /auth/change-password", change);
  expect([await works(first), await works(second)]).toEqual([true, true]);

  await forgot(home.email);
  const token = tokenOf(await linkFor(home.id));
  await visitor().ask("POST /auth/reset-password", { token, newPassword: "otra clave larga", revokeKeys: true });
  expect([await works(first), await works(second)]).toEqual([false, false]);
  const { owner } = await testDatabase();
  const { rows } = await owner.query("select 1 from diary where workspace_id = $1 and event = 'apiKey.revoked'", [
    home.id,
  ]);
  expect(rows).toHaveLength(2);
});

test("who comes back to a company finds no key that was to be revoked; one that cannot be revoked leaves the link as it was", async () => {
  const [home, other] = [await company(), await company()];
  const { id: memberId } = await colleague(other, { email: home.email, role: "administrator" });
  const abroad = await signedIn(home.email, other.slug);
  const { key } = (await abroad.ask("POST /api-keys", { name: "Web" })).body;
  await other.administrator.ask(`POST /members/${memberId}/deactivate`, {});
  await forgot(home.email);
  const token = tokenOf(await linkFor(home.id));
  const reset = () =>
    visitor().ask("POST /auth/reset-password", { token, newPassword: "otra clave larga", revokeKeys: true });
  const { owner } = await testDatabase();
  await owner.query("alter table api_keys add constraint cut_off check (revoked_at is null) not valid");
  expect((await reset()).status).toBeGreaterThan(399);
  await owner.query("alter table api_keys drop constraint cut_off");
  expect((await reset()).status).toBe(200);
  await other.administrator.ask(`POST /members/${memberId}/reactivate`, {});
  expect(await works(key)).toBe(false);
});

async function timed(email: string): Promise<number> {
  const begun = performance.now();
  await forgot(email);
  return performance.now() - begun;
}

test("who asks for a link hears nothing of who is known: neither by the answer nor by its time", async () => {
  const home = await company();
  const [known, unknown] = [await timed(home.email), await timed("nobody@elsewhere.example")];
  expect(Math.min(known, unknown)).toBeGreaterThan(499);
});

test("one mailbox is not flooded from many addresses either", async () => {
  const { email } = await company();
  expect((await forgot(email)).status).toBe(200);
  await counted(9, "reset of account", email); // as if nine other addresses had asked
  expect((await forgot(email)).body.code).toBe("rate.exceeded");
  expect((await forgot("nobody@elsewhere.example")).status).toBe(200);
});

test("who asks for somebody's link again and again keeps nobody from it", async () => {
  const { email, administrator } = await company();
  const nuisance = visitor();
  const ask = (who = visitor()) => who.ask("POST /auth/request-password-reset", { email });
  expect(statusesOf(await Promise.all(Array.from({ length: 12 }, () => ask(nuisance))))).toEqual([
    ...Array.from({ length: 5 }, () => 200),
    ...Array.from({ length: 7 }, () => 429),
  ]);
  expect((await ask()).status).toBe(200);
  await counted(4, "reset of account", email); // as if four others had asked: five and one were counted before
  expect((await ask()).status).toBe(429);
  expect((await ask(administrator)).status).toBe(200);
});

test("a link for a new password runs out, and nobody's mailbox is flooded", async () => {
  const home = await company();
  const asking = visitor();
  const ask = () => asking.ask("POST /auth/request-password-reset", { email: home.email });
  await ask();
  const { owner } = await testDatabase();
  await owner.query(`update auth.verification set "expiresAt" = now() - interval '1 second'`);
  const token = tokenOf(await linkFor(home.id));
  const late = await visitor().ask("POST /auth/reset-password", { token, newPassword: "una clave nueva" });
  expect(late.body.code).toBe("link.invalid");
  for (let more = 0; more < 4; more++) expect((await ask()).status).toBe(200);
  expect((await ask()).status).toBe(429);
});

test("a new password takes back the wait that the forgotten one caused", async () => {
  const home = await company();
  const forgetful = visitor();
  for (let tries = 0; tries < 10; tries++)
    await forgetful.ask("POST /auth/sign-in/email", signIn(home.email, "no idea"));
  expect((await forgetful.ask("POST /auth/sign-in/email", signIn(home.email))).status).toBe(429);
  await forgetful.ask("POST /auth/request-password-reset", { email: home.email });
  const token = tokenOf(await linkFor(home.id));
  await forgetful.ask("POST /auth/reset-password", { token, newPassword: "una clave nueva" });
  expect((await forgetful.ask("POST /auth/sign-in/email", signIn(home.email, "una clave nueva"))).status).toBe(200);
});

test("an administrator hands over a reset link only where no mail can be sent", async () => {
  const home = await company();
  const berta = await colleague(home);
  const outbox = async () => (await home.administrator.ask("GET /messages")).body.items[0];
  await visitor().ask("POST /auth/request-password-reset", { email: berta.email });
  expect((await outbox()).link).toContain("/reset-password?token=");

  const edge = await testEdge();
  const { serverConfig } = await testDatabase();
  const withMail = edgeOf(edge.database, { ...edge.site, smtpUrl: "smtp://127.0.0.1:9" });
  const accounts = await openAccounts(withMail, { serverConfig, ownerConfig: null }, () => undefined);
  await accountsOf(withMail).api.requestPasswordReset({ body: { email: home.email } });
  await accounts.close();
  expect(await outbox()).toMatchObject({ to: home.email, link: null });
});

async function userIdOf(email: string): Promise<string> {
  const { owner } = await testDatabase();
  return (await owner.query(`select id from auth."user" where email = $1`, [email])).rows[0].id;
}

test("another site's page cannot act with our visitor's cookie", async () => {
  const { email, slug, administrator } = await company();
  const elsewhere = [
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "https://evil.example" },
    { origin: "http://evil.example", "sec-fetch-site": "same-origin" },
    { origin: "null" },
  ];
  for (const foreign of elsewhere) {
    for (const route of ["PATCH /me", "POST /auth/sign-out", "POST /auth/sign-in/email"]) {
      const refused = await administrator.ask(route, { theme: "dark", ...signIn(email) }, foreign);
      expect([route, refused.status, refused.body.code]).toEqual([route, 403, "session.elsewhere"]);
    }
  }
  const { address } = await listening();
  for (const own of [{ "sec-fetch-site": "same-origin" }, { origin: address }, { origin: "http://localhost:3000" }, {}])
    expect((await administrator.ask("PATCH /me", { theme: "dark" }, own)).status).toBe(200);
  const plain = await administrator.ask("POST /api-keys", JSON.stringify({ name: "x" }), {
    "content-type": "text/plain",
  });
  expect(plain.status).toBe(400);
  expect((await signedIn(email, slug)).cookie()).not.toBe(administrator.cookie());
});

test("whoever works in two workspaces gets no link by the server of one, whose administrator could read it", async () => {
  const [home, other] = [await company(), await company()];
  const berta = await colleague(home);
  await asSystem(other.id, async (ctx) => {
    const authUserId = await userIdOf(berta.email);
    await addMember(ctx, { authUserId, name: "Berta", email: berta.email, role: "sales", reach: "own" });
  });
  const { owner } = await testDatabase();
  const mailsAfterAsking = async () => {
    await forgot(berta.email);
    const { rows } = await owner.query("select is_link_concealed from messages where to_address = $1", [berta.email]);
    return rows;
  };
  expect(await mailsAfterAsking()).toEqual([]);
  expect(await withMailServer(mailsAfterAsking)).toEqual([{ is_link_concealed: true }]);
});

test("a person of two workspaces says which one is meant; of one, need not; of none, gets nowhere", async () => {
  const [home, other, third] = [await company(), await company(), await company()];
  const berta = await colleague(home, { role: "manager" });
  await asSystem(other.id, async (ctx) => {
    const authUserId = await userIdOf(berta.email);
    await addMember(ctx, { authUserId, name: "Berta fuera", email: berta.email, role: "sales", reach: "own" });
  });
  const browser = await signedIn(berta.email);
  const me = async (slug: string) => (await browser.ask("GET /me", undefined, { "x-workspace": slug })).body;
  expect(await browser.ask("GET /me")).toMatchObject({ status: 400, body: { code: "workspace.missing" } });
  expect(await me(home.slug)).toMatchObject({ member: { role: "manager" }, workspace: { slug: home.slug } });
  expect(await me(other.slug)).toMatchObject({ member: { role: "sales", name: "Berta fuera" } });
  expect(await me(third.slug)).toMatchObject({ status: 403, code: "workspace.not_yours" });
  expect(await me("nowhere")).toMatchObject({ status: 403, code: "workspace.not_yours" });
  expect((await browser.ask("GET /workspaces")).body.items.map(({ slug }: { slug: string }) => slug).sort()).toEqual(
    [home.slug, other.slug].sort(),
  );

  const atHome = await signedIn(home.email);
  expect((await atHome.ask("GET /me")).body.workspace.slug).toBe(home.slug);
});
