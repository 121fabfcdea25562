import { expect, test } from "vitest";
import { testDatabase } from "../../../test/database.ts";
import { testEdge } from "../../../test/factories.ts";
import { statusesOf, visitor } from "../../../test/listening.ts";
import { addedTo, deviceOf, enterWith } from "../../../test/passkeys.ts";
import { colleague, company, password, signedIn } from "../../../test/people.ts";
import { switchedOn } from "../../../test/second-factor.ts";
import { softwareAuthenticator } from "../../../test/software-authenticator.ts";

const refusedAs = "passkey.unknown";

test("a passkey signs its owner in without password and code, and stands in the list of sign-ins", async () => {
  const { email, slug, administrator } = await company();
  await switchedOn(administrator);
  const device = softwareAuthenticator();
  const added = await addedTo(administrator, device, " Ana's phone ");
  expect([added.status, added.body]).toMatchObject([200, { name: "Ana's phone", lastUsedAt: null }]);

  const browser = visitor({ "x-workspace": slug });
  expect((await enterWith(browser, device)).status).toBe(200);
  expect((await browser.ask("GET /me")).body.user.email).toBe(email);
  const [signIn] = (await administrator.ask("GET /auth/list-sign-ins")).body;
  expect(signIn).toMatchObject({ way: "passkey", isNewDevice: true });
  const { items, site } = (await administrator.ask("GET /auth/passkeys")).body;
  expect(items).toMatchObject([{ id: added.body.id, lastUsedAt: expect.any(String) }]);
  expect(site).toEqual({ name: "localhost", origin: "http://localhost:3000" });
  expect((await enterWith(browser, device)).status).toBe(200);
});

test.each([
  ["made on a page of another site", { origin: "https://evil.example" }],
  ["for another site's name", { siteName: "evil.example" }],
  ["by a device that did not know its owner", { isOwnerKnown: false }],
  ["to make one", { type: "webauthn.create" }],
  ["for somebody else", { userHandle: "c29tZWJvZHkgZWxzZQ" }],
])("an answer %s signs nobody in", async (_, wrong) => {
  const { administrator } = await company();
  const device = await deviceOf(administrator);
  const browser = visitor();
  const { status, body } = await enterWith(browser, device, wrong);
  expect([status, body.code]).toEqual([401, refusedAs]);
  expect(browser.cookie()).not.toContain("session_token");
  expect((await enterWith(browser, device)).status).toBe(200);
});

test("a copy of a device falls behind, and is refused", async () => {
  const { administrator } = await company();
  const device = await deviceOf(administrator);
  expect((await enterWith(visitor(), device, { count: 7 })).status).toBe(200);
  for (const count of [7, 3, 0]) expect((await enterWith(visitor(), device, { count })).body.code).toBe(refusedAs);
  expect((await enterWith(visitor(), device, { count: 8 })).status).toBe(200);

  const synced = softwareAuthenticator({ counts: false });
  await addedTo(administrator, synced);
  for (let time = 0; time < 2; time++) expect((await enterWith(visitor(), synced)).status).toBe(200);
});

test("an answer counts once, soon, and in the browser that asked for it", async () => {
  const { administrator } = await company();
  const device = await deviceOf(administrator);
  const browser = visitor();
  const begin = async () => (await browser.ask("POST /auth/sign-in/passkey/begin", {})).body;
  const give = (somebody: typeof browser, answer: object) => somebody.ask("POST /auth/sign-in/passkey", answer);
  const answer = device.sign(await begin());
  expect((await give(visitor(), answer)).body.code).toBe("passkey.too_late");
  const both = await Promise.all([give(browser, answer), give(browser, answer)]);
  expect(statusesOf(both)).toEqual([200, 400]);
  const [one, other] = [await begin(), await begin()];
  for (const asked of [other, one]) expect((await give(browser, device.sign(asked))).status).toBe(200);
  const late = device.sign(await begin());
  const { owner } = await testDatabase();
  await owner.query(`update auth.passkey_challenge set "expiresAt" = now()`);
  expect((await give(browser, late)).body.code).toBe("passkey.too_late");
  await owner.query("select app.tidy_up()");
  expect((await owner.query("select from auth.passkey_challenge")).rowCount).toBe(0);
});

test("of two answers with the same count that arrive at the same moment one gets in", async () => {
  const { administrator } = await company();
  const device = await deviceOf(administrator);
  const two = [visitor(), visitor()];
  const answers = await Promise.all(two.map((one) => enterWith(one, device, { count: 5 })));
  expect(statusesOf(answers)).toEqual([200, 401]);
});

test("answers that are none are refused, and guesses are slowed down", async () => {
  const { administrator } = await company();
  const device = await deviceOf(administrator);
  const browser = visitor();
  const begun = (await browser.ask("POST /auth/sign-in/passkey/begin", {})).body;
  const good = device.sign(begun);
  for (const broken of [{}, { ...good, id: 7 }, { ...good, response: {} }, { ...good, type: "password" }])
    expect((await browser.ask("POST /auth/sign-in/passkey", broken)).body.code).toBe("passkey.unreadable");
  for (const clientDataJSON of ["", "AAAA", "e30", "bnVsbA"]) {
    const response = { ...good.response, clientDataJSON };
    expect((await browser.ask("POST /auth/sign-in/passkey", { ...good, response })).status).toBe(400);
  }
  const stranger = softwareAuthenticator();
  for (let tries = 0; tries < 10; tries++) expect((await enterWith(browser, stranger)).body.code).toBe(refusedAs);
  expect((await enterWith(browser, stranger)).status).toBe(429);
  expect((await enterWith(browser, device)).status).toBe(200);
});

test("a new one wants the password, a challenge of the same session, and a device that knows its owner", async () => {
  const { email, slug, administrator } = await company();
  const { administrator: other } = await company();
  const device = softwareAuthenticator();
  const wrong = await administrator.ask("POST /auth/passkeys/begin", { password: "not mine at all" });
  expect([wrong.body.code, wrong.body.errors[0].path]).toEqual(["password.wrong", "password"]);
  const asked = (await administrator.ask("POST /auth/passkeys/begin", { password })).body;
  expect(asked).toMatchObject({ rp: { id: "localhost" }, user: { name: email }, attestation: "none" });
  expect(asked.authenticatorSelection).toMatchObject({ residentKey: "required", userVerification: "required" });
  const add = (somebody: typeof other, made: object, name = "Key") =>
    somebody.ask("POST /auth/passkeys/add", { name, made });
  const made = device.make(asked);
  for (const name of ["", "  ", "x".repeat(61)])
    expect((await add(administrator, made, name)).body.errors[0].path).toBe("name");
  for (const somebody of [other, await signedIn(email, slug)])
    expect((await add(somebody, made)).body.code).toBe("passkey.too_late");
  expect((await add(visitor(), made)).status).toBe(401);
  expect((await add(administrator, { nothing: true })).body.code).toBe("passkey.unreadable");
  expect((await add(administrator, made)).status).toBe(200);
  expect((await add(administrator, made)).body.code).toBe("passkey.too_late");
  for (const mistake of [{ origin: "https://evil.example" }, { siteName: "evil.example" }, { isOwnerKnown: false }]) {
    const again = (await administrator.ask("POST /auth/passkeys/begin", { password })).body;
    expect(again.excludeCredentials).toMatchObject([{ id: device.id }]);
    const { body } = await add(administrator, softwareAuthenticator().make(again, mistake));
    expect([mistake, body.code]).toEqual([mistake, "passkey.unreadable"]);
  }
});

test("who holds a session gets none by asking as a browser that is called like it", async () => {
  const { administrator } = await company();
  const [session] = (await administrator.ask("GET /auth/list-sessions")).body;
  const cookie = `trato.passkey=${session.id}`;
  const asked = (await visitor().ask("POST /auth/sign-in/passkey/begin", {}, { cookie })).body;
  const made = softwareAuthenticator().make({ ...asked, user: { id: "" } });
  expect((await administrator.ask("POST /auth/passkeys/add", { name: "Planted", made })).body.code).toBe(
    "passkey.too_late",
  );
});

test("a device that is known already is nobody else's, and twenty are enough", async () => {
  const { administrator } = await company();
  const { administrator: other } = await company();
  const device = await deviceOf(administrator);
  for (const somebody of [administrator, other])
    expect((await addedTo(somebody, device)).body.code).toBe("passkey.not_added");
  const { owner } = await testDatabase();
  await owner.query(`insert into auth.passkey ("userId", "credentialId", "publicKey", "signCount", transports, "siteName", name)
    select "userId", n::text, "publicKey", 0, transports, "siteName", name from auth.passkey, generate_series(1, 19) n
    where "credentialId" = '${device.id}'`);
  expect((await addedTo(administrator, softwareAuthenticator())).body.code).toBe("passkey.not_added");
});

test("it is renamed, removed and had back by its owner only, and removed it signs nobody in", async () => {
  const { administrator } = await company();
  const device = softwareAuthenticator();
  const { id } = (await addedTo(administrator, device)).body;
  const { administrator: other } = await company();
  const change = (somebody: typeof other, verb: string, given = {}) =>
    somebody.ask(`POST /auth/passkeys/${verb}`, { id, name: "Key", ...given });
  for (const verb of ["rename", "remove", "restore"]) {
    expect((await change(other, verb)).status).toBe(404);
    expect((await change(administrator, verb, { id: "none" })).status).toBe(404);
    expect((await change(visitor(), verb)).status).toBe(401);
  }
  expect((await change(administrator, "rename", { name: "Old phone" })).body.name).toBe("Old phone");
  expect((await change(administrator, "rename", { name: "" })).body.code).toBe("passkey.name");
  expect((await change(administrator, "remove")).status).toBe(200);
  expect((await administrator.ask("GET /auth/passkeys")).body.items).toEqual([]);
  expect((await enterWith(visitor(), device)).body.code).toBe(refusedAs);
  expect((await change(administrator, "restore")).body.name).toBe("Old phone");
  expect((await enterWith(visitor(), device)).status).toBe(200);

  await change(administrator, "remove");
  const { owner } = await testDatabase();
  await owner.query(`update auth.passkey set "removedAt" = now() - interval '11 minutes'`);
  expect((await change(administrator, "restore")).status).toBe(404);
  expect((await addedTo(administrator, device)).status).toBe(200);
  await change(administrator, "remove");
  await owner.query(`update auth.passkey set "removedAt" = now() - interval '25 hours' where "removedAt" is not null`);
  await owner.query("select app.tidy_up()");
  const { items } = (await administrator.ask("GET /diary")).body;
  const events = items.map(({ event }: { event: string }) => event);
  expect(events.slice(0, 3)).toEqual(["passkey.removed", "passkey.added", "passkey.removed"]);
  expect(events).toContain("passkey.restored");
});

test("one that is added is told by mail, and where it comes from", async () => {
  const { id, email, administrator } = await company();
  const { site } = await testEdge();
  site.smtpUrl = "smtp://127.0.0.1:9";
  await addedTo(administrator, softwareAuthenticator(), "Yubikey").finally(() => (site.smtpUrl = null));
  const { owner } = await testDatabase();
  const { rows } = await owner.query(`select to_address, body, link from messages where workspace_id = $1`, [id]);
  expect(rows).toMatchObject([{ to_address: email, body: expect.stringContaining("Yubikey") }]);
  expect(rows[0].link).toMatch(/\/settings\/account$/);
});

test("of somebody who works nowhere any more it signs nobody in, until they come back", async () => {
  const home = await company();
  const { id: memberId, email } = await colleague(home);
  const device = await deviceOf(await signedIn(email, home.slug));
  expect((await home.administrator.ask(`POST /members/${memberId}/deactivate`, {})).status).toBe(200);
  expect((await enterWith(visitor(), device)).body.code).toBe(refusedAs);
  await home.administrator.ask(`POST /members/${memberId}/reactivate`, {});
  expect((await enterWith(visitor(), device)).status).toBe(200);
});

test("who says that a sign-in was not theirs is rid of the passkeys made since, and of the one that was used", async () => {
  const { email, slug, administrator } = await company();
  const own = await deviceOf(administrator);
  const thief = await signedIn(email, slug);
  const planted = await deviceOf(thief);
  const deny = async (which: number) => {
    const signIns = (await administrator.ask("GET /auth/list-sign-ins")).body;
    return administrator.ask("POST /auth/deny-sign-in", { signInId: signIns[which].id });
  };
  expect((await deny(0)).status).toBe(200);
  expect((await enterWith(visitor(), planted)).body.code).toBe(refusedAs);
  expect((await enterWith(visitor(), own)).status).toBe(200);
  expect((await deny(0)).status).toBe(200);
  expect((await enterWith(visitor(), own)).body.code).toBe(refusedAs);
});

test("who chooses a new password removes them all, where asked for", async () => {
  const { administrator } = await company();
  const device = await deviceOf(administrator);
  const change = (currentPassword: string, newPassword: string, removePasskeys: boolean) =>
    administrator.ask("POST /auth/change-password", { currentPassword, newPassword, removePasskeys });
  const other = "otra clave larga";
  expect((await change("not mine at all", other, true)).status).toBe(400);
  expect((await change(password, other, false)).status).toBe(200);
  expect((await enterWith(visitor(), device)).status).toBe(200);
  expect((await change(other, password, true)).status).toBe(200);
  expect((await enterWith(visitor(), device)).body.code).toBe(refusedAs);
});

test("without a name and https in the public address there are none, and that is said", async () => {
  const { administrator } = await company();
  const { site } = await testEdge();
  const own = site.publicUrl;
  site.publicUrl = "http://192.168.1.5:3000";
  try {
    expect((await administrator.ask("GET /auth/passkeys")).body.site).toBe(null);
    for (const path of ["passkeys/begin", "sign-in/passkey/begin"])
      expect((await administrator.ask(`POST /auth/${path}`, { password })).body.code).toBe("passkey.no_site");
  } finally {
    site.publicUrl = own;
  }
});

test("another site's page asks for nothing of it", async () => {
  const { administrator } = await company();
  const origin = { origin: "https://evil.example" };
  for (const path of ["passkeys/begin", "passkeys/add", "passkeys/remove", "sign-in/passkey"])
    expect((await administrator.ask(`POST /auth/${path}`, {}, origin)).body.code).toBe("session.elsewhere");
});
