import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { testDatabase } from "../../../test/database.ts";
import { atEndOfFile } from "../../../test/ending.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { company } from "../../../test/people.ts";
import { signInProvider } from "../../../test/sign-in-provider.ts";
import { companyWithProvider, enterBy } from "../../../test/single-sign-on.ts";
import { whoMay } from "../../../test/trying.ts";
import { insertOwn } from "../../platform/rows.ts";
import { editSignInProvider, getSignInProvider } from "./provider-settings.ts";

test("a provider is set with what it has to know of Trato; its secret is told to nobody and stands nowhere in the clear", async () => {
  const home = await companyWithProvider({ domains: ["@Norte.Example", "norte.example"], joinsAs: "sales" });
  const { body } = await home.administrator.ask("GET /sign-in-provider");
  const { issuer, clientId, clientSecret } = home.provider.client;
  expect(body).toEqual({
    isSet: true,
    label: "Norte",
    issuer,
    clientId,
    domains: ["norte.example"],
    joinsAs: "sales",
    isEnough: false,
    allowsPasswords: true,
    triedAt: null,
    redirectUri: `http://localhost:3000/sign-in/back/${home.slug}`,
    signInAddress: `http://localhost:3000/sign-in?next=/w/${home.slug}`,
    version: 2,
  });
  const { owner } = await testDatabase();
  const { rows } = await owner.query("select to_jsonb(p)::text as kept from sign_in_providers p");
  const diary = JSON.stringify((await home.administrator.ask("GET /diary")).body);
  for (const text of [diary, ...rows.map(({ kept }) => kept)]) expect(text).not.toContain(clientSecret);
});

test("an address or a client of another needs its secret again, ends what the former opened, and is asked first", async () => {
  const home = await companyWithProvider({ domains: ["norte.example"], joinsAs: "sales" });
  const { browser } = await enterBy(home, { sub: "1", email: "eva@norte.example", email_verified: true });
  const { ask } = home.administrator;
  const set = async (edit: object) => (await ask("PATCH /sign-in-provider", edit)).body;
  expect((await set({})).triedAt).not.toBeNull();
  await set({ allowsPasswords: false });
  expect((await set({ clientId: "another" })).code).toBe("provider.secret_again");
  const dead = { issuer: "http://127.0.0.1:9", clientSecret: "x" };
  expect((await set(dead)).code).toBe("provider.unreachable");
  expect((await browser.ask("GET /me")).status).toBe(200);

  const other = await signInProvider({ redirectUri: `http://localhost:3000/sign-in/back/${home.slug}` });
  expect(await set(other.client)).toMatchObject({ issuer: other.issuer, triedAt: null, allowsPasswords: true });
  expect((await browser.ask("GET /me")).status, "the former provider's people are out").toBe(401);
  const same = { sub: "1", email: "eva@norte.example", email_verified: true };
  const { body } = await enterBy({ ...home, provider: other }, same);
  expect(body.code, "its first person is nobody of the former").toBe("provider.prove");
});

test("nobody waits while another provider is asked, and the one that is set is not asked again", async () => {
  const home = await companyWithProvider();
  const set = (edit: object) => home.administrator.ask("PATCH /sign-in-provider", edit);
  const meanwhile: number[] = [];
  const another = createServer(async (_, response) => {
    meanwhile.push((await set({ label: "Sur" })).status);
    response.writeHead(404).end();
  });
  await new Promise<void>((open) => another.listen(0, "127.0.0.1", open));
  atEndOfFile(async () => void another.close());
  const issuer = `http://127.0.0.1:${(another.address() as AddressInfo).port}`; // it listens on a port
  expect((await set({ issuer, clientSecret: "x" })).body.code).toBe("provider.unreadable");
  expect(meanwhile).toEqual([200]);
  const { owner } = await testDatabase();
  await owner.query("update sign_in_providers set issuer = 'http://127.0.0.1:9'");
  expect((await set({ label: "Este", issuer: "http://127.0.0.1:9" })).body.label).toBe("Este");
});

test("what is missing, open to everybody, or changed by somebody else meanwhile is refused", async () => {
  const { administrator, ...home } = await company();
  const provider = await signInProvider({ redirectUri: `http://localhost:3000/sign-in/back/${home.slug}` });
  const set = async (edit: object) => (await administrator.ask("PATCH /sign-in-provider", edit)).body;
  expect((await set({ ...provider.client })).errors).toMatchObject([{ path: "label" }]);
  const good = { label: "Norte", ...provider.client };
  expect((await set({ ...good, joinsAs: "sales" })).code).toBe("provider.domain_missing");
  expect((await set({ ...good, joinsAs: "administrator" })).code).toBe("input.invalid");
  expect((await set({ ...good, issuer: "http://id.example" })).code).toBe("provider.address");
  expect(await set({ ...good, version: 1 })).toMatchObject({ isSet: true, version: 2 });
  expect((await set({ label: "Sur", version: 1 })).code).toBe("record.changed");
  expect((await administrator.ask("POST /sign-in-provider/remove")).body).toMatchObject({ isSet: false });
  expect((await administrator.ask("POST /sign-in-provider/remove")).body.code).toBe("provider.not_set");
});

test("administrators alone, of their own company", () =>
  inWorkspace(async (t) => {
    const provider = { label: "Norte", issuer: "https://id.example", clientId: "trato", clientSecret: "sealed" };
    await insertOwn(await t.elsewhere(), "signInProviders", provider).execute();
    await t.become(t.system);
    expect(await getSignInProvider(t.system)).toMatchObject({ isSet: false, clientId: "" });
    await insertOwn(t.system, "signInProviders", provider).execute();
    let label = 0;
    expect(await whoMay(t, (ctx) => editSignInProvider(ctx, { label: `Norte ${++label}` }))).toEqual(["administrator"]);
  }));
