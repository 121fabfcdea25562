import { expect } from "vitest";

/** A password is asked for, and what is typed next is one: keys fall on what has the focus. */
export async function passwordAsked(): Promise<void> {
  await expect.poll(kindOfFocused).toBe("password");
}

const kindOfFocused = () => document.activeElement instanceof HTMLInputElement && document.activeElement.type;
