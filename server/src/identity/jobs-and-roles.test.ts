import { matrix, mayDo, type Role, verbs } from "@trato/domain/permissions.ts";
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

test("the page of roles shows the matrix that the server goes by, and everybody may read it", async () => {
  const home = await company();
  const seller = await signedIn((await colleague(home)).email);
  const shown = (await seller.ask("GET /roles")).body;
  expect(shown.roles).toEqual(["sales", "back_office", "manager", "administrator"]);
  expect(shown.reaches).toEqual(["own", "team", "all"]);
  expect(shown.verbs.map(({ verb }: { verb: string }) => verb)).toEqual(Object.keys(matrix));
  for (const { verb, roles } of shown.verbs)
    expect([verb, roles]).toEqual([verb, shown.roles.filter((role: Role) => mayDo(role, verb))]);
  const { can } = (await seller.ask("GET /me")).body;
  expect(can).toEqual(Object.fromEntries(verbs.map((verb) => [verb, mayDo("sales", verb)])));
});
