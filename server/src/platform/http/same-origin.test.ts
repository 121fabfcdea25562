import { expect, test } from "vitest";
import { isOwnOrigin } from "./same-origin.ts";

const isOwn = (origin: string, host: string) => isOwnOrigin(origin, host, "https://sales.example");

test.each([
  ["https://sales.example", "sales.example"],
  ["https://sales.example", "127.0.0.1:3000"],
  ["http://127.0.0.1:3000", "127.0.0.1:3000"],
  ["http://192.168.1.5:3000", "192.168.1.5:3000"],
  ["http://[::1]:3000", "[::1]:3000"],
  ["http://localhost:5173", "localhost:5173"],
])("a page of %s may ask %s", (origin, host) => expect(isOwn(origin, host)).toBe(true));

test.each([
  ["http://sales.example", "sales.example"],
  ["https://sales.example:8443", "sales.example:8443"],
  ["https://evil.example", "sales.example"],
  ["http://evil.example:3000", "evil.example:3000"],
  ["http://127.0.0.1.evil.example:3000", "127.0.0.1.evil.example:3000"],
  ["http://192.168.1.6:3000", "192.168.1.5:3000"],
  ["http://localhost.evil.example", "localhost.evil.example"],
  ["null", "sales.example"],
  ["", "sales.example"],
])("a page of %s may not ask %s", (origin, host) => expect(isOwn(origin, host)).toBe(false));
