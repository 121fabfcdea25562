import { setTimeout } from "node:timers/promises";
import type pg from "pg";
import { Pool } from "undici";
import type { Change } from "../src/platform/events.ts";
import { type Load, send, summary } from "./load.ts";

/** Leads as they arrive by the interface: when their senders are answered, and when after that a screen hears of them. */
type Arrived = { answers: Load; events: Load };

/** While all open records are scored anew, as every night, and when that is over. */
export type Received = { meanwhile: Arrived; after: Arrived };

export const receivingName = "receive a lead";

const clients = 4;

export async function measureReceiving(
  base: string,
  cookie: string,
  owner: pg.Pool,
  seconds: number,
): Promise<Received> {
  const screen = await listenTo(base, cookie);
  const pool = new Pool(base, { connections: clients });
  try {
    const place = { pool, cookie, screen };
    await giveOutByRules(place);
    await learnScores(place);
    await receiveFor(place, 1);
    const meanwhile = await receiveFor(place, seconds);
    await untilScored(owner);
    return { meanwhile, after: await receiveFor(place, seconds) };
  } finally {
    screen.leave();
    await pool.destroy();
  }
}

/** A rule gives them in turn to all who sell. */
async function giveOutByRules({ pool, cookie }: Pick<Place, "pool" | "cookie">): Promise<void> {
  const answer = await send(pool, { method: "GET", path: "/api/lead-receivers", cookie });
  const { items } = JSON.parse(answer) as LeadReceivers; // by the route's schema
  const members = items.slice(0, 100).map(({ memberId }) => ({ memberId, weight: 1 }));
  const body = { name: "Todas", conditions: [], mode: "in_turn", members, isOn: true };
  await send(pool, { method: "POST", path: "/api/assignment-rules", body, cookie });
}

type LeadReceivers = { items: { memberId: string }[] };

/** And each has a score, by what was won and lost; what was there before is scored anew meanwhile. */
async function learnScores({ pool, cookie }: Pick<Place, "pool" | "cookie">): Promise<void> {
  await send(pool, { method: "POST", path: "/api/scoring/learn", body: {}, cookie });
  for (let second = 0; second < mostSecondsToLearn; second++) {
    const body = { name: `Primera ${second}`, email: `p${second}@first.example` };
    await send(pool, { method: "POST", path: "/api/inbound/leads?channel=bench", body, cookie });
    const answer = await send(pool, { method: "GET", path: "/api/leads?sort=-createdAt&limit=5", cookie });
    if ((JSON.parse(answer) as Leads).items.some(({ probability }) => probability)) return; // by the route's schema
    await setTimeout(1_000);
  }
  throw new Error("nothing was learned from what was won and lost");
}

type Leads = { items: { probability: string | null }[] };
const mostSecondsToLearn = 300;

/** Waits until no record is scored anew any more: some minutes at 1,000,000. */
async function untilScored(owner: pg.Pool): Promise<void> {
  for (let second = 0; second < mostSecondsToScore; second++) {
    const { rowCount } = await owner.query(
      `select 1 from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = 'learn_scoring'`,
    );
    if (rowCount === 0) return;
    await setTimeout(1_000);
  }
  throw new Error("records are still being scored anew");
}

const mostSecondsToScore = 1_800;

type Place = { pool: Pool; cookie: string; screen: Screen };

let sent = 0;

async function receiveFor({ pool, cookie, screen }: Place, seconds: number): Promise<Arrived> {
  const [answers, heard]: [number[], Promise<number>[]] = [[], []];
  const began = performance.now();
  const client = async () => {
    while (performance.now() - began < seconds * 1_000) {
      const at = performance.now();
      const number = `${Math.round(began)}-${++sent}`;
      const body = { name: `Persona ${number}`, email: `p${number}@inbound.example`, company: `Empresa ${number}` };
      const answer = await send(pool, { method: "POST", path: "/api/inbound/leads?channel=bench", body, cookie });
      const answered = performance.now();
      answers.push(answered - at);
      const { id } = JSON.parse(answer) as { id: string }; // by the route's schema
      heard.push(screen.heardOf(id).then((its) => Math.max(0, its - answered)));
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const passed = (performance.now() - began) / 1_000;
  return { answers: summary(answers, passed), events: summary(await Promise.all(heard), passed) };
}

type Screen = { heardOf: (id: string) => Promise<number>; leave: () => void };

const patience = 10_000;

/** A stream of live events as a screen reads it, with when each record was told of first. */
async function listenTo(base: string, cookie: string): Promise<Screen> {
  const leaving = new AbortController();
  const answer = await fetch(`${base}/api/events`, { headers: { cookie }, signal: leaving.signal });
  if (!answer.ok || !answer.body) throw new Error(`the live events answered ${answer.status}`);
  const heard = new Map<string, number>();
  const waiting = new Map<string, (at: number) => void>();
  void readAll(answer.body, ({ id }) => {
    if (heard.has(id)) return;
    heard.set(id, performance.now());
    waiting.get(id)?.(performance.now());
  }).catch(() => undefined); // it was left
  const late = async (id: string) => {
    await setTimeout(patience, undefined, { ref: false });
    if (!heard.has(id)) throw new Error(`no screen was told of ${id}`);
    return heard.get(id) ?? 0;
  };
  return {
    heardOf: async (id) =>
      heard.get(id) ?? Promise.race([new Promise<number>((resolve) => waiting.set(id, resolve)), late(id)]),
    leave: () => leaving.abort(),
  };
}

async function readAll(stream: ReadableStream<Uint8Array<ArrayBuffer>>, told: (change: Change) => void): Promise<void> {
  let text = "";
  for await (const chunk of stream.pipeThrough(new TextDecoderStream())) {
    const blocks = (text + chunk).split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const change = /^event: change\ndata: (.*)$/m.exec(block)?.[1];
      if (change) told(JSON.parse(change) as Change); // as the server writes them
    }
  }
}
