import { expect, test } from "vitest";
import type { Decimal } from "../decimal.ts";
import { spreadWanted } from "./changed-request.ts";

test.each([
  ["5", ["5"], ["5"]],
  ["8", ["5"], ["8"]],
  ["2", ["5"], ["2"]],
  ["0", ["5"], ["0"]],
  ["4", ["3", "2"], ["3", "1"]],
  ["2", ["3", "2"], ["2", "0"]],
  ["9", ["3", "2"], ["3", "6"]],
  ["4", [], []],
])("%s wanted of lines that ask for %j makes them ask for %j", (wanted, asked, after) => {
  expect(spreadWanted(wanted as Decimal, asked as Decimal[])).toEqual(after); // decimals
});
