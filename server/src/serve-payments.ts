import type { FastifyInstance } from "fastify";
import * as z from "zod/mini";
import type { Edge } from "./platform/edge.ts";
import { originOf, parseInput } from "./platform/http/handle.ts";
import { header } from "./platform/http/headers.ts";
import { takeTold } from "./sales/payments/cards/take-told.ts";

const Told = z.object({ token: z.string() });
const mostBytes = 1_000_000;

/** What a provider of card payments tells: its signature is on the bytes as they came, so it stands beside the table of routes. */
export async function servePayments(server: FastifyInstance, edge: Edge): Promise<void> {
  await server.register(async (receiver) => {
    receiver.removeAllContentTypeParsers();
    receiver.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: mostBytes }, (_, content, done) =>
      done(null, content),
    );
    receiver.post("/api/inbound/payments/:token", async (request, reply) => {
      const origin = originOf(request);
      const { token } = parseInput(Told, request.params, origin.language ?? "en");
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const told = await takeTold(edge, origin, { token, body, signature: header(request, "stripe-signature") ?? "" });
      return reply.header("cache-control", "no-store").send(told);
    });
  });
}
