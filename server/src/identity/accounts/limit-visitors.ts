import type { FastifyRequest } from "fastify";
import type { Edge } from "../../platform/edge.ts";
import type { Processes } from "../../platform/processes/join-processes.ts";
import { accountsOf } from "./accounts.ts";
import { attemptsIn } from "./attempts.ts";
import { hostOf } from "./network.ts";

/** How often one visitor may ask for a page that needs no sign-in, and within how many seconds: who tries links by the thousand is slowed down. */
export const visitorMay = { ask: 120, within: 60 };

const beat = 5_000;

/** Counts a visitor's requests of one route over all processes, where there are several; each counts its own before, in its memory. */
export function limitVisitors(edge: Edge, processes: Pick<Processes, "isAlone">) {
  const known = { isAlone: true, until: 0 };
  const isAlone = async (): Promise<boolean> => {
    if (known.until > Date.now()) return known.isAlone;
    known.until = Date.now() + beat;
    return (known.isAlone = await processes.isAlone());
  };
  return async (request: FastifyRequest): Promise<void> => {
    if (await isAlone()) return;
    const { ask: allowed, within: seconds } = visitorMay;
    const attempts = attemptsIn(accountsOf(edge).pool, { name: "visit", allowed, seconds, givenBack: allowed });
    await attempts.count(`${request.routeOptions.url} ${hostOf(request.ip)}`);
  };
}

/** As whom a visitor is counted. */
export const visitorOf = ({ ip }: Pick<FastifyRequest, "ip">): string => hostOf(ip);
