import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { propertyRuns } from "../../../domain/test/property-runs.ts";
import { flag, parseSearch, searchOf, searchText } from "./search.ts";

describe("an address is read", () => {
  test.each([
    ["", {}],
    ["?a=1", { a: "1" }],
    ["a=1&b=2", { a: "1", b: "2" }],
    ["?a=1&a=2", { a: ["1", "2"] }],
    ["?a=", { a: "" }],
    ["?a=oak+table&b=50%25", { a: "oak table", b: "50%" }],
    ["?a", { a: "" }],
  ])("%j", (text, values) => {
    expect(parseSearch(text)).toEqual(values);
  });
});

describe("an address is written", () => {
  test.each([
    [{}, ""],
    [{ a: "1", b: 2, c: true }, "?a=1&b=2&c=true"],
    [{ a: "", b: null, c: undefined, d: false, e: [] }, ""],
    [{ tags: ["oak", "", "big table"] }, "?tags=oak&tags=big+table"],
    [{ b: "2", a: "1" }, "?b=2&a=1"],
    [{ page: 0 }, "?page=0"],
  ])("%j", (values, text) => {
    expect(searchText(values)).toBe(text);
  });
});

describe("the filters of a page", () => {
  const read = searchOf({
    search: z.string(),
    state: z.enum(["open", "won"]),
    archived: flag(),
    tags: z.array(z.string()),
  });

  test.each([
    ["a switch that is on", { archived: "true" }, { archived: true }],
    ["a switch from a link within the page", { archived: true }, { archived: true }],
    ["a switch that is off", { archived: "false" }, {}],
    ["a state that there is", { state: "won" }, { state: "won" }],
    ["a state that there is not", { state: "lost" }, {}],
    ["a state given twice", { state: ["open", "won"] }, {}],
    ["one tag where several may stand", { tags: "oak" }, {}],
    ["a filter of another page", { stage: "1", search: "oak" }, { search: "oak" }],
  ])("%s", (_, raw, filters) => {
    expect(read(raw)).toEqual(filters);
  });

  test("and what does not fit is named, since the router lays what is read over the address as it is", () => {
    expect(read({ state: "lost", stage: "1", constructor: "x" })).toStrictEqual({
      state: undefined,
      stage: undefined,
      constructor: undefined,
    });
  });
});

test("whatever is written is read again as it was", () => {
  const text = fc.string({ minLength: 1 });
  const values = fc.dictionary(text, fc.oneof(text, fc.array(text, { minLength: 2, maxLength: 4 })), {
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(values, (given) => {
      expect(parseSearch(searchText(given))).toEqual({ ...given });
    }),
    propertyRuns(),
  );
});
