import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import "../src/reactions.ts";
import { openAccounts } from "../src/identity/accounts/accounts.ts";
import type { Edge } from "../src/platform/edge.ts";
import { drainOf } from "../src/platform/http/drain.ts";
import { joinProcesses } from "../src/platform/processes/join-processes.ts";
import { createServer } from "../src/server.ts";
import { testDatabase } from "./database.ts";
import { atEndOfFile } from "./ending.ts";
import { testConfig, testEdge } from "./factories.ts";

/** A server that really listens, on this test file's own database. */
export type Listening = { edge: Edge; server: FastifyInstance; address: string };

let started: Promise<Listening> | null = null;

export function listening(): Promise<Listening> {
  started ??= start();
  return started;
}

async function start(): Promise<Listening> {
  const edge = await testEdge();
  const { serverConfig } = await testDatabase();
  const accounts = await openAccounts(edge, { serverConfig, ownerConfig: null }, () => undefined);
  const processes = await joinProcesses(serverConfig, null, () => undefined);
  const pagesDir = mkdtempSync(join(tmpdir(), "trato-pages-"));
  writeFileSync(join(pagesDir, "index.html"), "<!doctype html><title>Trato</title>");
  const config = { ...testConfig, pagesDir };
  const server = await createServer({ config, edge, processes, drain: drainOf(), isReady: async () => true });
  const address = await server.listen({ port: 0, host: "127.0.0.1" });
  atEndOfFile(async () => {
    started = null;
    const closed = server.close();
    server.server.closeAllConnections(); // a client that still holds one keeps no file from ending
    await closed;
    await processes.stop();
    await accounts.close();
    rmSync(pagesDir, { recursive: true });
  });
  return { edge, server, address };
}

export type Answer = {
  status: number;
  headers: Headers;
  /** The parsed JSON, whatever its shape. */
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads what the answer should hold, and fails where it does not
  body: any;
};

/** The status of each answer, the lowest first. */
export const statusesOf = (answers: readonly Answer[]): number[] =>
  answers.map(({ status }) => status).sort((one, other) => one - other);

/** Somebody with a browser or a script: keeps cookies, and comes from an address of their own. */
export type Visitor = {
  ask: (route: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
  cookie: () => string;
};

let visitors = 0;

/** A new visitor; the headers go with every request: `x-workspace`, `authorization`. */
export function visitor(always: Record<string, string> = {}): Visitor {
  visitors++;
  const own = { "x-forwarded-for": `10.0.${visitors >> 8}.${visitors & 255}`, ...always };
  const cookies = new Map<string, string>();
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  return {
    cookie,
    ask: async (route, body, headers = {}) => {
      const [method = "GET", path = "/"] = route.split(" ");
      const { address } = await listening();
      const response = await fetch(`${address}${path.startsWith("/api/") ? path : `/api${path}`}`, {
        method,
        headers: {
          ...own,
          ...(cookies.size > 0 && { cookie: cookie() }),
          ...(body !== undefined && { "content-type": "application/json" }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
      });
      keep(cookies, response.headers);
      return { status: response.status, headers: response.headers, body: parsed(await response.text()) };
    },
  };
}

function keep(cookies: Map<string, string>, headers: Headers): void {
  for (const set of headers.getSetCookie()) {
    const [pair = "", ...attributes] = set.split(";");
    const [name = "", ...value] = pair.split("=");
    if (attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute))) cookies.delete(name);
    else cookies.set(name, value.join("="));
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
