import { expect, test } from "vitest";
import { testDatabase } from "../../../test/database.ts";
import { colleague, company, signedIn } from "../../../test/people.ts";
import { slowStatements } from "../../platform/database/slow-statements.ts";

test("an administrator reads how it stands with the installation, and with the own workspace's mail", async () => {
  const [home, other] = [await company(), await company()];
  for (const { administrator } of [home, home, other])
    await administrator.ask("POST /invitations", { name: "Eva", email: `eva.${Math.random()}@elsewhere.example` });
  const { owner } = await testDatabase();
  await owner.query(
    "update messages set state = 'failed' where workspace_id = $1 and id = (select min(id::text)::uuid from messages where workspace_id = $1)",
    [home.id],
  );
  slowStatements.note("select slow", 1_234.5);
  const { status, body } = await home.administrator.ask("GET /status");
  expect(status).toBe(200);
  expect(body).toMatchObject({
    version: "0.0.0",
    database: { version: expect.stringMatching(/^1\d/), isEmbedded: true, mostConnections: expect.any(Number) },
    mail: { isSet: false, waiting: 1, failed: 1, lastSentAt: null },
    jobs: { running: 0, givenUp: 0 },
  });
  expect(body.slowStatements).toContainEqual(
    expect.objectContaining({ text: "select slow", times: 1, longestMs: 1_235 }),
  );
  expect(body.database.bytes).toBeGreaterThan(1_000_000);
  expect(body.database.connections).toBeGreaterThan(0);
  expect(body.jobs.waiting).toBeGreaterThanOrEqual(3);
  expect(body.processes).toBeGreaterThanOrEqual(1);
  expect(body.disk.totalBytes).toBeGreaterThan(body.disk.freeBytes);
  expect(Date.parse(body.startedAt)).toBeLessThan(Date.now());
});

test("how it stands is nobody's to see but an administrator's", async () => {
  const home = await company();
  for (const role of ["sales", "back_office", "manager"] as const) {
    const somebody = await signedIn((await colleague(home, { role })).email);
    expect((await somebody.ask("GET /status")).body.code).toBe("permission.missing");
  }
});
