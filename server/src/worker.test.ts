import { refusalWords } from "@trato/domain/refusal-words.ts";
import { speak } from "@trato/domain/words.ts";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { testDatabase } from "../test/database.ts";
import { testEdge } from "../test/factories.ts";
import { company } from "../test/people.ts";
import { freeAbandonedJobs, interrupted } from "./platform/jobs/free-abandoned-jobs.ts";
import { newId } from "./platform/new-id.ts";
import { startWorker } from "./worker.ts";

test("what has had its day is cleared away by a job, in every workspace, and nothing else", async () => {
  const [home, other] = [await company(), await company()];
  const { owner, serverConfig } = await testDatabase();
  for (const { administrator } of [home, other]) {
    await administrator.ask("POST /members", { name: "Luis" }, { "idempotency-key": "old" });
    await owner.query("update idempotency_keys set created_at = now() - interval '25 hours' where key = 'old'");
    await administrator.ask("POST /members", { name: "Ana" }, { "idempotency-key": "new" });
  }
  await owner.query(`insert into auth.session (id, token, "expiresAt", "userId")
    select 'old', 'old', now() - interval '1 hour', id from auth."user" limit 1`);
  await owner.query(`insert into auth.verification (id, identifier, value, "expiresAt")
    values ('old', 'x', 'x', now() - interval '1 hour'), ('new', 'y', 'y', now() + interval '1 hour')`);

  const lost: Error[] = [];
  const worker = await startTestWorker(serverConfig, lost);
  onTestFinished(() => worker.stop()); // or it would take what other tests leave to do
  const planned = async () =>
    (await owner.query("select identifier from graphile_worker._private_known_crontabs order by identifier")).rows;
  await expect.poll(planned).toEqual(
    [
      "ask_for_rates",
      "confirm_held",
      "draw_teams",
      "find_pairs",
      "give_waiting",
      "learn_scorings",
      "remind_of_approvals",
      "remind_of_meetings",
      "remind_of_offers",
      "run_due_steps",
      "settle_requests",
      "sweep_files",
      "tell_contacts",
      "tell_mornings",
      "tidy_up",
    ].map((identifier) => ({
      identifier,
    })),
  );
  await owner.query("select graphile_worker.add_job('tidy_up')");
  const keys = async () => (await owner.query("select key from idempotency_keys")).rows.map(({ key }) => key);
  await expect.poll(keys).toEqual(["new", "new"]);
  expect((await owner.query("select id from auth.session where id = 'old'")).rows).toEqual([]);
  expect((await owner.query("select id from auth.verification")).rows).toEqual([{ id: "new" }]);
  expect((await home.administrator.ask("GET /me")).status).toBe(200);
  expect(lost).toEqual([]);
});

const startTestWorker = async (config: pg.PoolConfig, lost: Error[]) =>
  startWorker({
    edge: await testEdge(),
    config,
    lockJobsAs: () => undefined,
    isShared: true,
    reportLost: (error) => lost.push(error),
  });

/** As the queue does it when it hands out a job. */
const begun =
  "update graphile_worker._private_jobs set locked_at = now(), locked_by = $2, attempts = attempts + 1 where id = $1";

test("a job that was under way in 25 Tratos that were killed has all its tries left", async () => {
  const { owner, serverConfig } = await testDatabase();
  const added = await owner.query("select id from graphile_worker.add_job('not_known', queue_name := 'killed')");
  const id = added.rows[0].id as string; // the job has one
  const pool = new pg.Pool({ ...serverConfig, options: "-c app.worker=on" });
  for (let kill = 0; kill < 25; kill++) {
    await owner.query(begun, [id, "killed"]);
    await owner.query("update graphile_worker._private_job_queues set locked_at = now(), locked_by = 'killed'");
    await freeAbandonedJobs(pool, true);
  }
  const left = `select j.attempts, j.is_available, q.is_available as is_queue_free
    from graphile_worker._private_jobs j join graphile_worker._private_job_queues q on q.id = j.job_queue_id where j.id = $1`;
  expect((await owner.query(left, [id])).rows).toEqual([{ attempts: 0, is_available: true, is_queue_free: true }]);
  await owner.query("delete from graphile_worker._private_jobs where id = $1", [id]);
  await pool.end();
});

test("what another Trato is at is left to it, also while the database was away and it has not come back yet", async () => {
  const { owner, server, serverConfig } = await testDatabase();
  const other = newId();
  await server.query("select app.begin_process($1, 'another')", [other]);
  const add = "select id from graphile_worker.add_job('not_known', queue_name := $1)";
  const ids: string[] = [];
  for (const taker of ["another", "killed"]) {
    const { rows } = await owner.query(add, [`of ${taker}`]);
    ids.push(rows[0].id as string); // the job has one
    await owner.query(begun, [ids.at(-1), taker]);
    await owner.query(
      "update graphile_worker._private_job_queues set locked_at = now(), locked_by = $1 where queue_name = 'of ' || $1",
      [taker],
    );
  }
  const pool = new pg.Pool({ ...serverConfig, options: "-c app.worker=on" });
  await freeAbandonedJobs(pool, true);
  const left = `select j.locked_by, j.attempts, q.locked_by as queue_of
    from graphile_worker._private_jobs j join graphile_worker._private_job_queues q on q.id = j.job_queue_id where j.id = any ($1) order by j.id`;
  expect((await owner.query(left, [ids])).rows).toEqual([
    { locked_by: "another", attempts: 1, queue_of: "another" },
    { locked_by: null, attempts: 0, queue_of: null },
  ]);
  await freeAbandonedJobs(pool, false); // as with an embedded database, which one Trato has to itself
  expect((await owner.query(left, [ids])).rows.map((job) => job.locked_by)).toEqual([null, null]);
  await owner.query("delete from graphile_worker._private_jobs where id = any ($1)", [ids]);
  await server.query("select app.end_process($1)", [other]);
  await pool.end();
});

test("a job that was cut off by the end of a Trato has the try back that it was at", async () => {
  const { owner, serverConfig } = await testDatabase();
  const added = await owner.query(
    "select id from graphile_worker.add_job('not_known', run_at := now() + interval '1 day')",
  );
  const id = added.rows[0].id as string; // the job has one
  await owner.query("update graphile_worker._private_jobs set attempts = 3, last_error = $2 where id = $1", [
    id,
    interrupted,
  ]);
  const pool = new pg.Pool({ ...serverConfig, options: "-c app.worker=on" });
  await freeAbandonedJobs(pool, true);
  await freeAbandonedJobs(pool, true);
  const left =
    "select attempts, last_error, run_at <= now() as is_due from graphile_worker._private_jobs where id = $1";
  expect((await owner.query(left, [id])).rows).toEqual([{ attempts: 2, last_error: null, is_due: true }]);
  await owner.query("delete from graphile_worker._private_jobs where id = $1", [id]);
  await pool.end();
});

test("what a job without tries left was to do has failed, and says so", async () => {
  const home = await company();
  const { owner, serverConfig } = await testDatabase();
  const id = { imported: newId(), undoing: newId(), message: newId(), bulk: newId() };
  const inWorkspace = (statement: string, ...values: unknown[]) => owner.query(statement, [home.id, ...values]);
  const anImport = `insert into imports (workspace_id, id, kind, file_name, content, options, reading, state, rows, headings, created_at)
    values ($1, $2, 'contacts', 'customers.csv', 'name', '{}', '[]', $3, 1, '["name"]', now())`;
  await inWorkspace(anImport, id.imported, "running");
  await inWorkspace(anImport, id.undoing, "undoing");
  await inWorkspace(
    `insert into messages (workspace_id, id, subject_kind, subject_id, to_address, subject, body, state, not_before, created_at)
     values ($1, $2, 'contact', $2, 'eva@acme.example', 'x', 'x', 'waiting', now(), now())`,
    id.message,
  );
  await inWorkspace(
    `insert into bulk_changes (workspace_id, id, list, asked, state, created_at, created_by)
     select $1, $2, 'leads', '{"change": {}}', 'running', now(), id from members where workspace_id = $1 limit 1`,
    id.bulk,
  );
  const spent = {
    run_import: { importId: id.imported },
    undo_import: { importId: id.undoing },
    deliver_message: { messageId: id.message },
    run_bulk_change: { bulkChangeId: id.bulk, isUndo: false },
  };
  for (const [task, payload] of Object.entries(spent))
    await owner.query("select graphile_worker.add_job($1, $2)", [
      task,
      { workspaceId: home.id, memberId: null, ...payload },
    ]);
  await inWorkspace(
    "update graphile_worker._private_jobs set attempts = max_attempts where payload ->> 'workspaceId' = $1::text",
  );

  const lost: Error[] = [];
  await (await startTestWorker(serverConfig, lost)).stop();
  const said = speak(refusalWords, "import.given_up", "en");
  const imports = await inWorkspace("select state, failure from imports where workspace_id = $1");
  expect(imports.rows).toEqual([
    { state: "failed", failure: said },
    { state: "failed", failure: said },
  ]);
  const messages = await inWorkspace("select state, last_problem from messages where workspace_id = $1");
  expect(messages.rows).toEqual([{ state: "failed", last_problem: "given_up" }]);
  expect((await inWorkspace("select state from bulk_changes where workspace_id = $1")).rows).toEqual([
    { state: "failed" },
  ]);
  expect(lost).toEqual([]);
});

test("a job that was given up says so once, and one that cannot say so keeps nothing from starting", async () => {
  const home = await company();
  const { owner, serverConfig } = await testDatabase();
  const message = newId();
  const change = (state: string) =>
    owner.query("update messages set state = $2 where workspace_id = $1 and id = $3", [home.id, state, message]);
  await owner.query(
    `insert into messages (workspace_id, id, subject_kind, subject_id, to_address, subject, body, state, not_before, created_at)
     values ($1, $2, 'contact', $2, 'eva@acme.example', 'x', 'x', 'waiting', now(), now())`,
    [home.id, message],
  );
  const payloads = [
    { workspaceId: "nowhere", messageId: message },
    { workspaceId: home.id, messageId: message },
  ];
  for (const payload of payloads) await owner.query("select graphile_worker.add_job('deliver_message', $1)", [payload]);
  await owner.query("update graphile_worker._private_jobs set attempts = max_attempts");
  const stateAfterStart = async () => {
    const lost: Error[] = [];
    await (await startTestWorker(serverConfig, lost)).stop();
    expect(lost).toEqual([]);
    return (await owner.query("select state from messages where id = $1", [message])).rows[0]?.state as string; // it is there
  };
  expect(await stateAfterStart()).toBe("failed");
  await change("waiting"); // asked for again by somebody, in a job of its own
  expect(await stateAfterStart()).toBe("waiting");
  await owner.query("delete from graphile_worker._private_jobs where attempts = max_attempts");
});
