import { expect, test } from "vitest";
import { canonical } from "../../decimal.ts";
import type { Id } from "../../ids.ts";
import type { Following } from "../../products/price-lists/line-following.ts";
import { lineOfTemplate, templateLineOf, validityDaysOf } from "./template-lines.ts";

const table = "01990000-0000-7000-8000-000000000001" as Id<"products">; // an id
const piece = "01990000-0000-7000-8000-000000000002" as Id<"units">; // an id
const line = (follows: Following, name = "Oak table") => ({
  kind: "product" as const,
  productId: table,
  name,
  quantity: canonical("2"),
  unitId: piece,
  unitPrice: canonical("90"),
  discount: canonical("5"),
  follows,
});
const one = { kind: "product", productId: table, quantity: "2", unitId: piece };

test.each([
  ["price_and_discount", { unitPrice: null, discount: null }],
  ["price", { unitPrice: null, discount: "5" }],
  ["nothing", { unitPrice: "90", discount: "5" }],
] as const)("a template keeps of a line that follows %s only what was typed, and gives it back", (follows, typed) => {
  const kept = templateLineOf(line(follows), "Oak table");
  expect(kept).toEqual({ ...one, name: null, ...typed });
  const given = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== null));
  expect(lineOfTemplate(kept)).toEqual({ ...one, follows, ...given });
});

test("a line of its own name keeps it, as sections and notes do", () => {
  const named = templateLineOf(line("price_and_discount", "The boss's table"), "Oak table");
  expect(lineOfTemplate(named)).toMatchObject({ name: "The boss's table" });
  const section = { ...line("nothing", "Terrace"), kind: "section" as const, productId: null, unitId: null };
  const kept = templateLineOf(section, null);
  expect(kept).toMatchObject({ kind: "section", name: "Terrace", unitPrice: null, discount: null });
  expect(lineOfTemplate(kept)).toEqual({ kind: "section", name: "Terrace" });
});

test("a discount of nothing that was typed stays one", () => {
  const kept = templateLineOf({ ...line("price"), discount: canonical("0") }, "Oak table");
  expect(lineOfTemplate(kept)).toMatchObject({ discount: "0", follows: "price" });
});

test.each([
  [null, null],
  [0, null],
  [-3, null],
  [1, 1],
  [3650, 3650],
  [3651, null],
])("valid for %s days, a template says %s", (days, said) => {
  expect(validityDaysOf(days)).toBe(said);
});
