import type { FastifyRequest } from "fastify";
import type { Edge } from "../../platform/edge.ts";
import { header } from "../../platform/http/headers.ts";
import { knownDevice } from "./known-device.ts";
import type { CameFrom } from "./note-sign-in.ts";
import type { Attempt } from "./password-guard.ts";

/** Who tries something at an account: from where, and on which device that is known there. */
export function attemptOf(edge: Edge, request: FastifyRequest, account: string): Attempt {
  return { address: request.ip, account, device: knownDevice(edge.site, account, header(request, "cookie")) };
}

/** From where somebody comes in. */
export const cameFrom = (request: FastifyRequest): CameFrom => ({
  address: request.ip,
  userAgent: header(request, "user-agent") ?? "",
  cookie: header(request, "cookie"),
});

/** A text of the body, by its name; empty where there is none. */
export function textIn(body: unknown, name: string): string {
  const value: unknown = typeof body === "object" && body !== null ? Reflect.get(body, name) : "";
  return typeof value === "string" ? value : "";
}
