import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Accounts } from "./identity/accounts.ts";
import type { RememberedWho } from "./identity/remembered-who.ts";
import { refuseForeign } from "./identity/same-origin.ts";
import type { Edge } from "./platform/edge.ts";

const attempts = { max: 20, timeWindow: "1 minute" };

/** The sign-in library's own routes, the one aside of the route table: sign-in, sign-out, password reset. */
export function serveSignIn(server: FastifyInstance, edge: Edge, accounts: Accounts, remembered: RememberedWho): void {
  server.route({
    method: ["GET", "POST"],
    url: "/api/auth/*",
    config: { rateLimit: attempts },
    handler: async (request, reply) => {
      refuseForeign(request, edge.site.publicUrl);
      const answer = await accounts.handler(asFetched(request, edge));
      remembered.forget();
      return send(reply, answer);
    },
  });
}

function asFetched(request: FastifyRequest, edge: Edge): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === "string") headers.set(name, value);
  // whoever passed `refuseForeign` comes from our own pages, under whichever name this machine was reached
  if (headers.has("origin")) headers.set("origin", new URL(edge.site.publicUrl).origin);
  headers.delete("content-length");
  const body = request.method === "POST" ? { body: JSON.stringify(request.body ?? {}) } : {};
  return new Request(new URL(request.url, edge.site.publicUrl), { method: request.method, headers, ...body });
}

async function send(reply: FastifyReply, answer: Response): Promise<FastifyReply> {
  reply.code(answer.status);
  answer.headers.forEach((value, name) => name !== "set-cookie" && reply.header(name, value));
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) reply.header("set-cookie", cookies);
  return reply.send(await answer.text());
}
