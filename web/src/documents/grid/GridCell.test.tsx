import { expect, test } from "vitest";
import { show } from "../../../test/show.tsx";
import { GridCell } from "./GridCell.tsx";
import { GridProvider, gridStore } from "./grid-store.ts";

test("a cell says that it is chosen, and the last of them has a handle", async () => {
  const store = gridStore();
  store.follow([{ id: "a" }, { id: "b" }]);
  const screen = await show(
    <GridProvider value={store}>
      {["a", "b"].map((line) => (
        <GridCell key={line} line={line} cell="quantity">
          {line}
        </GridCell>
      ))}
    </GridProvider>,
  );
  const looks = () => ["a", "b"].map((text) => screen.getByText(text).element().getAttribute("data-look"));
  await expect.element(screen.getByText("a")).toBeVisible();
  expect(looks()).toEqual([null, null]);
  store.select({ anchor: { line: "a", cell: "quantity" }, head: { line: "b", cell: "quantity" } });
  await expect.poll(looks).toEqual(["chosen top left right", "chosen bottom left right handle"]);
  expect(screen.getByText("b").element().querySelectorAll("[data-fills]")).toHaveLength(1);
});

test("it is a cell like any other where nothing can be chosen", async () => {
  const screen = await show(
    <GridCell line="a" cell="quantity">
      alone
    </GridCell>,
  );
  await expect.element(screen.getByText("alone")).not.toHaveAttribute("data-look");
});
