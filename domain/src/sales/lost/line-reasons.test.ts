import { expect, test } from "vitest";
import type { Id } from "../../ids.ts";
import { reasonsOfLines } from "./line-reasons.ts";

const id = (name: string) => name as Id<"sale_lines">; // any word does
const line = (name: string, rest: object = {}) => ({
  id: id(name),
  kind: "product" as const,
  choice: "counted" as const,
  ...rest,
});
const lines = [
  line("oak"),
  line("kitchen", { kind: "section" }),
  line("sink"),
  line("tap", { choice: "option" }),
  line("a word", { kind: "note" }),
  line("stove"),
  line("garden", { kind: "section" }),
  line("pond"),
];
const all = new Set<string>(lines.map((each) => each.id));
const said = (...pairs: [string, "price" | "time"][]) => pairs.map(([name, kind]) => ({ lineId: id(name), kind }));

test.each<[string, ReturnType<typeof said>, object]>([
  ["nothing", [], {}],
  ["a line", said(["oak", "price"]), { oak: "price" }],
  ["a section stands for what counts under it", said(["kitchen", "time"]), { sink: "time", stove: "time" }],
  [
    "a line goes before its section, however they are ordered",
    said(["stove", "price"], ["kitchen", "time"]),
    { sink: "time", stove: "price" },
  ],
  ["another section is another", said(["garden", "price"]), { pond: "price" }],
])("%s", (_, reasons, expected) => {
  expect(reasonsOfLines({ lines, seen: all }, reasons)).toEqual(new Map(Object.entries(expected)));
});

test.each<[string, ReturnType<typeof said>, ReadonlySet<string>, number]>([
  ["a line that is not there", said(["oak", "price"], ["elm", "price"]), all, 1],
  ["an option, which costs nothing", said(["tap", "price"]), all, 0],
  ["a note", said(["a word", "price"]), all, 0],
  ["a line that whoever says it does not see", said(["sink", "price"]), new Set(["oak", "kitchen"]), 0],
])("%s cannot be the reason", (_, reasons, seen, unknownAt) => {
  expect(reasonsOfLines({ lines, seen }, reasons)).toEqual({ unknownAt });
});
