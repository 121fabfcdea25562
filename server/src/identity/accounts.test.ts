import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../../test/database.ts";
import { testEdge, testSite } from "../../test/factories.ts";
import { createServer } from "../server.ts";
import { type Accounts, openAccounts } from "./accounts.ts";
import { nobody } from "./memberships.ts";
import { hashOf, storeAccount } from "./store-account.ts";

const password = "una clave larga";
let server: FastifyInstance;
let accounts: Accounts;

beforeAll(async () => {
  const { serverConfig } = await testDatabase();
  const edge = await testEdge();
  accounts = openAccounts(edge, serverConfig, () => undefined);
  const config = { publicUrl: testSite.publicUrl, pagesDir: "nowhere", version: "test" };
  server = await createServer({ config, edge, isReady: async () => true });
});

afterAll(async () => {
  await server.close();
  await accounts.close();
});

describe("sessions", () => {
  test("end when their time is over", async () => {
    const email = await person();
    const cookie = await signIn(email);
    expect(await get("get-session", cookie)).toMatchObject({ user: { email } });
    await owner(`update auth.session set "expiresAt" = now() - interval '1 second'`);
    expect(await get("get-session", cookie)).toBeNull();
  });

  test("show their other ones, however old they are, and end them", async () => {
    const email = await person();
    const [here, elsewhere] = [await signIn(email), await signIn(email)];
    await owner(`update auth.session set "createdAt" = now() - interval '40 days'`);
    expect(await get("list-sessions", here)).toHaveLength(2);
    expect((await post("revoke-other-sessions", {}, here)).statusCode).toBe(200);
    expect(await get("list-sessions", here)).toHaveLength(1);
    expect(await get("get-session", elsewhere)).toBeNull();
    expect(await get("get-session", here)).toMatchObject({ user: { email } });
  });
});

describe("a link for a new password", () => {
  test("works once, within the hour", async () => {
    const email = await person();
    const token = await linkFor(email);
    const newPassword = "otra clave larga";
    expect((await post("reset-password", { token, newPassword })).statusCode).toBe(200);
    expect((await post("reset-password", { token, newPassword })).json()).toMatchObject({ code: "link.invalid" });
    await signIn(email, newPassword);
  });

  test("is refused afterwards", async () => {
    const email = await person();
    const token = await linkFor(email);
    await owner(`update auth.verification set "expiresAt" = now() - interval '1 second'`);
    const answer = await post("reset-password", { token, newPassword: "otra clave larga" });
    expect(answer.json()).toMatchObject({ status: 400, code: "link.invalid" });
    await signIn(email);
  });
});

let people = 0;

async function person(): Promise<string> {
  const email = `person${++people}@example.com`;
  const passwordHash = await hashOf(password);
  const { database } = await testEdge();
  await database.transaction(nobody, "write", (db) => storeAccount(db, { name: "Eva", email, passwordHash }));
  return email;
}

async function signIn(email: string, secret = password): Promise<string> {
  const answer = await post("sign-in/email", { email, password: secret });
  expect(answer.statusCode).toBe(200);
  return answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join("; ");
}

/** The token of the link that the library has made for somebody who forgot the password. */
async function linkFor(email: string): Promise<string> {
  expect((await post("request-password-reset", { email, redirectTo: "/reset-password" })).statusCode).toBe(200);
  const { rows } = await owner(
    `select split_part(identifier, ':', 2) as token from auth.verification order by "createdAt" desc limit 1`,
  );
  return String(rows[0]?.token);
}

async function owner(statement: string) {
  const database = await testDatabase();
  return database.owner.query<{ token: string }>(statement);
}

function post(path: string, payload: object, cookie = "") {
  const headers = { origin: testSite.publicUrl, cookie };
  return server.inject({ method: "POST", url: `/api/auth/${path}`, payload, headers });
}

async function get(path: string, cookie: string): Promise<unknown> {
  const answer = await server.inject({ url: `/api/auth/${path}`, headers: { cookie } });
  expect(answer.statusCode).toBe(200);
  return answer.json();
}
