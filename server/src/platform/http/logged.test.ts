import { expect, test } from "vitest";
import { readConfig } from "../config.ts";
import { logged, toldUrl } from "./logged.ts";

const token = "Zm9vYmFyYmF6".repeat(4);

test.each([
  ["/api/leads?search=Acme&cursor=x", "/api/leads"],
  ["/api/sales/0199d2f0-0000-7000-8000-000000000001/pdf", "/api/sales/0199d2f0-0000-7000-8000-000000000001/pdf"],
  [`/api/portal/${token}/pdf`, "/api/portal/*/pdf"],
  ["/api/portal/short", "/api/portal/*"],
  [`/portal/${token}`, "/portal/*"],
  ["/api/calendar/short/trato.ics", "/api/calendar/*/trato.ics"],
  [`/invitation/${token}`, "/invitation/*"],
  ["/api/invitations/short/accept", "/api/invitations/*/accept"],
  [`/reset-password?token=${token}`, "/reset-password"],
  [`/api/auth/reset-password/${token}?callbackURL=x`, "/api/auth/reset-password/*"],
  [`/api/${token}`, "/api/*"],
  [`/sign-in#${token}`, "/sign-in"],
  ["/api/nowhere/Zm9vYmFyYmF6", "/api/nowhere/*"],
  ["/api/openapi.json", "/api/openapi.json"],
  ["/assets/index-B7kQ2.js", "/assets/*"],
])("%s is told as %s", (url, told) => {
  expect(toldUrl(url)).toBe(told);
});

test("how much is logged is one of the words that mean something", () => {
  expect([readConfig({}).logLevel, readConfig({ LOG_LEVEL: "info" }).logLevel]).toEqual(["warn", "info"]);
  expect(() => readConfig({ LOG_LEVEL: "loud" })).toThrow("LOG_LEVEL is not how much to log");
});

test("of an error what the database quotes of a row is not told", () => {
  const error = Object.assign(new Error("null value in column"), {
    code: "23502",
    detail: `Failing row contains (${token})`,
  });
  expect(JSON.stringify(logged.err(error))).not.toContain(token);
  expect(logged.err(error)).toMatchObject({ message: "null value in column", code: "23502" });
});

test("of a request neither headers nor query are told", () => {
  const request = { method: "GET", url: `/api/portal/${token}?x=1`, ip: "127.0.0.1", headers: { cookie: token } };
  expect(logged.req(request)).toEqual({ method: "GET", url: "/api/portal/*", ip: "127.0.0.1" });
});
