import { uuidv7 } from "@trato/domain/ids.ts";
import { expect, test } from "vitest";
import { testDatabase } from "../../test/database.ts";
import { testEdge, testOrigin, testSite } from "../../test/factories.ts";
import { company } from "../../test/people.ts";
import type { ApartPlace } from "../apart-thread.ts";
import { whoOfMember } from "../identity/who-of-member.ts";
import { apartIn, type ApartLimits } from "./apart.ts";
import { systemActor } from "./context.ts";
import { onPublished } from "./events.ts";
import { goOnAfter, newId } from "./new-id.ts";

const thread = new URL("../apart-thread.ts", import.meta.url);
const file = (rows: number) => ["name", ...Array.from({ length: rows }, (_, row) => `Ferretería ${row}`)].join("\n");

/** A company whose administrator asks a route with a file, in a thread. */
async function desk() {
  const home = await company();
  const edge = await testEdge();
  const { serverConfig } = await testDatabase();
  const place: ApartPlace = { config: serverConfig, site: testSite, dataDir: null };
  const apart = apartIn(thread, place);
  const who = await edge.run({ workspaceId: home.id, actor: systemActor }, "read", testOrigin, (ctx) =>
    whoOfMember(ctx, home.administratorId),
  );
  const gone = new AbortController();
  const ask = (route: string, given: object, limits: Partial<ApartLimits> = {}) =>
    apart.run(
      {
        route,
        who: who!,
        origin: testOrigin,
        given: { kind: "contacts", options: {}, ...given },
        idempotencyKey: null,
      },
      home.id,
      gone.signal,
      limits,
    );
  return { home, ask, gone };
}

test("a long file is looked at in a thread, and refused as it would be elsewhere", async () => {
  const { ask } = await desk();
  expect(await ask("POST /imports/preview", { content: file(3_000) })).toMatchObject({ rows: 3_000, fresh: 3_000 });
  await expect(ask("POST /imports/preview", { content: "" })).rejects.toMatchObject({
    kind: "invalid",
    code: expect.stringMatching(/^(import.empty|input.invalid)$/),
  });
});

test("what a thread writes is there, told to the screens, and stands behind what was written before", async () => {
  const { home, ask } = await desk();
  const told: string[] = [];
  const stop = onPublished(({ workspaceId, changes }) => {
    if (workspaceId === home.id) told.push(...changes.map(({ kind }) => kind));
  });
  goOnAfter(uuidv7(Date.now() + 60_000, new Uint8Array(10))); // as where the clock has gone back
  const before = newId();
  const taken = await ask("POST /imports", { content: file(10), fileName: "customers.csv" });
  expect(taken).toMatchObject({ state: "waiting", rows: 10 });
  expect(told).toEqual(["import"]);
  const { owner } = await testDatabase();
  const later = await owner.query("select from diary where workspace_id = $1 and id > $2", [home.id, before]);
  expect(later.rows).toHaveLength(1);
  stop();
});

test("a thread ends when it takes too long or too much memory, or whoever asked has gone", async () => {
  const { ask, gone } = await desk();
  const tooMuch = { kind: "invalid", code: "input.too_much" };
  const long = { content: file(20_000) };
  await expect(ask("POST /imports/preview", long, { milliseconds: 50 })).rejects.toMatchObject(tooMuch);
  await expect(ask("POST /imports/preview", long, { megabytes: 15 })).rejects.toMatchObject(tooMuch);
  const asked = ask("POST /imports/preview", long);
  gone.abort(new Error("whoever asked has gone"));
  await expect(asked).rejects.toThrow("whoever asked has gone");
});

/** Does what is asked by a route at once, and never comes to the end of a job. */
const slowAtJobs = `import { parentPort, workerData } from "node:worker_threads";
  if ("task" in workerData.work) setInterval(() => undefined, 1000);
  else parentPort.postMessage({ done: workerData.work.route });`;

test("long jobs hold up nobody's request, however many of them run", async () => {
  const apart = apartIn(new URL(`data:text/javascript,${encodeURIComponent(slowAtJobs)}`), {});
  const over = new AbortController();
  const jobs = ["Acme", "Brea", "Cea"].map((of) =>
    apart.run({ task: "run_import", payload: {}, job: { id: of, attempts: 1, max_attempts: 5 } }, of, over.signal),
  );
  const who = { workspaceId: newId<"workspaces">(), actor: systemActor };
  const asked = { route: "POST /imports/preview", who, origin: testOrigin, given: {}, idempotencyKey: null };
  expect(await apart.run(asked, "Deva", AbortSignal.timeout(300_000))).toBe("POST /imports/preview");
  over.abort(new Error("stopped"));
  expect(await Promise.allSettled(jobs)).toMatchObject(jobs.map(() => ({ status: "rejected" })));
});
