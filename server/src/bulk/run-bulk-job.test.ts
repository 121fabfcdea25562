import { expect, test } from "vitest";
import { testDatabase } from "../../test/database.ts";
import { testEdge, testOrigin } from "../../test/factories.ts";
import { company, type Company } from "../../test/people.ts";
import { onPublished } from "../platform/events.ts";
import "../reactions.ts";
import { type BulkPayload, runBulkJob } from "./run-bulk-job.ts";

async function withLeads(count: number) {
  const robles = await company();
  const ids: string[] = [];
  for (let i = 0; i < count; i++) {
    const { body } = await robles.administrator.ask("POST /opportunities", {
      title: `Deal ${i}`,
      expectedRevenue: "10",
    });
    ids.push(body.id);
  }
  return { robles, ids };
}

const run = async (payload: BulkPayload, { tries, milliseconds = 60_000 }: { tries: number; milliseconds?: number }) =>
  runBulkJob(await testEdge(), payload, { origin: testOrigin, tries, milliseconds });

/** Asks for a change as a screen would; gives what the queue is to do of it. */
async function asked({ administrator, id, administratorId }: Company, ids: string[], change: object) {
  const { body } = await administrator.ask("POST /bulk-changes", { asked: { list: "opportunities", ids, change } });
  const payload = { workspaceId: id, bulkChangeId: body.id, isUndo: false, memberId: administratorId };
  return {
    payload,
    run: (tries = 1) => run(payload, { tries }),
    undo: (tries = 1) => run({ ...payload, isUndo: true }, { tries }),
    takeBack: () => administrator.ask(`POST /bulk-changes/${body.id}/undo`, {}),
    damage: async (to: unknown) => {
      const { owner } = await testDatabase();
      await owner.query("update bulk_changes set asked = $2 where id = $1", [body.id, JSON.stringify(to)]);
    },
    read: async () => (await administrator.ask(`GET /bulk-changes/${body.id}`)).body,
  };
}

/** What screens of the company are told from now on. */
function followed({ id }: Company) {
  const told: object[] = [];
  onPublished(({ workspaceId, changes }) => void (workspaceId === id && told.push(...changes)));
  return () => told;
}

test("records whose board somebody else holds are changed as soon as he lets go, not left out", async () => {
  const { robles, ids } = await withLeads(2);
  const bulk = await asked(robles, ids, { outcome: "won" });
  const { owner } = await testDatabase();
  const other = await owner.connect();
  await other.query("begin");
  await other.query("select 1 from pipeline_counters where workspace_id = $1 for update", [robles.id]);
  const done = bulk.run();
  const behind = "select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))";
  await expect.poll(async () => (await other.query(behind)).rowCount).toBe(1); // it holds the records and waits for the board
  await other.query("select 1 from opportunities where workspace_id = $1 order by id desc for update", [robles.id]);
  await other.query("commit");
  other.release();
  await done;
  expect(await bulk.read()).toMatchObject({ state: "done", changed: 2, refused: 0 });
});

test("one that fails is tried again, and has failed when its last try has", async () => {
  const { robles, ids } = await withLeads(1);
  const bulk = await asked(robles, ids, { priority: 2 });
  await bulk.damage({ list: "opportunities", ids, change: null });
  await expect(bulk.run(1)).rejects.toThrow(TypeError);
  expect((await bulk.read()).state).toBe("running");
  const told = followed(robles);
  await expect(bulk.run(5)).rejects.toThrow(TypeError);
  expect(await bulk.read()).toMatchObject({ state: "failed", finishedAt: expect.any(String) });
  expect(told()).toContainEqual(expect.objectContaining({ kind: "bulkChange", id: bulk.payload.bulkChangeId }));
});

test("what is refused as a whole has failed at once", async () => {
  const { robles, ids } = await withLeads(1);
  const bulk = await asked(robles, ids, { priority: 2 });
  await bulk.damage({ list: "opportunities", ids: ["none"], change: { priority: 2 } });
  await expect(bulk.run(1)).rejects.toThrow("uuid");
  expect((await bulk.read()).state).toBe("failed");
});

test("an undo that fails has failed too, and what it has not given back can be taken back again", async () => {
  const { robles, ids } = await withLeads(2);
  const bulk = await asked(robles, ids, { priority: 2 });
  await bulk.run();
  await bulk.takeBack();
  const { owner } = await testDatabase();
  await owner.query("alter table bulk_change_records rename column made to lost");
  await expect(bulk.undo(5)).rejects.toThrow("made");
  await owner.query("alter table bulk_change_records rename column lost to made");
  expect(await bulk.read()).toMatchObject({ state: "failed", undone: 0, can: { undo: true } });
  await bulk.takeBack();
  await bulk.undo();
  expect(await bulk.read()).toMatchObject({ state: "undone", undone: 2 });
});

test("one that takes long lets others have their turn, and goes on after them where it was", async () => {
  const { robles, ids } = await withLeads(60);
  const { owner } = await testDatabase();
  const bulk = await asked(robles, ids, { priority: 2 });
  const waiting = async () => {
    const { rows } = await owner.query(
      `select key, queue_name as queue from graphile_worker.jobs where task_identifier = 'run_bulk_change'
      and key like $1`,
      [`bulk:${bulk.payload.bulkChangeId}%`],
    );
    await owner.query("delete from graphile_worker._private_jobs where key like 'bulk:%'");
    return rows;
  };
  const job = { key: `bulk:${bulk.payload.bulkChangeId}`, queue: `bulk ${robles.id}` };
  expect(await waiting()).toEqual([job]);
  await run(bulk.payload, { tries: 1, milliseconds: 0 });
  expect([(await bulk.read()).changed, await waiting()]).toEqual([50, [job]]);
  await run(bulk.payload, { tries: 1 });
  expect([(await bulk.read()).state, await waiting()]).toEqual(["done", []]);
  await bulk.takeBack();
  await bulk.run();
  expect([(await bulk.read()).undone, await waiting()]).toEqual([0, [{ ...job, key: `${job.key}:undo` }]]);
  await run({ ...bulk.payload, isUndo: true }, { tries: 1, milliseconds: 0 });
  expect([(await bulk.read()).undone, (await waiting()).length]).toEqual([50, 1]);
});
