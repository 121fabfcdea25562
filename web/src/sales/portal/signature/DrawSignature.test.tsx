import { expect, test, vi } from "vitest";
import { show } from "../../../../test/show.tsx";
import { wordsIn } from "../../../platform/words.ts";
import { DrawSignature } from "./DrawSignature.tsx";
import { signWords } from "./sign-labels.ts";

const t = wordsIn("en", signWords);

test("a line is drawn while the finger is down, and nothing before and after", async () => {
  const onDrawn = vi.fn<(picture: string | null) => void>();
  const screen = await show(<DrawSignature onDrawn={onDrawn} />);
  const field = screen.getByRole("img", { name: t.drawHere });
  await expect.element(field).toBeVisible();
  const element = field.element();
  const { left, top } = element.getBoundingClientRect();
  element.setPointerCapture = () => undefined; // of a pointer that only this test has
  const point = (kind: string, x: number, y: number) =>
    element.dispatchEvent(new PointerEvent(kind, { clientX: left + x, clientY: top + y, pointerId: 1, bubbles: true }));
  point("pointermove", 5, 5);
  point("pointerdown", 20, 20);
  await expect.poll(() => onDrawn.mock.calls.length).toBe(1);
  point("pointermove", 40, 30);
  await expect.poll(() => onDrawn.mock.calls.length).toBe(2);
  point("pointerup", 40, 30);
  await expect.element(screen.getByRole("button", { name: t.clear })).toBeEnabled();
  const svg = atob(String(onDrawn.mock.lastCall?.[0]).split(",")[1] ?? "");
  expect(svg).toMatch(/ d="M[\d.]+ [\d.]+L[\d.]+ [\d.]+" /);
});
