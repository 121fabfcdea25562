import { expect, test } from "vitest";
import { company } from "../../../test/people.ts";
import { takingBack } from "../../../test/taking-back.ts";
import { KeyLimit } from "./key-limit.ts";

test("each key has its own minute, and a new one when it is over", () => {
  let now = 1_000_000;
  const limit = new KeyLimit(2, () => now);
  expect(limit.count("one")).toEqual({ most: 2, left: 1, seconds: 60 });
  now += 20_500;
  expect(limit.count("one")).toEqual({ most: 2, left: 0, seconds: 40 });
  expect(limit.count("one").left).toBe(-1);
  expect(limit.count("other").left).toBe(1);
  now += 39_500;
  expect(limit.count("one")).toEqual({ most: 2, left: 1, seconds: 60 });
});

test("a key is told how it stands, and one that asks too often when it may ask again; a session is not counted", async () => {
  const { administrator } = await company();
  const { key } = (await administrator.ask("POST /api-keys", { name: "Busy" })).body;
  const { server } = await takingBack({ keyRequests: 2 });
  const ask = (headers: Record<string, string>) => server.inject({ url: "/api/me", headers });
  const byKey = { authorization: `Bearer ${key}`, "accept-language": "es" };
  const first = await ask(byKey);
  expect([first.statusCode, first.headers["ratelimit-policy"]]).toEqual([200, '"key";q=2;w=60']);
  expect(first.headers["ratelimit"]).toMatch(/^"key";r=1;t=\d+$/);
  const refused = await server.inject({ url: "/api/nowhere-at-all", headers: byKey });
  expect(refused.statusCode).toBe(404);
  expect((await ask(byKey)).headers["ratelimit"]).toMatch(/^"key";r=0;t=\d+$/);
  const late = await ask(byKey);
  expect([late.statusCode, late.json().code]).toEqual([429, "key.too_often"]);
  expect(late.json().detail).toMatch(/^Esta clave de API/);
  expect(Number(late.headers["retry-after"])).toBeGreaterThan(0);
  expect(Number(late.headers["retry-after"])).toBeLessThanOrEqual(60);
  expect(late.headers["ratelimit"]).toMatch(/^"key";r=0;t=\d+$/);
  const none = await ask({});
  expect([none.statusCode, none.headers["ratelimit"]]).toEqual([401, undefined]);
});
