import { describe, expect, test } from "vitest";
import { storyOf } from "./story.ts";
import type { Entry } from "./timeline-queries.ts";

let made = 0;

/** An entry of Ana's, some minutes before the ones made earlier; typed loosely, as only a story's own fields matter. */
function entry(event: string, fields: Partial<Record<keyof Entry, unknown>> = {}): Entry {
  made++;
  const happenedAt = new Date(Date.parse("2026-11-23T12:00:00Z") - made * 60_000).toISOString();
  const empty = { before: null, after: null, note: null, message: null, activity: null };
  const actor = { kind: "member", id: "ana", name: "Ana" };
  return {
    id: String(made),
    event,
    happenedAt,
    actor,
    subject: { kind: "sale", id: "s1", name: null },
    ...empty,
    ...fields,
  } as Entry; // see above
}

describe("a record's story", () => {
  test("tells edits made in one go as one, from the first value to the last", () => {
    const story = storyOf([
      entry("sale.edited", { before: { terms: "b" }, after: { terms: "c" } }),
      entry("sale.edited", { before: { terms: "a", total: "1" }, after: { terms: "b", total: "2" } }),
    ]);
    expect(story).toHaveLength(1);
    expect(story[0]).toMatchObject({ before: { terms: "a", total: "1" }, after: { terms: "c", total: "2" } });
  });

  test("leaves out what was changed and changed back", () => {
    const story = storyOf([
      entry("sale.edited", { before: { terms: "b" }, after: { terms: "a" } }),
      entry("sale.edited", { before: { terms: "a" }, after: { terms: "b" } }),
    ]);
    expect(story).toEqual([]);
  });

  test("keeps edits of others, of other records and of another day apart", () => {
    const change = { before: { terms: "a" }, after: { terms: "b" } };
    const story = storyOf([
      entry("sale.edited", change),
      entry("sale.edited", { ...change, actor: { kind: "member", id: "luis", name: "Luis" } }),
      entry("sale.edited", { ...change, subject: { kind: "sale", id: "s2", name: null } }),
      entry("sale.edited", { ...change, happenedAt: "2026-11-20T09:00:00Z" }),
    ]);
    expect(story).toHaveLength(4);
  });

  test("does not merge across something else that happened between", () => {
    const change = { before: { terms: "a" }, after: { terms: "b" } };
    expect(storyOf([entry("sale.edited", change), entry("sale.sent"), entry("sale.edited", change)])).toHaveLength(3);
  });

  test("shows a note once, as it is now, and not at all when it is gone", () => {
    const note = { id: "n", body: "Hola", isFromCustomer: false, mayEdit: true, version: 2 };
    const story = storyOf([
      entry("note.deleted"),
      entry("note.edited", { note }),
      entry("note.written", { note }),
      entry("note.written", { note: null }),
    ]);
    expect(story.map(({ event }) => event)).toEqual(["note.deleted", "note.written"]);
  });
});
