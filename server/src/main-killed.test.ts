import { rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startStallingMailServer, type StallingMailServer } from "../test/stalling-mail-server.ts";
import { comeNow } from "../test/pass-time.ts";
import { layPrepared } from "../test/prepared-data.ts";
import { makeKey, runHere } from "../test/run-here.ts";
import { firstRun, makeHome, type RunningTrato, startTrato, until } from "../test/trato-process.ts";
import { configFor, databaseDirectory, ownerRole } from "./platform/postgres/cluster.ts";
import { readPostmaster } from "./platform/postgres/postmaster.ts";

const dataDir = join(makeHome(), "data");
let env: Record<string, string>;
let mail: StallingMailServer;
let trato: RunningTrato;
let key: string;

beforeAll(async () => {
  mail = await startStallingMailServer();
  env = { TRATO_DATA_DIR: dataDir, SMTP_URL: mail.url };
  await layPrepared(dataDir);
  trato = await startTrato({ ...env, ...firstRun });
  key = await makeKey(env);
});
afterAll(async () => {
  await trato.stop();
  await mail.stop();
});

type Answer = { status: number; body: Record<string, string> };

async function post(path: string, body: object, idempotencyKey: string): Promise<Answer> {
  const headers = {
    authorization: `Bearer ${key}`,
    "content-type": "application/json",
    "idempotency-key": idempotencyKey,
  };
  const init = { method: "POST", headers, body: JSON.stringify(body), signal: AbortSignal.timeout(10_000) };
  const answer = await fetch(`${trato.base}/api${path}`, init);
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
}

/** A client asks again, with the same key, until it is answered: 503 and a broken connection are no answer. */
async function insist(path: string, body: object, idempotencyKey: string): Promise<Answer> {
  while (true) {
    const answer = await post(path, body, idempotencyKey).catch(() => null);
    if (answer && answer.status !== 503) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Null while the file is being written anew. */
const databasePid = () => readPostmaster(databaseDirectory(dataDir))?.pid ?? null;
const isHealthy = () =>
  fetch(`${trato.base}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  );

const kill = {
  Trato: () => process.kill(trato.pid, "SIGKILL"),
  "the database": () => process.kill(databasePid()!, "SIGKILL"),
  "the database and Trato": () => {
    process.kill(databasePid()!, "SIGKILL");
    process.kill(trato.pid, "SIGKILL");
  },
};

/** Kills, and lets come back by itself what comes back by itself. */
async function strike(victim: keyof typeof kill): Promise<void> {
  const before = databasePid();
  const port = new URL(trato.base).port;
  kill[victim]();
  if (victim === "the database") {
    await until(async () => ![null, before].includes(databasePid()) && (await isHealthy()));
    return;
  }
  await trato.ended;
  trato = await startTrato({ ...env, PORT: port });
}

async function asOwner<Row extends pg.QueryResultRow>(statement: string): Promise<Row[]> {
  const client = new pg.Client(configFor(readPostmaster(databaseDirectory(dataDir))!.socketDir, ownerRole));
  await client.connect();
  const { rows } = await client.query<Row>(statement);
  await client.end();
  return rows;
}

test("whatever is killed while four clients write, each acknowledged write is there once, whole, and nothing else is", async () => {
  const customer = await insist("/contacts", { kind: "company", name: "Hoteles Miramar" }, "customer");
  const product = await insist(
    "/products",
    { name: "Mesa", kind: "goods", storable: true, listPrice: "289" },
    "product",
  );
  const lines = [
    { productId: product.body["id"], quantity: "1" },
    { productId: product.body["id"], quantity: "2" },
  ];
  const acknowledged = { contacts: new Set<string>(), orders: new Set<string>() };
  const over = new AbortController();

  const writeContacts = async (client: number) => {
    for (let count = 0; !over.signal.aborted; count++) {
      const name = `Client ${client}, contact ${count}`;
      const { status, body } = await insist("/contacts", { kind: "company", name }, name);
      expect([status, body["name"]]).toEqual([200, name]);
      acknowledged.contacts.add(name);
    }
  };
  const writeOrders = async () => {
    for (let count = 0; !over.signal.aborted; count++) {
      const quotation = await insist("/quotations", { customerId: customer.body["id"], lines }, `quotation ${count}`);
      expect(quotation.status).toBe(200);
      const order = await insist(`/sales/${quotation.body["id"]}/confirm`, {}, `confirm ${count}`);
      expect([order.status, order.body["state"]]).toEqual([200, "confirmed"]);
      acknowledged.orders.add(order.body["number"] ?? "");
    }
  };
  const writers = [writeContacts(1), writeContacts(2), writeContacts(3), writeOrders()];
  for (const victim of ["Trato", "the database", "the database and Trato", "the database", "Trato"] as const) {
    const before = acknowledged.contacts.size + acknowledged.orders.size;
    await until(() => acknowledged.contacts.size + acknowledged.orders.size > before + 50);
    await strike(victim);
  }
  over.abort();
  await Promise.all(writers);

  const contacts = await asOwner<{ name: string; told: number }>(`
    select name, (select count(*)::int from diary where subject_id = c.id and event = 'contact.created') as told
    from contacts c where name like 'Client %' order by name`);
  expect(contacts).toEqual([...acknowledged.contacts].sort().map((name) => ({ name, told: 1 })));
  const orders = await asOwner<{ number: string; lines: number; promised: number; told: number }>(`
    select number, (select count(*)::int from sale_lines where sale_id = s.id) as lines,
      (select count(*)::int from transfer_lines l join transfers t on t.id = l.transfer_id where t.origin_id = s.id) as promised,
      (select count(*)::int from diary where subject_id = s.id and event = 'sale.confirmed') as told
    from sales s order by number`);
  const whole = { lines: 2, promised: 2, told: 1 };
  expect(orders).toEqual([...acknowledged.orders].sort().map((number) => ({ number, ...whole })));
  expect(orders.map(({ number }) => Number(number.slice(1)))).toEqual(orders.map((_, index) => index + 1));
  expect((await runHere(["verify"], env)).code).toBe(0);
});

test.each(["Trato", "the database"] as const)(
  "a mail that was on its way when %s was killed is sent all the same",
  async (victim) => {
    mail.stall();
    const before = mail.given();
    const email = `${victim.replaceAll(" ", ".")}@robles.example`;
    expect((await insist("/invitations", { email, name: "Eva Ruiz" }, email)).status).toBe(200);
    await until(async () => {
      await asOwner(comeNow());
      return mail.given() > before;
    });
    await strike(victim);
    mail.answer();
    await until(async () => {
      const [message] = await asOwner<{ state: string }>(`select state from messages where to_address = '${email}'`);
      return message?.state === "sent";
    });
  },
);

const kills = Number(process.env["TRATO_FAULT_KILLS"] ?? 3);

test("an import goes on after each kill, and brings in each row once", async () => {
  const rows = Array.from({ length: 1_000 + 500 * kills }, (_, row) => `Ferretería ${row}`);
  const file = {
    kind: "contacts",
    fileName: "customers.csv",
    content: ["name", ...rows].join("\n"),
    options: { columns: {}, names: {} },
  };
  const { status, body } = await insist("/imports", file, "import");
  expect(status).toBe(200);
  const written = async () =>
    (await asOwner<{ state: string; done: number }>(`select state, done from imports where id = '${body["id"]}'`))[0];
  for (let kill = 0, before = 0; kill < kills; kill++) {
    await until(async () => ((await written())?.done ?? 0) > before);
    before = (await written())?.done ?? 0;
    await strike((["the database", "Trato", "the database and Trato"] as const)[kill % 3] ?? "Trato");
  }
  await until(async () => (await written())?.state !== "running", 200_000);
  expect(await written()).toEqual({ state: "done", done: rows.length });
  const [made] = await asOwner(
    "select count(*)::int as all, count(distinct name)::int as different from contacts where name like 'Ferretería %'",
  );
  expect(made).toEqual({ all: rows.length, different: rows.length });
});

test("Trato stays up whatever is read while the database is killed, and reads it again", async () => {
  const customer = await insist("/contacts", { kind: "company", name: "Bodegas Sol" }, "reader");
  const product = await insist("/products", { name: "Silla", kind: "goods", listPrice: "89" }, "chair");
  const lines = [{ productId: product.body["id"], quantity: "1" }];
  const sale = await insist("/quotations", { customerId: customer.body["id"], lines }, "read quotation");
  const read = async (path: string) => {
    const answer = await fetch(`${trato.base}/api${path}`, { headers: { authorization: `Bearer ${key}` } });
    await answer.arrayBuffer();
    return answer.status;
  };
  const paths = [`/sales/${sale.body["id"]}/pdf`, "/contacts/export?format=csv", "/pipeline-analysis"];
  const over = new AbortController();
  const statuses = new Set<number>();
  const readers = paths.map(async (path) => {
    while (!over.signal.aborted) statuses.add(await read(path).catch(() => 503)); // a stream that broke off
  });
  const { pid } = trato;
  for (let kill = 0; kill < 2; kill++) await strike("the database");
  over.abort();
  await Promise.all(readers);
  expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([]);
  for (const path of paths) expect(await read(path)).toBe(200);
  expect(() => process.kill(pid, 0)).not.toThrow("ESRCH");
});

test("a database whose socket was swept from /tmp while nobody watched is brought up anew", async () => {
  const { pid, socketDir } = readPostmaster(databaseDirectory(dataDir))!;
  process.kill(trato.pid, "SIGKILL");
  await trato.ended;
  rmSync(socketDir, { recursive: true });
  trato = await startTrato(env);
  expect(databasePid()).not.toBe(pid);
  expect(await isHealthy()).toBe(true);
});
