import type { FastifyInstance } from "fastify";
import * as z from "zod/mini";
import { readCalendar } from "./activities/feed/read-calendar.ts";
import { visitorMay, visitorOf } from "./identity/accounts/limit-visitors.ts";
import type { Edge } from "./platform/edge.ts";
import { originOf, parseInput } from "./platform/http/handle.ts";
import { header } from "./platform/http/headers.ts";

const Asked = z.object({ token: z.string().check(z.maxLength(200)) });

const rateLimit = { max: visitorMay.ask, timeWindow: visitorMay.within * 1_000, keyGenerator: visitorOf };

/** Members' meetings for their calendar programs, which know no session: a file instead of JSON, so it stands beside the table of routes. */
export function serveCalendars(server: FastifyInstance, edge: Edge): void {
  server.get("/api/calendar/:token/trato.ics", { config: { rateLimit } }, async (request, reply) => {
    const origin = originOf(request);
    const { token } = parseInput(Asked, request.params, origin.language ?? "en");
    const { content, etag } = await readCalendar(edge, token, origin);
    reply.header("etag", etag).header("cache-control", "private, no-cache");
    const known = header(request, "if-none-match")
      ?.split(",")
      .map((one) => one.trim().replace(/^W\//, ""));
    if (known?.includes(etag)) return reply.code(304).send();
    return reply.type("text/calendar; charset=utf-8").send(content);
  });
}
