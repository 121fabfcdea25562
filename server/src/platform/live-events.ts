import { sql } from "kysely";
import { kinds } from "@trato/domain/kinds.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Edge, Who } from "./edge.ts";
import { type EventLog, eventLog } from "./event-log.ts";
import { onPublished, type Owner, type Published, type Told } from "./events.ts";
import type { Authenticate } from "./http/handle.ts";
import { originOf } from "./http/handle.ts";
import { header } from "./http/headers.ts";
import { isOfReach } from "./reach.ts";

const heartbeat = 25_000;
/** Changes are told some milliseconds after the first, and then not more often than this: many are asked about at once. */
const gathered = 20;
const pause = 200;
/** Whoever does not read is cut off, and is told the rest on coming back. */
const mostUnread = 1_000_000;

type Stream = { workspaceId: string; request: FastifyRequest; reply: FastifyReply; isUpToDate: boolean };

type Parts = { edge: Edge; authenticate: Authenticate; streams: Set<Stream>; log: EventLog; told: { place: string } };

/** GET /api/events: what changed, told live to everybody who reaches it; whoever was cut off hears first what he missed. */
export function serveEvents(server: FastifyInstance, edge: Edge, authenticate: Authenticate): void {
  const log = eventLog();
  const parts: Parts = { edge, authenticate, streams: new Set(), log, told: { place: log.place() } };
  const stop = gatherChanges((published) => tellStreams(published, parts));
  server.get("/api/events", async (request, reply) => {
    const who = await authenticate(request);
    const stream = { workspaceId: who.workspaceId, request, reply, isUpToDate: false };
    open(stream, parts);
    await catchUp(stream, who, parts);
    return reply;
  });
  server.addHook("preClose", async () => {
    stop();
    for (const { reply } of parts.streams) reply.raw.end();
  });
}

function open(stream: Stream, { authenticate, streams, told }: Parts): void {
  const { request, reply } = stream;
  reply.hijack();
  reply.raw.writeHead(200, {
    "content-type": "text/event-stream",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  reply.raw.write("retry: 1000\n\n");
  streams.add(stream);
  const beat = setInterval(() => {
    authenticate(request).then(
      () => reply.raw.writable && reply.raw.write(stream.isUpToDate ? placeText(told.place) : ": still here\n\n"),
      () => reply.raw.end(),
    );
  }, heartbeat);
  reply.raw.on("close", () => {
    streams.delete(stream);
    clearInterval(beat);
  });
}

/** Tells what was missed since the last place that the browser heard of, or that it may be anything; from then on what happens. */
async function catchUp(stream: Stream, who: Who, parts: Parts): Promise<void> {
  const { raw } = stream.reply;
  let place = header(stream.request, "last-event-id") ?? parts.told.place;
  while (place !== parts.log.place()) {
    const missed = parts.log.since(place, stream.workspaceId);
    place = parts.log.place();
    if (missed) await tellGroup({ who, streams: [stream] }, missed, place, parts);
    else raw.write("event: reload\ndata: everything\n\n");
  }
  stream.isUpToDate = true;
  if (raw.writable) raw.write(placeText(place));
}

/** Hands on what was published, in order and some at once; returns how to stop. */
function gatherChanges(tell: (published: Published[]) => Promise<void>): () => void {
  let waiting: Published[] = [];
  let timer: NodeJS.Timeout | null = null;
  let toldAt = 0;
  let isTelling = false;
  const plan = () => {
    if (isTelling || waiting.length === 0) return;
    timer ??= setTimeout(() => void tellWaiting(), Math.max(gathered, toldAt + pause - Date.now()));
  };
  const tellWaiting = async () => {
    const told = waiting;
    [waiting, timer, isTelling] = [[], null, true];
    await tell(told);
    [isTelling, toldAt] = [false, Date.now()];
    plan();
  };
  const stopListening = onPublished((published) => {
    waiting.push(published);
    plan();
  });
  return () => {
    stopListening();
    if (timer) clearTimeout(timer);
  };
}

async function tellStreams(published: readonly Published[], parts: Parts): Promise<void> {
  const { log, streams } = parts;
  log.keep(published);
  const place = log.place();
  const byWorkspace = Map.groupBy(published, ({ workspaceId }) => workspaceId);
  const told = [...byWorkspace].map(async ([workspaceId, own]) => {
    const changes = own.flatMap((each) => each.changes);
    const audience = await audienceOf(
      [...streams].filter((stream) => stream.isUpToDate && stream.workspaceId === workspaceId),
      parts,
    );
    await Promise.all(audience.map((group) => tellGroup(group, changes, place, parts)));
  });
  await Promise.all(told);
  parts.told.place = place;
}

type Group = { who: Who; streams: Stream[] };

/** Who listens now, with all their tabs; whoever has no right to listen any more is cut off. */
async function audienceOf(streams: readonly Stream[], { authenticate }: Parts): Promise<Group[]> {
  const groups = new Map<string, Group>();
  const asked = streams.map(async (stream) => {
    const who = await authenticate(stream.request).catch(() => null);
    if (!who) return void stream.reply.raw.end();
    const group = groups.get(who.actor.memberId ?? "");
    if (group) group.streams.push(stream);
    else groups.set(who.actor.memberId ?? "", { who, streams: [stream] });
  });
  await Promise.all(asked);
  return [...groups.values()];
}

/** Where it cannot be said who reaches what, the streams are cut: on coming back they are told what they missed. */
async function tellGroup(
  { who, streams }: Group,
  changes: readonly Told[],
  place: string,
  { edge }: Parts,
): Promise<void> {
  const request = streams[0]?.request;
  const reached = request && (await reachedBy(edge, who, changes, request).catch(() => null));
  for (const { reply } of streams) {
    if (!reached || reply.raw.writableLength > mostUnread) reply.raw.end();
    else if (reached.length > 0 && reply.raw.writable)
      reply.raw.write(reached.map(asEvent).join("") + placeText(place));
  }
}

/** Where the browser stands once it has all that came before: it says so when it comes back. */
const placeText = (place: string): string => `id: ${place}\n\n`;

function asEvent({ left: _, ...change }: Told): string {
  return `event: change\ndata: ${JSON.stringify(change)}\n\n`;
}

/** What of the changes somebody reaches, asked in one statement; those who see all deals are not asked for them. */
async function reachedBy(edge: Edge, who: Who, changes: readonly Told[], request: FastifyRequest): Promise<Told[]> {
  const { role, reach } = who.actor;
  const seesAll = role === "manager" || role === "administrator" || (role === "sales" && reach === "all");
  const isAsked = ({ kind, left }: Told) =>
    seesAll ? kinds[kind].reach === "role" : kinds[kind].reach !== "everybody" && !hadReached(who, left);
  const asked = changes.filter(isAsked);
  if (asked.length === 0) return [...changes];
  const [askedKinds, ids] = [asked.map(({ kind }) => kind), asked.map(({ id }) => id)];
  const reached = await edge.run(who, "read", originOf(request), async ({ db }) => {
    const { rows } = await sql<{ kind: string; id: string }>`
      select kind, id from (select distinct kind, id from unnest(${askedKinds}::text[], ${ids}::uuid[]) as t (kind, id)) as asked
      where app.reaches(kind, id)`.execute(db);
    return new Set(rows.map(({ kind, id }) => `${kind} ${id}`));
  });
  return changes.filter((change) => !isAsked(change) || reached.has(`${change.kind} ${change.id}`));
}

/** Whether a record was within reach before it was handed over. */
function hadReached({ actor }: Who, left: Owner | undefined): boolean {
  return left !== undefined && actor.role === "sales" && isOfReach(actor, left);
}
