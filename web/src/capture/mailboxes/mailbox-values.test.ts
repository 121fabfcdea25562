import { expect, test } from "vitest";
import { askedOf, triedOf, unset } from "./mailbox-values.ts";

const values = { ...unset, name: "Sales", address: "sales@norte.example", host: "imap.norte.example", source: " Web " };

test("what is empty is none, and a password that was not typed is not sent", () => {
  const asked = askedOf(values, "company");
  expect(asked).toMatchObject({
    name: "Sales",
    port: 993,
    userName: null,
    source: "Web",
    medium: null,
    campaign: null,
  });
  expect(asked).not.toHaveProperty("password");
  expect(askedOf({ ...values, password: " correcta " }, "company")).toMatchObject({ password: " correcta " });
});

test("of it only where it lies and who opens it is tried", () => {
  expect(triedOf({ ...values, password: "correcta" })).toEqual({
    address: "sales@norte.example",
    host: "imap.norte.example",
    port: 993,
    security: "tls",
    userName: null,
    tokenAddress: null,
    clientId: null,
    password: "correcta",
    folders: ["INBOX"],
  });
});

test("by tokens it is opened without a password, and a refresh token that was not typed stays", () => {
  const byToken = {
    ...values,
    signIn: "token" as const,
    password: "left",
    tokenAddress: " https://p.example/token ",
    clientId: "trato",
  };
  const asked = askedOf(byToken, "company");
  expect(asked).toMatchObject({ tokenAddress: "https://p.example/token", clientId: "trato" });
  for (const name of ["password", "refreshToken", "clientSecret"]) expect(asked).not.toHaveProperty(name);
  const typed = { refreshToken: "r", clientSecret: "s" };
  expect(askedOf({ ...byToken, ...typed }, "company")).toMatchObject(typed);
});

test("of one's own no leads come, so nothing is said of any", () => {
  const asked = askedOf(values, "mine");
  expect(asked).toMatchObject({ name: "Sales", ignoredSenders: [] });
  for (const name of ["teamId", "source", "medium", "campaign"]) expect(asked).not.toHaveProperty(name);
});
