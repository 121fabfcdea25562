import { Agent, createServer, type IncomingMessage, request as ask, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** A small balancer, as an administrator puts one in front of several processes. */
export type Balancer = {
  base: string;
  start: (targets: string[]) => void;
  /** Whether it sends requests to all of them. */
  areWell: () => boolean;
  stop: () => Promise<void>;
};

type Target = { base: string; agent: Agent; isWell: boolean };

const between = 50;

/**
 * Keeps a browser at one process by a cookie, asks each process all the time whether it is well, and leaves out those that are not. Where
 * no connection can be made another is tried; what was sent once is never sent again.
 */
export async function startBalancer(): Promise<Balancer> {
  let targets: Target[] = [];
  const over = new AbortController();
  const server = createServer((asked, answer) => void take(asked, answer, targets));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  const look = async (target: Target) => {
    while (!over.signal.aborted) {
      target.isWell = await isWell(target);
      await pause(between);
    }
  };
  let looking: Promise<void>[] = [];
  return {
    base: `http://127.0.0.1:${port}`,
    start: (bases) => {
      targets = bases.map((base) => ({ base, agent: new Agent({ keepAlive: true }), isWell: false }));
      looking = targets.map(look);
    },
    areWell: () => targets.every((target) => target.isWell),
    stop: async () => {
      over.abort();
      await Promise.all(looking);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      for (const { agent } of targets) agent.destroy();
    },
  };
}

const isWell = ({ base }: Target): Promise<boolean> =>
  fetch(`${base}/api/health`, { signal: AbortSignal.timeout(10_000) }).then(
    ({ ok }) => ok,
    () => false,
  );

let turns = 0;

/** Those that are well, the browser's own first. */
function inTurn(targets: Target[], { headers }: IncomingMessage): [Target, number][] {
  const own = Number(/(?:^|; )at=(\d+)/.exec(headers.cookie ?? "")?.[1] ?? turns++ % targets.length);
  const numbered = targets.map((target, number): [Target, number] => [target, number]);
  return [...numbered.slice(own), ...numbered.slice(0, own)].filter(([{ isWell: well }]) => well);
}

async function take(asked: IncomingMessage, answer: ServerResponse, targets: Target[]): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of asked) pieces.push(piece as Buffer); // without an encoding it reads buffers
  pass({ asked, body: Buffer.concat(pieces) }, answer, inTurn(targets, asked));
}

type Taken = { asked: IncomingMessage; body: Buffer };

function pass(taken: Taken, answer: ServerResponse, [first, ...others]: [Target, number][]): void {
  if (!first) return void answer.writeHead(502).end();
  const [{ base, agent }, number] = first;
  const { method, url, headers } = taken.asked;
  const passedOn = ask(`${base}${url}`, { method, headers: { ...headers, "x-forwarded-for": "127.0.0.1" }, agent });
  passedOn.on("response", (answered) => {
    const { connection: _, "keep-alive": __, ...kept } = answered.headers; // of the one connection, not of the other
    const cookies = [...(answered.headers["set-cookie"] ?? []), `at=${number}; Path=/`];
    answer.writeHead(answered.statusCode ?? 502, { ...kept, "set-cookie": cookies });
    answered.on("error", () => answer.destroy());
    answered.pipe(answer);
  });
  passedOn.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "ECONNREFUSED") pass(taken, answer, others);
    else answer.destroy();
  });
  answer.on("close", () => passedOn.destroy());
  passedOn.end(taken.body);
}
