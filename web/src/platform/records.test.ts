import { kindsHaving } from "@trato/domain/kinds.ts";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { idOf, isTaking, recordAddress, recordKindWords } from "./records.ts";

beforeEach(() => void vi.stubGlobal("location", { pathname: "/w/robles" }));
afterEach(() => vi.unstubAllGlobals());

test("a record's id goes under the name that its own routes give it", () => {
  expect(idOf({ kind: "opportunity", id: "a" })).toEqual({ opportunityId: "a" });
  expect(idOf({ kind: "purchase", id: "b" })).toEqual({ purchaseId: "b" });
});

describe("what may be written about", () => {
  test.each([
    ["a product", "product", "note", true],
    ["a product, which nobody calls", "product", "call", false],
    ["a product, which gets no mail", "product", "email", false],
    ["a contact", "contact", "email", true],
    ["a purchase order", "purchase", "call", true],
  ] as const)("%s", (_, kind, what, isTaken) => {
    expect(isTaking({ kind, id: "a" }, what)).toBe(isTaken);
  });
});

describe("a record's page", () => {
  test.each([
    ["sale", "/w/robles/sales/a"],
    ["receipt", "/w/robles/receipts/a"],
    ["lead", "/w/robles/leads/a"],
    ["member", null],
    ["team", null],
    ["adjustment", null],
  ] as const)("of a %s", (kind, address) => {
    expect(recordAddress(kind, "a")).toBe(address);
  });
});

test("a kind is called as in the reader's language, where it has a name", () => {
  expect(recordKindWords("purchase", "en")).toBe("Purchase order");
  expect(recordKindWords("lead", "es")).toBe("Iniciativa");
  expect(recordKindWords("setting", "en")).toBeNull();
});

test("whatever the search finds has a page", () => {
  const found = kindsHaving("isFound");
  expect(found.map((kind) => recordAddress(kind, "a"))).not.toContain(null);
});
