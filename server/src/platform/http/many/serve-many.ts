import type { FastifyInstance, FastifyRequest } from "fastify";
import { refuseIf } from "@trato/domain/errors.ts";
import type { Edge } from "../../edge.ts";
import { obstacleToAsk } from "../../permissions.ts";
import type { AnyRoute } from "../../routes.ts";
import { type Authenticate, originOf } from "../handle.ts";
import { header } from "../headers.ts";
import { askMany } from "./ask-many.ts";
import { manyAddresses } from "./many-addresses.ts";

const mostBytes = 10_000_000;

type Serving = { routes: Record<string, AnyRoute>; edge: Edge; authenticate: Authenticate };

/** Where programs create and change records by the hundred. */
export function serveMany(server: FastifyInstance, { routes, edge, authenticate }: Serving): void {
  for (const address of manyAddresses(routes)) {
    const askedBy = async (request: FastifyRequest) => {
      const who = await authenticate(request);
      refuseIf(obstacleToAsk(who, address.key, address.route.may));
      return who;
    };
    server.route({
      method: "POST",
      url: `/api${address.path}`,
      bodyLimit: mostBytes,
      onRequest: async (request) => void (await askedBy(request)),
      handler: async (request, reply) => {
        const who = await askedBy(request);
        const idempotencyKey = header(request, "idempotency-key");
        const asked = { who, origin: originOf(request), given: request.body ?? {}, idempotencyKey };
        return reply.header("cache-control", "no-store").send(await askMany(address, edge, asked));
      },
    });
  }
}
