import { sql } from "kysely";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Edge, Who } from "./edge.ts";
import { type Change, onPublished } from "./events.ts";
import type { Authenticate } from "./handle.ts";
import { originOf } from "./handle.ts";

const heartbeat = 25_000;
const gathered = 50;

/** GET /api/events: what changed, told live to everybody who reaches it. */
export function serveEvents(server: FastifyInstance, edge: Edge, authenticate: Authenticate): void {
  const open = new Set<FastifyReply>();
  server.get("/api/events", async (request, reply) => {
    const who = await authenticate(request);
    open.add(reply);
    stream(request, reply, edge, who, () => open.delete(reply));
    return reply;
  });
  server.addHook("preClose", async () => open.forEach((reply) => reply.raw.end()));
}

function stream(request: FastifyRequest, reply: FastifyReply, edge: Edge, who: Who, ended: () => void): void {
  reply.hijack();
  reply.raw.writeHead(200, {
    "content-type": "text/event-stream",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  reply.raw.write("retry: 1000\n\n");
  let waiting: Change[] = [];
  let timer: NodeJS.Timeout | null = null;
  const flush = async () => {
    timer = null;
    const changes = waiting;
    waiting = [];
    const reached = await reachedBy(edge, who, changes, request).catch(() => []);
    for (const change of reached) reply.raw.write(`event: change\ndata: ${JSON.stringify(change)}\n\n`);
  };
  const stop = onPublished((published) => {
    if (published.workspaceId !== who.workspaceId) return;
    waiting.push(...published.changes);
    timer ??= setTimeout(() => void flush(), gathered);
  });
  const beat = setInterval(() => reply.raw.write(": still here\n\n"), heartbeat);
  reply.raw.on("close", () => {
    stop();
    clearInterval(beat);
    if (timer) clearTimeout(timer);
    ended();
  });
}

const reachedByAll = new Set(["manager", "administrator"]);

async function reachedBy(edge: Edge, who: Who, changes: Change[], request: FastifyRequest): Promise<Change[]> {
  const { role, reach } = who.actor;
  if (reachedByAll.has(role) || (role === "sales" && reach === "all")) return changes;
  const asked = changes.filter((change) => change.kind === "opportunity" || change.kind === "sale");
  if (asked.length === 0) return changes;
  const reached = await edge.run(who, "read", originOf(request), async ({ db }) => {
    const ids = asked.map((change) => change.id);
    const kinds = asked.map((change) => change.kind);
    const { rows } = await sql<{ id: string }>`
      select t.id from unnest(${kinds}::text[], ${ids}::uuid[]) as t (kind, id) where app.reaches(t.kind, t.id)`.execute(
      db,
    );
    return new Set(rows.map((row) => row.id));
  });
  return changes.filter((change) => !asked.includes(change) || reached.has(change.id));
}
