import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { StartupError } from "../startup-error.ts";

type Address = { host: string; port: number };

/** A Trato that was just told to stop may still hold its port for a moment. */
const patience = 2_000;

/** Refuses a port that stays taken, before anything is started that would have to be stopped again. */
export async function refuseTakenPort(address: Address): Promise<void> {
  const end = Date.now() + patience;
  while (true) {
    const taken = await tryAddress(address).then(
      () => null,
      (error: unknown) => error,
    );
    if (taken === null) return;
    if (!isTaken(taken) || Date.now() > end) throw listenError(taken, address);
    await pause(100);
  }
}

function tryAddress(address: Address): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen({ ...address, exclusive: true }, () => probe.close(() => resolve()));
  });
}

const isTaken = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "EADDRINUSE";

const longestRequest = 30_000;

/** Finishes the requests that run, each within a bound, and takes no new ones; a connection kept for more of them ends with its last. */
export async function closeServer(server: FastifyInstance): Promise<void> {
  const sweep = setInterval(() => server.server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.server.closeAllConnections(), longestRequest);
  await server.close();
  clearInterval(sweep);
  clearTimeout(cut);
}

/** Says in one line why an address cannot be listened on. */
export function listenError(error: unknown, { host, port }: Address): unknown {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "EADDRINUSE") {
    return new StartupError(
      `Port ${port} is taken, perhaps by another Trato: stop that one, or choose another port with PORT=${port + 1}`,
      error,
    );
  }
  if (code === "EACCES")
    return new StartupError(`Port ${port} needs more rights: choose one above 1023 with PORT=3000`, error);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return new StartupError(
      `${host} is no address of this machine: set HOST to 127.0.0.1, or to 0.0.0.0 for every interface`,
      error,
    );
  }
  return error;
}
