import { expect, test } from "vitest";
import { refusedPaths } from "../../test/refused-paths.ts";
import { ReadDiary } from "./diary.ts";
import { Day, ReadDay } from "./my-day.ts";
import { Search } from "./search.ts";

const uuid = "018f4b5e-7c3a-7d2e-9b1a-3c5d7e9f1a2b";

test.each<[Record<string, unknown>, string[]]>([
  [{}, []],
  [{ subjectKind: "sale", subjectId: uuid, memberId: uuid, event: "sale.confirmed" }, []],
  [{ from: "2026-11-01", to: "2026-11-30" }, []],
  [{ subjectKind: "lead" }, ["subjectKind"]],
  [{ subjectId: "S00001" }, ["subjectId"]],
  [{ from: "2026-11-31", to: "today" }, ["from", "to"]],
  [{ event: "x".repeat(101) }, ["event"]],
])("the diary asked for %o is refused at %j", (asked, paths) => {
  expect(refusedPaths(ReadDiary, asked)).toEqual(paths);
});

test("a search looks for something, twenty records at a time and at most fifty", () => {
  expect(Search.parse({ search: "acme" })).toEqual({ search: "acme", limit: 20 });
  expect(refusedPaths(Search, { search: "" })).toEqual(["search"]);
  expect(refusedPaths(Search, { search: "x".repeat(201), limit: "51" })).toEqual(["search", "limit"]);
});

test("a day is one's own unless somebody else's is asked for, and counts what is due", () => {
  expect(refusedPaths(ReadDay, { assigneeId: "ana", done: true })).toEqual(["assigneeId", "done"]);
  expect(Day.parse({ items: [], nextCursor: null })).toEqual({ items: [], nextCursor: null, overdue: 0, today: 0 });
});
