import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { header, languageOf } from "./headers.ts";
import { problem } from "./problems.ts";

const year = 31_536_000;

/** What reads pictures runs in workers of its own, which alone may compile code: the pages themselves may not. */
const ofReaders =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'";

/** The built web pages; every address that is no file is a page of the application. */
export async function servePages(server: FastifyInstance, pagesDir: string): Promise<void> {
  if (existsSync(join(pagesDir, "index.html"))) {
    await server.register(fastifyStatic, {
      root: pagesDir,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const isKept = path.includes("/assets/");
        void reply.header("cache-control", isKept ? `public, max-age=${year}, immutable` : "no-cache");
        if (path.includes("/reading/")) void reply.header("content-security-policy", ofReaders);
      },
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
