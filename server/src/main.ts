import { createServer } from "node:http";
import type { Server } from "node:http";
import pg from "pg";
import { readConfig } from "./platform/config.ts";
import type { Config } from "./platform/config.ts";
import { persistentSecret, prepareDataDirectory } from "./platform/data-directory.ts";
import { trackLifetime } from "./platform/lifetime.ts";
import { listenError, refuseTakenPort } from "./platform/listen.ts";
import { prepareDatabase } from "./platform/prepare-database.ts";

const lifetime = trackLifetime();
const tell = (line: string) => console.log(line);
const warn = (error: Error) => console.error(`trato: ${error.message}`);

try {
  await start(readConfig(process.env));
} catch (error) {
  await lifetime.fail(error);
}

async function start(config: Config): Promise<void> {
  await refuseTakenPort(config);
  prepareDataDirectory(config.dataDir, config.databaseUrl === null);
  config.secret ??= persistentSecret(config.dataDir);
  const database = await prepareDatabase(config, { tell, onLost: (error) => void lifetime.fail(error) });
  lifetime.onStop(database.stop);

  const pool = new pg.Pool(database.serverConfig);
  pool.on("error", warn);
  lifetime.onStop(() => pool.end());

  const server = createServer(async (request, response) => {
    const answer = await health(request.url ?? "", pool, config);
    response.writeHead(answer.status, { "content-type": "application/json" }).end(JSON.stringify(answer.body));
  });
  await listen(server, config);
  lifetime.onStop(() => new Promise((resolve) => server.close(resolve)));
  tell(`Trato is ready: ${config.publicUrl}`);
}

async function health(url: string, pool: pg.Pool, { version }: Config): Promise<{ status: number; body: object }> {
  if (url !== "/api/health") return { status: 404, body: { status: 404 } };
  try {
    await pool.query("select 1");
    return { status: 200, body: { status: "ok", version } };
  } catch {
    return { status: 503, body: { status: "unavailable", version } };
  }
}

function listen(server: Server, config: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(listenError(error, config)));
    server.listen({ port: config.port, host: config.host }, resolve);
  });
}
