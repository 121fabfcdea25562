import { expect, test } from "vitest";
import { listening } from "../../../test/listening.ts";
import { readConfig } from "../config.ts";

test.each([
  ["", ["loopback"]],
  ["10.0.0.5", ["loopback", "10.0.0.5"]],
  [" 10.0.0.5 , 10.1.0.0/16,2001:db8::/32 ", ["loopback", "10.0.0.5", "10.1.0.0/16", "2001:db8::/32"]],
])("TRATO_TRUST_PROXY=%s trusts %s", (given, trusted) => {
  expect(readConfig({ TRATO_TRUST_PROXY: given }).trustProxy).toEqual(trusted);
});

test.each([
  "true",
  "proxy.example",
  "10.0.0",
  "10.0.0.0/0",
  "10.0.0.0/33",
  "2001:db8::/129",
  "10.0.0.0/8/8",
  "10.0.0.5;10.0.0.6",
])("TRATO_TRUST_PROXY=%s trusts nobody: Trato does not start with it", (given) =>
  expect(() => readConfig({ TRATO_TRUST_PROXY: given })).toThrow(/^TRATO_TRUST_PROXY .* 10\.0\.0\.5/),
);

test("a proxy on another machine is believed whom it answers, where it is trusted; nobody else is", async () => {
  const { server } = await listening();
  const left = async (remoteAddress: string, visitor: string) => {
    const headers = { "x-forwarded-for": visitor };
    const answer = await server.inject({ method: "GET", url: "/api/setup", remoteAddress, headers });
    return Number(answer.headers["x-ratelimit-remaining"]);
  };
  const trusted = "198.51.100.7"; // as the server of these tests has it
  const most = await left(trusted, "203.0.113.1");
  expect(await left(trusted, "203.0.113.1")).toBe(most - 1);
  expect(await left(trusted, "203.0.113.2")).toBe(most);
  expect(await left(trusted, "203.0.113.3, 203.0.113.2")).toBe(most - 1); // only what the proxy itself added
  expect(await left("192.0.2.9", "203.0.113.4")).toBe(most);
  expect(await left("192.0.2.9", "203.0.113.5")).toBe(most - 1);
});
