import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { copied, did, focusOn, lineCells, linesNow, showLines } from "../../../test/line-grid.tsx";
import { wordsIn } from "../../platform/words.ts";
import { documentWords } from "../labels.ts";

const t = wordsIn("en", documentWords);

test("cells that are chosen with Shift are copied as they stand, filled, and emptied", async () => {
  const screen = await showLines();
  await focusOn(screen, 1, lineCells.quantity);
  await userEvent.keyboard("{Shift>}{ArrowDown}{ArrowRight}{/Shift}");
  await expect.element(screen.getByText(t.chosenCells(2, 2)).first()).toBeInTheDocument();
  expect(copied()).toBe("1\t12.50\r\n2\t12.50");
  await userEvent.keyboard("{Control>}d{/Control}");
  await expect.poll(() => linesNow().map(({ quantity }) => quantity)).toEqual(["1", "1", "3"]);
  await userEvent.keyboard("{Delete}");
  await expect
    .poll(() => linesNow().map(({ quantity, unitPrice }) => `${quantity} ${unitPrice}`))
    .toEqual(["0 0", "0 0", "3 12.5"]);
  await userEvent.keyboard("{Escape}");
  expect(copied()).toBe("");
});

test("whole lines are moved, copied and taken away together, which can be taken back", async () => {
  const screen = await showLines();
  await focusOn(screen, 2, lineCells.quantity);
  await userEvent.keyboard("{Shift>} {ArrowDown}{/Shift}{Alt>}{ArrowUp}{Shift>}{ArrowDown}{/Shift}{/Alt}{Delete}");
  expect(did.mock.calls).toEqual([
    ["move", "b", "c", -1],
    ["duplicate", "b", "c"],
    ["remove", "b", "c"],
  ]);
  await screen.getByRole("button", { name: t.undo }).click();
  expect(did).toHaveBeenLastCalledWith("undo");
});
