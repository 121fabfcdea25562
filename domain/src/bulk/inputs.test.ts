import { expect, test } from "vitest";
import { bulkLists, StartBulkChange } from "./inputs.ts";

const unknownIn = (asked: object): string[] => {
  const parsed = StartBulkChange.safeParse({ asked });
  const issues = parsed.error?.issues ?? [];
  return issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? [...issue.path, ...issue.keys].map(String) : [],
  );
};

const activity = { kind: "call", summary: "Ask" };

const edited = bulkLists.filter((list) => list !== "arrivals");

test.each(edited)("a misspelled name in a change of many %s is refused by its name", (list) => {
  const change = { activity };
  expect(StartBulkChange.safeParse({ asked: { list, filters: { search: "a" }, change } }).success).toBe(true);
  expect(unknownIn({ list, filters: { serch: "a" }, change })).toEqual(["asked", "filters", "serch"]);
  expect(unknownIn({ list, filters: { sort: "name" }, change })).toEqual(["asked", "filters", "sort"]);
  expect(unknownIn({ list, filters: {}, exept: [], change })).toEqual(["asked", "exept"]);
  expect(unknownIn({ list, filters: {}, change: { ...change, salesperson: null } })).toEqual([
    "asked",
    "change",
    "salesperson",
  ]);
  const late = { activity: { ...activity, due: "2026-01-01" } };
  expect(unknownIn({ list, filters: {}, change: late })).toEqual(["asked", "change", "activity", "due"]);
  const invited = { activity: { ...activity, kind: "meeting", guests: [{ email: "eva@puerto.example" }] } };
  expect(unknownIn({ list, filters: {}, change: invited })).toEqual(["asked", "change", "activity", "guests"]);
});

test("calls are only read again, those of a webhook", () => {
  const [filters, change] = [{ webhookId: "01940000-0000-7000-8000-000000000001" }, { readAgain: true }];
  expect(StartBulkChange.safeParse({ asked: { list: "arrivals", filters, change } }).success).toBe(true);
  expect(StartBulkChange.safeParse({ asked: { list: "arrivals", filters: {}, change } }).success).toBe(false);
  expect(StartBulkChange.safeParse({ asked: { list: "arrivals", filters, change: { activity } } }).success).toBe(false);
});
