import { expect, test } from "vitest";
import { testDatabase } from "../../../test/database.ts";
import { testEdge } from "../../../test/factories.ts";
import { type Visitor, visitor } from "../../../test/listening.ts";
import { company, password, signedIn } from "../../../test/people.ts";
import { switchedOn, shown } from "../../../test/second-factor.ts";

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0";
const newDevice = () => visitor({ "x-forwarded-for": "203.0.113.7", "user-agent": firefox });
const give = (somebody: Visitor, email: string) => somebody.ask("POST /auth/sign-in/email", { email, password });
const signInsOf = async (somebody: Visitor) => (await somebody.ask("GET /auth/list-sign-ins")).body;

/** Lets mail be sent while something is done; returns the mails that it wrote in this workspace. */
async function mailed(workspaceId: string, work: () => Promise<unknown>) {
  const { site } = await testEdge();
  site.smtpUrl = "smtp://127.0.0.1:9";
  await work().finally(() => (site.smtpUrl = null));
  const { owner } = await testDatabase();
  const { rows } = await owner.query(
    "select to_address as to, subject, body, link, is_link_concealed from messages where workspace_id = $1 order by id",
    [workspaceId],
  );
  return rows;
}

test("everybody sees when, on what and from where they signed in, however they did, and nobody else's", async () => {
  const { email, administrator } = await company();
  const abroad = newDevice();
  await give(abroad, email);
  await give(abroad, email);
  const seen = await signInsOf(administrator);
  expect(seen).toHaveLength(3);
  expect(seen[0]).toMatchObject({ userAgent: firefox, ipAddress: "203.0.113.7", isNewDevice: false });
  expect(seen.map(({ isNewDevice }: { isNewDevice: boolean }) => isNewDevice)).toEqual([false, true, true]);
  expect(seen.map(({ place }: { place: string }) => place)).toEqual(["elsewhere", "elsewhere", "here"]);
  expect(seen.map(({ isThisOne }: { isThisOne: boolean }) => isThisOne)).toEqual([false, false, true]);

  const { secret } = await switchedOn(administrator);
  const phone = visitor({ "x-forwarded-for": "10.9.9.9" });
  await give(phone, email);
  expect(await signInsOf(administrator)).toHaveLength(3);
  await phone.ask("POST /auth/sign-in/second-factor", { code: shown(secret) });
  expect((await signInsOf(administrator))[0]).toMatchObject({ isNewDevice: true, place: "within" });
  expect(await signInsOf((await company()).administrator)).toHaveLength(1);
  expect((await visitor().ask("GET /auth/list-sign-ins")).status).toBe(401);
});

test("a sign-in on a new device is told by mail, in the reader's language, one on a known device and the first of all are not", async () => {
  const { id, email, administrator } = await company();
  await administrator.ask("PATCH /me", { language: "es" });
  const abroad = newDevice();
  const [mail, ...others] = await mailed(id, async () => {
    await give(abroad, email);
    await give(abroad, email);
    await administrator.ask("POST /auth/sign-in/email", { email, password });
  });
  expect(others).toEqual([]);
  expect(mail).toMatchObject({ to: email, subject: "¿Has sido tú? Nueva entrada en Trato", is_link_concealed: true });
  expect(mail.body).toContain("Firefox en Linux\n");
  expect(mail.body).toContain("Dirección 203.0.113.7");
  const { items } = (await administrator.ask("GET /diary?event=signIn.told")).body;
  expect(items).toMatchObject([{ actorKind: "system", subjectKind: "member" }]);

  let unheard = "";
  const first = await mailed(id, async () => void (unheard = (await company()).id));
  expect(first).toHaveLength(1);
  expect(await mailed(unheard, async () => undefined)).toEqual([]);
});

test("an old account that has been quiet for long is told too", async () => {
  const { id, email } = await company();
  const { owner } = await testDatabase();
  await owner.query("delete from auth.sign_in");
  await owner.query(`update auth."user" set "createdAt" = now() - interval '8 days'`);
  expect(await mailed(id, () => give(newDevice(), email))).toHaveLength(1);
});

test("by the mail's link somebody says that it was not they: all are signed out, and a new password is chosen", async () => {
  const { id, email, slug, administrator } = await company();
  const thief = newDevice();
  const [mail] = await mailed(id, () => give(thief, email));
  const token = new URL(mail.link).searchParams.get("token");
  const reader = visitor();
  const told = (await reader.ask("POST /auth/told-sign-in", { token })).body;
  expect(told).toEqual({ createdAt: expect.any(String), userAgent: firefox, ipAddress: "203.0.113.7" });
  expect((await administrator.ask("GET /me")).status).toBe(200);

  const { body } = await reader.ask("POST /auth/deny-told-sign-in", { token });
  for (const browser of [administrator, thief])
    expect((await browser.ask("GET /me")).body.code).toBe("session.missing");
  const reset = new URL(body.address, "http://localhost").searchParams.get("token");
  const newPassword = "otra clave larga";
  expect((await reader.ask("POST /auth/reset-password", { token: reset, newPassword })).status).toBe(200);
  const again = await visitor({ "x-workspace": slug }).ask("POST /auth/sign-in/email", {
    email,
    password: newPassword,
  });
  expect(again.status).toBe(200);
  expect(await mailed(id, () => thief.ask("POST /auth/sign-in/email", { email, password: newPassword }))).toHaveLength(
    2,
  );

  const { owner } = await testDatabase();
  const { rows } = await owner.query("select event from diary where workspace_id = $1 and event = 'signIn.denied'", [
    id,
  ]);
  expect(rows).toHaveLength(1);
});

test("such a link serves for a week, for an hour once it was used, and for its own sign-in only", async () => {
  const { id, email } = await company();
  const [mail] = await mailed(id, () => give(newDevice(), email));
  const token = new URL(mail.link).searchParams.get("token");
  const { owner } = await testDatabase();
  const look = async () => (await visitor().ask("POST /auth/told-sign-in", { token })).status;
  await owner.query(`update auth.sign_in set "createdAt" = now() - interval '8 days'`);
  expect(await look()).toBe(400);
  await owner.query(`update auth.sign_in set "createdAt" = now(), "deniedAt" = now() - interval '59 minutes'`);
  expect(await look()).toBe(200);
  await owner.query(`update auth.sign_in set "deniedAt" = now() - interval '61 minutes'`);
  for (const path of ["told-sign-in", "deny-told-sign-in"])
    for (const given of [token, "", "forged", undefined]) {
      const { status, body } = await visitor().ask(`POST /auth/${path}`, { token: given });
      expect([path, given, status, body.code]).toEqual([path, given, 400, "link.invalid"]);
    }
});

test("on one's own page it ends every other session, and that device is not known any more", async () => {
  const { id, email, slug, administrator } = await company();
  const thief = newDevice();
  await give(thief, email);
  const phone = await signedIn(email, slug);
  const { administrator: stranger } = await company();
  const signIns = await signInsOf(administrator);
  const [, ofThief, own] = signIns;
  for (const somebody of [stranger, visitor()])
    expect((await somebody.ask("POST /auth/deny-sign-in", { signInId: ofThief.id })).status).toBeGreaterThan(400);
  for (const signInId of [own.id, "no id"])
    expect((await administrator.ask("POST /auth/deny-sign-in", { signInId })).status).toBe(404);
  expect((await thief.ask("GET /me")).status).toBe(200);

  expect((await administrator.ask("POST /auth/deny-sign-in", { signInId: ofThief.id })).status).toBe(200);
  expect((await administrator.ask("GET /me")).status).toBe(200);
  for (const browser of [thief, phone]) expect((await browser.ask("GET /me")).body.code).toBe("session.missing");
  expect(
    (await signInsOf(administrator)).map(({ deniedAt }: { deniedAt: string | null }) => deniedAt !== null),
  ).toEqual([false, true, false]);
  expect(await mailed(id, () => give(thief, email))).toHaveLength(1);
});

test("they are kept for half a year", async () => {
  const { administrator } = await company();
  const { owner } = await testDatabase();
  await owner.query(`update auth.sign_in set "createdAt" = now() - interval '179 days'`);
  await owner.query("select app.tidy_up()");
  expect(await signInsOf(administrator)).toHaveLength(1);
  await owner.query(`update auth.sign_in set "createdAt" = now() - interval '181 days'`);
  await owner.query("select app.tidy_up()");
  expect(await signInsOf(administrator)).toEqual([]);
});
