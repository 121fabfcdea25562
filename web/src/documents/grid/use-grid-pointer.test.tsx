import { expect, test } from "vitest";
import { cellAt, copied, focusOn, lineCells, linesNow, showLines } from "../../../test/line-grid.tsx";
import { wordsIn } from "../../platform/words.ts";
import { documentWords } from "../labels.ts";

const t = wordsIn("en", documentWords);

const pointer = (type: string, target: Element | null, given: PointerEventInit = {}) =>
  target?.dispatchEvent(
    new PointerEvent(type, { bubbles: true, cancelable: true, pointerType: "mouse", buttons: 1, ...given }),
  );

test("a mouse chooses by dragging, and fills at the handle", async () => {
  const screen = await showLines();
  const at = (row: number, name: string) => cellAt(screen, row, name).element();
  await focusOn(screen, 1, lineCells.quantity);
  pointer("pointerdown", at(1, lineCells.quantity));
  pointer("pointermove", at(2, lineCells.price));
  pointer("pointerup", at(2, lineCells.price), { buttons: 0 });
  expect(copied()).toBe("1\t12.50\r\n2\t12.50");
  pointer("pointerdown", at(1, lineCells.quantity));
  await expect.poll(() => document.querySelectorAll("[data-fills]").length).toBe(1);
  pointer("pointerdown", document.querySelector("[data-fills]"));
  pointer("pointermove", at(3, lineCells.quantity));
  pointer("pointerup", at(3, lineCells.quantity), { buttons: 0 });
  await expect.poll(() => linesNow().map(({ quantity }) => quantity)).toEqual(["1", "1", "1"]);
  await expect.element(screen.getByText(t.filledDown(2))).toBeVisible();
});
