import { createHmac } from "node:crypto";
import pg from "pg";
import { sql } from "kysely";
import type { Edge } from "../../platform/edge.ts";
import { StartupError } from "../../platform/startup-error.ts";
import { nobody } from "../memberships.ts";

/** The key that opens the accounts to a connection; whoever runs SQL on another connection of the same role does not have it. */
export async function keepAccountsKey(edge: Edge, ownerConfig: pg.ClientConfig | null): Promise<string> {
  const key = createHmac("sha256", edge.site.secret).update("accounts").digest("base64url");
  if (await isKept(edge, key)) return key;
  if (!ownerConfig) throw otherSecret();
  await replaceKey(ownerConfig, key);
  return key;
}

async function isKept(edge: Edge, key: string): Promise<boolean> {
  const { rows } = await edge.database.transaction(nobody, "write", (db) =>
    sql<{ isKept: boolean }>`select auth.keep_key(${key}) as "isKept"`.execute(db),
  );
  return rows[0]?.isKept === true;
}

/** With another secret than before; which one counts is for who owns the tables to say. */
async function replaceKey(ownerConfig: pg.ClientConfig, key: string): Promise<void> {
  const owner = new pg.Client(ownerConfig);
  await owner.connect();
  try {
    await owner.query("update auth.key set hash = sha256(convert_to($1, 'UTF8'))", [key]);
  } finally {
    await owner.end();
  }
}

function otherSecret(): StartupError {
  return new StartupError(
    "TRATO_SECRET (or the file secret in the data directory) is not the one with which this database was set up: put it back, or start once with DATABASE_OWNER_URL (sessions and sent links then end)",
  );
}
