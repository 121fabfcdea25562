import { writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import type { Balancer } from "../test/balancer.ts";
import { debianBinaries, type DebianPostgres } from "../test/debian-postgres.ts";
import { ofMachine, startSeveral } from "../test/several-processes.ts";
import {
  type Environment,
  firstRun,
  makeHome,
  refusedStart,
  type RunningTrato,
  runTrato,
  startTrato,
  until,
} from "../test/trato-process.ts";

const binaries = debianBinaries();
if (!binaries)
  process.stderr.write(
    "skipped: several processes cannot be tried here, Debian's package postgresql is not installed\n",
  );

describe.skipIf(!binaries)("two processes on one database", () => {
  let postgres: DebianPostgres;
  let balancer: Balancer;
  let both: [RunningTrato, RunningTrato];
  let settings: Environment;
  let key: string;

  beforeAll(async () => {
    ({ postgres, balancer, both, settings } = await startSeveral(binaries!));
    const made = await runTrato(["create-api-key", "--email", firstRun.TRATO_ADMIN_EMAIL], ofMachine(settings));
    key = made.stdout.trim();
  });

  const ask = async (base: string, path: string, body?: object, headers: Record<string, string> = {}) => {
    const init = { method: "POST", body: JSON.stringify(body) };
    const answer = await fetch(`${base}/api${path}`, {
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...headers },
      ...(body && init),
    });
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Record<string, string> };
  };

  /** All that a stream of live changes says, from a place on. */
  async function listen(base: string, place?: string) {
    const headers = { authorization: `Bearer ${key}`, ...(place && { "last-event-id": place }) };
    const leaving = new AbortController();
    const response = await fetch(`${base}/api/events`, { headers, signal: leaving.signal });
    let said = "";
    const read = async () => {
      for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) said += chunk;
    };
    const ended = read().catch(() => undefined);
    return {
      ended,
      leave: () => leaving.abort(),
      place: () => [...said.matchAll(/^id: (.*)$/gm)].at(-1)?.[1] ?? "",
      ids: () => [...said.matchAll(/^data: .*"id":"([^"]*)"/gm)].map(([, id]) => id),
      isReloaded: () => said.includes("event: reload"),
    };
  }

  const create = (base: string, name: string, headers = {}) =>
    ask(base, "/contacts", { kind: "company", name }, headers);

  test("one set it up while the other waited, and both are ready", async () => {
    const said = both.map((trato) => trato.said());
    expect(said.filter((text) => text.includes("Preparing the tables"))).toHaveLength(1);
    expect((await ask(both[0].base, "/me")).body).toEqual((await ask(both[1].base, "/me")).body);
  });

  test("a visitor who tries links by the hundred is slowed down, to whichever of them he turns", async () => {
    const headers = { "x-forwarded-for": "203.0.113.9" };
    const tried: number[] = [];
    for (let count = 0; count <= 120; count++)
      tried.push((await ask(both[count % 2]!.base, `/portal/${"x".repeat(60)}${count}`, undefined, headers)).status);
    expect([...new Set(tried.slice(0, 120)), tried[120]]).toEqual([404, 429]);
    const { status } = await ask(both[0].base, `/portal/${"x".repeat(60)}`, undefined, {
      "x-forwarded-for": "203.0.113.10",
    });
    expect(status).toBe(404);
  });

  test("another secret is refused, for links and sessions would hold at one of them only", async () => {
    const other = ofMachine({ ...settings, TRATO_SECRET: "another one, which is as long as the first" });
    expect(await refusedStart(other)).toMatch(/TRATO_SECRET/);
  });

  test("what one changes the other tells, and whoever was cut off goes on at the other where he was", async () => {
    const [there, here] = [await listen(both[1].base), await listen(both[0].base)];
    await until(() => there.place() !== "" && here.place() !== "");
    const first = (await create(both[0].base, "Hoteles Miramar")).body["id"];
    await until(() => there.ids().includes(first) && here.ids().includes(first));
    there.leave();
    const meanwhile = (await create(both[1].base, "Bodegas Sol")).body["id"];
    const back = await listen(both[0].base, there.place());
    await until(() => back.ids().includes(meanwhile));
    expect([back.ids().includes(first), back.isReloaded()]).toEqual([false, false]);
    here.leave();
    back.leave();
  });

  test("what a command at the shell brings in stands on the screens, too", async () => {
    const there = await listen(both[1].base);
    await until(() => there.place() !== "");
    const file = join(makeHome(), "contacts.csv");
    writeFileSync(file, "name,type\nHotel Nuevo,company\n");
    const brought = await runTrato(["import", "csv", "--kind", "contacts", "--file", file], ofMachine(settings));
    expect([brought.code, brought.stderr]).toEqual([0, expect.any(String)]);
    const [made] = await asOwner("select id from contacts where name = 'Hotel Nuevo'");
    await until(() => there.ids().includes(made?.["id"]));
    there.leave();
  });

  test("a repeated request makes one record, whichever process it reaches", async () => {
    const repeated = { "idempotency-key": "twice" };
    const [one, other] = await Promise.all(both.map(({ base }) => create(base, "Una vez", repeated)));
    expect(one?.body["id"]).toBe(other?.body["id"]);
  });

  test("whoever signs out at one is signed out at the other", async () => {
    const origin = { origin: balancer.base };
    const asked = { email: firstRun.TRATO_ADMIN_EMAIL, password: firstRun.TRATO_ADMIN_PASSWORD };
    const signIn = await fetch(`${both[0].base}/api/auth/sign-in/email`, {
      method: "POST",
      headers: { "content-type": "application/json", ...origin },
      body: JSON.stringify(asked),
    });
    const headers = {
      cookie: signIn.headers
        .getSetCookie()
        .map((cookie) => cookie.split(";")[0])
        .join("; "),
      ...origin,
    };
    const status = async () => (await fetch(`${both[1].base}/api/me`, { headers })).status;
    expect(await status()).toBe(200);
    await fetch(`${both[0].base}/api/auth/sign-out`, { method: "POST", headers });
    await until(async () => (await status()) === 401);
  });

  test("one after the other is restarted, and no request is lost", async () => {
    const over = new AbortController();
    const lost: number[] = [];
    let answered = 0;
    const client = async () => {
      while (!over.signal.aborted) {
        const status = await create(balancer.base, "Cliente").then(
          (answer) => answer.status,
          () => 0,
        );
        if (status === 200) answered++;
        else lost.push(status);
      }
    };
    await until(balancer.areWell);
    const before = await count();
    const clients = Array.from({ length: 8 }, client);
    for (const number of [0, 1] as const) {
      const { base } = both[number];
      const stream = await listen(base);
      const stopped = both[number].stop();
      await until(async () => (await ask(base, "/health")).body["status"] === "stopping");
      const late = await create(base, "Tarde");
      expect([late.status, late.headers.get("connection")]).toEqual([200, "close"]);
      answered++;
      expect((await ask(base, "/events")).status).toBe(503);
      expect((await stopped).code).toBe(0);
      await stream.ended;
      both[number] = await startTrato({ ...ofMachine(settings), PORT: new URL(base).port });
      await until(balancer.areWell);
    }
    over.abort();
    await Promise.all(clients);
    expect(lost).toEqual([]);
    expect(answered).toBeGreaterThan(20);
    expect(await count()).toBe(before + answered);
  });

  test("one is killed, and whoever was at it goes on at the other, without having missed anything", async () => {
    const [there, other] = [await listen(both[1].base), await listen(both[0].base)];
    await until(() => there.place() !== "" && other.place() !== "");
    const told = (await create(both[1].base, "Antes")).body["id"];
    await until(() => there.ids().includes(told) && other.ids().includes(told));
    const atWork = "from app.processes where jobs_locked_by is not null";
    await asOwner(`select graphile_worker.add_job('taken') ${atWork}`);
    await asOwner(`update graphile_worker._private_jobs set locked_at = now(), locked_by = p.name
      from (select jobs_locked_by as name, row_number() over () as n ${atWork}) as p
      join (select id, row_number() over () as n from graphile_worker._private_jobs) as j using (n)
      where _private_jobs.id = j.id`);
    expect(await taken()).toBe(2); // one by each
    process.kill(both[1].pid, "SIGKILL");
    await there.ended;
    await until(() =>
      create(balancer.base, "Después").then(
        ({ status }) => status === 200,
        () => false,
      ),
    );
    const back = await listen(balancer.base, there.place());
    const after = (await create(balancer.base, "Y ahora")).body["id"];
    await until(() => back.ids().includes(after));
    expect([back.ids().includes(told), back.isReloaded()]).toEqual([false, false]);
    back.leave();
    other.leave();
    both[1] = await startTrato({ ...ofMachine(settings), PORT: new URL(both[1].base).port });
    await until(async () => (await taken()) === 1);
  });

  async function asOwner(statement: string): Promise<Record<string, string>[]> {
    const owner = new pg.Client(postgres.urlOf("crm_owner", "sales"));
    await owner.connect();
    try {
      return (await owner.query<Record<string, string>>(statement)).rows;
    } finally {
      await owner.end();
    }
  }

  const count = async () => Number((await asOwner("select count(*) from contacts"))[0]?.["count"]);

  const taken = async () =>
    (await asOwner("select from graphile_worker._private_jobs where locked_by is not null")).length;
});
