// A thread that does one piece of long work, as the server would, on connections of its own.
import { parentPort, workerData } from "node:worker_threads";
import { Refusal } from "@trato/domain/errors.ts";
import type { JobHelpers } from "graphile-worker";
import type { PoolConfig } from "pg";
import { routeTable } from "./app.ts";
import { jobKinds } from "./job-kinds.ts";
import type { ApartWork, SaidApart } from "./platform/apart.ts";
import { openDatabase } from "./platform/database/database.ts";
import { isDatabaseAway } from "./platform/database/lost.ts";
import { type Edge, edgeOf } from "./platform/edge.ts";
import { onPublished } from "./platform/events.ts";
import { runRoute } from "./platform/http/handle.ts";
import { goOnAfter } from "./platform/new-id.ts";
import { sparingRoom, watchRoom } from "./platform/room.ts";
import { isPublic } from "./platform/routes.ts";
import type { Site } from "./platform/site.ts";
import "./reactions.ts";

/** Where the work is done; `dataDir`: on whose disk, where it is the database's too. */
export type ApartPlace = { config: PoolConfig; site: Site; dataDir: string | null };

const { config, site, dataDir, work, after } = workerData as ApartPlace & { work: ApartWork; after: string }; // as apartIn gives it
goOnAfter(after);

const database = openDatabase({ ...config, max: 3 }, () => undefined);
const say = (said: SaidApart) => parentPort?.postMessage(said, []);
onPublished((published) => say({ published }));

try {
  const edge = edgeOf(
    dataDir
      ? sparingRoom(
          database,
          watchRoom(dataDir, () => undefined),
        )
      : database,
    site,
  );
  say({ done: await doneBy(edge, work) });
} catch (error) {
  say(saidOf(error));
}

async function doneBy(edge: Edge, asked: ApartWork): Promise<unknown> {
  if ("task" in asked)
    return jobKinds(edge, new AbortController().signal)[asked.task]?.run(asked.payload, {
      job: asked.job,
    } as JobHelpers); // all that is read of it
  const route = routeTable[asked.route];
  if (!route || isPublic(route)) throw new Error(`${asked.route} is no work for a thread`);
  return runRoute(asked.route, route, edge, asked);
}

function saidOf(error: unknown): SaidApart {
  if (error instanceof Refusal) return { refused: { kind: error.kind, code: error.code, details: error.details } };
  return { failed: error instanceof Error ? error : new Error(String(error)), isLost: isDatabaseAway(error) };
}
