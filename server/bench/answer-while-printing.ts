import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type pg from "pg";
import { Pool } from "undici";
import { type Call, type Load, send, summary } from "./load.ts";

/** What somebody else waits for `GET /me`: alone, and while long quotations are made PDFs; and how many of these were made. */
export type AnswerWhilePrinting = { alone: Load; meanwhile: Load; printed: number };

export const answerWhilePrintingName = "answer while PDFs are made";

const lines = 1_200;
const documents = 4;
const everyMilliseconds = 10;
const leastSeconds = 15;

/** Asks at fixed moments, whether the last was answered or not: a thread that stands still holds up all that fall into it. */
export async function measureAnswerWhilePrinting(
  base: string,
  cookie: string,
  owner: pg.Pool,
  asked: number,
): Promise<AnswerWhilePrinting> {
  const pool = new Pool(base, { connections: 32 });
  try {
    const place = { pool, cookie };
    const quotations = await makeQuotations(place);
    const seconds = Math.max(asked, leastSeconds);
    await printUntil(place, quotations, owner, setTimeout(1_000, true));
    await askAtFixedMoments(place, 1);
    const alone = await askAtFixedMoments(place, seconds);
    const asking = askAtFixedMoments(place, seconds);
    const [meanwhile, printed] = await Promise.all([asking, printUntil(place, quotations, owner, asking)]);
    return { alone, meanwhile, printed };
  } finally {
    await pool.destroy();
  }
}

type Place = { pool: Pool; cookie: string };

async function makeQuotations({ pool, cookie }: Place): Promise<string[]> {
  const post = async (path: string, body: unknown) =>
    JSON.parse(await send(pool, { method: "POST", path: `/api${path}`, body, cookie })) as { id: string }; // what each of these answers has
  const customer = await post("/contacts", { kind: "company", name: "Hoteles Miramar" });
  const product = await post("/products", { name: "Mesa", kind: "goods", storable: true, listPrice: "10" });
  const ids = Array.from({ length: documents }, () => randomUUID());
  for (const id of ids) {
    const linesOf = Array.from({ length: lines }, (_, n) => ({
      productId: product.id,
      name: `Mesa ${n}`,
      quantity: "2",
    }));
    await post("/quotations", { id, customerId: customer.id, lines: linesOf });
  }
  return ids;
}

/** One PDF after another, each of a state that was not printed yet; gives how many. */
async function printUntil(
  { pool, cookie }: Place,
  ids: string[],
  owner: pg.Pool,
  over: Promise<unknown>,
): Promise<number> {
  let isOver = false;
  void over.finally(() => (isOver = true));
  for (let printed = 0; ; printed++) {
    const id = ids[printed % ids.length] ?? "";
    await owner.query("update sales set customer_reference = $2 where id = $1", [id, randomUUID().slice(0, 8)]);
    if (isOver) return printed;
    await send(pool, { method: "GET", path: `/api/sales/${id}/pdf`, cookie });
  }
}

const me = (cookie: string): Call => ({ method: "GET", path: "/api/me", cookie });

async function askAtFixedMoments({ pool, cookie }: Place, seconds: number): Promise<Load> {
  const began = performance.now();
  const answers: Promise<number>[] = [];
  for (let at = 0; at < seconds * 1_000; at += everyMilliseconds) {
    await setTimeout(Math.max(0, began + at - performance.now()));
    answers.push(timed(pool, cookie));
  }
  return summary(await Promise.all(answers), (performance.now() - began) / 1_000);
}

async function timed(pool: Pool, cookie: string): Promise<number> {
  const sent = performance.now();
  await send(pool, me(cookie));
  return performance.now() - sent;
}
