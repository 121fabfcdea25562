import { expect, test } from "vitest";
import { show } from "../../../test/show.tsx";
import { scrollerOf } from "./scroller.ts";

test("what scrolls an element is the nearest around it that does, else the page", async () => {
  const screen = await show(
    <>
      <div data-testid="scroller" style={{ overflowY: "auto" }}>
        <div style={{ overflowY: "hidden" }}>
          <b>inside</b>
        </div>
      </div>
      <b>outside</b>
    </>,
  );
  await expect.element(screen.getByText("inside")).toBeVisible();
  const of = (text: string) => scrollerOf(screen.getByText(text).element() as HTMLElement); // so it is drawn
  expect(of("inside")).toBe(screen.getByTestId("scroller").element());
  expect(of("outside")).toBe(document.documentElement);
});
