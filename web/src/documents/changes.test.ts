import { expect, test } from "vitest";
import { decided, editedAnew, editOf, isEmpty } from "./changes.ts";

type Line = { id: string; name: string };
type Header = { terms: string };

const line = (id: string, name = `line ${id}`): Line => ({ id, name });
const base = { version: 3, header: { terms: "" }, lines: [line("a"), line("b")] };

test("an edit says what differs from what the server has, and what stood there", () => {
  const edit = editOf<Line, Header>(base, { header: { terms: "30 days" }, lines: [line("a", "new"), line("b")] });
  expect(edit).toEqual({
    version: 3,
    header: { terms: "30 days" },
    over: { terms: "" },
    edits: [{ id: "a", set: { name: "new" }, over: { name: "line a" } }],
  });
  expect(isEmpty(editOf<Line, Header>(base, { header: { terms: "" }, lines: base.lines }))).toBe(true);
});

test("what has arrived by now is nothing to say any more", () => {
  const edit = editOf<Line, Header>(base, { header: { terms: "30 days" }, lines: [line("a", "new"), line("b")] });
  const now = { version: 4, header: { terms: "30 days" }, lines: [line("a", "new"), line("b")] };
  expect(editedAnew(now, edit)).toEqual({ mine: { header: {}, lines: null }, overlaps: [] });
});

test("where one has not decided yet, the server's stays", () => {
  const changes = { header: { terms: "30 days" }, lines: [line("a", "new"), line("b", "new"), line("gone")] };
  const overlaps = [
    { line: null, field: "terms" },
    { line: "a", field: "name" },
    { line: "gone", field: null },
  ];
  expect(decided<Line, Header>(base, changes, overlaps)).toEqual({
    header: {},
    lines: [line("a"), line("b", "new")],
  });
});
