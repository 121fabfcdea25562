import { isIPv4 } from "node:net";
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
  if (site && !own.has(site)) return true;
  const origin = header(request, "origin");
  return origin !== null && !isOwnOrigin(origin, request.host, publicUrl);
}

/**
 * The public address, or the one that was asked where it is no name but an address of a machine: whoever owns a name can let it point
 * here, and their page would then be "same-origin".
 */
export function isOwnOrigin(origin: string, host: string, publicUrl: string): boolean {
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  return from.origin === new URL(publicUrl).origin || (from.host === host && isNoName(from.hostname));
}

const isNoName = (hostname: string): boolean =>
  hostname.startsWith("[") || isIPv4(hostname) || hostname === "localhost" || hostname.endsWith(".localhost");
