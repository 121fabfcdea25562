import { expect, test } from "vitest";
import { cleanup, render } from "vitest-browser-react/pure";
import { announce, LiveRegion } from "./LiveRegion.tsx";

test("what is announced is said, again when it happens again, and no more once nobody was there to hear it", async () => {
  const { container } = await render(<LiveRegion />);
  announce("Moved");
  await expect.poll(() => container.textContent).toBe("Moved");
  announce("Moved");
  await expect.poll(() => container.textContent).toBe("Moved\u00a0");
  await cleanup();
  const later = await render(<LiveRegion />);
  expect(later.container.textContent).toBe("");
});
