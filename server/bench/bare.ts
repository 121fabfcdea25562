import { randomUUID } from "node:crypto";
import pg from "pg";
import type { ClientConfig, PoolClient } from "pg";
import type { Id } from "@trato/domain/ids.ts";
import { rankAt } from "@trato/domain/opportunities/rank.ts";
import type { Reach, Role } from "@trato/domain/permissions.ts";
import { routeTable } from "../src/app.ts";
import { whoOf } from "../src/identity/memberships.ts";
import { openDatabase } from "../src/platform/database/database.ts";
import { type Edge, edgeOf, type Who } from "../src/platform/edge.ts";
import type { Context } from "../src/platform/context.ts";
import { recordAllInDiary } from "../src/platform/diary.ts";
import { parseInput } from "../src/platform/http/handle.ts";
import { addOpportunities, type NewOpportunity, readStages } from "../src/opportunities/store.ts";
import "../src/reactions.ts";
import { isPublic } from "../src/platform/routes.ts";
import { type Load, summary } from "./load.ts";
import type { Operation } from "./operations.ts";

/** One statement as the operation sent it. */
type Statement = { text: string; values: unknown[] };

/** The operations' own SQL, without HTTP, routes, checks and commands: what nothing above the database can be faster than. */
export class Bare {
  readonly #edge: Edge;
  readonly #config: ClientConfig;
  #taken: Statement[] | null = null;

  constructor(config: ClientConfig) {
    this.#config = config;
    const database = openDatabase({ ...config, max: 2 }, () => undefined);
    const site = {
      publicUrl: "http://localhost",
      secret: "s".repeat(32),
      mailFrom: null,
      smtpUrl: null,
      leadSenders: { meta: "", linkedIn: "" },
      stripeUrl: "http://127.0.0.1:9",
      areOwnRatesGood: false,
      areOwnReceiversGood: false,
      installation: { version: "", dataDir: ".", isEmbedded: true },
      contents: { folder: "", bucket: null, s3: null },
      backups: null,
    };
    this.#edge = edgeOf(database, site);
    database.pool.on("connect", (client: PoolClient) => this.#listen(client));
  }

  /**
   * Replays the statements of an operation, sent in one go and committed, each time for another record: by as many clients as people, each
   * with the statements that were taken of him, so that they meet on the same rows as where they are asked for.
   */
  async measure(operation: Operation, emails: readonly string[], seconds: number): Promise<Load> {
    const clients = emails.length;
    const taken: Taken[] = [];
    for (const [index, email] of emails.entries()) taken.push(await this.#takeTwice(operation, email, index));
    const pool = new pg.Pool({ ...this.#config, max: clients, pipeline: true, options: "-c timezone=UTC" });
    pool.on("error", () => undefined);
    pool.on("connect", (connected) => connected.on("error", () => undefined));
    const latencies: number[] = [];
    const began = performance.now();
    const end = began + seconds * 1000;
    const client = async ({ other, variable }: Taken, index: number) => {
      const connection = await pool.connect();
      try {
        while (performance.now() < end) {
          const sent = performance.now();
          await replay(connection, other, variable, operation.input(index));
          latencies.push(performance.now() - sent);
        }
      } finally {
        connection.release();
      }
    };
    try {
      await Promise.all(taken.map(client));
    } finally {
      await pool.end();
    }
    return summary(latencies, (performance.now() - began) / 1000);
  }

  /** Leads per second as an import writes them, made ready beforehand: two batches at a time, with their entries in the diary. */
  async importLeads(email: string, count: number): Promise<number> {
    const who = await this.#whoIs(email);
    const origin = { requestId: "bench", clientId: null, language: null };
    const inTransaction = <T>(work: (ctx: Context) => Promise<T>) => this.#edge.run(who, "write", origin, work);
    const batches = await inTransaction(async (ctx) => {
      const [stage] = await readStages(ctx);
      if (!stage) throw new Error("there is no stage");
      return Array.from({ length: count / batchRows }, (_, batch) => leadsFor(ctx, stage.id, batch * batchRows));
    });
    const began = performance.now();
    const write = async () => {
      for (let next = batches.pop(); next; next = batches.pop()) {
        const records = next;
        await inTransaction(async (ctx) => {
          await addOpportunities(ctx, records);
          const entries = records.map(({ id, title }) => ({ id, after: { title } }));
          await recordAllInDiary(ctx, "lead.imported", "opportunity", entries);
        });
      }
    };
    await Promise.all([write(), write()]);
    return count / ((performance.now() - began) / 1000);
  }

  close(): Promise<void> {
    return this.#edge.database.close();
  }

  #listen(client: PoolClient): void {
    const send = client.query.bind(client) as (...args: unknown[]) => unknown;
    const listening = (...args: unknown[]) => {
      const [query] = args as [string | { text: string; values?: unknown[] }];
      const { text, values = [] } = typeof query === "string" ? { text: query } : query;
      this.#taken?.push({ text, values });
      return send(...args);
    };
    client.query = listening as typeof client.query; // it passes on whatever it is given
  }

  async #takeTwice(operation: Operation, email: string, client: number): Promise<Taken> {
    const who = await this.#whoIs(email);
    const [one, other] = [await this.#take(operation, who, client), await this.#take(operation, who, client)];
    return { other, variable: differencesOf(one, other) };
  }

  async #take({ route, input }: Operation, who: Who, client: number): Promise<Asked> {
    const declared = routeTable[route];
    if (!declared || isPublic(declared)) throw new Error(`${route} is no route of members`);
    const given = input(client);
    const parsed = parseInput(declared.input, given, "en");
    const origin = { requestId: "bench", clientId: null, language: null };
    const began = Date.now();
    this.#taken = [];
    await this.#edge.run(who, route.startsWith("GET") ? "read" : "write", origin, (ctx) => declared.run(ctx, parsed));
    const statements = this.#taken;
    this.#taken = null;
    return { statements, input: given, began };
  }

  async #whoIs(email: string): Promise<Who> {
    const pool = new pg.Pool({ ...this.#config, user: "trato", max: 1 });
    try {
      const { rows } = await pool.query<Row>(
        `select m.workspace_id, m.id, m.name, m.role, m.reach,
           array(select team_id from team_members t where t.member_id = m.id) as teams from members m where email = $1`,
        [email],
      );
      const [row] = rows;
      if (!row) throw new Error(`nobody is ${email}`);
      const { workspace_id: workspaceId, id: memberId, name: memberName, role, reach, teams } = row;
      return whoOf({ workspaceId, memberId, memberName, role, reach, language: null, teams });
    } finally {
      await pool.end();
    }
  }
}

const batchRows = 1000;

function leadsFor(ctx: Context, stageId: NewOpportunity["stageId"], first: number): NewOpportunity[] {
  return Array.from({ length: batchRows }, (_, index) => ({
    id: ctx.newId<"opportunities">(),
    type: "lead",
    title: `Interés ${first + index}`,
    companyName: `Empresa ${first + index}`,
    email: `directo${first + index}@import.example`,
    source: "Feria",
    stageId,
    rank: rankAt(Date.parse(ctx.now)),
    stageChangedAt: ctx.now,
    createdAt: ctx.now,
    createdBy: ctx.actor.memberId,
  }));
}

type Row = {
  workspace_id: Id<"workspaces">;
  id: Id<"members">;
  name: string;
  role: Role;
  reach: Reach;
  teams: Id<"teams">[];
};
type Asked = { statements: Statement[]; input: Record<string, unknown>; began: number };

/** What is replayed of somebody, and what of it is another each time. */
type Taken = { other: Asked; variable: Map<string, string | null> };

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const number = /\b(?:S|OUT)\d{5,}\b/g;

/** Which ids and numbers are others each time: the input's fields by name, what the operation itself made anew. */
function differencesOf(one: Asked, other: Asked): Map<string, string | null> {
  const before = new Set(textOf(one).match(uuid));
  const found = new Map<string, string | null>();
  for (const id of new Set(textOf(other).match(uuid))) {
    const field = fieldOf(other.input, id);
    if (!before.has(id) && (field !== null || isMadeSince(id, other.began))) found.set(id, field);
  }
  for (const taken of textOf(other).match(number) ?? []) found.set(taken, null);
  return found;
}

/** A UUIDv7 begins with the moment at which it was made. */
function isMadeSince(id: string, began: number): boolean {
  return id[14] === "7" && Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) >= began;
}

const textOf = ({ statements }: Asked): string => JSON.stringify(statements.map(({ values }) => values));

function fieldOf(input: Record<string, unknown>, value: string): string | null {
  return Object.keys(input).find((name) => input[name] === value) ?? null;
}

let made = 0;

async function replay(
  client: PoolClient,
  { statements }: Asked,
  variable: ReadonlyMap<string, string | null>,
  input: Record<string, unknown>,
): Promise<void> {
  const now = new Map<string, string>();
  for (const [old, field] of variable) {
    const fresh = old.includes("-") ? randomUUID() : `${old.replace(/\d+$/, "")}9${String(++made).padStart(8, "0")}`;
    now.set(old, field ? String(input[field]) : fresh);
  }
  const sent = statements.map(({ text, values }, index) =>
    client.query({
      text,
      ...(values.length > 0 && {
        values: values.map((value) => changed(value, now)),
        name: `bare${index}${text.length}`,
      }),
    }),
  );
  sent.push(client.query({ text: "commit" }));
  const answers = await Promise.allSettled(sent);
  const failed = answers.find((answer) => answer.status === "rejected");
  if (failed) throw failed.reason;
}

function changed(value: unknown, now: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") {
    let text = value;
    for (const [old, fresh] of now) if (text.includes(old)) text = text.replaceAll(old, fresh);
    return text;
  }
  return Array.isArray(value) ? value.map((each) => changed(each, now)) : value;
}
