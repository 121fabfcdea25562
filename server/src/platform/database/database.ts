import pg from "pg";
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  type QueryResult,
} from "kysely";
import { canonical } from "@trato/domain/decimal.ts";
import { noteLost } from "./lost.ts";
import { NamingCompiler } from "./naming.ts";
import { slowStatements } from "./slow-statements.ts";
import { ask } from "./statement.ts";
import type { Tables } from "./tables.ts";

/** The tables as one transaction sees them. */
export type Db = Kysely<Tables>;

/** What the policies read: who asks, in which workspace, with which reach. Ids and enums only; checked before they are quoted. */
export type Settings = {
  workspace: string | null;
  member: string | null;
  role: string | null;
  reach: string | null;
  teams: readonly string[];
  document: string | null;
  /** What a key that is kept to scopes is not shown, though its member is. */
  withheld?: string;
};

export type Mode = "read" | "write";

/** A statement that is written with the commit of a writing transaction, in one packet; asked for when the work is done. */
export type Last = () => pg.QueryConfig | null;

export type Database = {
  pool: pg.Pool;
  /** Runs the work in one transaction under the settings; commits when it resolves, rolls back when it throws. `last` goes along with the commit. */
  transaction<T>(settings: Settings, mode: Mode, work: (db: Db) => Promise<T>, last?: Last): Promise<T>;
  close(): Promise<void>;
};

// Values as Trato writes them, on these connections only: the sign-in and job libraries compare moments as `pg` gives them.
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.DATE, (text) => text);
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString());
types.setTypeParser(pg.types.builtins.INT8, Number);
types.setTypeParser(pg.types.builtins.NUMERIC, shortDecimal);

/** A pool of pipelined connections in the server's role; a lost connection is reported, never a crash. */
export function openDatabase(config: pg.PoolConfig, reportLost: (error: Error) => void): Database {
  const pool = new pg.Pool({ max: 16, ...config, types, pipeline: true, options: "-c timezone=UTC" });
  // its connections may outlive it by a moment, and see the database end
  const report = (error: Error) => {
    if (!pool.ending) reportLost(error);
  };
  pool.on("error", report);
  pool.on("connect", (client) => {
    client.on("error", report);
    sendTogether(client);
  });
  return {
    pool,
    transaction: (settings, mode, work, last) => inTransaction(pool, settings, mode, work, last),
    close: () => pool.end(),
  };
}

/** What is asked in one turn of the event loop leaves in one packet: each packet wakes the other side once. */
function sendTogether(client: pg.PoolClient): void {
  const { stream } = client.connection;
  let isHeld = false;
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  const held = (...args: unknown[]) => {
    if (!isHeld) {
      isHeld = true;
      stream.cork();
      setImmediate(() => {
        isHeld = false;
        stream.uncork();
      });
    }
    return query(...args);
  };
  client.query = held as typeof client.query; // it passes on whatever it is given
}

async function inTransaction<T>(
  pool: pg.Pool,
  settings: Settings,
  mode: Mode,
  work: (db: Db) => Promise<T>,
  last?: Last,
): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    noteLost(error);
    throw error;
  });
  let broken: Error | undefined;
  reasons.delete(client);
  try {
    const begun = client.query(beginText(settings, mode));
    begun.catch(() => {}); // the first statement of the work reports it
    const result = await work(dbOf(client));
    await begun;
    const ending = mode === "write" ? last?.() : null;
    if (ending) client.query(ending).catch(() => {}); // where it failed the commit is none, and says so
    const committed = client.query("commit");
    if (mode === "write") await untilKept(client, committed);
    else committed.catch(() => {}); // nothing was written
    return result;
  } catch (error) {
    await client.query("rollback").catch((lost: Error) => (broken = lost));
    if (broken) noteLost(error);
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * Waits until a commit is on disk, and on the standbys that are to have it: what is asked for in the same packet is written after it and
 * flushed with it. The commit itself does not wait, so that whoever waits for its locks goes on meanwhile (decision 120).
 */
async function untilKept(client: pg.PoolClient, committed: Promise<pg.QueryResult>): Promise<void> {
  const flushed = client.query(flushing);
  flushed.catch(() => {}); // where the commit failed that is told
  refuseRolledBack(await committed);
  await flushed;
}

const flushing = { name: "flushed", text: "select pg_logical_emit_message(true, 'trato', '')" };

/** A transaction in which a statement failed is rolled back by its commit, without an error. */
function refuseRolledBack({ command }: pg.QueryResult): void {
  if (command !== "COMMIT") throw new Error("a statement failed unnoticed: the transaction was rolled back");
}

const plain = /^[a-z0-9_-]*$/;

function beginText(settings: Settings, mode: Mode): string {
  const begin = mode === "read" ? "begin read only" : "begin;set local synchronous_commit = off";
  return `${begin};${settingLines(settings).join(";")}`;
}

/** What says in a transaction from here on whose it is, one statement a setting. */
export function settingLines(settings: Settings): string[] {
  const teams = `{${settings.teams.join(",")}}`;
  return Object.entries({ ...settings, teams }).map(
    ([name, value]) => `${settingLine}${name} = '${quotable(name, value ?? "")}'`,
  );
}

const settingLine = "set local app.";

function quotable(name: string, value: string): string {
  const text = name === "teams" ? value.replace(/[{},]/g, "") : value;
  if (!plain.test(text)) throw new Error(`setting ${name} is neither an id nor an enum`);
  return value;
}

const dbs = new WeakMap<pg.PoolClient, Db>();

function dbOf(client: pg.PoolClient): Db {
  let db = dbs.get(client);
  if (!db) {
    db = new Kysely<Tables>({
      dialect: {
        createAdapter: () => new PostgresAdapter(),
        createDriver: () => driverOf(client),
        createIntrospector: (kysely) => new PostgresIntrospector(kysely),
        createQueryCompiler: () => new NamingCompiler(),
      },
    });
    dbs.set(client, db);
  }
  return db;
}

function driverOf(client: pg.PoolClient): Driver {
  const connection: DatabaseConnection = {
    executeQuery: <R>(query: CompiledQuery) => execute<R>(client, query),
    streamQuery: () => {
      throw new Error("cursors do not work on pipelined connections");
    },
  };
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: async () => {},
    destroy: async () => {},
  };
}

// Named statements are parsed and planned once per connection. Their number is bounded: texts that vary (lists of values) run unnamed.
const names = new Map<string, string>();
const mostNames = 800;

async function execute<R>(client: pg.PoolClient, query: CompiledQuery): Promise<QueryResult<R>> {
  const begun = performance.now();
  const values = [...query.parameters];
  const given = await ask(client, { text: query.sql, values, ...nameOf(query.sql) }, types).catch((error: unknown) => {
    throw reasonOf(client, error);
  });
  slowStatements.note(query.sql, performance.now() - begun);
  return { rows: given.rows as R[], numAffectedRows: BigInt(given.rowCount ?? 0) }; // kysely knows the row's type
}

const reasons = new WeakMap<pg.PoolClient, unknown>();

/** Of what is sent together the rest fails because of what failed first: whichever is heard of first, that is the reason. */
function reasonOf(client: pg.PoolClient, error: unknown): unknown {
  const isAborted = error instanceof pg.DatabaseError && error.code === "25P02";
  if (!isAborted) reasons.set(client, error);
  return isAborted ? (reasons.get(client) ?? error) : error;
}

function nameOf(text: string): { name?: string } {
  if (text.startsWith(settingLine)) return {}; // another text each time
  let name = names.get(text);
  if (!name) {
    if (names.size >= mostNames) return {};
    name = `s${names.size}`;
    names.set(text, name);
  }
  return { name };
}

const refuse = () => Promise.reject(new Error("the transaction belongs to the edge"));

/** Numeric comes with the column's scale ("12.500000"); inside Trato it is short ("12.5"). */
function shortDecimal(text: string): string {
  if (text.includes("e") || text === "NaN") return canonical(text);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
