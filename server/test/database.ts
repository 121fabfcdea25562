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
  made ??= createDatabase();
  return made;
}

async function createDatabase(): Promise<TestDatabase> {
  const { owner, server } = inject("postgres");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await asMaintainer(owner, `create database ${name} template trato`);
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
