import { expect, test } from "vitest";
import { obstacleToReceiver } from "./receiver-address.ts";

const saysInside = ({ hostname }: URL) => hostname === "10.0.0.1";

test.each([
  ["https://example.com/hooks?from=trato", false, null],
  ["http://example.com/hooks", false, "outgoing.address"],
  ["http://example.com/hooks", true, "outgoing.address"],
  ["https://10.0.0.1/", false, "outgoing.inside"],
  ["https://10.0.0.1/", true, null],
  ["http://10.0.0.1/", true, null],
  ["ftp://10.0.0.1/", true, "outgoing.address"],
  ["https://eva:secret@example.com/", false, "outgoing.password_in_address"],
  ["example.com", false, "outgoing.address"],
])("%s, the own network being allowed: %s, is refused: %s", (address, isOwnNetworkGood, code) =>
  expect(obstacleToReceiver(address, { saysInside, isOwnNetworkGood })?.code ?? null).toBe(code),
);
