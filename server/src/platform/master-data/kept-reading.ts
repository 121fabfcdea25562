import { sql } from "kysely";
import type { Context } from "../context.ts";

type Reading<T> = (ctx: Context) => Promise<T>;
type Kept = { stamp: string; read: Map<unknown, unknown> };

/** All that is kept, for the test that asks of each which tables it reads. */
export const keptReadings: Reading<unknown>[] = [];

const workspaces = new Map<string, Kept>();
const mostKept = 200;

/**
 * A reading of master data that is made once and kept as long as the rows are the same ones, whichever process changes them: the database says
 * so, in the transaction that asks. It depends on the workspace alone, and reads no other tables than those that
 * server/migrations/functions/master-data.sql looks at; nobody changes what it gives. A customer sees less, so his are made each time.
 */
export function keptReading<T>(read: Reading<T>): Reading<T> {
  keptReadings.push(read);
  return async (ctx) => {
    if (ctx.actor.role === "portal") return read(ctx);
    const kept = keptUnder(ctx.workspace.id, await stampOf(ctx));
    if (kept.read.has(read)) return kept.read.get(read) as T; // as it was kept below
    const found = unchangeable(await read(ctx));
    kept.read.set(read, found);
    return found;
  };
}

/** What is kept under this stamp; what was kept under another is forgotten, and beyond a number of workspaces what was begun first. */
function keptUnder(workspaceId: string, stamp: string): Kept {
  const known = workspaces.get(workspaceId);
  if (known?.stamp === stamp) return known;
  const kept: Kept = { stamp, read: new Map() };
  workspaces.delete(workspaceId);
  workspaces.set(workspaceId, kept);
  const [first] = workspaces.keys();
  if (first !== undefined && workspaces.size > mostKept) workspaces.delete(first);
  return kept;
}

const asked = new WeakMap<Context["db"], { of: string; stamp: Promise<string> }>();

/** The stamp as it is now, asked for once by all that leaves together. */
function stampOf(ctx: Context): Promise<string> {
  const known = asked.get(ctx.db);
  if (known?.of === ctx.workspace.id) return known.stamp;
  const stamp = readStamp(ctx);
  asked.set(ctx.db, { of: ctx.workspace.id, stamp });
  setImmediate(() => asked.delete(ctx.db));
  return stamp;
}

async function readStamp(ctx: Context): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`select app.master_data_stamp() as stamp`.execute(ctx.db);
  const [row] = rows;
  if (!row) throw new Error("a function gave no row");
  return row.stamp;
}

function unchangeable<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) unchangeable(part);
  }
  return value;
}
