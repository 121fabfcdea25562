import fc from "fast-check";
import { expect, test } from "vitest";
import { correctionsOf, mappedColumns } from "./corrections.ts";

const received = { title: "Ana", companyName: "Ana" };
const readNow = { title: "Ana", contactName: "Ana", phone: "+34 600 111 222", tags: ["Fair"] };
const asItCame = { title: "Ana", companyName: "Ana", contactName: null, phone: null, tags: [], priority: 0 };

const corrected = { companyName: null, contactName: "Ana", phone: "+34 600 111 222", tags: ["Fair"] };

test.each([
  ["as it came it is as it reads now", {}, [], corrected],
  ["what somebody filled in stays", { phone: "600 999 888" }, ["phone"], { ...corrected, phone: undefined }],
  [
    "what somebody emptied stays empty",
    { companyName: null },
    ["companyName"],
    { ...corrected, companyName: undefined },
  ],
  [
    "and what says otherwise than what came, whoever changed it",
    { tags: ["Old"] },
    [],
    { ...corrected, tags: undefined },
  ],
  [
    "what somebody changed and changed back is theirs too",
    {},
    ["companyName"],
    { ...corrected, companyName: undefined },
  ],
  ["what reads so already is no change", readNow, [], { companyName: null }],
])("%s", (_, changes, touched, expected) => {
  const current = { ...asItCame, ...changes };
  const corrections = correctionsOf({ current, received, readNow, touched: new Set(touched) });
  expect(corrections).toEqual(JSON.parse(JSON.stringify(expected)));
});

test("an amount, stars and tags that are read no more are none", () => {
  const had = { title: "A", expectedRevenue: "1200", priority: 2, tags: ["x"] };
  expect(correctionsOf({ current: had, received: had, readNow: { title: "A" }, touched: new Set() })).toEqual({
    expectedRevenue: "0",
    priority: 0,
    tags: [],
  });
});

const facts = fc.dictionary(fc.constantFrom(...mappedColumns), fc.constantFrom("a", "b", null));

test("never what was touched; and read once more there is nothing left to correct", () => {
  fc.assert(
    fc.property(
      facts,
      facts,
      facts,
      fc.array(fc.constantFrom(...mappedColumns)),
      (current, received, readNow, list) => {
        const touched = new Set(list);
        const corrections = correctionsOf({ current, received, readNow, touched });
        expect(Object.keys(corrections).filter((column) => touched.has(column))).toEqual([]);
        const after = { ...current, ...corrections };
        expect(correctionsOf({ current: after, received: readNow, readNow, touched })).toEqual({});
      },
    ),
  );
});
