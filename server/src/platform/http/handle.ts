import type { FastifyReply, FastifyRequest } from "fastify";
import type * as z from "zod/mini";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import { readInput } from "@trato/domain/inputs/faults.ts";
import type { Language } from "@trato/domain/words.ts";
import type { Once, Origin } from "../context.ts";
import type { Edge, Who } from "../edge.ts";
import { header, languageOf } from "./headers.ts";
import { atMostOnce } from "./idempotency.ts";
import { obstacleToAsk } from "../permissions.ts";
import type { PublicRoute, Route } from "../routes.ts";
import { isForeign } from "./same-origin.ts";
import { proofOf, type Site } from "../site.ts";

/** Finds out who asks; refuses with `session.missing` or `workspace.missing`. */
export type Authenticate = (request: FastifyRequest) => Promise<Who>;

/** What happens to every request of a route, written once: who is it, may it, parse, begin, run, check the trace, commit, answer. */
export function handlerOf(key: string, route: Route, edge: Edge, authenticate: Authenticate) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const who = await authenticate(request);
    refuseIf(obstacleToAsk(who, key, route.may));
    const idempotencyKey = modeOf(key) === "write" ? header(request, "idempotency-key") : null;
    const asked = { who, origin: originOf(request), given: inputOf(request), idempotencyKey };
    const answer =
      edge.apart && (isLong(route, request) || route.isLong?.(asked.given))
        ? await edge.apart.run({ route: key, ...asked }, who.workspaceId, goneOf(reply))
        : await runRoute(key, route, edge, asked);
    return reply.header("cache-control", "no-store").send(checked(route, answer));
  };
}

/** A request of a route by somebody who may ask it. */
export type AskedOfRoute = { who: Who; origin: Origin; given: Record<string, unknown>; idempotencyKey: string | null };

const modeOf = (key: string) => (key.startsWith("GET ") ? "read" : "write");

/** From the input to the commit. */
export async function runRoute(
  key: string,
  route: Route,
  edge: Edge,
  { who, origin, given, idempotencyKey }: AskedOfRoute,
): Promise<unknown> {
  const input = parseInput(route.input, given, origin.language ?? "en");
  const mode = modeOf(key);
  const isShownOnce = route.isShownOnce === true;
  const { ahead, answer } = route;
  const told = ahead && (await (await edge.run(who, "read", origin, (ctx) => ahead(ctx, input)))());
  const result = await edge.run(who, mode, origin, async (ctx) => {
    const run = (): Promise<unknown> => route.run(ctx, input, told);
    const once = idempotencyKey && { key: idempotencyKey, asked: { key, given }, isShownOnce };
    const done = once ? await atMostOnce(ctx, once, run) : await run();
    if (mode === "write" && ctx.trace.entries === 0 && !route.leavesNoTrace)
      throw new Error(`${key} left no trace in the diary`);
    return done;
  });
  return answer ? edge.run(who, "read", origin, (ctx) => answer(ctx, input)) : result;
}

const longBytes = 200_000;

/** Whether a whole file is to be worked through, in which the server would answer nobody. */
function isLong(route: Route, request: FastifyRequest): boolean {
  return route.mostBytes !== undefined && Number(header(request, "content-length") ?? longBytes) >= longBytes;
}

/** Tells when whoever asked has gone before he was answered. */
export function goneOf(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once("close", () => gone.abort(new Error("whoever asked has gone")));
  return gone.signal;
}

/** The same for a route without a session; it is limited by address, and may set cookies. Another site's page brings none. */
export function publicHandlerOf(key: string, route: PublicRoute, edge: Edge) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const origin = originOf(request);
    const given = inputOf(request);
    const input = parseInput(route.input, given, origin.language ?? "en");
    const once = modeOf(key) === "write" ? publicOnceOf(request, edge.site, { key, given }) : null;
    const setCookies: string[] = [];
    const isFromElsewhere = isForeign(request, edge.site.publicUrl);
    const cookie = isFromElsewhere ? null : header(request, "cookie");
    const userAgent = header(request, "user-agent") ?? "";
    const visit = { ...origin, once, cookie, address: request.ip, userAgent, setCookies, isForeign: isFromElsewhere };
    const answer = await route.run(edge, input, visit);
    reply.header("set-cookie", setCookies).header("cache-control", "no-store");
    return reply.send(checked(route, answer));
  };
}

/** What was asked without a session may hold a password, or a link that is one: of it only a proof is kept, which nobody else can make. */
export function publicOnceOf(request: FastifyRequest, site: Site, asked: unknown): Once | null {
  const key = header(request, "idempotency-key");
  if (!key) return null;
  const proof = proofOf(site, "idempotency", Buffer.from(JSON.stringify(asked)));
  return { key, asked: proof.toString("base64url"), isShownOnce: false };
}

/** Reads an input; refuses with one error per field, in sentences of the reader's language. */
export function parseInput<Input extends z.ZodMiniType>(
  schema: Input,
  given: unknown,
  language: Language,
): z.output<Input> {
  const read = readInput(schema, given, language);
  if ("faults" in read) throw new Refusal("invalid", "input.invalid", { errors: read.faults });
  return read.input;
}

/** In tests every answer is held against its schema; in production the queries' own column lists decide what leaves. */
export function checked(route: Pick<Route, "output">, answer: unknown): unknown {
  return process.env["NODE_ENV"] === "test" ? route.output.parse(answer) : answer;
}

function inputOf(request: FastifyRequest): Record<string, unknown> {
  const body = request.body ?? {};
  if (typeof body !== "object" || Array.isArray(body)) throw new Refusal("invalid", "input.unreadable");
  return { ...(request.query as object), ...body, ...(request.params as object) }; // fastify gives objects
}

export function originOf(request: FastifyRequest): Origin {
  const clientId = header(request, "x-client-id");
  return {
    requestId: request.id,
    clientId: clientId && clientId.length <= 64 ? clientId : null,
    language: languageOf(header(request, "accept-language")),
  };
}
