import pg from "pg";
import type { Client, ClientConfig } from "pg";
import type { Config } from "../config.ts";
import { connectOwn } from "../database/connect-own.ts";
import { StartupError } from "../startup-error.ts";

/** Works as the owner of the tables in an own PostgreSQL, who alone sees the rows of all workspaces. */
export async function asOwner<T>(
  { databaseOwnerUrl }: Pick<Config, "databaseOwnerUrl">,
  work: (owner: Client) => Promise<T>,
): Promise<T> {
  if (!databaseOwnerUrl)
    throw new StartupError(
      "DATABASE_OWNER_URL is missing: only the owner of the tables sees the rows of all workspaces",
    );
  const owner = await connectOwn("DATABASE_OWNER_URL", { connectionString: databaseOwnerUrl });
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

/** The same in the embedded PostgreSQL. */
export async function asEmbeddedOwner<T>(config: ClientConfig, work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client(config);
  owner.on("error", () => undefined);
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
