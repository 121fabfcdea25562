import { sql } from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import { kinds } from "@trato/domain/kinds.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Edge, Who } from "./edge.ts";
import { changesOf, type EventLog, isOf } from "./event-log.ts";
import { type Heard, onHeard, type Owner, type Told } from "./events.ts";
import type { Authenticate } from "./http/handle.ts";
import { originOf } from "./http/handle.ts";
import type { Drain } from "./http/drain.ts";
import { header, languageOf } from "./http/headers.ts";
import { problem } from "./http/problems.ts";
import type { Processes } from "./processes/join-processes.ts";
import { soon } from "./processes/soon.ts";
import { isOfReach } from "./reach.ts";

const heartbeat = 25_000;
/** Changes are told not more often than this where it takes long to ask who may hear of them: many are asked about at once. */
const pause = 200;
/** Whoever does not read is cut off, and is told the rest on coming back. */
const mostUnread = 1_000_000;
/** So many one member may hold open here: a browser needs one for all its pages, one that shares none needs one a page. */
export const mostStreams = 50;

/** `place` is where it stands among what was told; null until it has heard what it missed. */
type Stream = {
  workspaceId: string;
  memberId: string | null;
  request: FastifyRequest;
  reply: FastifyReply;
  place: string | null;
  /** Ends it, and at once where something stands unread: to whoever does not read no end would come through. */
  cut: () => void;
};

type Parts = { edge: Edge; authenticate: Authenticate; processes: Processes; streams: Set<Stream> };

/** GET /api/events: what changed, told live to everybody who reaches it; whoever was cut off, or began to ask before, hears first what he missed. */
export function serveEvents(
  server: FastifyInstance,
  { edge, processes, drain }: { edge: Edge; processes: Processes; drain: Drain },
  authenticate: Authenticate,
): void {
  const parts: Parts = { edge, authenticate, processes, streams: new Set() };
  const stop = gatherHeard((heard) => tellStreams(heard, parts));
  server.get("/api/events", async (request, reply) => {
    if (drain.isDraining()) return refuseLeaving(request, reply);
    const who = await authenticate(request);
    const { workspaceId, actor } = who;
    const { memberId } = actor;
    refuseMore({ workspaceId, memberId }, parts.streams);
    const stream = open({ workspaceId, memberId, request, reply, place: null }, parts);
    await catchUp(stream, who, parts);
    return reply;
  });
  server.addHook("preClose", async () => {
    await stop();
    for (const { cut } of parts.streams) cut();
  });
}

/** Whoever comes back while this process is still in the balancer's list finds another in a moment. */
function refuseLeaving(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = languageOf(header(request, "accept-language")) ?? "en";
  return reply
    .code(503)
    .type("application/problem+json")
    .send(problem(503, "server.restarting", language));
}

/** Each is a connection and a place in memory that is kept for as long as its owner likes. */
function refuseMore(of: Pick<Stream, "workspaceId" | "memberId">, streams: ReadonlySet<Stream>): void {
  let held = 0;
  for (const { workspaceId, memberId } of streams)
    if (workspaceId === of.workspaceId && memberId === of.memberId) held++;
  if (held >= mostStreams) throw new Refusal("too_many", "events.too_many", { most: mostStreams, retryAfter: 30 });
}

function open(asked: Omit<Stream, "cut">, { authenticate, streams }: Parts): Stream {
  const { request, reply } = asked;
  const { raw } = reply;
  reply.hijack();
  raw.writeHead(200, {
    "content-type": "text/event-stream",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
    connection: "close", // a stream that is cut is hung up on, whoever is at its other end
  });
  const forget = () => {
    streams.delete(stream);
    clearInterval(beat);
  };
  const cut = () => {
    forget();
    if (!raw.writableEnded) raw.end();
    if (raw.writableLength > 0) raw.destroy();
  };
  const stream: Stream = Object.assign(asked, { cut });
  const beat = setInterval(() => {
    const sign = stream.place === null ? ": still here\n\n" : placeText(stream.place);
    authenticate(request).then(() => write(stream, sign), cut);
  }, heartbeat);
  raw.on("error", cut);
  raw.on("close", forget);
  streams.add(stream);
  if (raw.destroyed) forget(); // gone while it was asked who it is
  write(stream, "retry: 1000\n\n");
  return stream;
}

/** The only way to say something on a stream: not after its end, and not to whoever leaves too much unread. */
function write({ reply: { raw }, cut }: Stream, text: string): void {
  if (raw.writableLength > mostUnread) cut();
  else if (!raw.writableEnded && !raw.destroyed) raw.write(text);
}

/** Tells what was missed since the last place that the browser heard of, or that it may be anything; from then on what happens. */
async function catchUp(stream: Stream, who: Who, parts: Parts): Promise<void> {
  const { log, hearNow } = parts.processes;
  let place = placeOf(stream.request, log);
  // another process may have told it, and this one not have heard of it yet
  if (!log.since(place, stream.workspaceId)) await hearNow();
  while (place !== log.place()) {
    const missed = log.since(place, stream.workspaceId);
    place = log.place();
    if (missed) await tellGroup({ who, streams: [stream] }, missed, place, parts);
    else write(stream, reloadText);
  }
  stream.place = place;
  write(stream, placeText(place));
}

/** Where one goes on: where one was, or stood when the page began to ask; whoever says neither hears what comes. */
function placeOf(request: FastifyRequest, log: EventLog): string {
  const past = Number(header(request, "x-past") ?? 0);
  return header(request, "last-event-id") ?? (past > 0 ? (log.placeBefore(past) ?? "") : log.place());
}

/** Hands on what all processes did, in order and some at once; returns how to stop. */
function gatherHeard(tell: (heard: Heard[]) => Promise<void>): () => Promise<void> {
  let waiting: Heard[] = [];
  const telling = soon(
    async () => {
      const heard = waiting;
      waiting = [];
      await tell(heard);
    },
    { after: 0, pause },
  );
  const stopListening = onHeard((heard) => {
    waiting.push(...heard);
    telling.ask();
  });
  return () => {
    stopListening();
    return telling.stop();
  };
}

/** Each stream is told what came after its place: one that came meanwhile may have been told the first of it already. */
async function tellStreams(heard: readonly Heard[], parts: Parts): Promise<void> {
  const place = heard.at(-1)?.place ?? parts.processes.log.place();
  const listening = [...parts.streams].filter((stream) => stream.place !== null);
  const alike = Map.groupBy(listening, (stream) => {
    const from = heard.findLastIndex((each) => each.place === stream.place) + 1;
    return `${stream.workspaceId} ${from}`;
  });
  const told = [...alike].map(async ([key, streams]) => {
    const [workspaceId = "", from] = key.split(" ");
    const own = heard.slice(Number(from)).filter((each) => isOf(each, workspaceId));
    if (own.length > 0) await tellAudience(streams, changesOf(own), place, parts);
  });
  await Promise.all(told);
  for (const stream of listening) stream.place = place;
}

async function tellAudience(
  streams: readonly Stream[],
  changes: readonly Told[] | null,
  place: string,
  parts: Parts,
): Promise<void> {
  const audience = await audienceOf(streams, parts);
  if (changes) await Promise.all(audience.map((group) => tellGroup(group, changes, place, parts)));
  else for (const stream of audience.flatMap((group) => group.streams)) write(stream, reloadText + placeText(place));
}

type Group = { who: Who; streams: Stream[] };

/** Who listens now, with all their tabs; whoever has no right to listen any more is cut off. */
async function audienceOf(streams: readonly Stream[], { authenticate }: Parts): Promise<Group[]> {
  const groups = new Map<string, Group>();
  const asked = streams.map(async (stream) => {
    const who = await authenticate(stream.request).catch(() => null);
    if (!who) return stream.cut();
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
  for (const stream of streams) {
    if (!reached) stream.cut();
    else if (reached.length > 0) write(stream, reached.map(asEvent).join("") + placeText(place));
  }
}

const reloadText = "event: reload\ndata: everything\n\n";

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
