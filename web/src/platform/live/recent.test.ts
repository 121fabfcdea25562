import { expect, test } from "vitest";
import { keepRecent, type Recent, recentSince } from "./recent.ts";

const opened: Recent<string> = { from: 100, kept: [] };
const after = (...told: [string, number][]) =>
  told.reduce((recent, [words, at]) => keepRecent(recent, words, at), opened);

test.each([
  ["all that came since", 150, ["a", "b"]],
  ["what came at that very moment", 200, ["a", "b"]],
  ["nothing where nothing came", 301, []],
  ["nothing that came before", 201, ["b"]],
  ["not what came before the stream was open", 99, null],
])("a page that comes late hears %s", (_, moment, words) => {
  expect(recentSince(after(["a", 200], ["b", 300]), moment)).toEqual(words);
});

test("what came more than a minute ago is forgotten, and known to be", () => {
  const recent = after(["a", 200], ["b", 30_000], ["c", 60_200]);
  expect([recentSince(recent, 29_999), recentSince(recent, 30_000)]).toEqual([null, ["b", "c"]]);
});

test("not more than a thousand are kept", () => {
  const recent = after(...Array.from({ length: 1_002 }, (_, index): [string, number] => [`${index}`, 1_000 + index]));
  expect([recentSince(recent, 1_001), recentSince(recent, 1_002)?.length]).toEqual([null, 1_000]);
});
