import { expect, test } from "vitest";
import { sortChoices } from "./sort-choices.ts";

test("a list is sorted by when records came, and by what the catalogue says", () => {
  expect(sortChoices("en")).toEqual(
    expect.arrayContaining([
      { value: "-createdAt", label: "Newest first" },
      { value: "-expectedRevenue", label: "Highest revenue" },
      { value: "expectedClosing", label: "Next to close" },
    ]),
  );
});
