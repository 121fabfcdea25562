import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { header, languageOf } from "./headers.ts";
import { problem } from "./problems.ts";

const year = 31_536_000;

/** The built web pages; every address that is no file is a page of the application. */
export async function servePages(server: FastifyInstance, pagesDir: string): Promise<void> {
  if (existsSync(join(pagesDir, "index.html"))) {
    await server.register(fastifyStatic, {
      root: pagesDir,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) =>
        void reply.header(
          "cache-control",
          path.includes("/assets/") ? `public, max-age=${year}, immutable` : "no-cache",
        ),
    });
  }
  server.setNotFoundHandler((request, reply) => {
    const isPage = request.method === "GET" && !request.url.startsWith("/api/") && !request.url.startsWith("/assets/");
    if (isPage && existsSync(join(pagesDir, "index.html"))) return reply.sendFile("index.html");
    const language = languageOf(header(request, "accept-language")) ?? "en";
    return reply
      .code(404)
      .type("application/problem+json")
      .send(problem(404, "route.unknown", language));
  });
}
