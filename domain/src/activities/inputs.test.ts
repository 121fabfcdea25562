import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { refusedPaths } from "../../test/refused-paths.ts";
import { EditActivity, FinishActivity, LogCall, noteFields, PlanActivity, subjectKind } from "./inputs.ts";

const uuid = "018f4b5e-7c3a-7d2e-9b1a-3c5d7e9f1a2b";

test("something is planned for deals, documents, contacts and products", () => {
  expect(subjectKind.options).toEqual(["opportunity", "sale", "contact", "product", "purchase"]);
});

describe("an activity", () => {
  test.each<[Record<string, unknown>, string[]]>([
    [{}, []],
    [{ kind: "party" }, ["kind"]],
    [{ summary: "  " }, ["summary"]],
    [{ summary: "x".repeat(501) }, ["summary"]],
    [{ note: null }, []],
    [{ note: "x".repeat(20_001) }, ["note"]],
    [{ dueOn: "tomorrow" }, ["dueOn"]],
    [{ dueOn: "2026-11-23" }, []],
    [{ assigneeId: "ana" }, ["assigneeId"]],
  ])("%# is refused where it should be", (part, paths) => {
    expect(refusedPaths(PlanActivity, { kind: "call", summary: "Ask for the order", ...part })).toEqual(paths);
  });

  test("is edited without its day and person being forgotten", () => {
    expect(refusedPaths(EditActivity, { activityId: uuid, dueOn: null, assigneeId: null })).toEqual([
      "dueOn",
      "assigneeId",
    ]);
    expect(refusedPaths(EditActivity, { activityId: uuid, note: null })).toEqual([]);
  });

  test("is done with what came of it, and the next one planned at once", () => {
    expect(refusedPaths(FinishActivity, { activityId: uuid })).toEqual([]);
    expect(refusedPaths(FinishActivity, { activityId: uuid, next: { kind: "call", summary: "" } })).toEqual([
      "next.summary",
    ]);
    expect(refusedPaths(FinishActivity, { activityId: uuid, outcome: "x".repeat(2001) })).toEqual(["outcome"]);
  });
});

describe("a call", () => {
  test.each<[Record<string, unknown>, string[]]>([
    [{}, []],
    [{ durationMinutes: 0 }, []],
    [{ durationMinutes: 1440 }, []],
    [{ durationMinutes: 1441 }, ["durationMinutes"]],
    [{ durationMinutes: -1 }, ["durationMinutes"]],
    [{ durationMinutes: 2.5 }, ["durationMinutes"]],
    [{ happenedAt: "2026-11-23T09:30:00Z" }, []],
    [{ happenedAt: "2026-11-23" }, ["happenedAt"]],
  ])("%# is refused where it should be", (part, paths) => {
    expect(refusedPaths(LogCall, { summary: "Asked for the order", ...part })).toEqual(paths);
  });
});

test("a note says something, without the spaces around it", () => {
  const Note = z.object(noteFields);
  expect(Note.parse({ body: "  Pays late.\n" })).toEqual({ body: "Pays late." });
  expect(refusedPaths(Note, { body: " \n " })).toEqual(["body"]);
  expect(refusedPaths(Note, { body: "x".repeat(20_001) })).toEqual(["body"]);
});
