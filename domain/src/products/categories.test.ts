import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../../test/property-runs.ts";
import { refusalOf } from "../../test/refusal-code.ts";
import { type Categories, prepareCategories } from "./categories.ts";

const furniture: Categories = {
  all: { name: "All", parent: null },
  chairs: { name: "Chairs", parent: "all" },
  office: { name: "Office chairs", parent: "chairs" },
  food: { name: "Food", parent: null },
};

describe("a category", () => {
  test.each([
    ["all", "All", ["all"]],
    ["chairs", "All / Chairs", ["chairs", "all"]],
    ["office", "All / Chairs / Office chairs", ["office", "chairs", "all"]],
    ["food", "Food", ["food"]],
  ])("%s is called %s in full", (id, fullName, withAncestors) => {
    expect(prepareCategories(furniture).get(id)).toEqual({ fullName, withAncestors });
  });

  test("may be told of before the one above it", () => {
    const turned = Object.fromEntries(Object.entries(furniture).toReversed());
    expect(prepareCategories(turned).get("office")?.fullName).toBe("All / Chairs / Office chairs");
  });
});

test("no categories are no trouble", () => {
  expect(prepareCategories({}).size).toBe(0);
});

describe("refused is a category", () => {
  test.each<[string, Categories, string, string]>([
    ["under one that is not there", { a: { name: "A", parent: "b" } }, "category.unknown", "categories.a.parent"],
    ["under itself", { a: { name: "A", parent: "a" } }, "category.inside_itself", "categories.a.parent"],
    [
      "under another that is under it",
      { a: { name: "A", parent: "b" }, b: { name: "B", parent: "a" } },
      "category.inside_itself",
      "categories.a.parent",
    ],
    [
      "under two that stand under each other",
      {
        x: { name: "X", parent: null },
        c: { name: "C", parent: "a" },
        a: { name: "A", parent: "b" },
        b: { name: "B", parent: "a" },
      },
      "category.inside_itself",
      "categories.c.parent",
    ],
  ])("%s", (_, categories, code, path) => {
    const refusal = refusalOf(() => prepareCategories(categories));
    expect([refusal?.code, refusal?.details.path]).toEqual([code, path]);
  });
});

/** Any tree: each category stands under an earlier one or under none. */
const anyTree: fc.Arbitrary<Categories> = fc
  .array(fc.nat(20), { minLength: 1, maxLength: 20 })
  .map((parents) =>
    Object.fromEntries(
      parents.map((parent, place) => [
        `c${place}`,
        { name: `N${place}`, parent: parent < place ? `c${parent}` : null },
      ]),
    ),
  );

test("in any tree a category has itself and all that the one above it has", () => {
  fc.assert(
    fc.property(anyTree, (tree) => {
      const prepared = prepareCategories(tree);
      for (const [id, { name, parent }] of Object.entries(tree)) {
        const above = parent === null ? undefined : prepared.get(parent);
        expect(prepared.get(id)).toEqual({
          fullName: above ? `${above.fullName} / ${name}` : name,
          withAncestors: [id, ...(above?.withAncestors ?? [])],
        });
      }
    }),
    propertyRuns(),
  );
});
