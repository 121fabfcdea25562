import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { FastifyInstance } from "fastify";

const altcha = dirname(createRequire(import.meta.url).resolve("altcha/altcha.css"));

/** What the pages of forms are made of, and what puts them into pages of others: nothing of it comes from elsewhere. */
const parts = {
  "form.css": join(import.meta.dirname, "form.css"),
  "embed.js": join(import.meta.dirname, "embed.js"),
  "framed.js": join(import.meta.dirname, "framed.js"),
  "prove.js": join(import.meta.dirname, "prove.js"),
  "altcha.css": join(altcha, "altcha.css"),
  "altcha.js": join(altcha, "altcha.min.js"),
  "altcha-worker.js": join(altcha, "../workers/pbkdf2.js"),
};

/** Any page may have them: what is in them is no secret, and puts a form into pages of others. */
export function servePageParts(server: FastifyInstance): void {
  for (const [name, path] of Object.entries(parts)) {
    const content = readFileSync(path, "utf8");
    const kind = name.endsWith(".css") ? "css" : "javascript";
    server.get(`/f/${name}`, async (_, reply) =>
      reply
        .type(`text/${kind}; charset=utf-8`)
        .header("cache-control", "public, max-age=3600")
        .header("cross-origin-resource-policy", "cross-origin")
        .send(content),
    );
  }
}
