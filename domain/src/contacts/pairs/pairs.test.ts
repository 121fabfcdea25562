import { expect, test } from "vitest";
import type { Likeness } from "../likeness.ts";
import { isLikely, isToBeCompared, pairOf, placeOfPair } from "./pairs.ts";

test("a pair is the same whoever is named first", () => {
  expect(pairOf("b", "a")).toEqual({ firstId: "a", secondId: "b" });
  expect(pairOf("a", "b")).toEqual(pairOf("b", "a"));
});

test("the surest stand first, of equals those with more to say, and what is merely possible is not asked for", () => {
  const pairs: Likeness[] = [
    { sureness: "almostCertain", same: ["vat", "email", "name"] },
    { sureness: "almostCertain", same: ["vat"] },
    { sureness: "likely", same: ["email", "phone", "domain", "address"] },
    { sureness: "likely", same: ["email"] },
    { sureness: "possible", same: ["name", "address"] },
  ];
  const places = pairs.map(placeOfPair);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(new Set(places).size).toBe(places.length);
  expect(pairs.map(isLikely)).toEqual([true, true, true, true, false]);
});

test.each<[string, Parameters<typeof isToBeCompared>[0], boolean]>([
  ["made with an e-mail", { after: { email: "a@x.example" } }, true],
  ["made without a word", { after: { email: null, name: null } }, false],
  ["given another telephone", { before: { phone: "1" }, after: { phone: "2" } }, true],
  ["given the same telephone", { before: { phone: "1" }, after: { phone: "1", city: "Lugo" } }, false],
  ["moved to another stage", { before: { stageId: "1" }, after: { stageId: "2" } }, false],
  ["taken out of the archive", { before: { archivedAt: "2026-01-01" }, after: { archivedAt: null } }, true],
  ["opened again", { before: { state: "lost" }, after: { state: "open" } }, true],
  ["put into the pool", { after: { type: "pooled", email: "a@x.example" } }, false],
  ["given out of the pool", { before: { type: "pooled" }, after: { type: "lead" } }, true],
  ["separated again from what it was merged with", { after: { separated: ["Acme Ltd"], version: 3 } }, true],
  ["of which only a note says something", {}, false],
])("a record %s: compared again or not", (_, recorded, isIt) => {
  expect(isToBeCompared(recorded)).toBe(isIt);
});
