import type { FastifyRequest } from "fastify";
import { Refusal } from "@trato/domain/errors.ts";
import { header } from "../platform/handle.ts";

const own = new Set(["same-origin", "none"]);

/**
 * Refuses a change that another site's page asks for with our visitor's cookie. Browsers say where a request comes from;
 * a program that says nothing has no visitor to deceive.
 */
export function refuseForeign(request: FastifyRequest, publicUrl: string): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const site = header(request, "sec-fetch-site");
  const origin = header(request, "origin");
  const isOwn = site ? own.has(site) : !origin || isOwnOrigin(origin, [request.host, new URL(publicUrl).host]);
  if (!isOwn) throw new Refusal("forbidden", "session.elsewhere");
}

function isOwnOrigin(origin: string, hosts: string[]): boolean {
  return URL.canParse(origin) && hosts.includes(new URL(origin).host);
}
