import { useState } from "react";
import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { type Shown, show } from "../../../test/show.tsx";
import { DrawnLines } from "./DrawnLines.tsx";

const many = Array.from({ length: 1_000 }, (_, place) => ({ id: `line ${place + 1}` }));

/** A document of lines that scroll, and a button that puts a new one at the end. */
function Document({ count }: { count: number }) {
  const [lines, setLines] = useState(many.slice(0, count));
  const [focused, setFocused] = useState<string | null>(null);
  const add = () => {
    setLines([...lines, { id: "new" }]);
    setFocused("new");
  };
  return (
    <div data-testid="scroller" style={{ height: 600, overflow: "auto" }}>
      <button onClick={add}>add</button>
      <DrawnLines
        lines={lines}
        keyOf={({ id }) => id}
        focused={focused}
        lineHeight={36}
        renderLine={({ id }, index, { measure, count }) => (
          <li key={id} ref={measure} data-index={index} aria-setsize={count} style={{ height: 36 }}>
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- as lines of a document have it */}
            <input aria-label={id} autoFocus={focused === id} />
          </li>
        )}
      />
    </div>
  );
}

const drawn = (screen: Shown) => screen.getByRole("textbox").elements().length;
const line = (screen: Shown, number: number) => screen.getByLabelText(`line ${number}`);

test("few lines are all drawn", async () => {
  const screen = await show(<Document count={40} />);
  expect(drawn(screen)).toBe(40);
});

test("of many those in sight are drawn, with room for the others; Tab goes on and on", async () => {
  const screen = await show(<Document count={1_000} />);
  await expect.poll(() => drawn(screen)).toBeLessThan(60);
  const scroller = screen.getByTestId("scroller").element();
  await expect.poll(() => scroller.scrollHeight).toBeGreaterThan(30_000);
  await line(screen, 1).click();
  for (let presses = 0; presses < 40; presses++) await userEvent.tab();
  await expect.element(line(screen, 41)).toHaveFocus();
});

test("the line with the focus stays while one scrolls away, and those beside it", async () => {
  const screen = await show(<Document count={1_000} />);
  await line(screen, 3).fill("half typed");
  screen.getByTestId("scroller").element().scrollTop = 20_000;
  await expect.element(line(screen, 560)).toBeVisible();
  await expect.element(line(screen, 3)).toHaveValue("half typed");
  expect(line(screen, 30).elements()).toEqual([]);
});

test("a new line far below has the focus and is in sight", async () => {
  const screen = await show(<Document count={1_000} />);
  await screen.getByRole("button", { name: "add" }).click();
  await expect.element(screen.getByLabelText("new")).toHaveFocus();
  await expect.element(screen.getByLabelText("new")).toBeInViewport();
});

test("all of them are on paper", async () => {
  const screen = await show(<Document count={1_000} />);
  dispatchEvent(new Event("beforeprint"));
  expect(drawn(screen)).toBe(1_000);
  dispatchEvent(new Event("afterprint"));
  await expect.poll(() => drawn(screen)).toBeLessThan(60);
});
