import type { CalendarDate } from "@trato/domain/dates.ts";
import { describe, expect, test } from "vitest";
import { anId } from "../../test/ids.ts";
import { asTold, type DiaryEntry, type DiaryFilters, diaryPages } from "./diary-queries.ts";

const today = "2026-03-01" as CalendarDate; // written as one
const asked = (filters: DiaryFilters) => diaryPages(filters, today).queryKey[1];

describe("the diary is asked for", () => {
  test.each([
    ["everything", {}, {}],
    ["today", { when: "today" }, { from: "2026-03-01" }],
    ["yesterday alone", { when: "yesterday" }, { from: "2026-02-28", to: "2026-02-28" }],
    ["seven days, today among them", { when: "week" }, { from: "2026-02-23" }],
    ["thirty days, today among them", { when: "month" }, { from: "2026-01-31" }],
    ["what one did", { memberId: "7" }, { memberId: "7" }],
    ["what was done to sales", { kind: "sale" }, { subjectKind: "sale" }],
    [
      "all at once",
      { memberId: "7", kind: "sale", when: "today" },
      { memberId: "7", subjectKind: "sale", from: "2026-03-01" },
    ],
  ] as const)("%s", (_, filters, input) => {
    expect(asked(filters)).toEqual({ limit: 80, ...input });
  });
});

test("an entry is told as a record's history tells it", () => {
  const entry: DiaryEntry = {
    id: anId(1),
    happenedAt: "2026-03-01T09:00:00Z" as DiaryEntry["happenedAt"], // written as one
    event: "sale.edited",
    actorKind: "member",
    memberId: anId(5),
    actorName: "Luis Pardo",
    keyName: null,
    subjectKind: "sale",
    subjectId: anId(100),
    subjectName: "S00042",
    before: { terms: "30" },
    after: { terms: "60" },
  };
  expect(asTold(entry)).toEqual({
    id: entry.id,
    happenedAt: entry.happenedAt,
    event: "sale.edited",
    actor: { kind: "member", id: anId(5), name: "Luis Pardo", key: null },
    subject: { kind: "sale", id: anId(100), name: "S00042" },
    before: { terms: "30" },
    after: { terms: "60" },
    note: null,
    message: null,
    activity: null,
    file: null,
    arrival: null,
    merge: null,
    fileName: null,
    list: null,
  });
});
