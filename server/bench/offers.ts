import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type pg from "pg";
import { Pool } from "undici";
import { type Call, type Load, send, summary } from "./load.ts";

/** An offer's way by the customer's page: how long each answer took, and how long after the yes its signed PDF was there. */
export type Offers = { sent: Load; printed: Load; opened: Load; accepted: Load; signed: Load };

export const offersName = "offers sent, opened and signed";

const clients = 4;
const offers = 100;
const lines = 5;
const mostSecondsToSign = 300;

/** As many quotations as each goes its whole way: sent, printed, opened by the customer, and accepted with a signature. */
export async function measureOffers(base: string, cookie: string, owner: pg.Pool): Promise<Offers> {
  const pool = new Pool(base, { connections: clients });
  const ask = async (method: Call["method"], path: string, body?: unknown) =>
    JSON.parse(await send(pool, { method, path: `/api${path}`, body, cookie })) as Answer; // what each of these answers has
  try {
    const ids = await makeQuotations(ask, await readIds(owner, "products"), await readIds(owner, "contacts"));
    const links = new Map<string, Answer>();
    await byMany(ids, (id) => ask("POST", `/sales/${id}/send`, {})); // also warms up
    const sent = await byMany(ids, async (id) => void links.set(id, await ask("POST", `/sales/${id}/send`, {})));
    const printed = await byMany(ids, (id) => send(pool, { method: "GET", path: `/api/sales/${id}/pdf`, cookie }));
    const linkOf = (id: string) => `/portal/${links.get(id)?.portalUrl.split("/q/")[1] ?? ""}`;
    const opened = await byMany(ids, (id) => ask("GET", linkOf(id)));
    const accepted = await byMany(ids, (id) =>
      ask("POST", `${linkOf(id)}/accept`, { name: "Lola Gil", version: links.get(id)?.version }),
    );
    return { sent, printed, opened, accepted, signed: await signedAfter(owner) };
  } finally {
    await pool.destroy();
  }
}

type Answer = { id: string; portalUrl: string; version: number };
type Ask = (method: Call["method"], path: string, body?: unknown) => Promise<Answer>;

async function makeQuotations(ask: Ask, products: string[], customers: string[]): Promise<string[]> {
  const ids = Array.from({ length: offers }, () => randomUUID());
  await byMany(ids, (id) => {
    const at = ids.findIndex((each) => each === id);
    const wanted = Array.from({ length: lines }, (_, n) => products[(at * lines + n) % products.length]);
    const customerId = customers[at % customers.length];
    return ask("POST", "/quotations", {
      id,
      customerId,
      lines: wanted.map((productId) => ({ productId, quantity: "2" })),
    });
  });
  return ids;
}

async function readIds(owner: pg.Pool, table: "products" | "contacts"): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(`select id from ${table} order by id limit 500`);
  return rows.map(({ id }) => id);
}

async function byMany(ids: readonly string[], work: (id: string) => Promise<unknown>): Promise<Load> {
  const left = ids.toReversed();
  const took: number[] = [];
  const began = performance.now();
  const client = async () => {
    for (let id = left.pop(); id; id = left.pop()) {
      const asked = performance.now();
      await work(id);
      took.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return summary(took, (performance.now() - began) / 1_000);
}

/** From each signature to its signed PDF, once all are there. */
async function signedAfter(owner: pg.Pool): Promise<Load> {
  for (let second = 0; second < mostSecondsToSign; second++) {
    const { rows } = await owner.query<{ took: number }>(
      `select (extract(epoch from d.made_at - g.signed_at) * 1000)::float as took
       from sale_signatures g join signed_documents d on d.workspace_id = g.workspace_id and d.signature_id = g.id`,
    );
    const took = rows.map((row) => row.took);
    if (took.length === offers) return summary(took, Math.max(...took) / 1_000);
    await setTimeout(1_000);
  }
  throw new Error("the signed PDFs were not made");
}
