import { expect, test } from "vitest";
import { readPosted, splitCall } from "./split-call.ts";

test("JSON and forms are read, with brackets as groups; anything else is not", () => {
  const form = "application/x-www-form-urlencoded; charset=utf-8";
  expect(readPosted('\ufeff{"a":1}', "application/json")).toEqual({ a: 1 });
  const body = readPosted("a%5Bb%5D%5Bc%5D=1&a%5Bd%5D=2&e=3&e%5Bf%5D=4&__proto__%5Bx%5D=5", form);
  expect(JSON.parse(JSON.stringify(body))).toEqual({
    a: { b: { c: "1" }, d: "2" },
    e: "3",
    "e[f]": "4",
    ["__proto__"]: { x: "5" },
  });
  expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  for (const none of ["", "3", '"a"', "null", "{", "<a/>"])
    expect(readPosted(none, "application/json")).toBeUndefined();
});

const parts = (body: unknown) => splitCall(JSON.stringify(body), "application/json", "plain");

test("a list of bodies tells of several leads, each under its own key", () => {
  expect(parts([{ key: "1", a: 1 }, { a: 2 }])).toEqual([
    { key: "1", body: { key: "1", a: 1 } },
    { key: null, body: { a: 2 } },
  ]);
  expect(parts({ key: " " })).toEqual([{ key: null, body: { key: " " } }]);
  expect(parts([1, 2])).toEqual([{ key: null, body: [1, 2] }]);
  expect(parts(Array.from({ length: 101 }, () => ({})))).toEqual([]);
  expect(splitCall("nonsense", "text/plain", "plain")).toEqual([]);
});
