import { randomUUID } from "node:crypto";
import type pg from "pg";
import { Pool } from "undici";
import { type Call, send } from "./load.ts";

/** Orders a second of one product that everybody wants, one piece each: behind none and behind many open deliveries. */
export type HotProduct = { first: number; behind: number };

export const hotProductName = "one hot product";

const clients = 64;
const orders = 1_000;
const stocked = 200;
const waiting = 10_000;

/** Confirms as many orders by as many clients, first of goods that are there and then of none; each is confirmed once and counted exactly. */
export async function measureHotProduct(base: string, cookie: string, owner: pg.Pool): Promise<HotProduct> {
  const pool = new Pool(base, { connections: clients });
  const ask = async (method: Call["method"], path: string, body?: unknown) =>
    JSON.parse(await send(pool, { method, path: `/api${path}`, body, cookie })) as { id: string }; // what each of these answers has
  const customer = await ask("POST", "/contacts", { kind: "company", name: "Hoteles Miramar" });
  const product = await ask("POST", "/products", { name: "Mesa", kind: "goods", storable: true, listPrice: "10" });
  await ask("POST", "/stock/adjust", { productId: product.id, countedQuantity: String(stocked) });
  const lines = [{ productId: product.id, quantity: "1" }];

  const confirmAll = async () => {
    const drafts = Array.from({ length: orders }, () => randomUUID());
    await byMany(drafts, (id) => ask("POST", "/quotations", { id, customerId: customer.id, lines }));
    const began = performance.now();
    await byMany(drafts, (id) => ask("POST", `/sales/${id}/confirm`, {}));
    return orders / ((performance.now() - began) / 1000);
  };
  const first = await confirmAll();
  await owner.query(othersWaiting, [product.id, waiting]);
  await owner.query("analyze transfer_lines");
  const behind = await confirmAll();
  await pool.destroy();
  const { rows } = await owner.query<{ reserved: string; wanted: string }>(counted, [product.id]);
  const [found] = rows;
  if (Number(found?.reserved) !== stocked || Number(found?.wanted) !== 2 * orders + waiting)
    throw new Error(`the goods of the hot product are counted wrong: ${JSON.stringify(found)}`);
  return { first, behind };
}

async function byMany(ids: readonly string[], work: (id: string) => Promise<unknown>): Promise<void> {
  const left = [...ids];
  const client = async () => {
    for (let id = left.pop(); id; id = left.pop()) await work(id);
  };
  await Promise.all(Array.from({ length: clients }, client));
}

/** Copies of a delivery that waits for the product. */
const othersWaiting = `
  with one as (select t, l from transfer_lines l join transfers t on t.id = l.transfer_id
      where l.product_id = $1 and l.state = 'open' and l.reserved = 0 limit 1),
    copies as materialized (select n, uuidv7() as id, uuidv7() as line_id from generate_series(1, $2::int) n),
    made as (insert into transfers
      select (jsonb_populate_record(one.t, jsonb_build_object('id', c.id, 'number', 'bench ' || c.n))).* from one, copies c returning id)
  insert into transfer_lines
    select (jsonb_populate_record(one.l, jsonb_build_object('id', c.line_id, 'transfer_id', c.id))).* from one, copies c`;

const counted = `select sum(reserved) as reserved, sum(quantity) as wanted from transfer_lines where product_id = $1 and state = 'open'`;
