import { encode } from "uqr";
import { expect, test } from "vitest";
import { show } from "../../test/show.tsx";
import { QrCode } from "./QrCode.tsx";

test("is drawn square by square, dark on light in either theme, with a free edge", async () => {
  const text = "otpauth://totp/Trato:marta?secret=GEZDGNBVGY3TQOJQ&issuer=Trato";
  const screen = await show(<QrCode text={text} label="Code to scan" />);
  const drawn = screen.getByRole("img", { name: "Code to scan" });
  await expect.element(drawn).toBeVisible();
  const { data, size } = encode(text, { border: 4 });
  const squares = drawn
    .element()
    .querySelector("path")
    ?.getAttribute("d")
    ?.match(/M\d+ \d+/g);
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}`] : [])));
  expect(squares).toEqual(dark);
  expect(drawn.element().getAttribute("viewBox")).toBe(`0 0 ${size} ${size}`);
  const ground = drawn.element().querySelector("rect");
  expect([ground?.getAttribute("width"), ground?.getAttribute("fill")]).toEqual([`${size}`, "white"]);
});
