import { expect, test, vi } from "vitest";
import { show } from "../../../test/show.tsx";
import { cellOf, focusCell, hasChoices, isChosenWhole } from "./grid-cells.ts";

const reach = vi.fn<(line: string) => void>();

async function lines() {
  reach.mockClear();
  const screen = await show(
    <ul data-testid="area">
      <li data-line="a">
        <span data-cell="product">
          <input aria-label="product" defaultValue="Table" />
        </span>
        <span data-cell="quantity">
          <input aria-label="quantity" defaultValue="12" />
        </span>
        <span data-cell="taxes">
          <button aria-haspopup="menu">taxes</button>
        </span>
      </li>
      <li data-line="s">
        <span data-cell="product">
          <input aria-label="section" defaultValue="" aria-haspopup="listbox" />
        </span>
      </li>
    </ul>,
  );
  await expect.element(screen.getByLabelText("product")).toBeVisible();
  return { screen, area: screen.getByTestId("area").element() as HTMLElement }; // a list
}

test("the focus goes into a cell, of a section into its name, and what is not drawn is reached first", async () => {
  const { screen, area } = await lines();
  focusCell(area, { line: "a", cell: "quantity" }, reach);
  await expect.element(screen.getByLabelText("quantity")).toHaveFocus();
  expect(cellOf(document.activeElement)).toEqual({ line: "a", cell: "quantity" });
  expect(isChosenWhole(document.activeElement)).toBe(true);
  focusCell(area, { line: "s", cell: "quantity" }, reach);
  await expect.element(screen.getByLabelText("section")).toHaveFocus();
  focusCell(area, { line: "gone", cell: "quantity" }, reach);
  expect(reach.mock.calls).toEqual([["gone"]]);
  expect(cellOf(area)).toBeNull();
});

test("a text in which one writes is not chosen as a whole", async () => {
  const { screen } = await lines();
  const field = screen.getByLabelText("quantity").element() as HTMLInputElement; // so it is drawn
  field.setSelectionRange(1, 1);
  expect(isChosenWhole(field)).toBe(false);
});

test.each([
  ["taxes", "down", true],
  ["taxes", "right", false],
  ["section", "down", true],
  ["quantity", "down", false],
])("the arrows open the choices of %s with %s: %s", async (name, stroke, opens) => {
  const { screen } = await lines();
  const field = name === "taxes" ? screen.getByRole("button", { name }) : screen.getByLabelText(name);
  expect(hasChoices(field.element(), stroke)).toBe(opens);
});
