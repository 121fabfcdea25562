import { expect, test } from "vitest";
import { testDatabase } from "../../test/database.ts";
import { colleague, company, signedIn } from "../../test/people.ts";

test("an administrator sees what waits, runs, is tried again and was given up, of the own workspace only", async () => {
  const [home, other] = [await company(), await company()];
  for (const name of ["Eva", "Luis", "Marta", "Pau"])
    await home.administrator.ask("POST /invitations", { name, email: `${name.toLowerCase()}@elsewhere.example` });
  const jobs = async () => (await home.administrator.ask("GET /jobs")).body.items;
  const [first, second, third, fourth] = await jobs();
  expect(first).toMatchObject({ task: "deliver_message", state: "waiting", attempts: 0, lastError: null });

  const { owner } = await testDatabase();
  const change = (id: number, to: string) =>
    owner.query(`update graphile_worker._private_jobs set ${to} where id = $1`, [id]);
  await change(second.id, "attempts = 1, last_error = 'connection refused'");
  await change(third.id, "attempts = max_attempts, last_error = 'no such mailbox'");
  await change(fourth.id, "locked_at = now(), attempts = 1");
  const states = (await jobs()).map(({ state, lastError }: Record<string, unknown>) => [state, lastError]);
  expect(states).toEqual([
    ["waiting", null],
    ["retrying", "connection refused"],
    ["failed", "no such mailbox"],
    ["running", null],
  ]);
  expect((await other.administrator.ask("GET /jobs")).body.items).toEqual([]);
  const manager = await signedIn((await colleague(home, { role: "manager" })).email);
  expect((await manager.ask("GET /jobs")).body.code).toBe("permission.missing");
});

test("what was done is off the list", async () => {
  const { administrator } = await company();
  await administrator.ask("POST /invitations", { name: "Eva", email: "eva.jobs@elsewhere.example" });
  const [job] = (await administrator.ask("GET /jobs")).body.items;
  expect(job).toMatchObject({ task: "deliver_message", maxAttempts: expect.any(Number) });
  const { owner } = await testDatabase();
  await owner.query("select graphile_worker.complete_jobs(array[$1::bigint])", [job.id]);
  expect((await administrator.ask("GET /jobs")).body.items).toEqual([]);
});

test("a job is nobody's to see but an administrator's", async () => {
  const home = await company();
  for (const role of ["sales", "back_office"] as const) {
    const somebody = await signedIn((await colleague(home, { role })).email);
    expect((await somebody.ask("GET /jobs")).status).toBe(403);
  }
});
