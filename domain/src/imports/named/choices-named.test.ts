import { expect, test } from "vitest";
import { choicesNamed, namesInChoices } from "./choices-named.ts";

const products = new Map([
  ["Pine desk", "pine"],
  ["OAK", "oak"],
  ["Chair (+2)", "odd"],
  ["Chair", "chair"],
]);
const said = (text: string) => {
  const { choices, unknown, unread } = choicesNamed(text, (name) => products.get(name));
  const told = choices.map(
    ({ name, quantity, items }) =>
      `${quantity} ${name}: ${items.map((item) => `${item.productId} ${item.extraPrice}`).join(", ")}`,
  );
  return [told, unknown, unread];
};

test.each([
  ["Desk: Pine desk / OAK (+150); Chairs: 4 × Chair", ["1 Desk: pine 0, oak 150", "4 Chairs: chair 0"], [], []],
  ["Desk: OAK (-12,50)|Chairs: 2,5x Chair", ["1 Desk: oak -12.5", "2.5 Chairs: chair 0"], [], []],
  ["Desk: Chair (+2) / Chair (+3)", ["1 Desk: odd 0, chair 3"], [], []],
  ["Desk: Elm (+3) / OAK", ["1 Desk: oak 0"], ["Elm"], []],
  ["Desk: Elm\nOAK", [], ["Elm"], ["OAK"]],
  ["", [], [], []],
])("%j tells what can be picked", (text, choices, unknown, unread) => {
  expect(said(text)).toEqual([choices, unknown, unread]);
});

test("all names that a cell may mean are looked for", () => {
  expect(namesInChoices("Desk: Pine desk / OAK (+150)")).toEqual(["Pine desk", "OAK (+150)", "OAK"]);
});
