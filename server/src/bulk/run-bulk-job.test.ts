import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { testDatabase } from "../../test/database.ts";
import { testEdge, testOrigin } from "../../test/factories.ts";
import { company, type Company } from "../../test/people.ts";
import "../reactions.ts";
import { runBulkJob } from "./run-bulk-job.ts";

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

/** Asks for a change as a screen would; gives what the queue is to do of it. */
async function asked({ administrator, id, administratorId }: Company, ids: string[], change: object) {
  const { body } = await administrator.ask("POST /bulk-changes", { asked: { list: "opportunities", ids, change } });
  const payload = { workspaceId: id, bulkChangeId: body.id, memberId: administratorId };
  return {
    payload,
    run: async () => runBulkJob(await testEdge(), payload, testOrigin),
    read: async () => (await administrator.ask(`GET /bulk-changes/${body.id}`)).body,
  };
}

test("records whose board somebody else holds are changed as soon as he lets go, not left out", async () => {
  const { robles, ids } = await withLeads(2);
  const bulk = await asked(robles, ids, { outcome: "won" });
  const { owner } = await testDatabase();
  const other = await owner.connect();
  await other.query("begin");
  await other.query("select 1 from pipeline_counters where workspace_id = $1 for update", [robles.id]);
  const done = bulk.run();
  await setTimeout(400); // it holds the records and waits for the board by now
  await other.query("select 1 from opportunities where workspace_id = $1 order by id desc for update", [robles.id]);
  await other.query("commit");
  other.release();
  await done;
  expect(await bulk.read()).toMatchObject({ state: "done", changed: 2, refused: 0 });
});
