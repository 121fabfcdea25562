import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { layPrepared } from "../test/prepared-data.ts";
import { makeKey, runHere } from "../test/run-here.ts";
import { firstRun, makeHome, type RunningTrato, startTrato, until } from "../test/trato-process.ts";
import { databaseDirectory } from "./platform/postgres/cluster.ts";
import { readPostmaster } from "./platform/postgres/postmaster.ts";

const dataDir = join(makeHome(), "data");
const env = { TRATO_DATA_DIR: dataDir, LOG_LEVEL: "trace" };
let trato: RunningTrato;
let key: string;

beforeAll(async () => {
  await layPrepared(dataDir);
  trato = await startTrato({ ...env, ...firstRun });
  key = await makeKey(env);
});
afterAll(async () => void (await trato.stop()));

const contacts = async (of: RunningTrato, init: RequestInit = {}) =>
  (
    await fetch(`${of.base}/api/contacts`, {
      ...init,
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    })
  ).status;
const create = (of: RunningTrato, name: string) =>
  contacts(of, { method: "POST", body: JSON.stringify({ kind: "company", name }) });
const isHealthy = async () => (await fetch(`${trato.base}/api/health`)).ok;
const socketDirOf = (directory: string) => readPostmaster(databaseDirectory(directory))!.socketDir;

function copied(): string {
  const copy = join(makeHome(), "data");
  execFileSync("cp", ["-a", dataDir, copy]);
  return copy;
}

test("what opens something never reaches the log, at any level", async () => {
  const token = "Zm9vYmFyYmF6Zm9vYmFyYmF6Zm9vYmFyYmF6";
  expect(await contacts(trato)).toBe(200);
  const json = { "content-type": "application/json" };
  const post = (path: string, body: object) =>
    fetch(`${trato.base}${path}`, { method: "POST", headers: json, body: JSON.stringify(body) });
  await fetch(`${trato.base}/api/portal/${token}?x=${token}`);
  await fetch(`${trato.base}/api/invitations/${token}`, { headers: { cookie: `trato.session_token=${token}` } });
  await post("/api/auth/reset-password", { token, newPassword: "otra clave larga" });
  await post("/api/auth/sign-in/email", { email: firstRun.TRATO_ADMIN_EMAIL, password: firstRun.TRATO_ADMIN_PASSWORD });
  await until(() => trato.said().includes("/api/auth/sign-in/email"));
  expect(trato.said()).toContain("/api/portal/*");
  for (const secret of [token, key, "otra clave larga", firstRun.TRATO_ADMIN_PASSWORD])
    expect(trato.said()).not.toContain(secret);
});

test("a copy that is started beside the original has a socket of its own, and each goes on by itself", async () => {
  const copy = copied();
  const socketDir = socketDirOf(dataDir);
  expect(socketDirOf(copy)).toBe(socketDir); // what the copied file says
  const second = await startTrato({ TRATO_DATA_DIR: copy });
  expect(socketDirOf(copy)).not.toBe(socketDir);
  expect(await create(second, "Only in the copy")).toBe(200);
  expect(await create(trato, "Hoteles Miramar")).toBe(200);
  expect((await second.stop()).code).toBe(0);
  expect(existsSync(socketDir)).toBe(true);
  expect((await runHere(["verify"], env)).code).toBe(0); // it opens new connections
});

test("a copy leaves alone the socket of an original that was killed and is about to be started again", async () => {
  const socketDir = socketDirOf(dataDir);
  const copy = copied();
  process.kill(trato.pid, "SIGKILL");
  await trato.ended;
  process.kill(readPostmaster(databaseDirectory(dataDir))!.pid, "SIGKILL");
  await (await startTrato({ TRATO_DATA_DIR: copy })).stop();
  expect(existsSync(socketDir)).toBe(true);
  trato = await startTrato(env);
  expect(existsSync(socketDir)).toBe(false);
  expect(await contacts(trato)).toBe(200);
});

test("when the socket is swept from /tmp Trato says so, and brings it back", async () => {
  const socketDir = socketDirOf(dataDir);
  rmSync(socketDir, { recursive: true });
  await until(() => trato.said().includes("The database is back"));
  expect(trato.said()).toContain(`The socket of the database was removed from ${socketDir}`);
  expect(readdirSync(socketDir)).toContain(".s.PGSQL.5432");
  await until(isHealthy);
  expect(await create(trato, "Bodegas Sol")).toBe(200);
});
