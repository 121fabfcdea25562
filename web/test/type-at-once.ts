import type { Locator } from "vitest/browser";
import { expect } from "vitest";

const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");

/** Types into a field within the page itself: a way through the browser takes so long on a busy machine that what waits for resting fingers begins. */
export async function typeAtOnce(locator: Locator, text: string): Promise<void> {
  await expect.element(locator).toBeVisible();
  for (let task = 0; task < 5; task++) await nextTask();
  const field = locator.element();
  if (!(field instanceof HTMLInputElement)) throw new Error("nothing to type into");
  field.focus();
  value?.set?.call(field, text);
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/** React runs the effects of what it has drawn in a task just after; strict mode leaves and enters there once more, and what was typed before is sent at once. */
const nextTask = (): Promise<unknown> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel(); // a timer may stand still
    port1.addEventListener("message", resolve, { once: true });
    port1.start();
    port2.postMessage(null);
  });
