import type { FastifyRequest } from "fastify";

/** A link that opens by itself sends no headers: it names the workspace in its address. */
export function inNamedWorkspace(request: FastifyRequest): FastifyRequest {
  const { workspace } = request.query as { workspace?: unknown }; // fastify gives an object
  if (typeof workspace === "string") request.headers["x-workspace"] ??= workspace;
  return request;
}
