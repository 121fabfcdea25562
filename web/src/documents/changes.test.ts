import { describe, expect, test } from "vitest";
import { decided, type Edit, editedAnew, editOf, isEmpty, merged, mergedEdits } from "./changes.ts";

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

test("the header stays the very same while lines are typed, so that nothing of it is drawn anew", () => {
  const former = { header: { terms: "30 days" }, lines: null };
  const lines = [line("a", "new")];
  expect(merged<Line, Header>(former, { header: {}, lines }).header).toBe(former.header);
  expect(merged<Line, Header>({ ...former, lines }, { header: { terms: "now" }, lines: null })).toEqual({
    header: { terms: "now" },
    lines,
  });
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

const edit = (edits: Edit<Line, Header>["edits"], terms?: [string, string]): Edit<Line, Header> => ({
  version: 3,
  header: terms ? { terms: terms[0] } : {},
  over: terms ? { terms: terms[1] } : {},
  edits,
});
const named = (id: string, name: string, over = `line ${id}`) => ({ id, set: { name }, over: { name: over } });

describe("what was typed in two tabs", () => {
  test("is one edit, line by line, with the later word on each field", () => {
    const here = edit(
      [named("a", "here"), named("b", "here"), { id: "c", set: { name: "new" }, after: "b" }],
      ["1", ""],
    );
    const there = { ...edit([named("b", "there", "seen"), named("d", "there")], ["2", "0"]), version: 5 };
    expect(mergedEdits([here, there])).toEqual({
      version: 5,
      header: { terms: "2" },
      over: { terms: "0" },
      edits: [
        named("a", "here"),
        named("b", "there", "seen"),
        { id: "c", set: { name: "new" }, after: "b" },
        named("d", "there"),
      ],
    });
    expect(mergedEdits([])).toBeNull();
  });

  test("counts for more than that a line was taken away", () => {
    const removed = { id: "a", over: { name: "line a" }, isRemoved: true as const };
    for (const edits of [
      [named("a", "new"), removed],
      [removed, named("a", "new")],
    ])
      expect(mergedEdits(edits.map((each) => edit([each])))).toEqual(edit([named("a", "new")]));
  });

  test("writes over nobody where the server has a new line of one tab by now", () => {
    const added = { id: "c", set: { name: "new" }, after: "b" };
    expect(mergedEdits([edit([added]), edit([named("c", "newer", "new")])])?.edits).toEqual([
      { id: "c", set: { name: "newer" }, over: { name: "new" }, after: "b" },
    ]);
    expect(mergedEdits([edit([added]), edit([{ id: "c", after: "a" }])])?.edits).toEqual([{ ...added, after: "a" }]);
  });
});
