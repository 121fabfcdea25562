import { expect, test } from "vitest";
import { keepsPassword, obstacleToServer, type ServerSettings } from "./mail-server.ts";

const server = (given: Partial<ServerSettings> = {}): ServerSettings => ({
  host: "smtp.norte.example",
  port: 587,
  security: "starttls",
  userName: "ventas",
  sender: "ventas@norte.example",
  ...given,
});

test.each<[string | null, Partial<ServerSettings>]>([
  [null, {}],
  [null, { host: null, sender: null }],
  ["mail.sender_missing", { sender: null }],
  ["mail.password_unencrypted", { security: "none" }],
  [null, { security: "none", userName: null }],
  [null, { security: "none", host: "localhost" }],
  [null, { security: "none", host: "127.0.0.1" }],
  ["mail.password_unencrypted", { security: "none", host: "localhost.evil.example" }],
])("%s stands in the way of %j", (code, given) => expect(obstacleToServer(server(given))?.code ?? null).toBe(code));

test.each<[boolean, Partial<ServerSettings>]>([
  [true, { sender: "otra@norte.example" }],
  [true, { security: "tls" }],
  [false, { host: "smtp.evil.example" }],
  [false, { port: 2525 }],
  [false, { userName: "otra" }],
  [false, { security: "none" }],
])("a kept password goes on: %s for %j", (goesOn, given) =>
  expect(keepsPassword(server(), server(given))).toBe(goesOn),
);
