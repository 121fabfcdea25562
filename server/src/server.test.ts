import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import helmet from "@fastify/helmet";
import Fastify from "fastify";
import { expect, test } from "vitest";
import { listening, visitor } from "../test/listening.ts";
import { colleague, company, signedIn } from "../test/people.ts";
import { securityHeaders } from "./platform/http/security-headers.ts";

test("every answer says what a browser may do with it: our own scripts, no frames, no guessing of types", async () => {
  const { administrator } = await company();
  const { address } = await listening();
  const page = await fetch(`${address}/w/any/page`);
  expect(await page.text()).toContain("<title>Trato</title>");
  const answers = [
    page,
    await administrator.ask("GET /me"),
    await administrator.ask("GET /nowhere"),
    await visitor().ask("POST /setup", {}),
  ];
  for (const { headers } of answers) {
    const policy = headers.get("content-security-policy") ?? "";
    for (const rule of [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
      "object-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'self'",
    ])
      expect(policy.split(";")).toContain(rule);
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("permissions-policy")).toMatch(/camera=\(self\), .*microphone=\(\)/);
    expect(headers.get("strict-transport-security")).toBeNull(); // this one is reached over http
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("access-control-allow-origin")).toBeNull();
  }
});

test("whoever reached Trato over https comes back over https only", async () => {
  const server = Fastify();
  await server.register(helmet, securityHeaders("https://sales.example"));
  const { headers } = await server.inject("/");
  expect(headers["strict-transport-security"]).toBe("max-age=31536000");
});

test("what a member reads is kept in no cache", async () => {
  const { administrator } = await company();
  expect((await administrator.ask("GET /me")).headers.get("cache-control")).toBe("no-store");
  expect((await administrator.ask("GET /workspaces")).headers.get("cache-control")).toBe("no-store");
});

test("a request that is too large is refused, however it is packed", async () => {
  const { administrator } = await company();
  const { address } = await listening();
  const body = JSON.stringify({ name: "x".repeat(2_100_000) });
  const plain = await administrator.ask("POST /members", body);
  expect([plain.status, plain.body.code]).toEqual([413, "input.too_large"]);
  const packed = await fetch(`${address}/api/members`, {
    method: "POST",
    body: new Uint8Array(gzipSync(body)),
    headers: { cookie: administrator.cookie(), "content-type": "application/json", "content-encoding": "gzip" },
  });
  expect(packed.status).toBe(413);
});

test("a request that cannot be read is refused in the reader's language, as a problem document without a trace of the code", async () => {
  const { administrator } = await company();
  const spanish = { "accept-language": "es" };
  for (const [route, body] of [
    ["POST /members", "{not json"],
    ["POST /members", "[1]"],
    ["POST /members", '"text"'],
    ["POST /members", '{"__proto__": {"admin": true}}'],
    ["GET /members/%E0%A4%A", undefined],
  ] as const) {
    const { status, body: problem, headers } = await administrator.ask(route, body, spanish);
    expect([body ?? route, status, problem.code, problem.title]).toEqual([
      body ?? route,
      400,
      "input.unreadable",
      "No válido",
    ]);
    expect(headers.get("content-type")).toContain("application/problem+json");
    expect(JSON.stringify(problem)).not.toMatch(/node_modules|\.ts|Error/);
  }
  const xml = await administrator.ask("POST /members", "<xml/>", { "content-type": "application/xml" });
  expect(xml.status).toBe(400);
  expect((await administrator.ask("DELETE /members")).body.code).toBe("route.unknown");
});

test("of whoever may not ask this nothing is read", async () => {
  const home = await company();
  const seller = await signedIn((await colleague(home)).email, home.slug);
  const codes = [visitor(), seller].map(async (each) => (await each.ask("POST /members", "{not json")).body.code);
  expect(await Promise.all(codes)).toEqual(["session.missing", "permission.missing"]);
});

test("a field that is wrong is named, in words of the reader's language", async () => {
  const { administrator } = await company();
  const asked = { name: "", role: "king", teamIds: ["x"] };
  const english = (await administrator.ask("POST /members", asked)).body;
  expect(english.errors.map(({ path }: { path: string }) => path)).toEqual(["name", "role", "teamIds.0"]);
  const spanish = (await administrator.ask("POST /members", asked, { "accept-language": "es" })).body;
  expect(spanish.errors[0].message).not.toBe(english.errors[0].message);
});

test("whoever tries links by the hundred is slowed down, and others are not", async () => {
  const trying = visitor();
  const open = () => trying.ask(`GET /portal/${"x".repeat(60)}`);
  const statuses = (await Promise.all(Array.from({ length: 130 }, open))).map(({ status }) => status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  const refused = await open();
  expect(refused.body).toMatchObject({ status: 429, code: "rate.exceeded" });
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect((await visitor().ask(`GET /portal/${"x".repeat(60)}`)).status).toBe(404);
});

test("health says whether it can serve", async () => {
  expect((await visitor().ask("GET /health")).body).toEqual({ status: "ok", version: "0.0.0" });
});

test("whoever begins a request and never ends it, or does not read the answer, is hung up", async () => {
  const { server, address } = await listening();
  const { requestTimeout, timeout } = server.server;
  expect([requestTimeout, timeout].map((milliseconds) => milliseconds > 0)).toEqual([true, true]);
  server.server.setTimeout(100);
  try {
    const { hostname, port } = new URL(address);
    const begun =
      "POST /api/auth/sign-in/email HTTP/1.1\r\nhost: trato\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{";
    const socket = connect(Number(port), hostname, () => socket.write(begun));
    await new Promise((hungUp) =>
      socket
        .on("error", () => undefined)
        .on("close", hungUp)
        .resume(),
    );
    expect(socket.bytesRead).toBe(0);
  } finally {
    server.server.setTimeout(timeout);
  }
});
