import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { show } from "../../../test/show.tsx";
import { MovableRow } from "./MovableRow.tsx";

async function row(isMovable: boolean) {
  const onStep = vi.fn<(step: -1 | 1) => void>();
  const screen = await show(
    <ul>
      <MovableRow kind="line" id="1" isMovable={isMovable} onStep={onStep}>
        {(grip) => (
          <>
            {grip}
            <input aria-label="Name" />
          </>
        )}
      </MovableRow>
    </ul>,
  );
  await screen.getByRole("textbox").click();
  return { onStep, grips: () => screen.container.querySelectorAll(".cursor-grab").length };
}

test("goes up and down by Alt and the arrows, from wherever the focus is in it", async () => {
  const { onStep, grips } = await row(true);
  await userEvent.keyboard("{ArrowUp}{Alt>}{ArrowUp}{ArrowDown}{/Alt}");
  expect(onStep.mock.calls).toEqual([[-1], [1]]);
  expect(grips()).toBe(1);
});

test("stays where it may not be moved", async () => {
  const { onStep, grips } = await row(false);
  await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
  expect([onStep.mock.calls.length, grips()]).toEqual([0, 0]);
});
