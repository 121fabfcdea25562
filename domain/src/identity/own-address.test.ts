import * as fc from "fast-check";
import { expect, test } from "vitest";
import { propertyRuns } from "../../test/property-runs.ts";
import { ownAddress } from "./own-address.ts";

test.each([
  ["/", "/"],
  ["/w/robles/leads?state=open", "/w/robles/leads?state=open"],
  ["/w/robles/leads?search=a%2Fb%5C#top", "/w/robles/leads?search=a%2Fb%5C#top"],
  ["/w/robles?at=https://elsewhere.example", "/w/robles?at=https://elsewhere.example"],
])("%j is one of our pages", (asked, address) => {
  expect(ownAddress(asked)).toBe(address);
});

test.each([
  undefined,
  "",
  "w/robles",
  "https://evil.example",
  "javascript:alert(1)",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "\t//evil.example",
  "/\n/evil.example",
  "/\r\n/evil.example",
  "/\t\\evil.example",
  "/./\\evil.example",
  "/.//evil.example",
  "/..//evil.example",
  "/w/..//evil.example",
  "/w/%2e%2e//evil.example",
  "/%09/evil.example",
  "/%0d%0a/evil.example",
  "/%2fevil.example",
  "/%2F/evil.example",
  "/%5cevil.example",
  " //evil.example",
  "/\u0000/evil.example",
  "//[",
])("%j leads to none", (asked) => {
  expect(ownAddress(asked)).toBeNull();
});

test("whatever is asked, what is gone to is on our own site, and read the same again", () => {
  const sign = fc.constantFrom(
    "/",
    "\\",
    "\t",
    "\r",
    "\n",
    " ",
    ".",
    "..",
    "%2f",
    "%5C",
    "%09",
    ":",
    "@",
    "evil.example",
    "?",
    "#",
  );
  const asked = fc
    .array(fc.oneof(sign, fc.string({ maxLength: 3 })), { maxLength: 8 })
    .map((parts) => `/${parts.join("")}`);
  fc.assert(
    fc.property(asked, (text) => {
      const address = ownAddress(text);
      if (address === null) return;
      expect(new URL(address, "http://127.0.0.1:3000").origin).toBe("http://127.0.0.1:3000");
      expect(ownAddress(address)).toBe(address);
    }),
    propertyRuns(),
  );
});
