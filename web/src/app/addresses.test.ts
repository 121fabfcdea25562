import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { requestOf } from "../platform/api.ts";
import { readEvents } from "../platform/live/event-stream.ts";
import { matchAction, foldText } from "../platform/command-match.ts";
import { flag, parseSearch, searchOf, searchText } from "../platform/search.ts";

describe("filters in the address", () => {
  const read = searchOf({
    search: z.string(),
    state: z.enum(["open", "won"]),
    tags: z.array(z.string()),
    archived: flag(),
  });

  test("go there and back unchanged", () => {
    const filters = { search: "válvulas & más", state: "won" as const, tags: ["a", "b"], archived: true as const };
    expect(read(parseSearch(searchText(filters)))).toEqual(filters);
  });

  test("what does not fit is left out", () => {
    expect(read(parseSearch("?state=lost&other=1&search=x"))).toEqual({ search: "x" });
  });

  test("empty filters leave no trace", () => {
    expect(searchText({ search: "", state: undefined, tags: [], archived: false })).toBe("");
  });
});

describe("a call", () => {
  test("puts path parameters into the path and the rest into the query of a GET", () => {
    expect(
      requestOf("GET /leads/:leadId/timeline", { leadId: "a/b", limit: 20, tags: ["x", "y"], cursor: null }),
    ).toEqual({
      method: "GET",
      address: "/api/leads/a%2Fb/timeline?limit=20&tags=x&tags=y",
    });
  });

  test("sends the rest of a write as its body", () => {
    expect(requestOf("POST /sales/:saleId/confirm", { saleId: "1", version: 3 })).toEqual({
      method: "POST",
      address: "/api/sales/1/confirm",
      body: { version: 3 },
    });
  });
});

test("events are read whole, whatever the pieces they come in", () => {
  const first = readEvents('retry: 1000\n\n: still here\n\nevent: change\ndata: {"kind":"sale"}\n\nevent: cha');
  expect(first.events).toEqual([{ name: "change", data: '{"kind":"sale"}', id: null }]);
  expect(readEvents(`${first.unfinished}nge\r\ndata: 1\r\n\r\n`).events).toEqual([
    { name: "change", data: "1", id: null },
  ]);
});

test("a command is found by the beginnings of its words, accents or not", () => {
  const action = { label: "Crear una oportunidad", group: "Ventas" };
  expect(matchAction(foldText("opor cre"), action)).toBe(true);
  expect(matchAction(foldText("Véntas"), action)).toBe(true);
  expect(matchAction(foldText("tunidad"), action)).toBe(false);
  expect(matchAction("", action)).toBe(true);
});
