import { createMcpHandler } from "@modelcontextprotocol/server";
import { Refusal } from "@trato/domain/errors.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { agentTools } from "./agent-tools.ts";
import { mcpServer } from "./agents/mcp-server.ts";
import type { Calling } from "./agents/calling.ts";
import type { Edge } from "./platform/edge.ts";
import { type Authenticate, goneOf, originOf } from "./platform/http/handle.ts";
import { header } from "./platform/http/headers.ts";
import { problemOf } from "./platform/http/problems.ts";

type Serving = { edge: Edge; authenticate: Authenticate; version: string };

type Called = Calling & { report: (error: unknown) => void };

/** Where programs that act for somebody ask for tools (Model Context Protocol, over HTTP), each request by itself: nothing is remembered between two. */
export function serveAgents(server: FastifyInstance, { edge, authenticate, version }: Serving): void {
  const handler = createMcpHandler(
    ({ authInfo }) => {
      const calling = authInfo?.extra as Called | undefined; // as it is passed on below
      if (!calling) throw new Error("a request that nobody was authenticated for");
      return mcpServer({ tools: agentTools, version, ...calling });
    },
    { onerror: (error) => server.log.debug({ err: error }, "a program asked what cannot be answered") },
  );
  server.addHook("onClose", async () => handler.close());
  server.route({
    method: ["GET", "POST", "DELETE"],
    url: "/api/mcp",
    handler: async (request, reply) => {
      const who = await authenticate(request).catch((error: unknown) => challenge(error, reply));
      // a page of another site brings a cookie along, never a key
      if (!who.actor.isByKey) challenge(new Refusal("unknown", "key.unknown"), reply);
      const report = (error: unknown) => request.log.error({ err: error, requestId: request.id }, "bug");
      const extra: Called = { edge, who, origin: originOf(request), report };
      const authInfo = { token: "", clientId: who.actor.memberId ?? "", scopes: [], extra };
      reply.header("cache-control", "no-store");
      return reply.send(await handler.fetch(webRequestOf(request, reply), { parsedBody: request.body, authInfo }));
    },
  });
}

function challenge(error: unknown, reply: FastifyReply): never {
  if (problemOf(error, "en")?.status === 401) reply.header("www-authenticate", "Bearer");
  throw error;
}

/** The request as the library reads it, without what proves whose it is; its body was read already. It is given up when whoever asked has gone. */
function webRequestOf(request: FastifyRequest, reply: FastifyReply): Request {
  const { method } = request;
  const headers = Object.keys(request.headers)
    .filter((name) => name === "accept" || name === "content-type" || name.startsWith("mcp-"))
    .map((name): [string, string] => [name, header(request, name) ?? ""]);
  const body = method === "POST" ? JSON.stringify(request.body ?? null) : null;
  return new Request("http://trato.local/api/mcp", { method, headers, body, signal: goneOf(reply) });
}
