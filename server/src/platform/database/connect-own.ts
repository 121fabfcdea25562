import pg from "pg";
import type { ClientConfig } from "pg";
import { StartupError } from "../startup-error.ts";

/** Connects to a PostgreSQL of the user's own, or says in one line why not. `variable` names where the address came from. */
export async function connectOwn(variable: string, config: ClientConfig): Promise<pg.Client> {
  const client = clientFor(variable, config);
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => undefined);
    throw new StartupError(`${variable}: ${reasonFor(error, client)}`, error);
  }
  await refuseOldVersion(variable, client);
  return client;
}

function clientFor(variable: string, config: ClientConfig): pg.Client {
  try {
    const client = new pg.Client({ ...config, connectionTimeoutMillis: 10_000, application_name: "trato start" });
    client.on("error", () => undefined);
    return client;
  } catch (error) {
    throw new StartupError(
      `${variable} is not an address like postgres://user:password@host:5432/database: correct it`,
      error,
    );
  }
}

function reasonFor(error: unknown, client: pg.Client): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const message = error instanceof Error ? error.message : String(error);
  const place = `${client.host}:${client.port}`;
  if (code === "28P01" || message.includes("password must be a string"))
    return `the password of ${client.user} is not right: correct it`;
  if (code === "28000")
    return `${place} does not let ${client.user} in (${message}): create the role or allow it in pg_hba.conf`;
  if (code === "3D000")
    return `there is no database ${client.database} at ${place}: create it with CREATE DATABASE "${client.database}"`;
  if (code === "42501")
    return `${client.user} may not connect: GRANT CONNECT ON DATABASE "${client.database}" TO "${client.user}"`;
  if (code === "53300") return `${place} has no connection left: raise max_connections or stop another program`;
  if (code.startsWith("57P")) return `the PostgreSQL at ${place} is starting or stopping: try again in a moment`;
  if (/^E[A-Z_]+$/.test(code) || /timeout|terminated/.test(message)) {
    return `no PostgreSQL answers at ${place} (${code || message}): start it or correct the address`;
  }
  return `${place} could not be used (${message}): correct the address`;
}

const oldestVersion = 150_000;

async function refuseOldVersion(variable: string, client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string }>(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as version",
  );
  const [found] = rows;
  if (found && found.number >= oldestVersion) return;
  await client.end();
  throw new StartupError(`${variable}: PostgreSQL ${found?.version} is too old: use 15 or later`);
}
