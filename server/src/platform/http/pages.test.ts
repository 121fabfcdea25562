import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Fastify from "fastify";
import { expect, onTestFinished, test } from "vitest";
import { servePages } from "./pages.ts";

async function serving(files: string[]) {
  const folder = await mkdtemp(join(tmpdir(), "pages-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const file of ["index.html", ...files]) {
    await mkdir(join(folder, file, ".."), { recursive: true });
    await writeFile(join(folder, file), file);
  }
  const server = Fastify();
  await servePages(server, folder);
  return async (address: string) => (await server.inject(address)).headers;
}

test("only what reads pictures may run compiled code, and nothing of elsewhere", async () => {
  const ask = await serving(["reading/worker.min.js", "assets/page.js"]);
  const { "content-security-policy": policy } = await ask("/reading/worker.min.js");
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(policy).toContain("default-src 'none'");
  for (const other of ["/assets/page.js", "/", "/w/robles/leads"])
    expect(String((await ask(other))["content-security-policy"])).not.toContain("wasm");
});

test("what bears its version in its name is kept, what reads pictures is asked for again only where it is new", async () => {
  const ask = await serving(["reading/spa.traineddata.gz", "assets/page.js"]);
  expect((await ask("/assets/page.js"))["cache-control"]).toContain("immutable");
  const gzip = await ask("/reading/spa.traineddata.gz");
  expect(gzip["cache-control"]).toBe("no-cache");
  expect(gzip["content-encoding"]).toBeUndefined();
});
