import type { FastifyRequest } from "fastify";
import { Refusal } from "@trato/domain/errors.ts";
import { header } from "./headers.ts";

const own = new Set(["same-origin", "none"]);

/** Refuses a change that another site's page asks for with our visitor's cookie. */
export function refuseForeign(request: FastifyRequest, publicUrl: string): void {
  if (isForeign(request, publicUrl)) throw new Refusal("forbidden", "session.elsewhere");
}

/**
 * Whether another site's page asks for a change. Browsers say where a request comes from; a program that says nothing has no
 * visitor to deceive.
 */
export function isForeign(request: FastifyRequest, publicUrl: string): boolean {
  if (request.method === "GET" || request.method === "HEAD") return false;
  const site = header(request, "sec-fetch-site");
  if (site) return !own.has(site);
  const origin = header(request, "origin");
  return origin !== null && !isOwnOrigin(origin, [request.host, new URL(publicUrl).host]);
}

function isOwnOrigin(origin: string, hosts: string[]): boolean {
  return URL.canParse(origin) && hosts.includes(new URL(origin).host);
}
