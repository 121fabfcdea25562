import { describe, expect, test } from "vitest";
import { inTheirTurn, looksTheSame, meant, newestOfEach, type Registered } from "./offered.ts";

const nothing = () => undefined;
/** Offered one after the other, the newest first as they are asked for. */
const offered = (...keys: (string | { keys: string; layer: number })[]): Registered[] =>
  keys
    .map((each, order) => {
      const { keys: its, layer } = typeof each === "string" ? { keys: each, layer: 0 } : each;
      return { action: { id: `${its} ${order}`, label: its, keys: its, run: nothing }, layer, order };
    })
    .toReversed();
const page = { layer: 0, isTyping: false };
const idOf = (found: Registered | undefined) => found?.action.id;

describe("a key means", () => {
  test.each([
    ["the action that has it", offered("c", "d"), ["c"], page, "c 0"],
    ["the newest of several that have it", offered("c", "c"), ["c"], page, "c 1"],
    ["the longer keys, where they were typed whole", offered("g c", "c"), ["g", "c"], page, "g c 0"],
    ["the shorter ones after something else", offered("g c", "c"), ["x", "c"], page, "c 1"],
    ["nothing while longer keys have only begun", offered("g c"), ["g"], page, undefined],
    ["nothing that nobody offers", offered("c"), ["d"], page, undefined],
    ["nothing of the page while a dialog is open", offered("c"), ["c"], { ...page, layer: 1 }, undefined],
    ["the dialog's own while it is open", offered("c", { keys: "c", layer: 1 }), ["c"], { ...page, layer: 1 }, "c 1"],
    ["nothing of a dialog that has closed", offered({ keys: "c", layer: 1 }), ["c"], page, undefined],
    ["a letter while one types", offered("c"), ["c"], { ...page, isTyping: true }, undefined],
    ["the action with Ctrl also while one types", offered("mod+k"), ["mod+k"], { ...page, isTyping: true }, "mod+k 0"],
  ])("%s", (_, actions, typed, here, id) => {
    expect(idOf(meant(actions, typed, here))).toBe(id);
  });
});

test("an action offered twice is listed once, as the newest offers it", () => {
  const twice = offered("a", "b", "c").map((each) => ({
    ...each,
    action: { ...each.action, id: each.action.keys === "c" ? "a 0" : each.action.id },
  }));
  expect(newestOfEach(twice).map(({ id, label }) => [id, label])).toEqual([
    ["a 0", "c"],
    ["b 1", "b"],
  ]);
});

test("a page's own key comes before the same one that is offered everywhere, and is the only one listed", () => {
  const [newer, older] = offered("c", "c");
  const everywhere = { ...newer!, action: { ...newer!.action, isEverywhere: true } };
  const both = inTheirTurn([everywhere, older!]);
  expect(idOf(meant(both, ["c"], page))).toBe("c 0");
  expect(newestOfEach(both).map(({ id }) => id)).toEqual(["c 0"]);
  expect(newestOfEach([everywhere]).map(({ id }) => id)).toEqual(["c 1"]);
});

test("a key that is only told of is nobody's here, and hides no other", () => {
  const [told, other] = offered("c", "c");
  const onSheet = { ...told!, action: { ...told!.action, isHeardThere: true } };
  const everywhere = { ...other!, action: { ...other!.action, isEverywhere: true } };
  expect(idOf(meant([onSheet], ["c"], page))).toBeUndefined();
  expect(newestOfEach([onSheet, everywhere]).map(({ id }) => id)).toEqual(["c 0", "c 1"]);
});

test.each([
  ["label", { label: "Other" }],
  ["keys", { keys: "x" }],
  ["obstacle", { obstacle: "Not now" }],
  ["group", { group: "Sale" }],
  ["id", { id: "other" }],
])("an action with another %s is drawn anew", (_, other) => {
  const action = { id: "a", label: "A", keys: "a", run: nothing };
  expect(looksTheSame(action, { ...action, run: () => nothing() })).toBe(true);
  expect(looksTheSame(action, { ...action, ...other })).toBe(false);
  expect(looksTheSame(action, undefined)).toBe(false);
});
