import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { focusOn, here, lineCells, linesNow, showLines } from "../../../test/line-grid.tsx";

test("the arrows go from cell to cell until one writes", async () => {
  const screen = await showLines();
  await focusOn(screen, 1, lineCells.quantity);
  await userEvent.keyboard("{ArrowRight}");
  expect(here()).toBe(lineCells.price);
  await userEvent.keyboard("{ArrowDown}{ArrowLeft}7");
  await expect.poll(() => linesNow()[1]?.quantity).toBe("7");
  await userEvent.keyboard("{ArrowLeft}");
  expect(here()).toBe(lineCells.quantity);
});
