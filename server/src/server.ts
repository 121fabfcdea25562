import { randomUUID } from "node:crypto";
import compress from "@fastify/compress";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import { refuseIf } from "@trato/domain/errors.ts";
import type { Language } from "@trato/domain/words.ts";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { answerNames } from "./answer-names.ts";
import { routeTable } from "./app.ts";
import { serveAgents } from "./serve-agents.ts";
import { serveExports } from "./serve-exports.ts";
import { serveFiles } from "./serve-files.ts";
import { serveImportFiles } from "./serve-import-files.ts";
import { serveUnsubscribes } from "./serve-unsubscribes.ts";
import { serveCalendars } from "./serve-calendars.ts";
import { serveForms } from "./serve-forms.ts";
import { serveInbound } from "./serve-inbound.ts";
import { serveLogos } from "./serve-logos.ts";
import { serveWebhooks } from "./serve-webhooks.ts";
import { servePayments } from "./serve-payments.ts";
import { servePdfs } from "./serve-pdfs.ts";
import type { Config } from "./platform/config.ts";
import { ContentsAway } from "./platform/contents/contents-away.ts";
import { isDatabaseAway } from "./platform/database/lost.ts";
import type { Edge } from "./platform/edge.ts";
import { byToolsAlone } from "./agents/by-tools-alone.ts";
import { authenticator } from "./identity/accounts/authenticate.ts";
import { limitVisitors, visitorMay, visitorOf } from "./identity/accounts/limit-visitors.ts";
import { RememberedWho } from "./identity/accounts/remembered-who.ts";
import { serveAccounts } from "./identity/accounts/serve-accounts.ts";
import { type Drain, serveDraining } from "./platform/http/drain.ts";
import { type Authenticate, handlerOf, publicHandlerOf } from "./platform/http/handle.ts";
import { header, languageOf } from "./platform/http/headers.ts";
import { readJsonBodies } from "./platform/http/json-bodies.ts";
import { refuseUnknownParameters } from "./platform/http/known-query.ts";
import { logged } from "./platform/http/logged.ts";
import { serveEvents } from "./platform/live-events.ts";
import { serveMetrics } from "./platform/http/metrics.ts";
import { servePages } from "./platform/http/pages.ts";
import { problem, problemOf } from "./platform/http/problems.ts";
import type { Processes } from "./platform/processes/join-processes.ts";
import { permissionsPolicy, securityHeaders } from "./platform/http/security-headers.ts";
import { KeyLimit, tellStandings } from "./platform/http/key-limit.ts";
import { serveMany } from "./platform/http/many/serve-many.ts";
import { obstacleToAsk } from "./platform/permissions.ts";
import { isDiskFull } from "./platform/room.ts";
import { isPublic } from "./platform/routes.ts";
import { serveDescription } from "./platform/openapi/serve-description.ts";

export type ServerParts = {
  config: Pick<
    Config,
    "publicUrl" | "trustProxy" | "metricsToken" | "logLevel" | "keyRequests" | "pagesDir" | "version"
  >;
  edge: Edge;
  processes: Processes;
  drain: Drain;
  /** Whether the database answers now. */
  isReady: () => Promise<boolean>;
};

const mostBytes = 2_000_000;

/** A request has to be here, and whoever neither sends nor reads on is hung up, within so many milliseconds: else they would be held for ever. */
const patience = { requestTimeout: 600_000, connectionTimeout: 300_000 };

/** Pages and interface on one port. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const server = Fastify({
    bodyLimit: mostBytes,
    ...patience,
    genReqId: () => randomUUID(),
    trustProxy: parts.config.trustProxy,
    logger: { level: parts.config.logLevel, serializers: logged },
    forceCloseConnections: "idle",
    routerOptions: { maxParamLength: 500 },
    frameworkErrors: (error, request, reply) => void refuse(error, request, reply),
  });
  await server.register(helmet, securityHeaders(parts.config.publicUrl));
  server.addHook("onRequest", async (_, reply) => void reply.header("permissions-policy", permissionsPolicy));
  await server.register(rateLimit, { global: false });
  readRequests(server);
  await server.register(compress, { encodings: ["br", "gzip"], threshold: 2048 });
  server.setErrorHandler((error, request, reply) => refuse(error, request, reply));
  serveDraining(server, parts.drain);
  const { metricsToken: token, version } = parts.config;
  serveMetrics(server, { token, version, database: parts.edge.database, backups: parts.edge.site.backups });
  const remembered = new RememberedWho();
  server.addHook("onClose", async () => remembered.close());
  const byAnyKey = authenticator(parts.edge, remembered, new KeyLimit(parts.config.keyRequests));
  const authenticate = byToolsAlone(byAnyKey);
  tellStandings(server);
  serveRoutes(server, parts, authenticate);
  serveAccounts(server, parts.edge, remembered);
  await serveBesideTheTable(server, parts, authenticate);
  serveAgents(server, { edge: parts.edge, authenticate: byAnyKey, version });
  await servePages(server, parts.config.pagesDir);
  return server;
}

/** What is no JSON, or comes from elsewhere. */
async function serveBesideTheTable(
  server: FastifyInstance,
  parts: ServerParts,
  authenticate: Authenticate,
): Promise<void> {
  const { edge } = parts;
  serveExports(server, edge, authenticate);
  servePdfs(server, edge, authenticate);
  await serveFiles(server, { edge, authenticate });
  await serveImportFiles(server, { edge, authenticate });
  await serveLogos(server, { edge, authenticate });
  await serveInbound(server, { edge, authenticate });
  await serveWebhooks(server, edge);
  await servePayments(server, edge);
  serveCalendars(server, edge);
  await serveForms(server, edge);
  await serveUnsubscribes(server, edge);
  serveEvents(server, parts, authenticate);
}

function readRequests(server: FastifyInstance): void {
  readJsonBodies(server);
  refuseUnknownParameters(server);
}

const limitedByAddress = {
  rateLimit: { max: visitorMay.ask, timeWindow: visitorMay.within * 1_000, keyGenerator: visitorOf },
};

function serveRoutes(server: FastifyInstance, parts: ServerParts, authenticate: Authenticate): void {
  const preHandler = limitVisitors(parts.edge, parts.processes);
  for (const [key, route] of Object.entries(routeTable)) {
    const [method = "GET", path = "/"] = key.split(" ");
    const url = `/api${path}`;
    if (isPublic(route))
      server.route({
        method,
        url,
        preHandler,
        handler: publicHandlerOf(key, route, parts.edge),
        config: limitedByAddress,
      });
    else {
      const handler = handlerOf(key, route, parts.edge, authenticate);
      // of whoever may not ask this nothing is read: a large request takes long
      const onRequest = async (request: FastifyRequest) =>
        refuseIf(obstacleToAsk(await authenticate(request), key, route.may));
      server.route({ method, url, onRequest, handler, bodyLimit: route.mostBytes ?? mostBytes });
    }
  }
  server.get("/api/health", async (_request, reply) => {
    const status = parts.drain.isDraining() ? "stopping" : (await parts.isReady()) ? "ok" : "unavailable";
    return reply.code(status === "ok" ? 200 : 503).send({ status, version: parts.config.version });
  });
  serveMany(server, { routes: routeTable, edge: parts.edge, authenticate });
  serveDescription(server, { routes: routeTable, names: answerNames, version: parts.config.version });
}

function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = languageOf(header(request, "accept-language")) ?? "en";
  const found = problemOf(error, language) ?? edgeProblem(error, language);
  if (!found) request.log.error({ err: error, requestId: request.id }, "bug");
  if (error instanceof ContentsAway) request.log.error({ err: error, requestId: request.id }, "files are away");
  const answer = found ?? { ...problem(500, "server.failed", language), requestId: request.id };
  const { retryAfter } = answer.details ?? {};
  if (typeof retryAfter === "number") reply.header("retry-after", retryAfter);
  return reply.code(answer.status).type("application/problem+json").send(answer);
}

/** What the HTTP library and a database that is away refuse. */
function edgeProblem(error: unknown, language: Language) {
  const status = error instanceof Error && "statusCode" in error ? error.statusCode : null;
  if (status === 413) return problem(413, "input.too_large", language);
  if (status === 429) return problem(429, "rate.exceeded", language);
  if (typeof status === "number" && status >= 400 && status < 500) return problem(400, "input.unreadable", language);
  if (error instanceof ContentsAway) return problem(503, "file.not_now", language);
  if (isDiskFull(error)) return problem(503, "storage.full", language);
  if (isDatabaseAway(error)) return problem(503, "server.restarting", language);
  return null;
}
