import { createServer } from "node:net";
import { StartupError } from "./startup-error.ts";

type Address = { host: string; port: number };

/** Refuses a port that is taken, before anything is started that would have to be stopped again. */
export async function refuseTakenPort(address: Address): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => reject(listenError(error, address)));
    probe.listen({ ...address, exclusive: true }, () => probe.close(() => resolve()));
  });
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
