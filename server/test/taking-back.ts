import type { FastifyInstance } from "fastify";
import "../src/reactions.ts";
import { openAccounts } from "../src/identity/accounts/accounts.ts";
import type { Database } from "../src/platform/database/database.ts";
import { type Edge, edgeOf } from "../src/platform/edge.ts";
import { drainOf } from "../src/platform/http/drain.ts";
import { joinProcesses } from "../src/platform/processes/join-processes.ts";
import { createServer } from "../src/server.ts";
import { testDatabase } from "./database.ts";
import { atEndOfFile } from "./ending.ts";
import { testConfig, testEdge } from "./factories.ts";

export type Answered = { status: number; text: string; code: string | null };

/** A server that answers as usual and takes back what each request wrote, so that all requests find the same world. */
export type TakingBack = {
  edge: Edge;
  server: FastifyInstance;
  ask: (
    key: string | null,
    route: string,
    input: Record<string, unknown>,
    headers?: Record<string, string>,
  ) => Promise<Answered>;
};

export async function takingBack(given: Partial<typeof testConfig> = {}): Promise<TakingBack> {
  const { database, site } = await testEdge();
  const { serverConfig } = await testDatabase();
  const edge = edgeOf({ ...database, transaction: takenBack(database) }, site);
  const accounts = await openAccounts(edge, { serverConfig, ownerConfig: null }, () => undefined);
  const config = { ...testConfig, metricsToken: null, pagesDir: "nowhere", ...given };
  const processes = await joinProcesses(serverConfig, null, () => undefined);
  const server = await createServer({ config, edge, processes, drain: drainOf(), isReady: async () => true });
  atEndOfFile(async () => {
    await server.close();
    await processes.stop();
    await accounts.close();
  });
  return { edge, server, ask: (...asked) => ask(server, ...asked) };
}

class TakenBack extends Error {}

function takenBack(database: Database): Database["transaction"] {
  return async (settings, mode, work) => {
    if (mode === "read") return database.transaction(settings, mode, work);
    const results: Awaited<ReturnType<typeof work>>[] = [];
    const run = database.transaction(settings, mode, async (db) => {
      results.push(await work(db));
      throw new TakenBack();
    });
    await run.catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error;
    });
    return results[0] as Awaited<ReturnType<typeof work>>; // pushed, or an error was thrown
  };
}

/** Asks as whoever holds the key: path parameters are taken out of the input, the rest is the query or the body. */
async function ask(
  server: FastifyInstance,
  key: string | null,
  route: string,
  input: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<Answered> {
  const [method = "GET", template = "/"] = route.split(" ");
  const rest = { ...input };
  const path = template.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value.toWellFormed());
  });
  const isReading = method === "GET";
  const { statusCode, payload } = await server.inject({
    method: method as "GET",
    url: `/api${path}${isReading ? queryOf(rest) : ""}`,
    headers: {
      ...headers,
      ...(key && { authorization: `Bearer ${key}` }),
      ...(!isReading && { "content-type": "application/json" }),
    },
    ...(!isReading && { payload: JSON.stringify(rest) }),
  });
  return { status: statusCode, text: payload, code: codeOf(payload) };
}

function queryOf(values: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    for (const each of Array.isArray(value) ? value : [value]) query.append(name, asText(each));
  return query.size > 0 ? `?${query.toString()}` : "";
}

const asText = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

function codeOf(payload: string): string | null {
  try {
    const body: unknown = JSON.parse(payload);
    return typeof body === "object" && body !== null && "code" in body ? String(body.code) : null;
  } catch {
    return null;
  }
}
