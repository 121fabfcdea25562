import { expect, test } from "vitest";
import { show } from "../../../test/show.tsx";
import { ColourDot } from "./ColourDot.tsx";

test.each([
  ["#b5835a", "rgb(181, 131, 90)"],
  [null, undefined],
])("the colour %s is shown as %s", async (colour, shown) => {
  const screen = await show(<ColourDot colour={colour} />);
  const dot = screen.container.querySelector("span[aria-hidden]");
  expect(dot ? getComputedStyle(dot).backgroundColor : undefined).toBe(shown);
});
