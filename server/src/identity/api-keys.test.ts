import { expect, test } from "vitest";
import { testDatabase } from "../../test/database.ts";
import { visitor } from "../../test/listening.ts";
import { colleague, company, signedIn } from "../../test/people.ts";

const bearer = (key: string) => visitor({ authorization: `Bearer ${key}` });

test("a key is shown once, stored as a hash only, and acts as its member with that member's rights", async () => {
  const home = await company();
  const berta = await colleague(home);
  const browser = await signedIn(berta.email);
  const made = (await browser.ask("POST /api-keys", { name: "Web shop" }, { "idempotency-key": "make a key" })).body;
  expect(made).toMatchObject({ name: "Web shop", memberId: berta.id, expiresAt: null, revokedAt: null });
  const script = bearer(made.key);
  expect((await script.ask("GET /me")).body.member.id).toBe(berta.id);
  expect((await script.ask("GET /diary")).body.code).toBe("permission.missing");
  expect((await browser.ask("GET /api-keys")).body.items).toEqual([
    expect.not.objectContaining({ key: expect.anything() }),
  ]);

  const again = await browser.ask("POST /api-keys", { name: "Web shop" }, { "idempotency-key": "make a key" });
  expect([again.status, again.body.code]).toEqual([409, "idempotency.shown_once"]);

  const { owner } = await testDatabase();
  const secret = Buffer.from(made.key.replace("trato_", ""), "base64url").subarray(32);
  const tables = (
    await owner.query(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'auth')",
    )
  ).rows;
  for (const { name } of tables) {
    const { rows } = await owner.query(`select 1 from ${name} as t where t::text like any ($1)`, [
      [`%${made.key}%`, `%${secret.toString("hex")}%`, `%${secret.toString("base64url")}%`],
    ]);
    expect([name, rows]).toEqual([name, []]);
  }
});

test("when a key was last used is written beside the request", async () => {
  const { administrator } = await company();
  const { key } = (await administrator.ask("POST /api-keys", { name: "Script" })).body;
  await bearer(key).ask("GET /me");
  const lastUsed = async () => (await administrator.ask("GET /api-keys")).body.items[0].lastUsedAt;
  await expect.poll(lastUsed).not.toBeNull();
});

test("a key ends when it is revoked, at once, and on its last day", async () => {
  const { administrator } = await company();
  const make = async (given: object = {}) =>
    (await administrator.ask("POST /api-keys", { name: "Script", ...given })).body;
  const first = await make();
  const script = bearer(first.key);
  expect((await script.ask("GET /me")).status).toBe(200);
  expect((await administrator.ask(`POST /api-keys/${first.id}/revoke`, {})).body.revokedAt).not.toBeNull();
  expect((await script.ask("GET /me")).body.code).toBe("key.unknown");
  expect((await administrator.ask(`POST /api-keys/${first.id}/revoke`, {})).status).toBe(200);

  const { owner } = await testDatabase();
  const second = await make({ expiresAt: "2100-01-01T00:00:00+01:00" });
  expect(second.expiresAt).toBe("2099-12-31T23:00:00.000Z");
  await owner.query("update api_keys set expires_at = now() where id = $1", [second.id]);
  const expired = await bearer(second.key).ask("GET /me", undefined, { "accept-language": "es" });
  expect([expired.status, expired.body.code]).toEqual([401, "key.expired"]);
  expect(expired.body.detail).toMatch(/^Esta clave de API caducó el 20/);
  expect(await make({ expiresAt: "2020-01-01T00:00:00Z" })).toMatchObject({
    code: "moment.past",
    errors: [{ path: "expiresAt" }],
  });
});

test("a key opens its own workspace only, whatever else the request says", async () => {
  const [home, other] = [await company(), await company()];
  const { key } = (await home.administrator.ask("POST /api-keys", { name: "Script" })).body;
  const named = await bearer(key).ask("GET /me", undefined, { "x-workspace": other.slug });
  expect(named.body.workspace.slug).toBe(home.slug);

  const moved = Buffer.from(key.replace("trato_", ""), "base64url");
  Buffer.from(other.id.replaceAll("-", ""), "hex").copy(moved);
  const guessed = Buffer.from(key.replace("trato_", ""), "base64url");
  guessed[63] = (guessed[63] ?? 0) ^ 1;
  const wrong = [
    `trato_${moved.toString("base64url")}`,
    `trato_${guessed.toString("base64url")}`,
    "trato_x",
    "",
    "x".repeat(5000),
  ];
  for (const text of wrong) expect((await bearer(text).ask("GET /me")).body.code).toBe("key.unknown");
  const basic = visitor({ authorization: `Basic ${Buffer.from(`a:${key}`).toString("base64")}` });
  expect((await basic.ask("GET /me")).body.code).toBe("key.unknown");
});

test("everybody keeps their own keys; an administrator sees and ends everybody's, a stranger none", async () => {
  const [home, other] = [await company(), await company()];
  const [berta, carlos] = [await colleague(home), await colleague(home, { role: "manager" })];
  const [first, second] = [await signedIn(berta.email), await signedIn(carlos.email)];
  const { id } = (await first.ask("POST /api-keys", { name: "Berta's" })).body;
  const idsOf = async (who: typeof first) =>
    (await who.ask("GET /api-keys")).body.items.map((key: { id: string }) => key.id);
  expect([await idsOf(first), await idsOf(second), await idsOf(home.administrator)]).toEqual([[id], [], [id]]);
  for (const stranger of [second, other.administrator])
    expect((await stranger.ask(`POST /api-keys/${id}/revoke`, {})).status).toBe(404);
  expect((await home.administrator.ask(`POST /api-keys/${id}/revoke`, {})).body.revokedAt).not.toBeNull();
});

test("a key does what its scopes say, and its answer names the one that it lacks", async () => {
  const home = await company();
  const make = async (scopes: string[]) =>
    bearer((await home.administrator.ask("POST /api-keys", { name: "Kept", scopes })).body.key);
  const reader = await make(["contacts:read"]);
  expect((await reader.ask("GET /contacts")).status).toBe(200);
  const refused = await reader.ask("POST /contacts", { kind: "company", name: "Robles" }, { "accept-language": "es" });
  expect([refused.status, refused.body.code, refused.body.details.scope]).toEqual([
    403,
    "key.scope_missing",
    "contacts:write",
  ]);
  expect(refused.body.detail).toContain("Contactos: consultar y cambiar");
  const writer = await make(["contacts:write"]);
  expect((await writer.ask("POST /contacts", { kind: "company", name: "Robles" })).status).toBe(200);
  expect((await writer.ask("GET /contacts")).body.items).toHaveLength(1);
  expect((await writer.ask("GET /products")).body.details.scope).toBe("products:read");
  const { can } = (await writer.ask("GET /me")).body;
  expect([can["contact.edit"], can["sale.edit"]]).toEqual([true, false]);
});

test("a key never may more than its member, nor a key that it makes more than itself", async () => {
  const home = await company();
  const berta = await signedIn((await colleague(home)).email);
  const { key } = (await berta.ask("POST /api-keys", { name: "Hers", scopes: ["settings:write", "sales:read"] })).body;
  expect((await bearer(key).ask("GET /diary")).body.code).toBe("permission.missing");
  expect((await bearer(key).ask("POST /api-keys", { name: "More" })).body.details.scope).toBe("keys:write");

  const expiresAt = "2100-01-01T00:00:00.000Z";
  const given = { name: "Maker", scopes: ["keys:write", "contacts:read"], expiresAt };
  const maker = bearer((await home.administrator.ask("POST /api-keys", given)).body.key);
  const make = (asked: object) => maker.ask("POST /api-keys", { name: "Made", expiresAt, ...asked });
  expect((await make({ scopes: ["contacts:write"] })).body.details.scope).toBe("contacts:write");
  expect((await make({})).body.code).toBe("key.scope_missing");
  expect((await make({ scopes: ["contacts:read"], expiresAt: null })).body.code).toBe("key.outlives");
  const made = (await make({ scopes: ["contacts:read"] })).body;
  expect([made.scopes, made.expiresAt]).toEqual([["contacts:read"], expiresAt]);
});

test("scopes that there are not, or none, are refused by their field", async () => {
  const { administrator } = await company();
  for (const scopes of [["contacts:delete"], [], ["costs:write"], "contacts:read"]) {
    const refused = await administrator.ask("POST /api-keys", { name: "Odd", scopes });
    expect([refused.status, refused.body.errors[0].path]).toEqual([400, expect.stringMatching(/^scopes/)]);
  }
});
