import { randomUUID } from "node:crypto";
import { beforeAll, expect, test, vi } from "vitest";
import { testDatabase } from "../../../test/database.ts";
import { listen } from "../../../test/listen.ts";
import { type Company, company } from "../../../test/people.ts";
import { joinProcesses } from "./join-processes.ts";

// Another process is whoever else is on the database: here a connection that does as another process would.

let home: Company;

beforeAll(async () => void (home = await company()));

const elsewhere = async (text: string, values: unknown[] = []) =>
  (await (await testDatabase()).server.query(text, values)).rows;
const owner = async (text: string, values: unknown[] = []) =>
  (await (await testDatabase()).owner.query(text, values)).rows;

const asTold = (kind: string, ...ids: string[]) =>
  JSON.stringify([{ workspaceId: home.id, changes: ids.map((id) => ({ kind, id, version: 1, clientId: null })) }]);

const addJob = async (): Promise<string> =>
  (await owner("select id from graphile_worker.add_job('nobody does it')"))[0].id;

const lately = async (): Promise<string> =>
  (await owner("select place from app.told order by id desc limit 1"))[0].place;

const tell = (...ids: string[]) => elsewhere("select app.tell($1)", [asTold("contact", ...ids)]);

test("what another process changes is heard here, in the order of the commits", async () => {
  const heard = await listen(home.administrator, home.slug);
  await expect.poll(heard.place).not.toBe("");
  const ids = Array.from({ length: 4 }, () => randomUUID());
  const { server } = await testDatabase();
  const slow = await server.connect();
  await slow.query("begin");
  await slow.query("select app.tell($1)", [asTold("contact", ids[0]!, ids[1]!)]);
  const behind = tell(ids[2]!, ids[3]!);
  await expect
    .poll(() =>
      owner(
        "select from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())",
      ),
    )
    .toHaveLength(1);
  await slow.query("commit");
  slow.release();
  await behind;
  await expect.poll(() => heard.changes.map(({ id }) => id)).toEqual(ids);
  const places = await owner("select distinct length(place::text) as long from app.told");
  expect(places).toEqual([{ long: 36 }]); // mere names: they do not count what others do
});

test("what is remembered of a workspace and of its people is forgotten when another process changes it", async () => {
  const { administrator, id } = await company();
  const today = async () => (await administrator.ask("GET /me")).body.today;
  const moveTo = (zone: string) => owner("update workspaces set time_zone = $2 where id = $1", [id, zone]);
  await moveTo("Pacific/Pago_Pago");
  const before = await today();
  await moveTo("Pacific/Kiritimati"); // 25 hours ahead: never the same day
  expect(await today()).toBe(before); // read by every request, so it is remembered
  await elsewhere("select app.tell($1)", [JSON.stringify([{ workspaceId: id, changes: [{ kind: "setting", id }] }])]);
  await expect.poll(today, { timeout: 8_000 }).not.toBe(before); // in ten seconds it would be forgotten anyway
});

test("whoever signs out at another process is signed out here", async () => {
  const { administrator } = await company();
  const status = async () => (await administrator.ask("GET /me")).status;
  expect(await status()).toBe(200);
  await owner(
    `delete from auth.session where "userId" = (select "userId" from auth.session order by "createdAt" desc limit 1)`,
  );
  expect(await status()).toBe(200); // a session is remembered for some seconds
  await elsewhere("notify trato, 'sessions ended'");
  await expect.poll(status, { timeout: 4_000 }).toBe(401); // in five it would be forgotten anyway
});

test("a connection that breaks loses nothing: what was told meanwhile is heard in order, once", async () => {
  const heard = await listen(home.administrator, home.slug);
  await expect.poll(heard.place).not.toBe("");
  const ids = [randomUUID(), randomUUID()];
  const broken =
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like 'trato process %'";
  expect(await owner(broken)).toHaveLength(1);
  await tell(ids[0]!);
  await tell(ids[1]!);
  await expect.poll(() => heard.changes.map(({ id }) => id)).toEqual(ids);
  const contact = await home.administrator.ask("POST /contacts", { kind: "company", name: "Acme" });
  await expect.poll(() => heard.of(contact.body.id)).toEqual(["contact"]);
  expect(heard.reloads()).toBe(0);
});

test("whoever comes from another process goes on where he was, also where this one is still to hear of it", async () => {
  const missed = randomUUID();
  await tell(randomUUID());
  const place = await lately();
  await tell(missed);
  const heard = await listen(home.administrator, home.slug, place);
  await expect.poll(() => heard.of(missed)).toEqual(["contact"]);
  await expect.poll(heard.place).toBe(await lately());
  expect(heard.reloads()).toBe(0);
});

test("of a process that ends without a word all screens ask anew, once, for it may not have told all, and its jobs are free", async () => {
  const heard = await listen(home.administrator, home.slug);
  await expect.poll(heard.place).not.toBe("");
  const lost = randomUUID();
  await elsewhere("select app.begin_process($1, $2)", [lost, "its jobs"]);
  const job = "update graphile_worker._private_jobs set locked_at = now(), locked_by = $1, attempts = 1 where id = $2";
  const [free, taken] = [await addJob(), await addJob()];
  await owner(job, ["its jobs", free]);
  await owner(job, ["another's", taken]);
  const look = async (missing: string[]) =>
    (await elsewhere("select app.look_after_processes($1) as missing", [missing]))[0].missing;
  expect(await look([])).toEqual([lost]); // it may be coming back
  expect(await owner("select from app.processes")).toHaveLength(2);
  await look([lost]);
  await expect.poll(heard.reloads).toBe(1);
  expect(await look([lost])).toEqual([]);
  expect(
    await owner("select locked_by, attempts from graphile_worker._private_jobs where id = any ($1) order by id", [
      [free, taken],
    ]),
  ).toEqual([
    { locked_by: null, attempts: 0 },
    { locked_by: "another's", attempts: 1 },
  ]);
  await tell(home.id);
  await expect.poll(() => heard.of(home.id)).toEqual(["contact"]);
  expect(heard.reloads()).toBe(1);
  expect(await owner("select from app.processes")).toHaveLength(1);
});

test("what a process took under the name that it had before it began anew is free, too", async () => {
  const [id, job] = [randomUUID(), await addJob()];
  await elsewhere("select app.begin_process($1, 'before')", [id]);
  await owner("update graphile_worker._private_jobs set locked_at = now(), locked_by = 'before' where id = $1", [job]);
  await elsewhere("select app.begin_process($1, 'now')", [id]);
  expect(await owner("select locked_by from graphile_worker._private_jobs where id = $1", [job])).toEqual([
    { locked_by: null },
  ]);
  expect(await owner("select jobs_locked_by from app.processes where id = $1", [id])).toEqual([
    { jobs_locked_by: "now" },
  ]);
  await elsewhere("select app.end_process($1)", [id]);
});

test("the name under which a process takes jobs is kept, also where the database goes away as it changes, and its row with it", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const { serverConfig } = await testDatabase();
  const before = await owner("select id from app.processes");
  const lost = Promise.withResolvers<void>();
  const process = await joinProcesses(serverConfig, null, () => {
    process.lockJobsAs("second");
    lost.resolve();
  });
  const named = () =>
    owner("select id, jobs_locked_by as name from app.processes where id <> all ($1)", [before.map(({ id }) => id)]);
  process.lockJobsAs("first");
  await expect.poll(async () => (await named())[0]?.name).toBe("first");
  const [{ id }] = await named();
  await owner(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'trato process ' || $1",
    [id],
  );
  await lost.promise;
  await expect.poll(named).toEqual([{ id, name: "second" }]);
  await owner("delete from app.processes where id = $1", [id]); // as others do who missed it
  await vi.advanceTimersByTimeAsync(5_000);
  await expect.poll(named).toEqual([{ id, name: "second" }]);
  await process.stop();
  vi.useRealTimers();
  expect(await named()).toEqual([]);
});

test("what was told long ago is cleared away, but for the place where everybody stands", async () => {
  await tell(randomUUID());
  await owner("update app.told set told_at = now() - interval '6 minutes'");
  await elsewhere("select app.look_after_processes('{}')");
  expect(await owner("select from app.told")).toHaveLength(1);
});
