import { expect, test } from "vitest";
import { anId } from "../../../test/ids.ts";
import { type Bought, type Boxed, countedIn } from "./bought-boxes.ts";

const bought = { id: anId(111), name: "Oak table", unitId: anId(112) } as Bought; // as it is picked

test("a box says how much is in it, and of which unit; a product by itself takes that back", () => {
  const boxed: Boxed = new Map();
  expect(countedIn({ id: "line" }, { ...bought, quantity: "12" as never }, boxed)).toEqual({ quantity: "12" });
  expect([...boxed]).toEqual([["line", bought.unitId]]);
  expect(countedIn({ id: "line" }, bought, boxed)).toEqual({});
  expect([...boxed]).toEqual([]);
});
