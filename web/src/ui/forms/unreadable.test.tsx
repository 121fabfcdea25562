import { expect, test } from "vitest";
import { show } from "../../../test/show.tsx";
import { holdsUnreadable } from "./unreadable.ts";

test("the first field that cannot be read is shown, of those that stand within", async () => {
  const screen = await show(
    <>
      <div data-testid="whole">
        <input aria-label="name" />
      </div>
      <div data-testid="broken">
        <input aria-label="price" data-unreadable />
        <input aria-label="cost" data-unreadable />
      </div>
    </>,
  );
  expect(holdsUnreadable(screen.getByTestId("whole").element())).toBe(false);
  expect(holdsUnreadable(screen.getByTestId("broken").element())).toBe(true);
  await expect.element(screen.getByRole("textbox", { name: "price" })).toHaveFocus();
  expect(holdsUnreadable()).toBe(true);
});
