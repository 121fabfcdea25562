import { expect, test } from "vitest";
import { testDatabase } from "../test/database.ts";
import { testEdge } from "../test/factories.ts";
import { company } from "../test/people.ts";
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
  const worker = await startWorker({
    edge: await testEdge(),
    config: serverConfig,
    mailer: null,
    reportLost: (error) => lost.push(error),
  });
  const planned = async () =>
    (await owner.query("select identifier from graphile_worker._private_known_crontabs")).rows;
  await expect.poll(planned).toEqual([{ identifier: "tidy_up" }]);
  await owner.query("select graphile_worker.add_job('tidy_up')");
  const keys = async () => (await owner.query("select key from idempotency_keys")).rows.map(({ key }) => key);
  await expect.poll(keys, { timeout: 5000 }).toEqual(["new", "new"]);
  await worker.stop();
  expect((await owner.query("select id from auth.session where id = 'old'")).rows).toEqual([]);
  expect((await owner.query("select id from auth.verification")).rows).toEqual([{ id: "new" }]);
  expect((await home.administrator.ask("GET /me")).status).toBe(200);
  expect(lost).toEqual([]);
});
