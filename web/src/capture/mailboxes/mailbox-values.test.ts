import { expect, test } from "vitest";
import { askedOf, triedOf, unset } from "./mailbox-values.ts";

const values = { ...unset, name: "Sales", address: "sales@norte.example", host: "imap.norte.example", source: " Web " };

test("what is empty is none, and a password that was not typed is not sent", () => {
  const asked = askedOf(values);
  expect(asked).toMatchObject({
    name: "Sales",
    port: 993,
    userName: null,
    source: "Web",
    medium: null,
    campaign: null,
  });
  expect(asked).not.toHaveProperty("password");
  expect(askedOf({ ...values, password: " correcta " })).toMatchObject({ password: " correcta " });
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
  const asked = askedOf(byToken);
  expect(asked).toMatchObject({ tokenAddress: "https://p.example/token", clientId: "trato" });
  for (const name of ["password", "refreshToken", "clientSecret"]) expect(asked).not.toHaveProperty(name);
  const typed = { refreshToken: "r", clientSecret: "s" };
  expect(askedOf({ ...byToken, ...typed })).toMatchObject(typed);
});
