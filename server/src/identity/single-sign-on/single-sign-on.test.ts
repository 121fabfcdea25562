import { expect, test } from "vitest";
import { testDatabase } from "../../../test/database.ts";
import { type Answer, type Visitor, visitor } from "../../../test/listening.ts";
import { colleague, company, password, signedIn } from "../../../test/people.ts";
import { switchedOn } from "../../../test/second-factor.ts";
import { bringBack, companyWithProvider, connect, enterBy } from "../../../test/single-sign-on.ts";

let count = 0;
/** Somebody whom the provider knows; nobody else has this address. */
const person = (given: object = {}) => {
  const sub = `${++count}`;
  return { sub, email: `person${sub}@norte.example`, email_verified: true, name: "Eva Ruiz", ...given };
};
const codeOf = ({ status, body }: Answer) => [status, body?.code];
const isOut = (browser: Visitor) => expect(browser.cookie()).not.toContain("session_token");
const begin = async (browser: Visitor, { slug }: { slug: string }): Promise<URL> =>
  new URL((await browser.ask("POST /auth/sign-in/provider/begin", { workspace: slug })).body.address);
const joining = { domains: ["norte.example"], joinsAs: "sales" };

test("somebody new of the company's domain joins, without a password; the button says whose it is", async () => {
  const home = await companyWithProvider(joining);
  expect((await visitor().ask(`GET /auth/sign-in/provider?workspace=${home.slug}`)).body).toEqual({ label: "Norte" });
  const eva = person();
  const { browser, ...entered } = await enterBy(home, eva, "/w/norte/leads?state=open");
  expect(entered).toMatchObject({ status: 200, body: { next: "/w/norte/leads?state=open" } });
  const me = (await browser.ask("GET /me")).body;
  expect(me).toMatchObject({ user: { email: eva.email }, member: { name: "Eva Ruiz", role: "sales", reach: "own" } });
  const [signIn] = (await browser.ask("GET /auth/list-sign-ins")).body;
  expect(signIn).toMatchObject({ way: "provider", isThisOne: true });
  const diary = (await home.administrator.ask("GET /diary")).body.items;
  expect(diary).toMatchObject([{ event: "member.joined" }, { event: "provider.changed" }, {}]);
  const again = await enterBy(home, { ...eva, email: "married@sur.example", email_verified: false });
  expect((await again.browser.ask("GET /me")).body.member.id).toBe(me.member.id);
});

test("two browsers of somebody new at once make one member", async () => {
  const home = await companyWithProvider(joining);
  const eva = person();
  const both = await Promise.all([enterBy(home, eva), enterBy(home, eva)]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  const { items } = (await home.administrator.ask("GET /members")).body;
  expect(items.filter(({ email }: { email: string }) => email === eva.email)).toHaveLength(1);
});

test("who is invited joins as who they were invited", async () => {
  const home = await companyWithProvider();
  const eva = person();
  expect(codeOf(await enterBy(home, eva))).toEqual([403, "provider.uninvited"]);
  await home.administrator.ask("POST /invitations", { email: eva.email, name: "Eva", role: "manager", reach: "all" });
  const { browser } = await enterBy(home, eva);
  expect((await browser.ask("GET /me")).body.member).toMatchObject({ name: "Eva", role: "manager", reach: "all" });
});

test.each([
  ["whose e-mail the provider does not vouch for", { email_verified: false }, [403, "provider.unverified"]],
  ["without an e-mail", { email: undefined }, [403, "provider.unverified"]],
  ["of another domain", { email: "eva@sur.example" }, [403, "provider.other_domain"]],
  ["whom the provider turns away", null, [401, "provider.denied"]],
])("nobody comes in %s", async (_, given, refused) => {
  const { browser, ...entered } = await enterBy(await companyWithProvider(joining), given && person(given));
  expect(codeOf(entered)).toEqual(refused);
  isOut(browser);
});

test("an account is never taken over by its e-mail; its owner connects it, and then comes in", async () => {
  const home = await companyWithProvider(joining);
  const { email } = await colleague(home, { email: `berta${++count}@norte.example` });
  const berta = person({ email });
  const taken = await enterBy(home, berta);
  expect(codeOf(taken)).toEqual([409, "provider.prove"]);
  isOut(taken.browser);

  const own = await signedIn(email, home.slug);
  expect(codeOf(await connect(own, home, berta, "another"))).toEqual([400, "password.wrong"]);
  expect((await connect(own, home, berta, password)).status).toBe(200);
  const { label, items } = (await own.ask("GET /auth/provider/links")).body;
  expect([label, items]).toMatchObject(["Norte", [{ label: email }]]);
  const { browser } = await enterBy(home, berta);
  expect((await browser.ask("GET /me")).body.user.email).toBe(email);

  const { issuer, subject } = items[0];
  expect((await own.ask("POST /auth/provider/unlink", { issuer, subject })).status).toBe(200);
  expect((await browser.ask("GET /me")).status).toBe(401);
  expect(codeOf(await enterBy(home, berta))).toEqual([409, "provider.prove"]);
});

test("Entra ID, which vouches for no e-mail, is connected all the same; one person there is one account here", async () => {
  const home = await companyWithProvider();
  const berta = person({ email_verified: undefined });
  const one = await signedIn((await colleague(home)).email, home.slug);
  const other = await signedIn((await colleague(home)).email, home.slug);
  expect((await connect(one, home, berta, password)).status).toBe(200);
  expect(codeOf(await connect(other, home, berta, password))).toEqual([409, "provider.linked_elsewhere"]);
});

test("a session by the provider is good in its workspace alone, and opens nothing of the account", async () => {
  const home = await companyWithProvider();
  const elsewhere = await company();
  const { email } = await colleague(home);
  await colleague(elsewhere, { email });
  const own = await signedIn(email, home.slug);
  const berta = person();
  await connect(own, home, berta, password);
  const { browser } = await enterBy(home, berta);

  expect((await browser.ask("GET /me")).body.workspaces).toMatchObject([{ slug: home.slug }]);
  expect((await browser.ask("GET /workspaces")).body.items).toMatchObject([{ slug: home.slug }]);
  expect(codeOf(await browser.ask("GET /me", undefined, { "x-workspace": elsewhere.slug }))).toEqual([
    403,
    "workspace.not_yours",
  ]);
  expect((await own.ask("GET /me", undefined, { "x-workspace": elsewhere.slug })).status).toBe(200);
  expect((await browser.ask("GET /auth/list-sessions")).body).toMatchObject([{ isThisOne: true }]);
  expect((await browser.ask("GET /auth/list-sign-ins")).body).toHaveLength(1);

  const invited = await (await company()).administrator.ask("POST /invitations", { email: "x@y.example", name: "X" });
  const token = invited.body.link.split("/").at(-1);
  expect((await browser.ask(`POST /invitations/${token}/accept`, {})).body.errors).toMatchObject([
    { path: "password" },
  ]);
  for (const path of [
    "passkeys/begin",
    "second-factor/begin",
    "second-factor/end",
    "provider/begin",
    "revoke-sessions",
  ])
    expect([path, ...codeOf(await browser.ask(`POST /auth/${path}`, { password }))]).toEqual([
      path,
      403,
      "session.only_here",
    ]);
});

test("who switched on a code types it, unless the provider asked for more than a password", async () => {
  const home = await companyWithProvider();
  const { email } = await colleague(home);
  const own = await signedIn(email, home.slug);
  const berta = person();
  await connect(own, home, berta, password);
  const { backupCodes } = await switchedOn(own);
  const { browser, ...entered } = await enterBy(home, berta);
  expect(entered.body).toMatchObject({ secondFactor: true });
  isOut(browser);
  expect((await browser.ask("POST /auth/sign-in/second-factor", { code: "000000" })).status).toBe(400);
  expect((await browser.ask("POST /auth/sign-in/second-factor", { code: backupCodes[0] })).status).toBe(200);
  expect((await browser.ask("GET /me")).status).toBe(200);
  expect((await browser.ask("POST /auth/revoke-sessions", {})).body.code).toBe("session.only_here");
  const strong = await enterBy(home, { ...berta, amr: ["pwd", "mfa"] });
  expect((await strong.browser.ask("GET /me")).status).toBe(200);
});

test("a leaver is out at once when deactivated here, and after twelve hours when the provider lets them go", async () => {
  const home = await companyWithProvider(joining);
  const eva = person();
  const { browser } = await enterBy(home, eva);
  const { member } = (await browser.ask("GET /me")).body;
  await home.administrator.ask(`POST /members/${member.id}/deactivate`, {});
  expect((await browser.ask("GET /me")).status).toBe(403);
  expect(codeOf(await enterBy(home, eva))).toEqual([403, "provider.left"]);
  await home.administrator.ask(`POST /members/${member.id}/reactivate`, {});
  const later = await enterBy(home, eva);
  const { owner } = await testDatabase();
  await owner.query(`update auth.session set "createdAt" = now() - interval '13 hours' where "onlyIn" = $1`, [home.id]);
  expect((await later.browser.ask("GET /me")).status).toBe(401);
});

test("what was begun in another browser, or is brought back twice, signs nobody in", async () => {
  const home = await companyWithProvider(joining);
  const mine = visitor();
  const back = await home.provider.enters((await begin(mine, home)).href, person());
  const victim = visitor();
  expect(codeOf(await bringBack(victim, home.slug, back)), "a browser that begun nothing").toEqual([
    400,
    "provider.untrusted",
  ]);
  await begin(victim, home);
  expect((await bringBack(victim, home.slug, back)).body.code, "one that begun another").toBe("provider.untrusted");
  isOut(victim);
  expect((await bringBack(mine, home.slug, back)).status).toBe(200);
  expect((await bringBack(mine, home.slug, back)).status).toBe(400);
});

test("no workspace's provider is handed what another one's answered", async () => {
  const home = await companyWithProvider(joining);
  const evil = await companyWithProvider(joining);
  const victim = visitor();
  const victims = await begin(victim, evil);
  const passedOn = await begin(visitor(), home); // by the evil one, with the victim's own state
  passedOn.searchParams.set("state", victims.searchParams.get("state") ?? "");
  const back = await home.provider.enters(passedOn.href, person());
  expect(codeOf(await bringBack(victim, home.slug, back))).toEqual([400, "provider.untrusted"]);
  isOut(victim);
});

test("what somebody began in one session is not connected in another", async () => {
  const home = await companyWithProvider();
  const own = await signedIn((await colleague(home)).email, home.slug);
  const { address } = (await own.ask("POST /auth/provider/begin", { workspace: home.slug, password })).body;
  const back = await home.provider.enters(address, person());
  await own.ask("POST /auth/sign-out", {});
  expect(codeOf(await bringBack(own, home.slug, back))).toEqual([401, "session.missing"]);
  const other = (await colleague(home)).email;
  await own.ask("POST /auth/sign-in/email", { email: other, password });
  expect((await bringBack(own, home.slug, back)).status).not.toBe(200);
  expect(codeOf(await own.ask("POST /auth/provider/connect", {}))).toEqual([400, "provider.untrusted"]);
});

test.each(["//evil.example", "https://evil.example", "/\t/evil.example", "/\\evil.example"])(
  "nobody is led away to %j",
  async (next) => {
    const home = await companyWithProvider(joining);
    expect((await enterBy(home, person(), next)).body.next).toBe(`/w/${home.slug}`);
  },
);

test("where passwords are forbidden members come in by the provider alone, administrators as ever", async () => {
  const home = await companyWithProvider(joining);
  const ask = home.administrator.ask;
  expect((await ask("PATCH /sign-in-provider", { allowsPasswords: false })).body.code).toBe("provider.untried");
  const { browser } = await enterBy(home, person());
  const { email } = await colleague(home);
  const own = await signedIn(email, home.slug);
  expect((await own.ask("GET /me")).status).toBe(200);
  expect((await ask("PATCH /sign-in-provider", { allowsPasswords: false })).status).toBe(200);
  expect(codeOf(await own.ask("GET /me"))).toEqual([401, "session.provider_needed"]);
  for (const each of [browser, home.administrator]) expect((await each.ask("GET /me")).status).toBe(200);
  await ask("POST /sign-in-provider/remove");
  expect((await own.ask("GET /me")).status).toBe(200);
  expect((await browser.ask("GET /me")).status, "who came in by it is out").toBe(401);
});
