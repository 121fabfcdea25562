import { beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { documentWords } from "../labels.ts";
import { DocumentPreview } from "./DocumentPreview.tsx";
import { PreviewToggle } from "./PreviewToggle.tsx";

const t = wordsIn("en", documentWords);
const pixel = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E";
const editor = () =>
  show(
    <DocumentPreview src={pixel}>
      <PreviewToggle group="Quotation" />
    </DocumentPreview>,
  );

beforeEach(() => localStorage.removeItem("trato.preview"));

test("is shown beside the editor when it is asked for, stays so, and is folded away again", async () => {
  await page.viewport(1440, 900);
  const first = await editor();
  const toggle = first.getByRole("button", { name: t.preview });
  await expect.element(toggle).toHaveAttribute("aria-pressed", "false");
  await toggle.click();
  await expect.element(first.getByRole("img", { name: t.preview })).toHaveAttribute("src", pixel);
  await first.unmount();
  const again = await editor();
  await expect.element(again.getByRole("img", { name: t.preview })).toBeVisible();
  await again.getByRole("button", { name: t.preview }).click();
  await expect.poll(() => again.getByRole("img").elements()).toEqual([]);
});

test("there is no room for it on a phone", async () => {
  localStorage.setItem("trato.preview", "open");
  await page.viewport(390, 844);
  const screen = await editor();
  await expect.poll(() => getComputedStyle(screen.container.querySelector("aside")!).display).toBe("none");
});
