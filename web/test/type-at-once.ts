import type { Locator } from "vitest/browser";
import { expect } from "vitest";

const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");

/** Types into a field within the page itself: a way through the browser takes so long on a busy machine that what waits for resting fingers begins. */
export async function typeAtOnce(locator: Locator, text: string): Promise<void> {
  await expect.element(locator).toBeVisible();
  const field = locator.element();
  if (!(field instanceof HTMLInputElement)) throw new Error("nothing to type into");
  field.focus();
  value?.set?.call(field, text);
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
