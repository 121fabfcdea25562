import { type Call, type Load, measure } from "./load.ts";
import type { Another } from "./trato.ts";

/** Requests a second of as many clients, at one process and shared out between two on the same database. */
export type TwoProcesses = { clients: number; reading: Pair; writing: Pair };

type Pair = { one: number; two: number };

export const twoProcessesName = "two processes";

type Place = { base: string; cookies: readonly string[]; startAnother: () => Promise<Another> };
type Times = { clients: number; seconds: number };

let created = 0;

export async function measureTwoProcesses({ base, cookies, startAnother }: Place, times: Times): Promise<TwoProcesses> {
  const cookieOf = (client: number) => cookies[client % cookies.length] ?? "";
  const read = (client: number): Call => ({ method: "GET", path: "/api/pipeline", cookie: cookieOf(client) });
  const write = (client: number): Call => {
    const body = { title: `Mesas ${++created}`, companyName: "Nueva", email: `dos${created}@deal.example` };
    return { method: "POST", path: "/api/leads", body, cookie: cookieOf(client) };
  };
  const another = await startAnother();
  try {
    const both = [base, another.base];
    const pair = async (next: (client: number) => Call) => ({
      one: await perSecond([base], next, times),
      two: await perSecond(both, next, times),
    });
    return { clients: times.clients, reading: await pair(read), writing: await pair(write) };
  } finally {
    await another.stop();
  }
}

async function perSecond(bases: readonly string[], next: (client: number) => Call, times: Times): Promise<number> {
  const clients = Math.ceil(times.clients / bases.length);
  const loads = await Promise.all(bases.map((base): Promise<Load> => measure(base, next, { ...times, clients })));
  return loads.reduce((sum, load) => sum + load.perSecond, 0);
}
