import { randomUUID } from "node:crypto";
import pg from "pg";
import type { ClientConfig, Pool } from "pg";
import { inject } from "vitest";
import { atEndOfFile } from "./ending.ts";

/** A test file's own database, copied from the migrated template: as its owner, and as the server sees it. */
export type TestDatabase = {
  name: string;
  ownerConfig: ClientConfig;
  serverConfig: ClientConfig;
  owner: Pool;
  server: Pool;
};

let made: Promise<TestDatabase> | null = null;

/** The database of this test file: made when first asked for, the same one afterwards, dropped at the end of the file. */
export function testDatabase(): Promise<TestDatabase> {
  if (!made && rollingBack > 0) throw new Error("the transaction began elsewhere: beforeAll(testDatabase)");
  made ??= createDatabase();
  return made;
}

let common: Promise<ClientConfig> | null = null;
let rollingBack = 0;

/**
 * Work of which nothing is ever committed. Where its test file has a database, it is done there; else in one that all files of this thread
 * share, for to copy a database takes longer than most of them.
 */
export async function rollingBackIn<T>(work: (shared: ClientConfig | null) => Promise<T>): Promise<T> {
  if (made) return work(null);
  rollingBack++;
  try {
    return await work(await (common ??= createCommon()));
  } finally {
    rollingBack--;
  }
}

const createCommon = async (): Promise<ClientConfig> => ({ ...inject("postgres").server, database: await copied() });

async function copied(): Promise<string> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await asMaintainer(inject("postgres").owner, `create database ${name} template trato`);
  return name;
}

async function createDatabase(): Promise<TestDatabase> {
  const { owner, server } = inject("postgres");
  const name = await copied();
  const configs = { ownerConfig: { ...owner, database: name }, serverConfig: { ...server, database: name } };
  const pools = { owner: poolOf(configs.ownerConfig), server: poolOf(configs.serverConfig) };
  atEndOfFile(async () => {
    made = null;
    await Promise.all([pools.owner.end(), pools.server.end()]);
    await asMaintainer(owner, `drop database ${name} with (force)`);
  });
  return { name, ...configs, ...pools };
}

function poolOf(config: ClientConfig): Pool {
  const pool = new pg.Pool({ ...config, max: 16 });
  pool.on("error", () => undefined);
  return pool;
}

async function asMaintainer(owner: ClientConfig, statement: string): Promise<void> {
  const client = new pg.Client({ ...owner, database: "postgres" });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
