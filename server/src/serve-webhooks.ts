import type { Readable } from "node:stream";
import type { FastifyInstance, FastifyRequest } from "fastify";
import * as z from "zod/mini";
import type { ReceivedCall } from "@trato/domain/capture/webhooks/records.ts";
import { answerVerification } from "./capture/webhooks/answer-verification.ts";
import { takeCall } from "./capture/webhooks/take-call.ts";
import type { Edge } from "./platform/edge.ts";
import { originOf, parseInput } from "./platform/http/handle.ts";
import { header } from "./platform/http/headers.ts";

const Called = z.object({ token: z.string() });

/** Calls of others that bring leads: their bytes are looked at as they came, so they stand beside the table of routes. */
export async function serveWebhooks(server: FastifyInstance, edge: Edge): Promise<void> {
  await server.register(async (receiver) => {
    receiver.removeAllContentTypeParsers();
    receiver.addContentTypeParser("*", (_, content, done) => done(null, content));
    receiver.post("/api/inbound/webhooks/:token", async (request, reply) =>
      reply.header("cache-control", "no-store").send(await take(edge, request)),
    );
    receiver.get("/api/inbound/webhooks/:token", async (request, reply) =>
      reply.header("cache-control", "no-store").send(await verify(edge, request)),
    );
  });
}

function verify(edge: Edge, request: FastifyRequest): Promise<string | object> {
  const origin = originOf(request);
  const { token } = parseInput(Called, request.params, origin.language ?? "en");
  const { searchParams } = new URL(request.url, "http://localhost");
  return answerVerification(edge, origin, { token, query: (name) => searchParams.get(name) });
}

function take(edge: Edge, request: FastifyRequest): Promise<ReceivedCall> {
  const origin = originOf(request);
  const { token } = parseInput(Called, request.params, origin.language ?? "en");
  return takeCall(edge, origin, {
    token,
    content: (request.body ?? []) as Readable, // the parser of this server hands on the content itself; an empty one has none
    claimed: header(request, "content-type") ?? "",
    header: (name) => header(request, name),
  });
}
