import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { docsPage } from "./docs-page.ts";
import { type Described, openApiOf } from "./openapi.ts";
import type { Json } from "./openapi-schemas.ts";

/** The interface described: for programs, and as a page to read. Made when it is first asked for, so that nobody waits for it at the start. */
export function serveDescription(server: FastifyInstance, interfaces: Described): void {
  let made: { document: Json; page: string; style: string } | null = null;
  const described = () => (made ??= describe(interfaces));
  server.get("/api/openapi.json", async () => described().document);
  server.get("/api/docs", async (_request, reply) => reply.type("text/html; charset=utf-8").send(described().page));
  server.get("/api/docs.css", async (_request, reply) => reply.type("text/css; charset=utf-8").send(described().style));
}

function describe(interfaces: Described) {
  const document = openApiOf(interfaces);
  const style = readFileSync(join(import.meta.dirname, "docs.css"), "utf8");
  return { document, page: docsPage(document), style };
}
