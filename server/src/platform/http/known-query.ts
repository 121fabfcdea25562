import type { FastifyInstance, FastifyRequest } from "fastify";
import { Refusal } from "@trato/domain/errors.ts";
import { unknownSentence } from "@trato/domain/inputs/issue-sentence.ts";
import { besideTheTable } from "../openapi/openapi-beside.ts";
import { header, languageOf } from "./headers.ts";

type Operation = { parameters?: { name?: string; in?: string }[] };

/** Of these nobody is refused for what he adds: what arrives is kept as it is, and who asks whether Trato lives may be a balancer. */
const open = ["/health", "/inbound/leads", "/inbound/mail", "/auth/sign-in/email", "/auth/sign-out"];
/** They know the filters of their list. */
const isOfList = (path: string): boolean => path.endsWith("/export");

const known = new Map<string, readonly string[]>(
  Object.entries(besideTheTable as Record<string, Record<string, Operation>>)
    .filter(([path]) => !open.includes(path) && !isOfList(path))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { parameters = [] }]) => {
        const names = parameters.flatMap((one) => (one.in === "query" && one.name ? [one.name] : []));
        return [
          `${method.toUpperCase()} /api${path.replaceAll(/\{(\w+)\}/g, ":$1")}`,
          ["workspace", ...names],
        ] as const;
      }),
    ),
);

/** Refuses, of what stands beside the table of routes, parameters that are not described there; routes of the table refuse by their input. */
export function refuseUnknownParameters(server: FastifyInstance): void {
  server.addHook("onRequest", async (request) => {
    const names = known.get(`${request.method} ${request.routeOptions.url ?? ""}`);
    if (names) refuseBut(names, request);
  });
}

function refuseBut(names: readonly string[], request: FastifyRequest): void {
  const language = languageOf(header(request, "accept-language")) ?? "en";
  const errors = Object.keys(request.query as object) // fastify gives an object
    .filter((name) => !names.includes(name))
    .map((name) => ({ path: name, code: "unknown", message: unknownSentence(name, names, language) }));
  if (errors.length > 0) throw new Refusal("invalid", "input.invalid", { errors });
}
