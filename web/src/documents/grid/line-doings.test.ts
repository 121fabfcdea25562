import { expect, test } from "vitest";
import { emptyLine } from "../edited-line.ts";
import { readAgain } from "./line-doings.ts";

test("a cell that was mended is no longer marked, another one still is, and nothing is marked anew", () => {
  const line = { ...emptyLine, id: "a", unread: { quantity: "abc", product: "X" } };
  expect(readAgain(line, "quantity").unread).toEqual({ quantity: undefined, product: "X" });
  const plain = { ...emptyLine, id: "a" };
  expect(readAgain(plain, "quantity")).toBe(plain);
});
