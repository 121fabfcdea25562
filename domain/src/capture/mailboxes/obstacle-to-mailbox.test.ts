import { expect, it } from "vitest";
import { obstacleToMailbox } from "./obstacle-to-mailbox.ts";

it.each([
  ["imap.norte.example", "tls", null],
  ["imap.norte.example", "starttls", null],
  ["imap.norte.example", "none", "mailbox.unencrypted"],
  ["127.0.0.1", "none", null],
  ["localhost", "none", null],
] as const)("at %s with %s: %s", (host, security, code) => {
  expect(obstacleToMailbox({ host, security })?.code ?? null).toBe(code);
});
