import { expect, test } from "vitest";
import { attachedOf, mostDatasheetBytes } from "./datasheets.ts";

test.each([
  ["all that have room", [1_000_000, 2_000_000], [1_000_000, 2_000_000]],
  ["as much as there is room for", [mostDatasheetBytes, 1], [mostDatasheetBytes]],
  ["a small one after one that is too large", [mostDatasheetBytes + 1, 3], [3]],
  ["none", [], []],
])("of the datasheets go with a mail: %s", (_, sizes, attached) => {
  const files = sizes.map((bytes) => ({ bytes }));
  expect([...attachedOf(files)].map(({ bytes }) => bytes)).toEqual(attached);
});
