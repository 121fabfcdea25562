import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { layPrepared } from "../test/prepared-data.ts";
import { makeKey } from "../test/run-here.ts";
import { firstRun, makeHome, type RunningTrato, startTrato, until } from "../test/trato-process.ts";
import { routeTable } from "./app.ts";
import { toldUrl } from "./platform/http/logged.ts";
import { newId } from "./platform/new-id.ts";
import { configFor, databaseDirectory, ownerRole } from "./platform/postgres/cluster.ts";
import { readPostmaster } from "./platform/postgres/postmaster.ts";

// Trato at its most talkative, asked everything with marked words in all places: none of them stands in what it says, nor in its database's log.

const mark = "Marked-h7Kq2vXw";
const marked = (what: string) => `${mark}-${what}-${"z".repeat(24)}`;
const dataDir = join(makeHome(), "data");
const password = marked("password");
const env = {
  ...firstRun,
  TRATO_DATA_DIR: dataDir,
  TRATO_ADMIN_PASSWORD: password,
  TRATO_SECRET: marked("secret"),
  TRATO_METRICS_TOKEN: marked("metrics"),
  SMTP_URL: `smtp://ana:${marked("smtp")}@127.0.0.1:9`,
  TRATO_MAIL_FROM: "ventas@robles.example",
  TRATO_BACKUPS_DIR: "s3://backups/trato",
  AWS_ENDPOINT_URL: "http://127.0.0.1:9",
  AWS_ACCESS_KEY_ID: marked("access"),
  AWS_SECRET_ACCESS_KEY: marked("bucket"),
  LOG_LEVEL: "trace",
};
let trato: RunningTrato;
let key: string;
let cookie: string;

beforeAll(async () => {
  await layPrepared(dataDir);
  trato = await startTrato(env);
  key = await makeKey(env);
  cookie = await signIn();
});
afterAll(async () => void (await trato.stop()));

const json = { "content-type": "application/json" };

async function signIn(): Promise<string> {
  const body = JSON.stringify({ email: firstRun.TRATO_ADMIN_EMAIL, password });
  const { headers } = await fetch(`${trato.base}/api/auth/sign-in/email`, { method: "POST", headers: json, body });
  return headers
    .getSetCookie()
    .map((set) => set.split(";")[0])
    .join("; ");
}

/** The example of a route, with the mark in place of the texts that `isText` says. */
function withMarks(value: unknown, isText: (text: string) => boolean): unknown {
  if (typeof value === "string") return isText(value) ? mark : value;
  if (Array.isArray(value)) return value.map((part) => withMarks(part, isText));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withMarks(part, isText)]));
}

const everyText = () => true;
const written = (text: string) => /^\p{Lu}?\p{Ll}{3,}/u.test(text) && !/^[a-z_]+$/i.test(text);

/** What may open something, in each place of a request where it may stand. */
const headersWithMarks = {
  cookie: `trato.session_token=${mark}; trato.device=${mark}`,
  authorization: `Bearer ${mark}`,
  referer: `http://localhost/reset-password?token=${mark}`,
  "user-agent": mark,
  "x-workspace": mark,
  "idempotency-key": mark,
};

const queryWithMarks = `?token=${mark}&search=${mark}&code=${mark}#${mark}`;

async function ask(
  route: string,
  input: unknown,
  headers: Record<string, string>,
  query = queryWithMarks,
): Promise<number> {
  const [method = "GET"] = route.split(" ");
  const body = typeof input === "string" ? input : JSON.stringify(input);
  const { status } = await fetch(`${trato.base}${pathOf(route, mark)}${query}`, {
    method,
    headers: { ...json, ...headers },
    ...(method !== "GET" && { body }),
  });
  return status;
}

/** All that was told: by Trato, and by its database. */
const told = () => trato.said() + readFileSync(join(dataDir, "postgres.log"), "utf8");
const secrets = () => [mark, key, ...cookie.split("; ").map((pair) => pair.split("=")[1] ?? "")];

/** The first lines in which a secret stands. */
function telling(): string[] {
  const lines = told().split("\n");
  return secrets().flatMap((secret) => lines.filter((line) => line.includes(secret)).slice(0, 3));
}

const id = newId();
const pathOf = (route: string, token: string) =>
  `/api${route.split(" ")[1]}`.replaceAll(/:(\w+)/g, (_, name: string) => (name === "token" ? token : id));

const namesIn = (path: string) => path.split("/").filter((part) => part !== "*" && part !== id);

test("each route is told by its whole name", () => {
  for (const path of Object.keys(routeTable).map((route) => pathOf(route, "*")))
    expect(namesIn(toldUrl(path))).toEqual(namesIn(path));
});

test("nothing that opens something, and nothing that is typed, is told of any route at any level", async () => {
  for (const [route, { example }] of Object.entries(routeTable)) {
    await ask(route, withMarks(example, everyText), headersWithMarks);
    await ask(route, withMarks(example, written), { authorization: `Bearer ${key}` }, ""); // it is refused for nothing else
    await ask(route, `{"password": "${mark}"`, { cookie });
  }
  expect(trato.said().split("incoming request").length).toBeGreaterThan(500);
  expect(telling()).toEqual([]);
});

const beside = [
  "POST /auth/sign-in/email",
  "POST /auth/change-password",
  "POST /auth/request-password-reset",
  "POST /auth/reset-password",
  "POST /auth/second-factor/confirm",
  "POST /auth/sign-in/second-factor",
  "POST /auth/deny-told-sign-in",
  "GET /auth/list-sessions",
  "POST /nowhere/:token",
  "GET /events",
  "GET /portal/:token/pdf",
  "GET /exports/:token",
];

test("nor of what stands beside the routes, nor of requests that cannot be read", async () => {
  const body = {
    email: `${mark}@robles.example`,
    password: mark,
    newPassword: mark,
    currentPassword: mark,
    token: mark,
    code: mark,
  };
  for (const route of beside) await ask(route, body, headersWithMarks);
  for (const path of [
    `/setup?code=${mark}`,
    `/portal/${mark}`,
    `/reset-password?token=${mark}`,
    `/%zz/${mark}`,
    `/metrics?token=${mark}`,
  ])
    await fetch(`${trato.base}${path}`, { headers: { authorization: `Bearer ${mark}` } });
  for (const raw of [
    `GET /${mark} HTTP/9.9\r\n\r\n`,
    `GET / HTTP/1.1\r\ncookie: ${mark}\u0000\r\n\r\n`,
    `${mark}\r\n\r\n`,
    `GET / HTTP/1.1\r\nx: ${mark.repeat(2_000)}\r\n\r\n`,
  ])
    await sent(raw);
  expect(telling()).toEqual([]);
});

/** Says something to the port that is no request, and waits until it is hung up. */
function sent(raw: string): Promise<void> {
  const { hostname, port } = new URL(trato.base);
  return new Promise((done) => {
    const socket = connect(Number(port), hostname, () => socket.end(raw));
    socket
      .on("error", () => undefined)
      .on("close", () => done())
      .resume();
  });
}

/** A table in which whatever is written is refused, with the value in each part of the reason. */
const refusing = (table: string, column: string, code: string) => `
  create or replace function refuse_${code}() returns trigger language plpgsql as $$ begin
    raise exception using errcode = '${code}', message = format('invalid input syntax for type uuid: "%s"', to_jsonb(new) ->> '${column}'),
      detail = format('Failing row contains (%s).', new), hint = new::text;
  end $$;
  create trigger refusing before insert or update on ${table} for each row execute function refuse_${code}();`;

test("nor of what the database refuses, be it in a request, in a job or in the sign-in library", async () => {
  const owner = new pg.Client(configFor(readPostmaster(databaseDirectory(dataDir))!.socketDir, ownerRole));
  await owner.connect();
  try {
    const headers = { authorization: `Bearer ${key}` };
    const customer = { kind: "company", name: mark, email: `${mark}@robles.example` };
    expect(await ask("POST /contacts", customer, headers, "")).toBe(200);
    await owner.query("alter table contacts rename column city to town");
    expect(await ask("POST /contacts", { ...customer, address: { city: mark } }, headers, "")).toBe(500);
    await owner.query("alter table contacts rename column town to city");
    await owner.query(refusing("contacts", "name", "22P02"));
    expect(await ask("POST /contacts", customer, headers, "")).toBe(400);
    await owner.query(refusing("messages", "subject", "22007"));
    await owner.query(`insert into graphile_worker._private_jobs (task_id, payload, max_attempts)
      select t.id, json_build_object('workspaceId', w.id, 'memberId', null, 'messageId', '${mark}'), 1
      from graphile_worker._private_tasks t, workspaces w where t.identifier = 'deliver_message'`);
    await until(() => /Job \d+ \(deliver_message\) failed/.test(trato.said()));
    await owner.query(`alter table auth.session rename column "ipAddress" to address`);
    await ask("POST /auth/sign-in/email", { email: firstRun.TRATO_ADMIN_EMAIL, password }, {});
    await until(() => trato.said().includes("sign-in library"));
    expect(telling()).toEqual([]);
  } finally {
    await owner.end();
  }
});
