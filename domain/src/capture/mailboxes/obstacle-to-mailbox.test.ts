import { expect, it } from "vitest";
import { obstacleToMailbox } from "./obstacle-to-mailbox.ts";

it.each([
  ["imap.norte.example", "tls", null],
  ["imap.norte.example", "starttls", null],
  ["imap.norte.example", "none", "mailbox.unencrypted"],
  ["127.0.0.1", "none", null],
  ["localhost", "none", null],
] as const)("at %s with %s: %s", (host, security, code) => {
  expect(obstacleToMailbox({ host, security, tokenAddress: null, clientId: null })?.code ?? null).toBe(code);
});

it.each([
  ["https://provider.example/token", "trato", null],
  ["http://127.0.0.1:4000/token", "trato", null],
  ["http://provider.example/token", "trato", "mailbox.token_address"],
  ["provider.example", "trato", "mailbox.token_address"],
  ["https://provider.example/token", null, "mailbox.client_missing"],
] as const)("with tokens of %s for %s: %s", (tokenAddress, clientId, code) => {
  const place = { host: "imap.norte.example", security: "tls" } as const;
  expect(obstacleToMailbox({ ...place, tokenAddress, clientId })?.code ?? null).toBe(code);
});
