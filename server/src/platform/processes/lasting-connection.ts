import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";

export type LastingConnection = {
  /** Asks on the connection that there is; fails while there is none. */
  query: <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>;
  /** Makes another, for this one does not answer. */
  renew: () => void;
  stop: () => Promise<void>;
};

type Ways = {
  /** What a new connection begins with. */
  begin: (client: pg.Client) => Promise<void>;
  heard: (words: string) => void;
  reportLost: (error: Error) => void;
};

const lasting = { pipeline: true, keepAlive: true, connectionTimeoutMillis: 10_000, query_timeout: 10_000 };

/** A connection of its own on which notifications come; where it breaks another is made, until told to stop. The first must succeed. */
export async function lastingConnection(config: pg.ClientConfig, ways: Ways): Promise<LastingConnection> {
  const over = new AbortController();
  let client: pg.Client | null = await connected(config, ways);
  const keep = async () => {
    while (client && !over.signal.aborted) {
      await endOf(client);
      client = null;
      if (!over.signal.aborted) client = await connectedAgain(config, ways, over.signal);
    }
  };
  const kept = keep();
  return {
    query: async <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => {
      if (!client) throw new Error("not connected");
      return (await client.query<Row>(text, values)).rows;
    },
    renew: () => void client?.connection.stream.destroy(),
    stop: async () => {
      over.abort();
      await client?.end().catch(() => undefined); // it may be gone already
      await kept;
    },
  };
}

async function connected(config: pg.ClientConfig, { begin, heard, reportLost }: Ways): Promise<pg.Client> {
  const client = new pg.Client({ ...config, ...lasting });
  client.on("error", reportLost);
  client.on("notification", ({ payload }) => heard(payload ?? ""));
  try {
    await client.connect();
    await begin(client);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined); // what it failed with says enough
    throw error;
  }
}

async function connectedAgain(config: pg.ClientConfig, ways: Ways, over: AbortSignal): Promise<pg.Client | null> {
  while (!over.aborted) {
    try {
      return await connected(config, ways);
    } catch {
      await wait(1_000, undefined, { signal: over }).catch(() => undefined); // the end cuts it short
    }
  }
  return null;
}

const endOf = (client: pg.Client): Promise<void> => new Promise((resolve) => client.once("end", () => resolve()));
